package downhill.lab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Fit;
import downhill.engine.training.FitListener;
import downhill.engine.training.History;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.lab.timeline.Curves;
import downhill.lab.timeline.EpochSeries;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RecordingTest {
  private static final FitSettings SPLIT = new FitSettings(6, 8, true, 0.25, 3);

  private static Experiment circle() {
    return TestExperiments.circle(new Sgd(0.5, 0.5, false), SPLIT, 80);
  }

  private static List<Double> values(EpochSeries series) {
    return IntStream.range(0, series.size()).mapToObj(series::value).toList();
  }

  @Test
  void curvesAreThoseOfFit() {
    Experiment experiment = circle();
    Evaluator evaluator = new Evaluator(experiment.model(), experiment.scenario().compile().loss());
    History history =
        new Fit(experiment.trainer(), evaluator, experiment.validation())
            .run(6, FitListener.SILENT);
    Recording recording = new Recording(experiment);
    recording.seek(48);
    Curves curves = recording.curves();
    assertThat(recording.stepsPerEpoch()).isEqualTo(8);
    assertThat(values(curves.kerasLoss())).isEqualTo(history.loss());
    assertThat(values(curves.kerasAccuracy())).isEqualTo(history.accuracy());
    assertThat(values(curves.validationLoss()).subList(1, 7)).isEqualTo(history.valLoss());
    assertThat(values(curves.validationAccuracy()).subList(1, 7)).isEqualTo(history.valAccuracy());
    assertThat(curves.kerasLoss().epoch(0)).isEqualTo(1);
    assertThat(curves.endLoss().epoch(0)).isZero();
    assertThat(curves.endLoss().value(0))
        .isEqualTo(evaluator.loss(experiment.start(), experiment.training()));
    Weights end = recording.snapshot(Detail.RESTING).weights();
    assertThat(curves.endLoss().value(6)).isEqualTo(evaluator.loss(end, experiment.training()));
  }

  @Test
  void aRunChangedInThePastIsTheRunThatChangedThen() {
    Recording changed = new Recording(circle());
    changed.seek(48);
    changed.seek(21);
    changed.setLearningRate(0.05);
    assertThat(changed.recordedSteps()).isEqualTo(21);
    assertThat(changed.curves().batchLoss().steps()).isEqualTo(21);
    assertThat(changed.curves().kerasLoss().size()).isEqualTo(2);
    changed.seek(48);

    Recording fresh = new Recording(circle());
    fresh.seek(21);
    fresh.setLearningRate(0.05);
    fresh.seek(48);
    assertThat(changed.snapshot(Detail.RESTING).weights().toArray())
        .isEqualTo(fresh.snapshot(Detail.RESTING).weights().toArray());
    assertThat(values(changed.curves().kerasLoss())).isEqualTo(values(fresh.curves().kerasLoss()));
    assertThat(values(changed.curves().endLoss())).isEqualTo(values(fresh.curves().endLoss()));
    for (int i = 0; i < 48; i++) {
      assertThat(changed.curves().batchLoss().last(i))
          .isEqualTo(fresh.curves().batchLoss().last(i));
    }
  }

  @Test
  void aCutInsideABucketOfManyStepsIsRecordedAgain() {
    FitSettings full = new FitSettings(10_000, 100, false, 0, 3);
    Experiment experiment = TestExperiments.regression(new Sgd(0.01), full, 12);
    Recording changed = new Recording(experiment);
    changed.seek(9001);
    assertThat(changed.curves().batchLoss().stepsPerBucket()).isEqualTo(4);
    changed.seek(4007);
    changed.setLearningRate(0.02);
    double expected = experiment.trainer().batchLoss();
    Trainer bare = experiment.trainer();
    for (int step = 1; step <= 4007; step++) {
      bare.step();
      expected = bare.batchLoss();
    }
    int bucket = changed.curves().batchLoss().size() - 1;
    assertThat(changed.curves().batchLoss().steps()).isEqualTo(4007);
    assertThat(changed.curves().batchLoss().last(bucket)).isEqualTo(expected);
    assertThat(changed.position()).isEqualTo(4007);
    assertThat(changed.curves().endLoss().size()).isLessThanOrEqualTo(1024);
  }

  @Test
  void aSnapshotTellsWhatTheStepDidAndWhatComesNext() {
    Experiment experiment = circle();
    Trainer bare = experiment.trainer();
    Recording recording = new Recording(experiment);
    assertThat(recording.snapshot(Detail.RESTING).update()).isEmpty();
    for (int step = 1; step <= 9; step++) {
      bare.step();
    }
    recording.seek(9);
    StepSnapshot snapshot = recording.snapshot(Detail.RESTING);
    Update update = snapshot.update().orElseThrow();
    assertThat(snapshot.epoch()).isEqualTo(2);
    assertThat(snapshot.batch()).isEqualTo(1);
    assertThat(update.step()).isEqualTo(9);
    assertThat(update.rows()).isEqualTo(bare.batchRowsOf(9));
    assertThat(update.batchLoss()).isEqualTo(bare.batchLoss());
    assertThat(update.gradients().toArray()).isEqualTo(bare.gradients().toArray());
    assertThat(snapshot.nextRows()).isEqualTo(bare.batchRowsOf(10));
    Evaluator evaluator = new Evaluator(experiment.model(), experiment.scenario().compile().loss());
    assertThat(snapshot.trainingEvaluation().orElseThrow().loss())
        .isEqualTo(evaluator.loss(bare.weights(), experiment.training()));
  }

  @Test
  void theRateOfTheStepTakenAndOfTheStepToComeAreKeptApart() {
    Recording recording = new Recording(circle());
    recording.seek(5);
    recording.setLearningRate(0.01);
    StepSnapshot snapshot = recording.snapshot(Detail.RESTING);
    assertThat(snapshot.update().orElseThrow().learningRate()).isEqualTo(0.5);
    assertThat(snapshot.optimizer().learningRate()).isEqualTo(0.01);
  }

  @Test
  void snapshotsDoNotChangeWhenTrainingGoesOn() {
    Recording recording = new Recording(circle());
    recording.seek(5);
    StepSnapshot snapshot = recording.snapshot(Detail.RESTING);
    double[] weights = snapshot.weights().toArray();
    double[] gradients = snapshot.update().orElseThrow().gradients().toArray();
    recording.seek(30);
    assertThat(snapshot.weights().toArray()).isEqualTo(weights);
    assertThat(snapshot.update().orElseThrow().gradients().toArray()).isEqualTo(gradients);
  }

  @Test
  void divergenceLeavesTheMomentBefore() {
    FitSettings full = new FitSettings(3000, 100, false, 0, 3);
    Experiment experiment = TestExperiments.regression(new Sgd(1e3), full, 20);
    Recording recording = new Recording(experiment);
    recording.seek(3000);
    Divergence divergence = recording.divergence().orElseThrow();
    assertThat(divergence.step()).isEqualTo(recording.position() + 1);
    assertThat(divergence.cause()).isEqualTo(Divergence.Cause.LOSS);
    StepSnapshot last = recording.snapshot(Detail.RESTING);
    assertThat(last.weights().isFinite()).isTrue();
    assertThat(last.update().orElseThrow().gradients().isFinite()).isTrue();
    assertThat(recording.standsBeforeDivergence()).isTrue();

    recording.seek(2);
    recording.setLearningRate(0.1);
    assertThat(recording.divergence()).isEmpty();
    recording.seek(400);
    assertThat(recording.position()).isEqualTo(400);
    assertThat(recording.snapshot(Detail.RESTING).trainingEvaluation().orElseThrow().loss())
        .isCloseTo(0, within(1e-6));
  }

  @Test
  void hugeDataAreNotMeasuredInPassing() {
    FitSettings fit = new FitSettings(1, 32, true, 0, 3);
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), fit, 300_000);
    Recording recording = new Recording(experiment);
    recording.seek(3);
    assertThat(recording.snapshot(Detail.PASSING).trainingEvaluation()).isEmpty();
    assertThat(recording.snapshot(Detail.RESTING).trainingEvaluation()).isPresent();
  }
}
