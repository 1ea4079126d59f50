package downhill.app.entropy;

import downhill.app.control.TypedNumber;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** What somebody typed into a box: balls of each colour, or shares, separated by commas. */
sealed interface BoxEntry {

  /** Why an entry is refused. */
  enum Reason {
    /** Nothing was typed. */
    EMPTY("empty"),
    /** Letters, or nothing between two commas. */
    NOT_A_NUMBER("notANumber"),
    /** Fewer than no balls. */
    NEGATIVE("negative"),
    /** Too many colours. */
    COLOURS("colours"),
    /** Not one number a colour. */
    COUNT("count"),
    /** More balls than the box has room for. */
    BALLS("balls"),
    /** No ball at all. */
    NONE("none"),
    /** Shares that do not add up to 1. */
    SUM("sum"),
    /** Part of a ball. */
    PART("part");

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
   * @param boxes the boxes with it
   */
  record Accepted(BallBoxes boxes) implements BoxEntry {}

  /**
   * Something that does not.
   *
   * @param side the box it was meant for
   * @param reason why not
   * @param typed as it was typed
   * @param expected a number that the sentence names: a count, a sum
   */
  record Refused(Side side, Reason reason, String typed, String expected) implements BoxEntry {}

  /** Reads a line for a box. */
  static BoxEntry of(Side side, String typed, BallBoxes boxes) {
    if (typed.isBlank()) {
      return new Refused(side, Reason.EMPTY, typed, "");
    }
    List<Double> numbers = new ArrayList<>();
    for (String part : TypedNumber.plain(typed).split(",", -1)) {
      double number = TypedNumber.of(part);
      if (Double.isNaN(number)) {
        return new Refused(side, Reason.NOT_A_NUMBER, typed, "");
      }
      numbers.add(number);
    }
    if (numbers.stream().anyMatch(number -> number < 0)) {
      return new Refused(side, Reason.NEGATIVE, typed, "");
    }
    int colours = numbers.size();
    if (side == Side.TRUTH && colours > BallBoxes.MOST_COLOURS) {
      return new Refused(side, Reason.COLOURS, typed, Integer.toString(colours));
    }
    if (side == Side.PREDICTION && colours != boxes.size()) {
      return new Refused(side, Reason.COUNT, typed, Integer.toString(boxes.size()));
    }
    boolean whole = numbers.stream().allMatch(number -> number == Math.rint(number));
    return whole ? balls(side, numbers, typed, boxes) : shares(side, numbers, typed, boxes);
  }

  private static BoxEntry balls(Side side, List<Double> numbers, String typed, BallBoxes boxes) {
    double all = numbers.stream().mapToDouble(Double::doubleValue).sum();
    if (all == 0) {
      return new Refused(side, Reason.NONE, typed, "");
    }
    if (all > Contents.MOST_BALLS) {
      return new Refused(side, Reason.BALLS, typed, written(all));
    }
    return accepted(
        side, new Contents.Balls(numbers.stream().map(Double::intValue).toList()), boxes);
  }

  private static BoxEntry shares(Side side, List<Double> numbers, String typed, BallBoxes boxes) {
    double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
    return Math.abs(sum - 1) <= Contents.TOLERANCE
        ? accepted(side, Contents.of(new Contents.Shares(numbers)), boxes)
        : new Refused(side, Reason.SUM, typed, written(sum));
  }

  private static BoxEntry accepted(Side side, Contents contents, BallBoxes boxes) {
    return new Accepted(
        side == Side.TRUTH ? boxes.withTruth(contents) : boxes.with(side, contents));
  }

  /** Reads the balls of one colour. */
  static BoxEntry ofCount(Side side, int k, String typed, BallBoxes boxes) {
    if (typed.isBlank()) {
      return new Refused(side, Reason.EMPTY, typed, "");
    }
    double count = TypedNumber.of(typed);
    if (Double.isNaN(count)) {
      return new Refused(side, Reason.NOT_A_NUMBER, typed, "");
    }
    if (count < 0) {
      return new Refused(side, Reason.NEGATIVE, typed, "");
    }
    if (count != Math.rint(count)) {
      return new Refused(side, Reason.PART, typed, "");
    }
    return count > Contents.MOST_BALLS
        ? new Refused(side, Reason.BALLS, typed, written(count))
        : counted(side, k, (int) count, typed, boxes);
  }

  /** Takes another number of balls of one colour, which a hand or a key may have given. */
  static BoxEntry counted(Side side, int k, int count, String typed, BallBoxes boxes) {
    int all = boxes.balls(side).total() - boxes.balls(side).counts().get(k) + count;
    return boxes
        .withCount(side, k, count)
        .<BoxEntry>map(Accepted::new)
        .orElseGet(() ->
            all < 1
                ? new Refused(side, Reason.NONE, typed, "")
                : new Refused(side, Reason.BALLS, typed, Integer.toString(all)));
  }

  private static String written(double sum) {
    return Double.isInfinite(sum)
        ? "∞"
        : new BigDecimal(sum).round(new MathContext(12)).stripTrailingZeros().toString();
  }
}
