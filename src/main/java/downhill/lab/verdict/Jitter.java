package downhill.lab.verdict;

import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.LocalBowl;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells a loss that batches keep above its bottom from one that only falls slowly. */
final class Jitter {
  private static final int FEW_STEPS = 32;
  private static final int FEW_EPOCHS = 9;

  /** So much of its height above the bottom is jitter, not a way still to go. */
  private static final double MOST = 0.75;

  /** So much sooner than it has stood still the loss would have lost that without the jitter. */
  private static final int SOONER = 8;

  /** Of its height above the bottom: what falls below this from third to third still falls. */
  private static final double STILL = 0.7;

  private Jitter() {}

  /** The loss has stood still for long, and without the jitter of batches it would fall. */
  static Optional<Verdict> noiseFloor(Facts facts) {
    boolean possible =
        !facts.moment().fullBatch()
            && facts.window().steps() >= FEW_STEPS
            && facts.bowl().isPresent()
            && facts.convex()
            && !facts.unstable()
            && everyRowCountsTheSame(facts.moment());
    return possible && facts.optimizer() instanceof Sgd rule
        ? noiseFloor(facts, rule, facts.bowl().get())
        : Optional.empty();
  }

  private static Optional<Verdict> noiseFloor(Facts facts, Sgd rule, LocalBowl bowl) {
    Window window = facts.window();
    // At a higher rate jitter comes in bursts, between which it seems to stand still.
    boolean gentle = rule.learningRate() * bowl.lambdaMax() <= 1 - rule.momentum();
    if (!gentle || !wouldFall(facts, rule, bowl) || !wanders(window)) {
      return Optional.empty();
    }
    OptionalDouble bottom = facts.bottom();
    boolean stands =
        bottom.isPresent()
            && isBowl(window.loss() - bottom.getAsDouble(), bowl)
            && isOrdinary(window, bottom.getAsDouble())
            && stands(facts.moment(), window, bottom.getAsDouble());
    return stands
        ? Optional.of(new Verdict.NoiseFloor(window.steps(), window.low(), window.high(), bottom))
        : Optional.empty();
  }

  /**
   * In the same order every time, the rows of a last batch that is smaller count for more than the
   * others: then the run comes to rest beside the bottom, at any rate.
   */
  private static boolean everyRowCountsTheSame(Moment moment) {
    var fit = moment.experiment().scenario().fit();
    return fit.shuffle() || moment.experiment().training().size() % fit.batchSize() == 0;
  }

  /**
   * Without jitter the loss would have fallen by most of its height in a part of the time that it
   * has stood still.
   */
  private static boolean wouldFall(Facts facts, Sgd rule, LocalBowl bowl) {
    long stood = (facts.moment().snapshot().step() - facts.moment().steadySince()) * 2 / 3;
    return bowl.depth() > facts.least() && bowl.fall(rule, stood / SOONER) >= MOST * bowl.depth();
  }

  /** Returns whether the loss is the paraboloid that the curvature here makes of it. */
  private static boolean isBowl(double excess, LocalBowl bowl) {
    return isLevel(excess, bowl.depth(), 2);
  }

  /** In the middle of a burst the way back is no fall. */
  private static boolean isOrdinary(Window window, double bottom) {
    double ordinary = median(window.losses(), 0, window.losses().length) - bottom;
    return window.loss() - bottom < 2 * ordinary;
  }

  private static boolean stands(Moment moment, Window window, double bottom) {
    int steps = window.steps();
    double early = window.mean(0, steps / 2) - bottom;
    double late = window.mean(steps / 2, steps + 1) - bottom;
    return isLevel(late, early, 4) && standsForLong(moment, bottom);
  }

  private static boolean isLevel(double late, double early, double factor) {
    return late * factor > early && late < factor * early;
  }

  /** Returns whether the last third of the epochs lies as high above the bottom as the middle. */
  private static boolean standsForLong(Moment moment, double bottom) {
    double[] known = moment.epochEnds();
    if (known.length < FEW_EPOCHS) {
      return false;
    }
    int third = known.length / 3;
    double early = median(known, third, known.length - third) - bottom;
    double late = median(known, known.length - third, known.length) - bottom;
    return late > STILL * early && late < 2 * early;
  }

  private static double median(double[] values, int from, int to) {
    double[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Returns whether the steps lead no farther than chance would. */
  private static boolean wanders(Window window) {
    double far = 0;
    double walked = 0;
    double[] first = window.weights()[0];
    double[] last = window.weights()[window.steps()];
    for (int i = 0; i < first.length; i++) {
      far += (last[i] - first[i]) * (last[i] - first[i]);
    }
    for (int j = 1; j <= window.steps(); j++) {
      double length = Swing.length(window, j);
      walked += length * length;
    }
    return far <= 3 * walked;
  }
}
