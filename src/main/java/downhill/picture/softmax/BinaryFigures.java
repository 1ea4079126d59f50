package downhill.picture.softmax;

import downhill.lab.explain.softmax.BinaryDesk;
import downhill.lab.explain.softmax.BinaryExplanation;
import downhill.picture.Numbers;
import downhill.picture.RoundedSum;
import java.util.List;

/** The numbers of one output and how they are written; class 1 is the yes, class 0 the no. */
public final class BinaryFigures {
  private final BinaryDesk desk;
  private final BinaryExplanation output;

  private BinaryFigures(BinaryDesk desk) {
    this.desk = desk;
    this.output = desk.explanation();
  }

  /** Computes the numbers of a desk. */
  public static BinaryFigures of(BinaryDesk desk) {
    return new BinaryFigures(desk);
  }

  /** Returns what the numbers come from. */
  public BinaryExplanation output() {
    return output;
  }

  /** Returns the number of a class, 0 or 1; what belongs to the output alone is that of both. */
  public double value(BinaryPart part, int k) {
    return switch (part) {
      case Z -> desk.z();
      case P -> k == 1 ? output.probability() : output.otherProbability();
      case Y -> k == 1 ? desk.y() : 1 - desk.y();
      case TERM -> k == 1 ? output.termOfYes() : output.termOfNo();
      case DIFFERENCE -> output.difference();
      case DECISION -> desk.decision();
      case SQUARED -> output.squaredError();
      case SQUARED_SLOPE -> output.squaredErrorGradient();
    };
  }

  /** Returns a number as it is written. */
  public String text(BinaryPart part, int k) {
    double value = value(part, k);
    return switch (part) {
      case Z -> few(value);
      case P, SQUARED -> DeskFigures.brief(value);
      case Y -> few(value);
      case TERM -> value == 0 ? "0" : DeskFigures.brief(value);
      case DIFFERENCE -> DeskFigures.signed(value);
      case SQUARED_SLOPE -> slope(value);
      case DECISION -> Numbers.fixed(value, 0);
    };
  }

  /** Returns the sum under a column; empty where a sum says nothing. */
  public String sum(BinaryPart part) {
    return switch (part) {
      case P -> sum(part, "1.0000");
      case Y -> sum(part, "1");
      case TERM -> sum(part, DeskFigures.brief(output.loss()));
      case Z, DIFFERENCE, DECISION, SQUARED, SQUARED_SLOPE -> "";
    };
  }

  private String sum(BinaryPart part, String total) {
    return RoundedSum.marked(total, List.of(text(part, 1), text(part, 0)));
  }

  /** Returns how a part is written in formulas. */
  public String symbol(BinaryPart part) {
    return switch (part) {
      case Z -> "z";
      case P -> "σ(z)";
      case Y -> "y";
      case TERM -> "−y · " + DeskFigures.log(desk.base()) + " p";
      case DIFFERENCE -> "p − y";
      case DECISION -> "p > " + threshold();
      case SQUARED -> "(p − y)²";
      case SQUARED_SLOPE -> "2(p − y) · p(1 − p)";
    };
  }

  /** Returns the threshold as it is written. */
  public String threshold() {
    return few(desk.threshold());
  }

  /** Writes a slope that may be small: two digits where four decimals would be too few. */
  static String slope(double value) {
    return value != 0 && Math.abs(value) < 0.01
        ? (value > 0 ? "+" : "") + Numbers.scientific(value, 1)
        : DeskFigures.signed(value);
  }

  /** Writes a number that was given with the digits it has, four decimals at most. */
  private static String few(double value) {
    for (int decimals = 0; decimals < 4; decimals++) {
      double scaled = value * Math.pow(10, decimals);
      if (Math.abs(scaled - Math.rint(scaled)) < 1e-9 * Math.max(1, Math.abs(scaled))) {
        return Numbers.fixed(value, decimals);
      }
    }
    return DeskFigures.brief(value);
  }
}
