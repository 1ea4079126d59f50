package downhill.app.descent;

import downhill.app.work.Identity;
import downhill.lab.rate.RateBands;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.util.Optional;

/**
 * Asks what learning rates do.
 *
 * @param experiment what is trained
 * @param snapshot the moment looked at
 * @param plannedSteps where playing ends
 */
record RateQuestion(Experiment experiment, StepSnapshot snapshot, long plannedSteps) {

  /**
   * What rates do.
   *
   * @param bands empty when nobody wanted to know any more
   */
  record Answer(RateQuestion question, Optional<RateBands> bands) {}

  /** Returns whether this asks the same as another question. */
  boolean same(RateQuestion other) {
    return Identity.same(snapshot, other.snapshot) && plannedSteps == other.plannedSteps;
  }
}
