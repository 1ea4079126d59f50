package downhill.cli;

import downhill.data.Progress;
import downhill.engine.model.Weights;
import downhill.engine.training.FitListener;
import downhill.engine.training.Trainer;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import java.nio.file.Path;

/** What several commands do first: read a scenario, and train it for a while. */
final class Loading {
  private Loading() {}

  static Experiment experiment(Path file) throws ScenarioException {
    return Experiment.prepare(ScenarioReader.open(file), Progress.NONE);
  }

  /** Returns the weights after some epochs; those before the step that diverged, if one does. */
  static Weights weightsAfter(Experiment experiment, int epochs, Console console) {
    if (epochs == 0) {
      return experiment.start();
    }
    Trainer trainer = experiment.trainer();
    experiment.fit(trainer).run(epochs, FitListener.SILENT);
    if (trainer.diverged()) {
      console.message("train.diverged", trainer.steps() + 1);
    }
    return trainer.weights();
  }
}
