package downhill.app.formula;

import downhill.app.link.Link;
import java.util.Optional;

/**
 * A piece of text in one tone.
 *
 * @param text what stands there
 * @param tone what it is about
 * @param number whether it is a number or a formula, in the mono font
 * @param exact all digits of a rounded number, shown on hover
 * @param link what says why it is so
 */
public record Span(
    String text, Tone tone, boolean number, Optional<String> exact, Optional<Link> link) {

  /** A piece that leads nowhere. */
  public Span(String text, Tone tone, boolean number, Optional<String> exact) {
    this(text, tone, number, exact, Optional.empty());
  }

  /** Returns plain words. */
  public static Span words(String text) {
    return new Span(text, Tone.PLAIN, false, Optional.empty());
  }

  /** Returns words in a tone. */
  public static Span words(String text, Tone tone) {
    return new Span(text, tone, false, Optional.empty());
  }

  /** Returns a piece of a formula. */
  public static Span formula(String text) {
    return formula(text, Tone.PLAIN);
  }

  /** Returns a piece of a formula in a tone. */
  public static Span formula(String text, Tone tone) {
    return new Span(text, tone, true, Optional.empty());
  }

  /**
   * Returns a number.
   *
   * @param shown the number as it is rounded
   * @param value the number itself, whose digits show on hover
   */
  public static Span number(String shown, double value, Tone tone) {
    return new Span(shown, tone, true, Optional.of(Figures.exact(value)));
  }

  /** Returns the same number in another tone. */
  public Span in(Tone other) {
    return new Span(text, other, number, exact, link);
  }

  /** Returns the same piece, leading to what says why it is so. */
  public Span to(Link why) {
    return new Span(text, tone, number, exact, Optional.of(why));
  }
}
