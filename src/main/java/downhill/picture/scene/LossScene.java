package downhill.picture.scene;

import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.lab.session.Divergence;
import downhill.lab.timeline.Curves;
import downhill.picture.chart.LossChartPicture;
import downhill.scenario.Experiment;
import downhill.words.Language;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Fills the picture of the loss chart. */
public final class LossScene {
  private LossScene() {}

  /** Shows a run's losses at a step; the mouse is nowhere. */
  public static LossChartPicture of(
      Experiment experiment,
      Curves curves,
      int stepsPerEpoch,
      long step,
      long recordedSteps,
      long plannedSteps,
      boolean logarithmic,
      Optional<Divergence> divergence,
      Language language) {
    return new LossChartPicture(
        curves,
        stepsPerEpoch,
        step,
        recordedSteps,
        plannedSteps,
        logarithmic,
        experiment.scenario().compile().loss().kerasName(),
        unit(experiment, language),
        OptionalDouble.empty(),
        divergence.map(known -> OptionalLong.of(known.step())).orElse(OptionalLong.empty()));
  }

  /** Returns whether a log axis suits a loss: errors fall over powers of ten, entropies do not. */
  public static boolean suitsLog(Experiment experiment) {
    Loss loss = experiment.scenario().compile().loss();
    return loss instanceof MeanSquaredError || loss instanceof MeanAbsoluteError;
  }

  private static Optional<String> unit(Experiment experiment, Language language) {
    String unit = Columns.of(experiment, language).unitOfTarget();
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    Loss loss = experiment.scenario().compile().loss();
    if (loss instanceof MeanSquaredError) {
      return Optional.of(unit + "²");
    }
    return loss instanceof MeanAbsoluteError ? Optional.of(unit) : Optional.empty();
  }
}
