package downhill.lab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.lab.landscape.Landmarks.Kind;
import downhill.lab.landscape.PlaneChoice.StartNowBest;
import downhill.lab.landscape.PlaneChoice.TwoWeights;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SurveyorTest {
  private static final FitSettings FULL_BATCH = new FitSettings(50, 100, true, 0, 9);

  private static StepSnapshot after(Experiment experiment, long steps) {
    Recording recording = new Recording(experiment);
    recording.seek(steps);
    return recording.snapshot(Detail.RESTING);
  }

  private static Survey survey(Experiment experiment, long step, PlaneChoice choice) {
    return new Surveyor(experiment).survey(after(experiment, step), choice, 1.3, Optional.empty());
  }

  @Test
  void theGridIsTheLossWithTwoWeightsMoved() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FULL_BATCH, 40);
    StepSnapshot snapshot = after(experiment, 3);
    Survey survey = survey(experiment, 3, new TwoWeights(0, 3));
    LossGrid grid =
        new GridWorker(experiment)
            .grid(survey.plane(), survey.frame(), 17, () -> false)
            .orElseThrow();
    assertThat(grid.isComplete()).isTrue();
    double[][] rows = experiment.training().features();
    for (int[] place : new int[][] {{0, 0}, {16, 3}, {7, 16}}) {
      // The mean squared error by hand: y = w0 a + w1 b + w2 c + bias.
      double sum = 0;
      for (int r = 0; r < rows.length; r++) {
        double predicted =
            grid.x(place[0]) * rows[r][0]
                + snapshot.weights().get(1) * rows[r][1]
                + snapshot.weights().get(2) * rows[r][2]
                + grid.y(place[1]);
        double error = predicted - experiment.training().targets()[r][0];
        sum += error * error;
      }
      assertThat(grid.loss(place[0], place[1])).isCloseTo(sum / rows.length, within(1e-10));
    }
  }

  @Test
  void theGridOfAPlaneIsTheEvaluatorsLoss() {
    Experiment experiment =
        TestExperiments.circle(new Adam(0.01, 0.9, 0.999, 1e-7), FULL_BATCH, 60);
    Survey survey = survey(experiment, 20, new StartNowBest());
    LossGrid grid =
        new GridWorker(experiment)
            .grid(survey.plane(), survey.frame(), 17, () -> false)
            .orElseThrow();
    Weights there = Weights.zeros(experiment.model());
    survey.plane().weightsAt(new PlanePoint(grid.x(5), grid.y(11)), there);
    assertThat(grid.loss(5, 11))
        .isEqualTo(experiment.evaluator().loss(there, experiment.training()));
  }

  @Test
  void aGridThatNobodyWantsIsGivenUp() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), FULL_BATCH, 60);
    Survey survey = survey(experiment, 2, new TwoWeights(0, 1));
    assertThat(new GridWorker(experiment).grid(survey.plane(), survey.frame(), 65, () -> true))
        .isEmpty();
  }

  @Test
  void linearRegressionKnowsItsOptimum() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FULL_BATCH, 40);
    Survey survey = survey(experiment, 4, new StartNowBest());
    Landmarks.Lowest lowest = survey.landmarks().lowest().orElseThrow();
    assertThat(lowest.kind()).isEqualTo(Kind.OPTIMUM);
    Weights best = Weights.zeros(experiment.model());
    survey.plane().weightsAt(lowest.place(), best);
    // The rows are y = 3a - 2b + c + 4 without noise.
    double[] raw = experiment.originalUnits(best).toArray();
    assertThat(raw).containsExactly(new double[] {3, -2, 1, 4}, within(1e-9));
    assertThat(experiment.evaluator().loss(best, experiment.training())).isLessThan(1e-18);
    assertThat(survey.landmarks().start().x()).isCloseTo(0, within(1e-12));
    assertThat(survey.frame().contains(survey.landmarks().start())).isTrue();
    assertThat(survey.frame().contains(lowest.place())).isTrue();
    Weights now = Weights.zeros(experiment.model());
    survey.plane().weightsAt(survey.landmarks().now(), now);
    assertThat(now.toArray())
        .containsExactly(after(experiment, 4).weights().toArray(), within(1e-9));
  }

  @Test
  void whereNothingIsSolvedTheBestStepSeenIsMarked() {
    // At such a rate the loss jumps about: the lowest of the steps is not the last.
    Experiment experiment = TestExperiments.circle(new Sgd(30), FULL_BATCH, 60);
    Landmarks.Lowest lowest =
        survey(experiment, 12, new StartNowBest()).landmarks().lowest().orElseThrow();
    assertThat(lowest.kind()).isEqualTo(Kind.BEST_SEEN);
    assertThat(lowest.step()).isEqualTo(lowestStep(experiment, 12));
    assertThat(lowest.among()).isEqualTo(13);
  }

  @Test
  void theBestStepIsRememberedHoweverLongAgoItWas() {
    // Too large a rate in the end: the lowest loss lies more steps back than a trail holds.
    Experiment experiment = TestExperiments.circle(new Sgd(0.5), FULL_BATCH, 60);
    Recording recording = new Recording(experiment);
    recording.seek(100);
    recording.setLearningRate(40);
    recording.seek(250);
    StepSnapshot snapshot = recording.snapshot(Detail.RESTING);
    Survey survey =
        new Surveyor(experiment).survey(snapshot, new StartNowBest(), 1.3, Optional.empty());
    Landmarks.Lowest lowest = survey.landmarks().lowest().orElseThrow();
    Trainer bare = experiment.trainer();
    double least = Double.POSITIVE_INFINITY;
    long best = 0;
    for (int step = 0; step <= 250; step++) {
      double loss = experiment.evaluator().loss(bare.weights(), experiment.training());
      best = loss < least ? step : best;
      least = Math.min(least, loss);
      bare.setLearningRate(step < 100 ? 0.5 : 40);
      bare.step();
    }
    assertThat(best).isLessThan(250 - 64);
    assertThat(lowest.step()).isEqualTo(best);
    assertThat(lowest.among()).isEqualTo(251);
    assertThat(survey.landmarks().path().getFirst().step()).isZero();
    assertThat(survey.landmarks().path()).hasSize(251);
  }

  /** The step of the lowest loss of a run that nobody watches. */
  private static long lowestStep(Experiment experiment, int steps) {
    Trainer bare = experiment.trainer();
    double least = Double.POSITIVE_INFINITY;
    long best = 0;
    for (int step = 0; step <= steps; step++) {
      double loss = experiment.evaluator().loss(bare.weights(), experiment.training());
      best = loss < least ? step : best;
      least = Math.min(least, loss);
      bare.step();
    }
    return best;
  }

  @Test
  void aWeightMovedByHandIsAJumpOfThePath() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FULL_BATCH, 40);
    Recording recording = new Recording(experiment);
    recording.seek(2);
    recording.setWeight(0, 7);
    recording.seek(4);
    List<Landmarks.Stop> path =
        new Surveyor(experiment)
            .survey(recording.snapshot(Detail.RESTING), new TwoWeights(0, 1), 1.3, Optional.empty())
            .landmarks()
            .path();
    assertThat(path).extracting(Landmarks.Stop::step).containsExactly(0L, 1L, 2L, 2L, 3L, 4L);
    assertThat(path)
        .extracting(Landmarks.Stop::byHand)
        .containsExactly(false, false, false, true, false, false);
    assertThat(path.get(3).place().x()).isEqualTo(7);
    assertThat(path.get(3).place().y()).isEqualTo(path.get(2).place().y());
  }

  @Test
  void theNextStepGoesAgainstTheGradient() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FULL_BATCH, 40);
    Landmarks marks = survey(experiment, 2, new TwoWeights(1, 2)).landmarks();
    PlanePoint slope = marks.bowl().orElseThrow().slope();
    PlanePoint next = marks.next().orElseThrow();
    assertThat(next.x()).isCloseTo(marks.now().x() - 0.1 * slope.x(), within(1e-12));
    assertThat(next.y()).isCloseTo(marks.now().y() - 0.1 * slope.y(), within(1e-12));
    StepSnapshot then = after(experiment, 3);
    assertThat(next.x()).isCloseTo(then.weights().get(1), within(1e-12));
  }

  @Test
  void theBowlOfASliceIsLowestWhereItsGradientVanishes() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.05), FULL_BATCH, 40);
    Survey survey = survey(experiment, 1, new TwoWeights(0, 1));
    Landmarks.Lowest lowest = survey.landmarks().lowest().orElseThrow();
    assertThat(lowest.kind()).isEqualTo(Kind.LOWEST_ON_PLANE);
    Weights there = Weights.zeros(experiment.model());
    survey.plane().weightsAt(lowest.place(), there);
    double least = experiment.evaluator().loss(there, experiment.training());
    for (double[] away : new double[][] {{1e-3, 0}, {-1e-3, 0}, {0, 1e-3}, {0, -1e-3}}) {
      Weights beside = there.copy();
      beside.set(0, beside.get(0) + away[0]);
      beside.set(1, beside.get(1) + away[1]);
      assertThat(experiment.evaluator().loss(beside, experiment.training())).isGreaterThan(least);
    }
  }
}
