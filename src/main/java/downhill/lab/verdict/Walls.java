package downhill.lab.verdict;

import downhill.engine.optimizer.Sgd;
import java.util.Optional;

/** Tells a run that goes from wall to wall and stays as high as it is. */
final class Walls {
  private static final int RECENT = 10;
  private static final int FEW_SWINGS = 5;
  private static final int SWINGS = 20;
  private static final int MANY_SWINGS = 40;

  /** By so much two steps of a steady swing may differ. */
  private static final double STEADY = 1e-3;

  /** By so much the mean loss of many swings may. */
  private static final double LEVEL = 0.03;

  private Walls() {}

  /** Every step goes back the way of the last one, and that will not end soon. */
  static Optional<Verdict> bouncing(Facts facts) {
    if (!facts.moment().fullBatch() || facts.unstable()) {
      return Optional.empty();
    }
    return switch (facts.optimizer()) {
      case Sgd rule when facts.quadratic() -> onBowl(facts, rule);
      case Sgd _ -> inTwos(facts);
      default -> inTwos(facts).or(() -> atOneHeight(facts));
    };
  }

  private static Optional<Verdict> onBowl(Facts facts, Sgd rule) {
    Window window = facts.window().last(RECENT);
    long ahead = facts.moment().stepsToCome();
    boolean stays =
        window.steps() >= FEW_SWINGS
            && facts.bowl().filter(b -> b.fall(rule, ahead) < b.depth() / 20).isPresent();
    return stays ? toAndFro(window) : Optional.empty();
  }

  /** Two steps bring the run back to where it was, again and again. */
  private static Optional<Verdict> inTwos(Facts facts) {
    Window window = facts.window().last(SWINGS);
    return window.steps() == SWINGS && isSteady(window) ? toAndFro(window) : Optional.empty();
  }

  private static Optional<Verdict> toAndFro(Window window) {
    int steps = window.steps();
    Window two = window.last(1);
    return Swing.of(window).reversals() == steps - 1
        ? Optional.of(new Verdict.Bouncing(steps, steps, two.low(), two.high()))
        : Optional.empty();
  }

  private static boolean isSteady(Window window) {
    int steps = window.steps();
    for (int j = 3; j <= steps; j++) {
      if (Math.abs(Swing.length(window, j) / Swing.length(window, j - 2) - 1) > STEADY) {
        return false;
      }
    }
    return Math.abs(window.mean(steps - 1, steps + 1) / window.mean(0, 2) - 1) <= STEADY;
  }

  /**
   * Steps that are as long as the rate however flat it is: each weight crosses its bottom in a time
   * of its own, and together they keep a height.
   */
  private static Optional<Verdict> atOneHeight(Facts facts) {
    Window window = facts.window();
    int steps = window.steps();
    if (steps < MANY_SWINGS) {
      return Optional.empty();
    }
    int reversals = Swing.of(window).reversals();
    int half = steps / 2;
    int quarter = steps / 4;
    boolean level =
        isLevel(window.mean(half, steps + 1), window.mean(0, half))
            && isLevel(window.mean(steps - quarter, steps + 1), window.mean(half, steps - quarter));
    return level && 10 * reversals >= 9 * steps
        ? Optional.of(new Verdict.Bouncing(steps, reversals + 1, window.low(), window.high()))
        : Optional.empty();
  }

  private static boolean isLevel(double one, double other) {
    return Math.abs(one / other - 1) <= LEVEL;
  }
}
