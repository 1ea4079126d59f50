package downhill.picture.scene;

import downhill.lab.code.CodeMoment;
import downhill.lab.code.KerasCode;
import downhill.lab.fit.FitLines;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import downhill.words.Language;

/** Writes the code of a run and what {@code fit} prints of it. */
final class TextScene {
  private static final int PROGRESS_BAR = 1;

  private TextScene() {}

  static KerasCode code(Recording run, long plannedSteps, Language language) {
    Experiment experiment = run.experiment();
    var moment =
        new CodeMoment(
            experiment,
            experiment.scenario().compile().optimizer().withLearningRate(run.learningRate()),
            Math.ceilDiv(plannedSteps, run.stepsPerEpoch()),
            run.lastEdit(),
            false);
    return KerasCode.of(moment, PROGRESS_BAR, language);
  }

  static FitLines fit(Recording run, StepSnapshot now, long plannedSteps) {
    return new FitLines(
        run.curves(),
        Math.ceilDiv(plannedSteps, run.stepsPerEpoch()),
        run.stepsPerEpoch(),
        now.epoch(),
        now.batch(),
        now.epochSoFar(),
        run.experiment().scenario().compile().measuresAccuracy(),
        PROGRESS_BAR);
  }
}
