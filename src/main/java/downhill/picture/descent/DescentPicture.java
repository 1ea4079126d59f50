package downhill.picture.descent;

import java.util.List;
import java.util.Optional;

/**
 * The loss along one weight, the others frozen, and the step that comes next.
 *
 * @param name of the weight, for example {@code temperature → sales}
 * @param curve the loss of the training rows
 * @param batch the loss of the next batch, where that is not all rows
 * @param step the step being looked at
 * @param ball where the weight is, on the curve
 * @param tangent where the gradient was taken: on the batch's curve where there is one
 * @param next the step not taken yet; empty when it is not finite, and for a frozen weight
 * @param path earlier steps, oldest first; of a long run not all
 * @param byHand whether the ball was put where it is by hand, from the last of the path
 * @param pathAtItsLoss whether earlier steps stand at the loss they had rather than on today's
 *     curve
 * @param complete whether the curve measures all rows, not only some
 * @param flight where the ball is while it is on its way to {@code ball}; then neither tangent nor
 *     next step are drawn
 */
public record DescentPicture(
    String name,
    Curve curve,
    Optional<Curve> batch,
    long step,
    Point ball,
    Tangent tangent,
    Optional<Next> next,
    List<PastStep> path,
    boolean byHand,
    boolean pathAtItsLoss,
    boolean complete,
    Optional<Point> flight) {

  /** How many times its first loss a run has to reach before the axis is logarithmic. */
  private static final double RUN_AWAY = 1e4;

  /** Takes its own copy of the path. */
  public DescentPicture {
    path = List.copyOf(path);
  }

  /** Returns whether the loss has become too large for a number: the ball cannot be drawn. */
  public boolean hasLeft() {
    return !Double.isFinite(ball.loss()) || !Double.isFinite(tangent.slope());
  }

  /** Returns whether the loss needs an axis on which equal distances are equal factors. */
  public boolean isLogarithmic() {
    return hasLeft() || (startLoss() > 0 && ball.loss() > RUN_AWAY * startLoss());
  }

  private double startLoss() {
    if (path.isEmpty()) {
      return Double.NaN;
    }
    PastStep start = path.getFirst();
    return Double.isNaN(start.loss()) ? curve.at(start.weight()) : start.loss();
  }

  /** Returns the height at which a step taken before is drawn; may be infinite or not a number. */
  public double height(PastStep past) {
    boolean then = isPathAtItsLoss() && !(hasLeft() && Double.isNaN(past.loss()));
    return then ? past.loss() : curve.at(past.weight());
  }

  /** Returns whether steps are drawn at the loss they had: today's curve may be out of reach. */
  public boolean isPathAtItsLoss() {
    return pathAtItsLoss || hasLeft();
  }

  /** Returns the same picture with the ball on its way. */
  public DescentPicture inFlight(Point at) {
    return new DescentPicture(
        name,
        curve,
        batch,
        step,
        ball,
        tangent,
        next,
        path,
        byHand,
        pathAtItsLoss,
        complete,
        Optional.of(at));
  }

  /**
   * A loss for each of some weights.
   *
   * @param weights ascending, not a copy
   * @param losses as many, not a copy; may be infinite
   */
  @SuppressWarnings("ArrayRecordComponent") // A picture is made for one frame and never compared.
  public record Curve(double[] weights, double[] losses) {
    /** Returns the loss at a weight, linearly between the points; NaN outside of them. */
    public double at(double weight) {
      int last = weights.length - 1;
      if (!(weight >= weights[0] && weight <= weights[last])) {
        return Double.NaN;
      }
      int right = 1;
      while (right < last && weights[right] < weight) {
        right++;
      }
      double share = (weight - weights[right - 1]) / (weights[right] - weights[right - 1]);
      return losses[right - 1] + share * (losses[right] - losses[right - 1]);
    }
  }

  /**
   * A place on a curve.
   *
   * @param weight across
   * @param loss up
   */
  public record Point(double weight, double loss) {}

  /**
   * The gradient as a slope.
   *
   * @param at where it touches
   * @param slope dL/dw
   */
  public record Tangent(Point at, double slope) {}

  /**
   * The step not taken yet.
   *
   * @param weight where it will lead
   * @param change what it will add to the weight
   * @param plain whether the change is -η·g, as plain gradient descent has it
   */
  public record Next(double weight, double change, boolean plain) {}

  /**
   * A step taken before.
   *
   * @param step after how many steps
   * @param weight where the weight was
   * @param loss the training loss then; NaN when it is not known
   * @param byHand whether it was put there by hand, from the one before
   */
  public record PastStep(long step, double weight, double loss, boolean byHand) {}
}
