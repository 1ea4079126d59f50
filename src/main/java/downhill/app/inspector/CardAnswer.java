package downhill.app.inspector;

import downhill.app.link.Topic;
import downhill.app.view.Sample;
import downhill.engine.model.Weights;
import downhill.lab.explain.Parameter;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.WeightUpdateExplanation;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.lab.explain.mean.FeatureSpread;
import downhill.lab.explain.mean.MeanLoss;
import downhill.lab.explain.quality.CellRows;
import downhill.lab.explain.quality.ErrorFigures;
import downhill.lab.explain.rate.BestWeight;
import downhill.lab.explain.rate.CurvatureExplanation;
import downhill.lab.explain.rate.SecondDerivative;
import downhill.lab.explain.rate.SlopeChange;
import downhill.lab.quality.ConfusionMatrix;
import downhill.lab.quality.Quality;
import downhill.lab.rate.RateBands;
import downhill.lab.rate.RateWorker;
import downhill.lab.rate.StallCause;
import downhill.lab.session.StepSnapshot;
import downhill.lab.sharpness.SharpnessQuestion;
import downhill.lab.timeline.EpochSeries;
import downhill.lab.verdict.Moment;
import downhill.lab.verdict.VerdictEvidence;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
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

  /** A weight and how the last step moved it. */
  record Weight(Explained.Weight weight) implements CardAnswer {}

  /**
   * What learning rates do.
   *
   * @param stall what stalling follows from, where it is known
   */
  record Rates(RateBands bands, Optional<StallCause> stall) implements CardAnswer {}

  /** A curvature. */
  record Curvature(CurvatureExplanation curvature) implements CardAnswer {}

  /** How a slope changes along a direction. */
  record Along(SlopeChange change) implements CardAnswer {}

  /** A second derivative. */
  record Second(SecondDerivative second) implements CardAnswer {}

  /** The best value of a weight. */
  record Best(BestWeight best) implements CardAnswer {}

  /** What the run is doing, and how one can tell. */
  record Verdict(VerdictEvidence evidence) implements CardAnswer {}

  /** How far predicted numbers are from true ones. */
  record Errors(ErrorFigures figures) implements CardAnswer {}

  /** Which classes are taken for which. */
  record Classes(ConfusionMatrix matrix) implements CardAnswer {}

  /** The samples of one class that are taken for one class. */
  record Cell(CellRows cell) implements CardAnswer {}

  /** The document and the moment say it all. */
  record Known() implements CardAnswer {}

  /**
   * Answers a question; empty for a number that this moment does not have.
   *
   * @param desk keeps what takes long to prepare
   */
  static Optional<CardAnswer> of(CardQuestion question, CardDesk desk) {
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
      case Topic.ValidationLoss _ ->
          experiment.validation().size() > 0
              ? Optional.of(new Losses(MeanLoss.ofValidation(experiment, moment.weights())))
              : Optional.empty();
      case Topic.Accuracy(boolean held) ->
          Quality.of(experiment, moment.weights(), held)
              .filter(ConfusionMatrix.class::isInstance)
              .map(matrix -> new Classes((ConfusionMatrix) matrix));
      case Topic.Confusion(int truth, int decision, boolean held) ->
          CellRows.of(experiment, moment.weights(), truth, decision, held).map(Cell::new);
      case Topic.AbsoluteError(boolean held) -> errors(experiment, moment, held);
      case Topic.Determination(boolean held) -> errors(experiment, moment, held);
      case Topic.TargetMean(boolean held) -> errors(experiment, moment, held);
      case Topic.Original(int index) ->
          !experiment.linearRegression()
              ? Optional.empty()
              : experiment.scenario().data().standardize()
                  ? Optional.of(new Known())
                  : weight(question, SelectionTarget.of(Parameter.at(experiment.model(), index)));
      case Topic.Weight(var edge) -> weight(question, edge);
      case Topic.Best(int index) -> BestWeight.of(experiment, index).map(Best::new);
      case Topic.Rates _, Topic.Rate _ -> rates(question, desk);
      case Topic.Curvature(boolean steepest) ->
          curvature(question, steepest, desk).map(Curvature::new);
      case Topic.CurvatureAlong(int index, boolean steepest) ->
          curvature(question, steepest, desk)
              .filter(of -> of.share(index).isPresent())
              .map(of -> new Along(SlopeChange.of(experiment, moment.weights(), of, index)));
      case Topic.SecondDerivative(int row, int column) ->
          RateWorker.affordable(experiment)
              ? Optional.of(
                  new Second(SecondDerivative.of(experiment, moment.weights(), row, column)))
              : Optional.empty();
      case Topic.Steps _, Topic.Parameters _, Topic.LearningRate _ -> Optional.of(new Known());
      case Topic.Verdict _ ->
          Optional.of(new Verdict(desk.verdicts(experiment).evidence(Moment.of(question.state()))));
      case Topic.Bearable _ ->
          SharpnessQuestion.bearable(moment.optimizer()).isPresent()
              ? Optional.of(new Known())
              : Optional.empty();
      case Topic.Then _, Topic.There _ -> Optional.empty();
    };
  }

  private static Optional<CardAnswer> errors(
      Experiment experiment, StepSnapshot moment, boolean held) {
    return ErrorFigures.of(experiment, moment.weights(), held).map(Errors::new);
  }

  private static Optional<CardAnswer> weight(CardQuestion question, SelectionTarget edge) {
    return Explained.of(
                new Question(
                    question.state().experiment(),
                    question.state().snapshot(),
                    edge,
                    new Sample.Row(-1)))
            instanceof Explained.Weight weight
        ? Optional.of(new Weight(weight))
        : Optional.empty();
  }

  private static Optional<CardAnswer> rates(CardQuestion question, CardDesk desk) {
    RateWorker rates = desk.rates(question.state().experiment());
    StepSnapshot moment = question.state().snapshot();
    long planned = question.state().plannedSteps();
    return rates
        .bands(moment, planned, desk::isCancelled)
        .map(bands ->
            new Rates(
                bands,
                bands instanceof RateBands.Bands known
                    ? rates.stallCause(known, moment, planned)
                    : Optional.empty()));
  }

  private static Optional<CurvatureExplanation> curvature(
      CardQuestion question, boolean steepest, CardDesk desk) {
    Experiment experiment = question.state().experiment();
    StepSnapshot moment = question.state().snapshot();
    boolean someFree = moment.frozen().length < moment.weights().size();
    return RateWorker.affordable(experiment) && someFree
        ? CurvatureExplanation.of(
            experiment, moment.weights(), moment.frozen(), steepest, desk::isCancelled)
        : Optional.empty();
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
