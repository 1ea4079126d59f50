package downhill.app.formula;

import downhill.app.theme.PageStyle;

/** What a piece of text is about, which decides its colour. */
public enum Tone {
  /** Plain text. */
  PLAIN(PageStyle.TONE_PLAIN),
  /** Captions and what stands beside a number. */
  QUIET(PageStyle.TONE_QUIET),
  /** Names and results. */
  STRONG(PageStyle.TONE_STRONG),
  /** A positive weight. */
  POSITIVE(PageStyle.TONE_POSITIVE),
  /** A negative weight. */
  NEGATIVE(PageStyle.TONE_NEGATIVE),
  /** A gradient. */
  GRADIENT(PageStyle.TONE_GRADIENT),
  /** The learning rate. */
  RATE(PageStyle.TONE_RATE),
  /** What is selected. */
  ACCENT(PageStyle.TONE_ACCENT),
  /** The first class. */
  CLASS1(PageStyle.TONE_CLASS1),
  /** The second class. */
  CLASS2(PageStyle.TONE_CLASS2),
  /** The third class. */
  CLASS3(PageStyle.TONE_CLASS3),
  /** The fourth class. */
  CLASS4(PageStyle.TONE_CLASS4),
  /** The fifth class. */
  CLASS5(PageStyle.TONE_CLASS5);

  private static final int CLASSES = 5;

  private final PageStyle style;

  Tone(PageStyle style) {
    this.style = style;
  }

  /** Returns the class that gives text its colour. */
  public PageStyle style() {
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
