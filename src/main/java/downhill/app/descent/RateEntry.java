package downhill.app.descent;

import downhill.app.control.TypedNumber;

/** What somebody typed as a learning rate. */
sealed interface RateEntry {

  /**
   * A rate to train with, however strange.
   *
   * @param rate above 0 and finite
   */
  record Accepted(double rate) implements RateEntry {}

  /**
   * Something that is no rate.
   *
   * @param reason why not
   * @param typed as it was typed
   */
  record Refused(Reason reason, String typed) implements RateEntry {}

  /** Why an entry is refused. */
  enum Reason {
    /** Letters, or nothing, or two numbers. */
    NOT_A_NUMBER("notANumber"),
    /** 0, or so small that a double holds it as 0. */
    ZERO("zero"),
    /** Below 0. */
    NEGATIVE("negative"),
    /** Beyond the largest double. */
    TOO_LARGE("tooLarge");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** Returns the end of the key of its sentence. */
    String key() {
      return key;
    }
  }

  /** Reads an entry. */
  static RateEntry of(String typed) {
    double rate = TypedNumber.of(typed);
    if (Double.isNaN(rate)) {
      return new Refused(Reason.NOT_A_NUMBER, typed);
    }
    if (rate == 0) {
      return new Refused(Reason.ZERO, typed);
    }
    if (rate < 0) {
      return new Refused(Reason.NEGATIVE, typed);
    }
    return Double.isInfinite(rate) ? new Refused(Reason.TOO_LARGE, typed) : new Accepted(rate);
  }
}
