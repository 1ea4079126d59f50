package downhill.lab.session;

import downhill.engine.model.Weights;
import downhill.engine.training.Trainer;
import downhill.scenario.Experiment;

/** Runs with the bare trainer, for comparison. */
final class TestRuns {
  private TestRuns() {}

  static Weights weightsAfter(Experiment experiment, long steps) {
    Trainer trainer = experiment.trainer();
    while (trainer.steps() < steps) {
      trainer.step();
    }
    return trainer.weights();
  }
}
