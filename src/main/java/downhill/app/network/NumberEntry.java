package downhill.app.network;

import downhill.app.control.TypedNumber;

/** What somebody typed where a number belongs. */
sealed interface NumberEntry {

  /**
   * A number.
   *
   * @param value finite
   */
  record Accepted(double value) implements NumberEntry {}

  /**
   * Something else.
   *
   * @param reason why it is none
   */
  record Refused(Reason reason) implements NumberEntry {}

  /** Why an entry is refused. */
  enum Reason {
    /** Nothing was typed. */
    EMPTY("network.own.empty"),
    /** Letters, two numbers, a decimal comma. */
    NOT_A_NUMBER("network.own.notANumber"),
    /** Beyond the largest double. */
    TOO_LARGE("network.own.tooLarge"),
    /** A weight with which the outputs are too large for a number. */
    OVERFLOWS("network.weight.overflows"),
    /** In one line: not as many numbers as there are features. */
    NOT_THAT_MANY("network.own.notThatMany");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** Returns the key of its sentence. */
    String key() {
      return key;
    }
  }

  /** Reads an entry. */
  static NumberEntry of(String typed) {
    if (TypedNumber.plain(typed).isEmpty()) {
      return new Refused(Reason.EMPTY);
    }
    double value = TypedNumber.of(typed);
    if (Double.isNaN(value)) {
      return new Refused(Reason.NOT_A_NUMBER);
    }
    return Double.isInfinite(value) ? new Refused(Reason.TOO_LARGE) : new Accepted(value);
  }
}
