package downhill.lab.verdict;

import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.LocalBowl;
import downhill.lab.rate.StepMatrix;
import downhill.lab.timeline.BucketSeries;
import downhill.lab.timeline.Trail;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalLong;

/**
 * At which step 32-bit numbers, which most networks are trained with, overflow: the first step
 * whose batch loss, a gradient or a new weight is larger than they can be. Steps count from 1.
 */
final class Float32 {
  /** The largest 32-bit number, 3.4028235e38. */
  static final double LARGEST = Float.MAX_VALUE;

  private static final long MOST_WORK = 20_000_000;

  /** So many steps in each half of the way are looked at before anything is projected from it. */
  private static final int FEW_STEPS = 5;

  /** The slower half of the way must have grown at so much of the pace of the other. */
  private static final double STEADY = 0.8;

  private Float32() {}

  /**
   * Finds the step in what has been recorded: by the batch losses, and the weights of the last
   * steps. Gradients of the losses there are grow more slowly than the losses themselves.
   *
   * @param last the last step to look at
   * @return empty when everything fits; of a long run, whose losses lie in buckets, the first step
   *     of the bucket
   */
  static OptionalLong recorded(Moment moment, long last) {
    BucketSeries losses = moment.curves().batchLoss();
    Trail trail = moment.snapshot().trail();
    long first = Long.MAX_VALUE;
    for (int bucket = losses.size() - 1; bucket >= 0; bucket--) {
      if (losses.firstStep(bucket) <= last && losses.max(bucket) > LARGEST) {
        first = losses.firstStep(bucket);
      }
    }
    for (int i = trail.size() - 1; i >= 0; i--) {
      if (overflows(trail, i)) {
        first = Math.min(first, trail.firstStep() + i);
      }
    }
    return first > last ? OptionalLong.empty() : OptionalLong.of(first);
  }

  private static boolean overflows(Trail trail, int moment) {
    for (int i = 0; i < trail.weights(); i++) {
      if (Math.abs(trail.weight(moment, i)) > LARGEST) {
        return true;
      }
    }
    return false;
  }

  /**
   * Projects the step that is still to come from how fast the loss has grown.
   *
   * @param window the last steps
   * @param step how many steps have been taken
   * @return to two digits; empty where it has not grown steadily, so that nobody can tell
   */
  static OptionalLong projected(Window window, long step) {
    int steps = window.steps();
    int half = steps / 2;
    if (half < FEW_STEPS) {
      return OptionalLong.empty();
    }
    double early = growth(window, 0, half);
    double late = growth(window, steps - half, half);
    boolean steady = Math.min(early, late) > STEADY * Math.max(early, late) && early > 0;
    if (!steady) {
      return OptionalLong.empty();
    }
    double left = (Math.log(LARGEST) - Math.log(window.loss())) / growth(window, 0, steps);
    return OptionalLong.of(
        new BigDecimal(step + Math.ceil(left) + 1).round(new MathContext(2)).longValue());
  }

  /** Returns the mean growth of the logarithm of the loss a step. */
  private static double growth(Window window, int from, int steps) {
    return (Math.log(window.losses()[from + steps]) - Math.log(window.losses()[from])) / steps;
  }

  /**
   * Finds the step that is still to come, for full-batch descent on a quadratic loss.
   *
   * @param bowl where the run stands
   * @param bottom the lowest loss
   * @param step how many steps have been taken
   * @return empty when nothing overflows in as many steps as one can follow quickly
   */
  static OptionalLong predicted(LocalBowl bowl, Sgd rule, double bottom, long step) {
    int directions = bowl.directions();
    StepMatrix[] steps = new StepMatrix[directions];
    double[] c = new double[directions];
    double[] m = new double[directions];
    for (int i = 0; i < directions; i++) {
      steps[i] = StepMatrix.of(rule, bowl.lambda(i));
      c[i] = bowl.distance(i);
      m[i] = bowl.velocity(i);
    }
    for (long next = step + 1; next <= step + MOST_WORK / directions; next++) {
      double loss = bottom;
      double slope = 0;
      double farthest = 0;
      for (int i = 0; i < directions; i++) {
        loss += bowl.lambda(i) * c[i] * c[i] / 2;
        slope = Math.max(slope, Math.abs(bowl.lambda(i) * c[i]));
        double moved = steps[i].cc() * c[i] + steps[i].cm() * m[i];
        m[i] = steps[i].mc() * c[i] + steps[i].mm() * m[i];
        c[i] = moved;
        farthest = Math.max(farthest, Math.abs(moved));
      }
      if (!(loss <= LARGEST && slope <= LARGEST && farthest <= LARGEST)) {
        return OptionalLong.of(next);
      }
    }
    return OptionalLong.empty();
  }
}
