package downhill.lab.verdict;

import downhill.engine.curvature.StabilityLimits;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.LocalBowl;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells a run whose loss falls steadily, and will go on falling for a while. */
final class Gliding {
  private static final int RECENT = 10;
  private static final int EPOCHS = 5;
  private static final double LEAST_SHARE = 1e-5;

  private Gliding() {}

  static Optional<Verdict> of(Facts facts) {
    return goesOn(facts) ? bySteps(facts).or(() -> byEpochs(facts.moment())) : Optional.empty();
  }

  /** Returns whether nothing here says that the fall will soon be over. */
  private static boolean goesOn(Facts facts) {
    if (facts.unstable()) {
      return false;
    }
    return switch (facts.optimizer()) {
      case Sgd rule when facts.smooth() ->
          facts.bowl().map(bowl -> isBearable(rule, bowl) && rollsOn(rule, bowl)).orElse(true);
      case Sgd rule -> isFarFromTheBottom(facts.window(), rule.momentum());
      case RmsProp _, Adam _ -> isFarFromTheBottom(facts.window(), 0);
      case Adagrad _ -> true;
    };
  }

  private static boolean isBearable(Sgd rule, LocalBowl bowl) {
    OptionalDouble limit = StabilityLimits.criticalLearningRate(rule, bowl.lambdaMax());
    return limit.isEmpty() || rule.learningRate() < limit.getAsDouble();
  }

  /** Momentum may already be on its way up the other wall, or about to be. */
  private static boolean rollsOn(Sgd rule, LocalBowl bowl) {
    double soon = bowl.fall(rule, RECENT / 2);
    double later = bowl.fall(rule, RECENT);
    return rule.momentum() == 0
        || (soon > 0 && later > soon && bowl.fall(rule, 2 * RECENT) > later);
  }

  /** Steps that do not grow shorter near the bottom cross it: a few of them must not lead there. */
  private static boolean isFarFromTheBottom(Window window, double momentum) {
    int now = window.steps();
    double fall = now < 1 ? 0 : window.losses()[now - 1] - window.loss();
    return fall * RECENT <= window.loss() * (1 - momentum);
  }

  private static Optional<Verdict> bySteps(Facts facts) {
    Window window = facts.window().last(RECENT);
    int steps = window.steps();
    boolean steadily =
        facts.moment().fullBatch()
            ? window.falls() == steps
            : steps == RECENT && 10 * window.falls() >= 7 * steps;
    return steadily && Falling.falls(facts, window) && Swing.of(window).calm()
        ? Optional.of(new Verdict.Gliding(false, steps, window.falls(), window.share()))
        : Optional.empty();
  }

  /** Batches differ from step to step; what counts is that every epoch ends lower. */
  static Optional<Verdict> byEpochs(Moment moment) {
    double[] losses = moment.epochEnds();
    int last = losses.length - 1;
    if (moment.fullBatch() || last < EPOCHS) {
      return Optional.empty();
    }
    for (int i = last - EPOCHS + 1; i <= last; i++) {
      if (!(losses[i] < losses[i - 1])) {
        return Optional.empty();
      }
    }
    double share = 1 - losses[last] / losses[last - EPOCHS];
    return share > LEAST_SHARE
        ? Optional.of(new Verdict.Gliding(true, EPOCHS, EPOCHS, share))
        : Optional.empty();
  }
}
