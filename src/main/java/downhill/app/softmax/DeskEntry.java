package downhill.app.softmax;

import downhill.app.control.TypedNumber;
import downhill.lab.explain.softmax.ScoreDesk;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody typed on the desk: numbers or names, separated by commas. */
sealed interface DeskEntry {
  /** The largest score that can be typed; a score of 10000 more leaves nothing to the others. */
  double LARGEST = 10_000;

  /** How far from 1 the sum of typed probabilities may be. */
  double TOLERANCE = 1e-9;

  /** What is typed. */
  enum Kind {
    /** The scores. */
    SCORES,
    /** The probabilities, from which scores are made. */
    PROBABILITIES,
    /** The truth. */
    TARGET,
    /** The names of the classes. */
    NAMES
  }

  /** Why an entry is refused. */
  enum Reason {
    /** Nothing was typed. */
    EMPTY("empty"),
    /** Letters, or nothing between two commas. */
    NOT_A_NUMBER("notANumber"),
    /** A score beyond the largest. */
    TOO_LARGE("tooLarge"),
    /** Too few or too many classes. */
    CLASSES("classes"),
    /** Not one entry a class. */
    COUNT("count"),
    /** A probability of 0, which no score has. */
    ZERO("zero"),
    /** A negative probability. */
    NEGATIVE("negative"),
    /** Probabilities that do not add up to 1. */
    SUM("sum"),
    /** An empty name. */
    NAMELESS("nameless"),
    /** Two classes of one name. */
    TWICE("twice");

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
  record Accepted(ScoreDesk desk) implements DeskEntry {}

  /**
   * Something that does not.
   *
   * @param reason why not
   * @param typed as it was typed
   * @param expected a number that the sentence names: a count, a limit, a sum
   */
  record Refused(Reason reason, String typed, String expected) implements DeskEntry {}

  /** Reads a whole line. */
  static DeskEntry of(Kind kind, String typed, ScoreDesk desk) {
    if (typed.isBlank()) {
      return new Refused(Reason.EMPTY, typed, "");
    }
    return kind == Kind.NAMES ? names(typed, desk) : numbers(kind, typed, desk);
  }

  /** Reads the score of one class. */
  static DeskEntry ofScore(int k, String typed, ScoreDesk desk) {
    if (typed.isBlank()) {
      return new Refused(Reason.EMPTY, typed, "");
    }
    double score = TypedNumber.of(typed);
    if (Double.isNaN(score)) {
      return new Refused(Reason.NOT_A_NUMBER, typed, "");
    }
    return Math.abs(score) > LARGEST
        ? new Refused(Reason.TOO_LARGE, typed, "10000")
        : new Accepted(desk.withScore(k, score));
  }

  private static DeskEntry numbers(Kind kind, String typed, ScoreDesk desk) {
    List<Double> numbers = new ArrayList<>();
    for (String part : TypedNumber.plain(typed).split(",", -1)) {
      double number = TypedNumber.of(part);
      if (Double.isNaN(number)) {
        return new Refused(Reason.NOT_A_NUMBER, typed, "");
      }
      numbers.add(number);
    }
    return switch (kind) {
      case TARGET -> target(numbers, typed, desk);
      case PROBABILITIES -> probabilities(numbers, typed, desk);
      case SCORES, NAMES -> scores(numbers, typed, desk);
    };
  }

  private static DeskEntry scores(List<Double> numbers, String typed, ScoreDesk desk) {
    if (!fits(numbers.size())) {
      return new Refused(Reason.CLASSES, typed, Integer.toString(numbers.size()));
    }
    if (numbers.stream().anyMatch(z -> Math.abs(z) > LARGEST)) {
      return new Refused(Reason.TOO_LARGE, typed, "10000");
    }
    return new Accepted(Resized.to(desk, numbers));
  }

  private static DeskEntry probabilities(List<Double> numbers, String typed, ScoreDesk desk) {
    if (!fits(numbers.size())) {
      return new Refused(Reason.CLASSES, typed, Integer.toString(numbers.size()));
    }
    if (numbers.contains(0.0)) {
      return new Refused(Reason.ZERO, typed, "");
    }
    return shares(numbers, typed)
        .orElseGet(() ->
            new Accepted(
                Resized.to(desk, numbers.stream().map(Math::log).toList()).withTemperature(1)));
  }

  private static DeskEntry target(List<Double> numbers, String typed, ScoreDesk desk) {
    if (numbers.size() != desk.size()) {
      return new Refused(Reason.COUNT, typed, Integer.toString(desk.size()));
    }
    return shares(numbers, typed).orElseGet(() -> new Accepted(desk.withTarget(numbers)));
  }

  private static Optional<DeskEntry> shares(List<Double> numbers, String typed) {
    if (numbers.stream().anyMatch(share -> share < 0)) {
      return Optional.of(new Refused(Reason.NEGATIVE, typed, ""));
    }
    double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
    return Math.abs(sum - 1) <= TOLERANCE
        ? Optional.empty()
        : Optional.of(new Refused(Reason.SUM, typed, written(sum)));
  }

  private static String written(double sum) {
    return Double.isInfinite(sum)
        ? "∞"
        : new BigDecimal(sum).round(new MathContext(12)).stripTrailingZeros().toString();
  }

  private static DeskEntry names(String typed, ScoreDesk desk) {
    List<String> names = Arrays.stream(typed.split(",", -1)).map(String::strip).toList();
    if (names.size() != desk.size()) {
      return new Refused(Reason.COUNT, typed, Integer.toString(desk.size()));
    }
    if (names.contains("")) {
      return new Refused(Reason.NAMELESS, typed, "");
    }
    return names.stream().distinct().count() < names.size()
        ? new Refused(Reason.TWICE, typed, "")
        : new Accepted(desk.withLabels(names));
  }

  private static boolean fits(int classes) {
    return classes >= ScoreDesk.FEWEST && classes <= ScoreDesk.MOST;
  }
}
