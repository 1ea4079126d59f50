package downhill.app.sigmoid;

import downhill.app.control.TypedNumber;
import downhill.lab.explain.softmax.BinaryDesk;

/** A number typed on the desk of one output. */
sealed interface OutputEntry {
  /** The largest score that can be typed; σ of a tenth of it is 1 to the last digit. */
  double LARGEST = 10_000;

  /** Which number is typed. */
  enum Kind {
    /** The score z. */
    SCORE,
    /** The truth y. */
    TRUTH,
    /** The threshold. */
    THRESHOLD
  }

  /** Why it is refused. */
  enum Reason {
    /** Nothing was typed. */
    EMPTY("empty"),
    /** No number. */
    NOT_A_NUMBER("notANumber"),
    /** A score beyond the largest. */
    TOO_LARGE("tooLarge"),
    /** A truth or threshold outside of 0 to 1. */
    NO_SHARE("noShare");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** Returns the end of the key of its sentence. */
    String key() {
      return key;
    }
  }

  /**
   * Something that fits.
   *
   * @param desk the desk with it
   */
  record Accepted(BinaryDesk desk) implements OutputEntry {}

  /**
   * Something that does not.
   *
   * @param kind which number was typed
   * @param reason why not
   * @param typed as it was typed
   */
  record Refused(Kind kind, Reason reason, String typed) implements OutputEntry {}

  /** Reads what was typed. */
  static OutputEntry of(Kind kind, String typed, BinaryDesk desk) {
    if (typed.isBlank()) {
      return new Refused(kind, Reason.EMPTY, typed);
    }
    double number = TypedNumber.of(typed);
    if (Double.isNaN(number)) {
      return new Refused(kind, Reason.NOT_A_NUMBER, typed);
    }
    boolean score = kind == Kind.SCORE;
    if (score && Math.abs(number) > LARGEST) {
      return new Refused(kind, Reason.TOO_LARGE, typed);
    }
    if (!score && !(number >= 0 && number <= 1)) {
      return new Refused(kind, Reason.NO_SHARE, typed);
    }
    // A zero with a sign would be shown with it.
    double plain = number + 0.0;
    return new Accepted(
        switch (kind) {
          case SCORE -> desk.withScore(plain);
          case TRUTH -> desk.withTruth(plain);
          case THRESHOLD -> desk.withThreshold(plain);
        });
  }
}
