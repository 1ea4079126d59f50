package downhill.picture.descent;

import java.util.List;

/**
 * The learning rate on its dial.
 *
 * @param learningRate now
 * @param scale from where to where the dial goes
 * @param bands what rates do to the current problem, ascending; none where nobody knows
 * @param marks rates with a name, ascending
 * @param symbols whether marks carry their formula instead of their words
 */
public record DialPicture(
    double learningRate, DialScale scale, List<Band> bands, List<Mark> marks, boolean symbols) {

  /** Takes its own copies of the lists. */
  public DialPicture {
    bands = List.copyOf(bands);
    marks = List.copyOf(marks);
  }

  /** Shows a rate alone. */
  public static DialPicture of(double learningRate) {
    DialScale scale = DialScale.around(learningRate);
    return new DialPicture(learningRate, scale, List.of(), List.of(), false);
  }

  /** Returns whether there is more than the rate alone, which takes more room. */
  public boolean rich() {
    return !bands.isEmpty() || !marks.isEmpty();
  }

  /** What a rate does. */
  public enum Effect {
    /** Too small to come far. */
    STALLS,
    /** The same, by the trend of the last steps. */
    STALLS_ABOUT,
    /** Goes down without swinging. */
    GLIDES,
    /** Swings and arrives. */
    OVERSHOOTS,
    /** Swings ever further. */
    DIVERGES,
    /** Steps of this length, as many as are left, end before the lowest place. */
    SHORT,
    /** They reach it. */
    REACHES
  }

  /**
   * A stretch of rates.
   *
   * @param effect what they do
   * @param from the smallest
   * @param to the largest; may be infinite
   */
  public record Band(Effect effect, double from, double to) {
    /** Returns whether a rate lies in it. */
    boolean holds(double rate) {
      return rate >= from && rate < to;
    }
  }

  /** Which rate a mark is at. */
  public enum Name {
    /** Where the run begins to swing. */
    SWING,
    /** The best steady rate. */
    BEST,
    /** From where on it diverges. */
    LIMIT,
    /** With which the steps that are left reach just far enough. */
    ENOUGH
  }

  /**
   * A rate with a name.
   *
   * @param name which one
   * @param symbol its formula, for example {@code 2/λmax}
   * @param rate its value
   */
  public record Mark(Name name, String symbol, double rate) {}
}
