package downhill.scenario;

import downhill.words.Language;
import downhill.words.Phrase;
import downhill.words.Words;

/** Where a number of a scenario may lie. Numbers are finite in any case. */
public enum NumberRange {
  /** Above 0, such as a learning rate. */
  POSITIVE("range.positive"),
  /** 0 or above, such as epsilon. */
  NOT_NEGATIVE("range.notNegative"),
  /** 0 or above but below 1, such as momentum. */
  FRACTION("range.fraction"),
  /** Noise of a built-in data set. */
  NOISE("range.noise");

  private final String key;

  NumberRange(String key) {
    this.key = key;
  }

  /** Returns whether a number lies in the range. */
  public boolean holds(double value) {
    return switch (this) {
      case POSITIVE -> value > 0;
      case NOT_NEGATIVE -> value >= 0;
      case FRACTION -> value >= 0 && value < 1;
      case NOISE -> value >= 0 && value <= downhill.data.BuiltinDataset.MAX_NOISE;
    };
  }

  /** Returns the range in words, for a {@link Problem} about a number outside it. */
  public Phrase phrase() {
    return Phrase.of(key);
  }

  /** Says which numbers lie in the range, for example {@code a number above 0}. */
  public String sentence(Language language) {
    return new Words(Problem.class, language).text(key);
  }
}
