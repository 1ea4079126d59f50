package downhill.picture.descent;

import java.util.List;

/**
 * The learning rate on its dial.
 *
 * @param learningRate now
 * @param bands what rates do to the current problem, ascending; none where nobody knows
 * @param limits rates with a name, ascending
 */
public record DialPicture(double learningRate, List<Band> bands, List<Limit> limits) {

  /** Takes its own copies of the lists. */
  public DialPicture {
    bands = List.copyOf(bands);
    limits = List.copyOf(limits);
  }

  /** Shows a rate alone. */
  public static DialPicture of(double learningRate) {
    return new DialPicture(learningRate, List.of(), List.of());
  }

  /** What a rate does. */
  public enum Effect {
    /** Too small to arrive. */
    STALLS,
    /** Goes down without swinging. */
    GLIDES,
    /** Swings and arrives. */
    OVERSHOOTS,
    /** Swings ever further. */
    DIVERGES
  }

  /**
   * A stretch of rates.
   *
   * @param effect what they do
   * @param from the smallest
   * @param to the largest; may be infinite
   */
  public record Band(Effect effect, double from, double to) {}

  /**
   * A rate with a name.
   *
   * @param name for example {@code 2/λmax}
   * @param rate its value
   */
  public record Limit(String name, double rate) {}
}
