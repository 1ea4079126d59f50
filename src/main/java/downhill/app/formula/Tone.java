package downhill.app.formula;

import downhill.app.theme.Style;

/** What a piece of text is about, which decides its colour. */
public enum Tone {
  /** Plain text. */
  PLAIN(Style.TONE_PLAIN),
  /** Captions and what stands beside a number. */
  QUIET(Style.TONE_QUIET),
  /** Names and results. */
  STRONG(Style.TONE_STRONG),
  /** A positive weight. */
  POSITIVE(Style.TONE_POSITIVE),
  /** A negative weight. */
  NEGATIVE(Style.TONE_NEGATIVE),
  /** A gradient. */
  GRADIENT(Style.TONE_GRADIENT),
  /** The learning rate. */
  RATE(Style.TONE_RATE),
  /** What is selected. */
  ACCENT(Style.TONE_ACCENT),
  /** The first class. */
  CLASS1(Style.TONE_CLASS1),
  /** The second class. */
  CLASS2(Style.TONE_CLASS2),
  /** The third class. */
  CLASS3(Style.TONE_CLASS3),
  /** The fourth class. */
  CLASS4(Style.TONE_CLASS4),
  /** The fifth class. */
  CLASS5(Style.TONE_CLASS5);

  private static final int CLASSES = 5;

  private final Style style;

  Tone(Style style) {
    this.style = style;
  }

  /** Returns the class that gives text its colour. */
  public Style style() {
    return style;
  }

  /** Returns the tone of a weight by its sign. */
  public static Tone ofSign(double weight) {
    return weight < 0 ? NEGATIVE : POSITIVE;
  }

  /** Returns the tone of a class; the sixth class starts over, as its colour does. */
  public static Tone ofClass(int index) {
    return switch (index % CLASSES) {
      case 0 -> CLASS1;
      case 1 -> CLASS2;
      case 2 -> CLASS3;
      case 3 -> CLASS4;
      default -> CLASS5;
    };
  }
}
