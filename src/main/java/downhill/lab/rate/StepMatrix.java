package downhill.lab.rate;

import downhill.engine.optimizer.Sgd;

/**
 * What a full-batch step does along one direction of a quadratic loss: a fixed 2 x 2 matrix on the
 * distance to the bottom and the momentum.
 *
 * @param cc how much of the distance stays distance
 * @param cm how much of the momentum becomes distance
 * @param mc how much of the distance becomes momentum
 * @param mm how much of the momentum stays momentum
 */
public record StepMatrix(double cc, double cm, double mc, double mm) {
  private static final StepMatrix NO_STEP = new StepMatrix(1, 0, 0, 1);

  /** Returns the step of a rule where the loss bends by λ. */
  public static StepMatrix of(Sgd rule, double lambda) {
    double mu = rule.momentum();
    double pull = rule.learningRate() * lambda;
    return rule.nesterov()
        ? new StepMatrix(1 - pull * (1 + mu), mu * mu, -pull, mu)
        : new StepMatrix(1 - pull, mu, -pull, mu);
  }

  /** Returns this step after another one. */
  StepMatrix after(StepMatrix first) {
    return new StepMatrix(
        cc * first.cc + cm * first.mc,
        cc * first.cm + cm * first.mm,
        mc * first.cc + mm * first.mc,
        mc * first.cm + mm * first.mm);
  }

  /** Returns so many of these steps as one. */
  StepMatrix times(long steps) {
    StepMatrix power = this;
    StepMatrix all = NO_STEP;
    for (long left = steps; left > 0; left >>= 1) {
      all = (left & 1) == 1 ? power.after(all) : all;
      power = power.after(power);
    }
    return all;
  }

  /** Returns the distance to the bottom after so many steps. */
  double distanceAfter(double distance, double momentum, long steps) {
    StepMatrix all = times(steps);
    return all.cc * distance + all.cm * momentum;
  }
}
