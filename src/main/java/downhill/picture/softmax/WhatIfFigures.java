package downhill.picture.softmax;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.BinaryExplanation;
import downhill.lab.explain.softmax.CrossEntropyExplanation;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.explain.softmax.SigmoidScores;
import downhill.lab.explain.softmax.SoftmaxExplanation;
import downhill.lab.explain.softmax.UnshiftedSoftmax;
import downhill.lab.explain.softmax.UnshiftedSoftmax.Precision;
import downhill.picture.Numbers;

/**
 * The numbers of other recipes and how they are written. All take the scores of the desk, divided
 * by its temperature.
 */
public final class WhatIfFigures {
  private final ScoreDesk desk;
  private final double[] z;
  private final SigmoidScores sigmoids;
  private final SoftmaxExplanation then;
  private final CrossEntropyExplanation thenLoss;
  private final UnshiftedSoftmax single;
  private final UnshiftedSoftmax full;

  private WhatIfFigures(ScoreDesk desk) {
    this.desk = desk;
    this.z = desk.scaled();
    this.sigmoids = SigmoidScores.of(z);
    this.then = sigmoids.softmax();
    this.thenLoss = then.against(desk.truth(), desk.base());
    this.single = UnshiftedSoftmax.of(z, Precision.SINGLE);
    this.full = UnshiftedSoftmax.of(z, Precision.DOUBLE);
  }

  /** Computes the numbers for the scores of a desk. */
  public static WhatIfFigures of(ScoreDesk desk) {
    return new WhatIfFigures(desk);
  }

  /** Returns softmax of the sigmoids. */
  public SoftmaxExplanation then() {
    return then;
  }

  /** Returns softmax without the maximum taken away. */
  public UnshiftedSoftmax unshifted(Precision precision) {
    return precision == Precision.SINGLE ? single : full;
  }

  /** Returns the number of a class; cap and floor are those of every class. */
  public double value(WhatIfPart part, int k) {
    return switch (part) {
      case SCALED -> z[k];
      case SIGMOID -> sigmoids.score(k);
      case THEN_EXP -> then.exponential(k);
      case THEN_P -> then.probability(k);
      case THEN_TERM -> thenLoss.term(k);
      case CAP -> SigmoidScores.largestProbability(desk.size());
      case FLOOR -> desk.base().ofNats(SigmoidScores.leastLoss(desk.size()));
      case EXP_SINGLE -> single.exponential(k);
      case P_SINGLE -> single.probability(k);
      case EXP_DOUBLE -> full.exponential(k);
      case P_DOUBLE -> full.probability(k);
      case YES -> two(k).probability(0);
      case NO -> two(k).probability(1);
      case CROSS_SLOPE -> output(k).gradient();
      case SQUARED_SLOPE -> output(k).squaredErrorGradient();
    };
  }

  /** Returns softmax of the score of a class and 0. */
  private SoftmaxExplanation two(int k) {
    return SoftmaxExplanation.of(new double[] {z[k], 0}, 1);
  }

  /** Returns a class as one output with a sigmoid; Keras takes the natural logarithm. */
  public BinaryExplanation output(int k) {
    return new BinaryExplanation(z[k], desk.truth().share(k), LogBase.E);
  }

  /** Returns a number as it is written. */
  public String text(WhatIfPart part, int k) {
    double value = value(part, k);
    return switch (part) {
      case EXP_SINGLE, EXP_DOUBLE -> power(value);
      case THEN_TERM -> value == 0 ? "0" : DeskFigures.brief(value);
      case CROSS_SLOPE -> DeskFigures.signed(value);
      case SQUARED_SLOPE -> BinaryFigures.slope(value);
      default -> DeskFigures.brief(value);
    };
  }

  /** Returns the sum of all classes; empty where a sum says nothing. */
  public String sum(WhatIfPart part) {
    return switch (part) {
      case SIGMOID -> DeskFigures.brief(sigmoids.sum());
      case THEN_EXP -> DeskFigures.brief(then.sum());
      case THEN_P -> "1.0000";
      case THEN_TERM -> DeskFigures.brief(thenLoss.loss());
      case EXP_SINGLE -> power(single.sum());
      case EXP_DOUBLE -> power(full.sum());
      default -> "";
    };
  }

  /** Returns the loss of softmax behind sigmoids. */
  double thenLoss() {
    return thenLoss.loss();
  }

  private static String power(double value) {
    return value >= 10_000 || (value > 0 && value < 0.001)
        ? Numbers.scientific(value, 1)
        : Numbers.fixed(value, 3);
  }
}
