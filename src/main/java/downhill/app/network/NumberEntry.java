package downhill.app.network;

import java.text.Normalizer;
import java.util.regex.Pattern;

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

  /** A decimal number; no hexadecimal digits, no type letters, no words such as NaN. */
  Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /**
   * Reads an entry. Full-width digits, as Korean input methods write them, and − are understood.
   */
  static NumberEntry of(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('\u2212', '-');
    if (text.isEmpty()) {
      return new Refused(Reason.EMPTY);
    }
    if (!NUMBER.matcher(text).matches()) {
      return new Refused(Reason.NOT_A_NUMBER);
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? new Refused(Reason.TOO_LARGE) : new Accepted(value);
  }
}
