package downhill.scenario.edit;

import downhill.data.DecimalText;
import downhill.scenario.NumberRange;
import downhill.scenario.Problem;
import downhill.words.Phrase;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what was typed for a setting. */
final class Typed {
  private static final int LONGEST = 40;
  private static final BigInteger MAX_INT = BigInteger.valueOf(Integer.MAX_VALUE);

  private final Setting setting;
  private final String text;

  Typed(Setting setting, String text) {
    this.setting = setting;
    this.text = text.strip();
  }

  /** What was typed cannot be used. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    RefusedException(Problem problem) {
      super(problem.key());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  int whole(int least, int most) throws RefusedException {
    BigInteger value = wholeNumber();
    if (value.compareTo(BigInteger.valueOf(least)) < 0
        || value.compareTo(BigInteger.valueOf(most)) > 0) {
      throw refused("value.range", Phrase.of("range.whole", least, most), shown());
    }
    return value.intValue();
  }

  /** Takes a positive number; more than an {@code int} holds means its largest. */
  int positive() throws RefusedException {
    BigInteger value = wholeNumber();
    if (value.signum() < 1) {
      throw refused("value.range", Phrase.of("range.positiveWhole"), shown());
    }
    return value.min(MAX_INT).intValue();
  }

  long seed() throws RefusedException {
    BigInteger value = wholeNumber();
    if (value.bitLength() > 63) {
      throw refused("value.range", Phrase.of("range.seed"), shown());
    }
    return value.longValue();
  }

  double number(NumberRange range) throws RefusedException {
    double value = DecimalText.parse(text);
    if (Double.isNaN(value)) {
      throw refused("value.type", Phrase.of("type.number"), quoted());
    }
    if (Double.isInfinite(value)) {
      throw refused("json.finite", shown());
    }
    if (!range.holds(value)) {
      throw refused("value.range", range.phrase(), shown());
    }
    return value;
  }

  boolean truth() throws RefusedException {
    return switch (text) {
      case "true", "True" -> true;
      case "false", "False" -> false;
      default -> throw refused("value.type", Phrase.of("type.boolean"), quoted());
    };
  }

  <T> T choice(Function<String, Optional<T>> known, List<String> names) throws RefusedException {
    Optional<T> chosen = known.apply(text);
    if (chosen.isEmpty()) {
      throw refused("value.choice", String.join(", ", names), quoted());
    }
    return chosen.get();
  }

  private BigInteger wholeNumber() throws RefusedException {
    if (!text.matches("[+-]?[0-9]{1,30}")) {
      throw refused("value.type", Phrase.of("type.whole"), quoted());
    }
    return new BigInteger(text);
  }

  private RefusedException refused(String key, Object... args) {
    return new RefusedException(new Problem("", 0, 0, setting.path(), key, List.of(args)));
  }

  private String quoted() {
    return "\"" + shown() + "\"";
  }

  private String shown() {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
