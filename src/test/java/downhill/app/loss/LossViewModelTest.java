package downhill.app.loss;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.app.link.Topic;
import downhill.data.BuiltinDataset;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.training.Samples;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.TrainingSession;
import downhill.picture.chart.LossPoint;
import downhill.picture.chart.LossSeries;
import downhill.scenario.FitSettings;
import downhill.words.Language;
import org.junit.jupiter.api.Test;

class LossViewModelTest {
  private final LossViewModel model = new LossViewModel();

  @Test
  void errorsStartOnALogAxisAndCrossEntropyOnALinearOne() {
    assertThat(LossScale.fitting(new MeanSquaredError())).isEqualTo(LossScale.LOG);
    assertThat(LossScale.fitting(new BinaryCrossentropy())).isEqualTo(LossScale.LINEAR);
  }

  @Test
  void theChosenScaleStaysUntilAnotherExperimentOpens() {
    var experiment = Runs.iceCream(40);
    try (var session = new TrainingSession(experiment)) {
      model.show(session.state(), Language.EN);
      model.scaleProperty().set(LossScale.LINEAR);
      model.show(Runs.seek(session, 7), Language.EN);
      assertThat(model.picture().orElseThrow().logarithmic()).isFalse();
    }
    model.show(Runs.at(Runs.iceCream(40), 0), Language.EN);
    assertThat(model.picture().orElseThrow().logarithmic()).isTrue();
  }

  /** Blobs with a rate of 1e6: the loss grows a hundredfold within a few steps. */
  @Test
  void anAxisTurnsLogarithmicOnceWhenTheLossClimbsFar() {
    try (var session = new TrainingSession(Runs.blobs(3, 60))) {
      model.show(session.state(), Language.EN);
      assertThat(model.picture().orElseThrow().logarithmic()).isFalse();
      session.send(new Intent.SetLearningRate(1e6));
      model.show(Runs.seek(session, 3), Language.EN);
      assertThat(model.picture().orElseThrow().logarithmic()).isTrue();
      model.scaleProperty().set(LossScale.LINEAR);
      model.show(Runs.seek(session, 4), Language.EN);
      assertThat(model.picture().orElseThrow().logarithmic()).isFalse();
    }
  }

  @Test
  void arrowKeysReadWholeEpochsWithinWhatHasBeenRun() {
    model.show(Runs.at(Runs.iceCream(40), 12), Language.EN);
    assertThat(model.epochRead()).isEqualTo(12 / 5.0);
    model.readNext(-1);
    assertThat(model.epochRead()).isEqualTo(2);
    model.readNext(-1);
    assertThat(model.epochRead()).isEqualTo(1);
    model.read(99);
    assertThat(model.epochRead()).isEqualTo(2.4);
    model.readNothing();
    assertThat(model.picture().orElseThrow().hoverEpoch()).isEmpty();
  }

  @Test
  void theBatchLossReadIsTheOneTheSessionMeasured() {
    SessionState state = Runs.at(Runs.iceCream(40), 12);
    model.show(state, Language.EN);
    assertThat(model.batchLoss()).hasValue(state.snapshot().update().orElseThrow().batchLoss());
  }

  @Test
  void aSplitBringsTheValidationLine() {
    var fit = new FitSettings(4, 8, true, 0.25, 1);
    SessionState state = Runs.at(Runs.regression(BuiltinDataset.ICE_CREAM, 40, fit), 8);
    Samples validation = state.experiment().validation();
    model.show(state, Language.EN);
    assertThat(validation.size()).isEqualTo(10);
    assertThat(model.picture().orElseThrow().curves().validationLoss().size()).isEqualTo(3);
    assertThat(model.hasAccuracy()).isFalse();
  }

  /** Five batches an epoch: the end of the second is step 10. */
  @Test
  void aPointOfALineAsksAboutTheEndOfItsEpoch() {
    model.show(Runs.at(Runs.iceCream(40), 10), Language.EN);
    assertThat(model.topic(new LossPoint(LossSeries.KERAS, 1))).contains(new Topic.EpochLoss(1));
    assertThat(model.topic(new LossPoint(LossSeries.VALIDATION, 1)))
        .contains(new Topic.Then(5, new Topic.ValidationLoss()));
    assertThat(model.topic(new LossPoint(LossSeries.VALIDATION_ACCURACY, 1)))
        .contains(new Topic.Then(5, new Topic.Accuracy(true)));
    assertThat(model.topic(new LossPoint(LossSeries.END, 2))).contains(new Topic.TrainingLoss());
  }

  @Test
  void theUnitOfAMeanSquaredErrorIsSquared() {
    model.show(Runs.at(Runs.iceCream(40), 0), Language.EN);
    String unit = Runs.iceCream(40).dataset().unitOf("sales");
    assertThat(unit).isNotEmpty();
    assertThat(model.picture().orElseThrow().unit()).contains(unit + "²");
  }
}
