package downhill.app.inspector;

import downhill.app.link.Topic;
import downhill.engine.model.Weights;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.WeightUpdateExplanation;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.lab.explain.mean.FeatureSpread;
import downhill.lab.explain.mean.MeanLoss;
import downhill.lab.session.StepSnapshot;
import downhill.lab.timeline.EpochSeries;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import java.util.Optional;
import java.util.OptionalInt;

/** The numbers of a card. Made beside the window's thread, shown on it. */
sealed interface CardAnswer {
  /** A row on its way through the network. */
  record Row(SampleExplanation sample) implements CardAnswer {}

  /** A loss and its parts. */
  record Losses(MeanLoss mean) implements CardAnswer {}

  /** A feature over the rows. */
  record Spread(FeatureSpread spread) implements CardAnswer {}

  /** A step gone through backward. */
  record Backward(BackwardExplanation step) implements CardAnswer {}

  /** How a weight changed. */
  record Update(WeightUpdateExplanation update) implements CardAnswer {}

  /** The document and the moment say it all. */
  record Known() implements CardAnswer {}

  /** Answers a question; empty for a number that this moment does not have. */
  static Optional<CardAnswer> of(CardQuestion question) {
    Experiment experiment = question.state().experiment();
    StepSnapshot moment = question.state().snapshot();
    return switch (question.topic()) {
      case Topic.Value(var _, int row, boolean before) -> row(experiment, moment, row, before);
      case Topic.Sample(int row) -> row(experiment, moment, row, false);
      case Topic.Residual(int row, boolean before) -> row(experiment, moment, row, before);
      case Topic.SampleLoss(int row, boolean before) -> row(experiment, moment, row, before);
      case Topic.Slope(int _, int _, int row) ->
          row < experiment.training().size()
              ? Optional.of(
                  new Backward(BackwardExplanation.of(experiment, moment, OptionalInt.of(row))))
              : Optional.empty();
      case Topic.Gradient(int index) ->
          moment
              .update()
              .map(update -> new Update(WeightUpdateExplanation.of(experiment, update, index)));
      case Topic.Mean(int feature) -> spread(experiment, feature);
      case Topic.Deviation(int feature) -> spread(experiment, feature);
      case Topic.BatchLoss _ ->
          moment.update().map(update -> new Losses(MeanLoss.ofBatch(experiment, update)));
      case Topic.EpochLoss(long epoch) ->
          printed(question.state().curves().kerasLoss(), epoch)
              .map(loss ->
                  new Losses(
                      MeanLoss.ofEpoch(
                          experiment, question.state().curves().batchLoss(), epoch, loss)));
      case Topic.TrainingLoss _ ->
          Optional.of(new Losses(MeanLoss.ofTraining(experiment, moment.weights())));
      case Topic.Accuracy _ ->
          moment.trainingEvaluation().isPresent() && experiment.target() != TargetKind.NUMBER
              ? Optional.of(new Known())
              : Optional.empty();
      case Topic.Original _ ->
          experiment.linearRegression() && experiment.scenario().data().standardize()
              ? Optional.of(new Known())
              : Optional.empty();
      case Topic.Steps _, Topic.Parameters _ -> Optional.of(new Known());
    };
  }

  /** Features that are not standardised have no mean that anything is made of. */
  private static Optional<CardAnswer> spread(Experiment experiment, int feature) {
    return experiment.scenario().data().standardize()
        ? Optional.of(new Spread(FeatureSpread.of(experiment, feature)))
        : Optional.empty();
  }

  private static Optional<Double> printed(EpochSeries losses, long epoch) {
    for (int point = 0; point < losses.size(); point++) {
      if (losses.epoch(point) == epoch) {
        return Optional.of(losses.value(point));
      }
    }
    return Optional.empty();
  }

  private static Optional<CardAnswer> row(
      Experiment experiment, StepSnapshot moment, int row, boolean before) {
    Optional<Weights> weights =
        before
            ? moment.update().map(downhill.lab.session.Update::before)
            : Optional.of(moment.weights());
    return row < experiment.dataset().size()
        ? weights.map(known -> new Row(SampleExplanation.ofRow(experiment, known, row)))
        : Optional.empty();
  }
}
