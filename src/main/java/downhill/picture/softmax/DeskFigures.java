package downhill.picture.softmax;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.CrossEntropyExplanation;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.explain.softmax.SoftmaxExplanation;
import downhill.picture.Numbers;
import downhill.picture.RoundedSum;
import java.util.stream.IntStream;

/**
 * The numbers of a desk and how they are written. A sum stands without a sign only where the digits
 * shown above it add up to it; otherwise it carries ≈.
 */
public final class DeskFigures {
  private static final int DECIMALS = 4;
  private static final double LEAST = 0.000_05;

  private final ScoreDesk desk;
  private final SoftmaxExplanation softmax;
  private final CrossEntropyExplanation loss;

  private DeskFigures(ScoreDesk desk) {
    this.desk = desk;
    this.softmax = desk.softmax();
    this.loss = softmax.against(desk.truth(), desk.base());
  }

  /** Computes the numbers of a desk. */
  public static DeskFigures of(ScoreDesk desk) {
    return new DeskFigures(desk);
  }

  /** Returns what the numbers come from. */
  public SoftmaxExplanation softmax() {
    return softmax;
  }

  /** Returns what the numbers of the loss come from. */
  public CrossEntropyExplanation loss() {
    return loss;
  }

  /** Returns the number in a cell. */
  public double value(DeskColumn column, int k) {
    return switch (column) {
      case Z -> softmax.logit(k);
      case SHIFTED -> softmax.shifted(k);
      case EXP -> softmax.exponential(k);
      case SHARE, P -> softmax.probability(k);
      case Y -> loss.target(k);
      case TERM -> loss.term(k);
      case DIFFERENCE -> loss.difference(k);
    };
  }

  /** Returns a cell as it is written. */
  public String text(DeskColumn column, int k) {
    double value = value(column, k);
    return switch (column) {
      case Z, SHIFTED -> few(column, value);
      case EXP, P -> brief(value);
      case SHARE -> percent(value);
      case Y -> desk.trueClass().isPresent() ? Numbers.fixed(value, 0) : few(column, value);
      case TERM -> value == 0 ? "0" : brief(value);
      case DIFFERENCE -> signed(value);
    };
  }

  /** Returns the sum under a column; empty where a sum says nothing. */
  public String sum(DeskColumn column) {
    return switch (column) {
      case Z, SHIFTED -> "";
      case EXP -> marked(column, brief(softmax.sum()));
      case SHARE -> marked(column, "100%");
      case P -> marked(column, "1.0000");
      case Y -> marked(column, "1");
      case TERM -> marked(column, brief(loss.loss()));
      case DIFFERENCE -> marked(column, "0");
    };
  }

  /** Returns the symbol of a column; the logarithm is that of the desk. */
  public String symbol(DeskColumn column) {
    return switch (column) {
      case TERM -> "−y · " + log(desk.base()) + " p";
      case SHIFTED -> desk.temperature() == 1 ? column.symbol() : "(z − max z)/T";
      case Z, EXP, SHARE, P, Y, DIFFERENCE -> column.symbol();
    };
  }

  /** Returns how a logarithm is written: ln, log₂ or log₁₀. */
  public static String log(LogBase base) {
    return switch (base) {
      case E -> "ln";
      case TWO -> "log₂";
      case TEN -> "log₁₀";
    };
  }

  /** Writes a number of the desk with four decimals, and with a power of ten below those. */
  public static String brief(double value) {
    double size = Math.abs(value);
    return size > 0 && size < LEAST ? Numbers.scientific(value, 1) : Numbers.fixed(value, DECIMALS);
  }

  /**
   * Writes a number that others are made of with four digits, however small it is: what follows
   * from the digits shown is then what is shown.
   */
  public static String fine(double value) {
    double size = Math.abs(value);
    if (size == 0 || size >= 0.1) {
      return brief(value);
    }
    int zeros = (int) -Math.floor(Math.log10(size)) - 1;
    return zeros > 2
        ? Numbers.scientific(value, DECIMALS - 1)
        : Numbers.fixed(value, DECIMALS + zeros);
  }

  /** Writes a gradient, whose sign is its direction: {@code +0.2424}. */
  public static String signed(double value) {
    return value == 0 ? "0" : (value > 0 ? "+" : "") + brief(value);
  }

  private static String percent(double share) {
    return share > 0 && share < 0.000_5 ? "<0.1%" : Numbers.fixed(100 * share, 1) + "%";
  }

  /** Writes a number with as many decimals as its column needs, one at least and four at most. */
  private String few(DeskColumn column, double value) {
    for (int decimals = 1; decimals < DECIMALS; decimals++) {
      double scale = Math.pow(10, decimals);
      boolean enough =
          IntStream.range(0, desk.size())
              .mapToDouble(k -> value(column, k) * scale)
              .allMatch(v -> Math.abs(v - Math.rint(v)) < 1e-9 * Math.max(1, Math.abs(v)));
      if (enough) {
        return Numbers.fixed(value, decimals);
      }
    }
    return Numbers.fixed(value, DECIMALS);
  }

  private String marked(DeskColumn column, String total) {
    return RoundedSum.marked(
        total, IntStream.range(0, desk.size()).mapToObj(k -> text(column, k)).toList());
  }
}
