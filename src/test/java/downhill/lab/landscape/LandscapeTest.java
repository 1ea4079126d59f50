package downhill.lab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LandscapeTest {
  private static final FitSettings FIT = new FitSettings(20, 16, true, 0, 9);

  private static StepSnapshot after(Experiment experiment, long steps) {
    Recording recording = new Recording(experiment);
    recording.seek(steps);
    return recording.snapshot(Detail.RESTING);
  }

  @Test
  void theNextStepIsTheOneThatIsTaken() {
    for (Optimizer optimizer :
        List.<Optimizer>of(
            new Sgd(0.1), new Sgd(0.1, 0.9, true), new Adam(0.01, 0.9, 0.999, 1e-7))) {
      Experiment experiment = TestExperiments.circle(optimizer, FIT, 60);
      for (long step : new long[] {0, 3, 4, 17}) {
        StepSnapshot now = after(experiment, step);
        StepSnapshot then = after(experiment, step + 1);
        for (int index : new int[] {0, 9, 24}) {
          NextStep next = NextStep.of(experiment, now, index);
          assertThat(next.step()).isEqualTo(step + 1);
          assertThat(next.weight()).isEqualTo(now.weights().get(index));
          assertThat(next.gradient()).isEqualTo(then.update().orElseThrow().gradients().get(index));
          assertThat(next.newWeight()).isEqualTo(then.weights().get(index));
          assertThat(next.batchLoss()).isEqualTo(then.update().orElseThrow().batchLoss());
        }
      }
    }
  }

  @Test
  void plainSgdIsWeightMinusRateTimesGradient() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FIT, 40);
    NextStep next = NextStep.of(experiment, after(experiment, 2), 0);
    assertThat(next.newWeight()).isEqualTo(next.weight() - 0.1 * next.gradient());
    assertThat(next.learningRate()).isEqualTo(0.1);
  }

  @Test
  void placesAskedForAreMeasuredExactly() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), FIT, 60);
    Weights weights = experiment.start();
    LossCurve curve =
        new CurveWorker(experiment)
            .trainingCurve(
                weights, 4, new Range(-2e9, 3e9), DoubleStream.of(0.25, 7e9, Double.NaN, -1.5));
    Weights moved = weights.copy();
    moved.set(4, 0.25);
    double expected = experiment.evaluator().loss(moved, experiment.training());
    List<Double> places =
        IntStream.range(0, curve.size()).mapToObj(curve::weight).filter(w -> w < 1e8).toList();
    assertThat(places).contains(0.25, -1.5).isSorted();
    assertThat(curve.loss(places.indexOf(0.25))).isEqualTo(expected);
    assertThat(curve.size()).isEqualTo(124);
  }

  @Test
  void theCurveIsTheLossWithOneWeightMoved() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), FIT, 60);
    StepSnapshot snapshot = after(experiment, 5);
    LossCurve curve =
        new CurveWorker(experiment).trainingCurve(snapshot.weights(), 4, new Range(-2, 3));
    Evaluator evaluator = new Evaluator(experiment.model(), experiment.scenario().compile().loss());
    // Evenly spaced ones, and the weight as it is.
    assertThat(curve.size()).isEqualTo(122);
    assertThat(curve.weight(0)).isEqualTo(-2);
    assertThat(curve.weight(121)).isEqualTo(3);
    for (int point = 1; point < curve.size(); point++) {
      assertThat(curve.weight(point)).isGreaterThan(curve.weight(point - 1));
    }
    for (int point = 0; point < curve.size(); point++) {
      Weights moved = snapshot.weights().copy();
      moved.set(4, curve.weight(point));
      assertThat(curve.loss(point)).isEqualTo(evaluator.loss(moved, experiment.training()));
    }
    assertThat(curve.here().loss())
        .isCloseTo(snapshot.trainingEvaluation().orElseThrow().loss(), within(1e-14));
    double h = 6e-6;
    Weights right = snapshot.weights().copy();
    right.set(4, right.get(4) + h);
    Weights left = snapshot.weights().copy();
    left.set(4, left.get(4) - h);
    double slope =
        (evaluator.loss(right, experiment.training()) - evaluator.loss(left, experiment.training()))
            / (2 * h);
    assertThat(curve.here().slope()).isCloseTo(slope, within(1e-8));
    assertThat(curve.isComplete()).isTrue();
  }

  @Test
  void theBatchCurveIsThatOfItsRows() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FIT, 40);
    StepSnapshot snapshot = after(experiment, 1);
    LossCurve curve =
        new CurveWorker(experiment)
            .batchCurve(snapshot.weights(), snapshot.nextRows(), 0, new Range(0, 10));
    NextStep next = NextStep.of(experiment, snapshot, 0);
    assertThat(curve.here().loss()).isCloseTo(next.batchLoss(), within(1e-10));
    assertThat(curve.here().slope()).isCloseTo(next.gradient(), within(1e-10));
    assertThat(curve.here().tangentAt(curve.here().weight() + 1))
        .isCloseTo(next.batchLoss() + next.gradient(), within(1e-10));
  }

  @Test
  void theRangeHoldsStartNowNextAndTheLowestPoint() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FIT, 40);
    CurveWorker worker = new CurveWorker(experiment);
    Range previous = null;
    int changes = 0;
    for (long step = 0; step <= 40; step++) {
      StepSnapshot snapshot = after(experiment, step);
      double next = NextStep.of(experiment, snapshot, 0).newWeight();
      Range range = worker.range(experiment.start().get(0), snapshot, 0, next);
      LossCurve curve = worker.trainingCurve(snapshot.weights(), 0, range);
      assertThat(curve.lowest()).isBetween(5, 115);
      for (double inside : new double[] {experiment.start().get(0), curve.here().weight(), next}) {
        assertThat(inside).isBetween(range.low(), range.high());
      }
      Range shown = previous == null ? range : range.orStay(previous);
      changes += shown.equals(previous) ? 0 : 1;
      previous = shown;
    }
    assertThat(changes).isLessThan(5);
  }

  @Test
  void theRangeHoldsTheWallsThatARunSwungTo() {
    // Standardised features have curvature 2 along a weight: the first step goes 1.6 of the way.
    Experiment experiment =
        TestExperiments.regression(new Sgd(0.8), new FitSettings(20, 40, true, 0, 9), 40);
    StepSnapshot snapshot = after(experiment, 20);
    double next = NextStep.of(experiment, snapshot, 0).newWeight();
    Range range = new CurveWorker(experiment).range(experiment.start().get(0), snapshot, 0, next);
    double farthest = after(experiment, 1).weights().get(0);
    double home = snapshot.weights().get(0);
    assertThat(Math.abs(farthest - home)).isGreaterThan(0.1 * Math.abs(home));
    for (int moment = 0; moment < snapshot.way().size(); moment++) {
      assertThat(snapshot.way().weight(moment, 0)).isBetween(range.low(), range.high());
    }
  }

  @Test
  void rangesEndAtRoundNumbers() {
    Range range = Range.around(0.5, 0.13, 4.87, Double.NaN, Double.POSITIVE_INFINITY);
    assertThat(range).isEqualTo(new Range(-1, 6));
    assertThat(Range.around(0.5, 0.14, 4.88)).isEqualTo(range);
    assertThat(Range.around(0.5, 3).width()).isBetween(0.5, 1.0);
    assertThat(new Range(0, 1).orStay(new Range(-1, 2))).isEqualTo(new Range(-1, 2));
    assertThat(new Range(0, 1).orStay(new Range(-5, 5))).isEqualTo(new Range(0, 1));
    assertThat(new Range(0, 3).orStay(new Range(-1, 2))).isEqualTo(new Range(0, 3));
    assertThatThrownBy(() -> new Range(1, 1))
        .hasMessage("low must be below high, both finite. Received: 1.0 to 1.0");
    assertThatThrownBy(() -> Range.around(1, Double.NaN))
        .hasMessage("points must hold a finite one. Received: none");
  }

  @Test
  void manyRowsAreStoodForByEvenlySpacedOnes() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FIT, 50_000);
    CurveWorker worker = new CurveWorker(experiment);
    LossCurve curve = worker.trainingCurve(experiment.start(), 0, new Range(0, 1));
    assertThat(curve.isComplete()).isFalse();
    assertThat(curve.rows()).isEqualTo(20_000);
    double all =
        new Evaluator(experiment.model(), experiment.scenario().compile().loss())
            .loss(experiment.start(), experiment.training());
    assertThat(curve.here().loss()).isCloseTo(all, within(all / 50));
    Samples training = experiment.training();
    Trainer trainer = experiment.trainer();
    assertThat(
            worker.batchCurve(trainer.weights(), trainer.batchRowsOf(1), 0, new Range(0, 1)).rows())
        .isEqualTo(16)
        .isLessThan(training.size());
  }
}
