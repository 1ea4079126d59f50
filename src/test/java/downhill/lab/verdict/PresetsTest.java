package downhill.lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.engine.curvature.Hessian;
import downhill.engine.model.Weights;
import downhill.engine.training.FitListener;
import downhill.engine.training.History;
import downhill.engine.training.Trainer;
import downhill.lab.rate.DeadLayer;
import downhill.lab.session.Recording;
import downhill.lab.timeline.StopHere;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each scenario about the learning rate does what its two sentences say. */
final class PresetsTest {
  private static Experiment preset(String id) throws ScenarioException {
    return Experiment.prepare(BuiltinScenarios.of(id).orElseThrow(), Progress.NONE);
  }

  private static Course course(String id, int steps) throws ScenarioException {
    return new Course(preset(id), steps);
  }

  /** The loss after so many steps with another rate. */
  private static double lossWith(Experiment experiment, double rate, int steps) {
    Trainer trainer = experiment.trainer();
    trainer.setLearningRate(rate);
    while (trainer.steps() < steps && trainer.step()) {
      // Each turn takes one step.
    }
    return experiment.evaluator().loss(trainer.weights(), experiment.training());
  }

  private static Moment at(Recording recording, long step) {
    recording.begin();
    recording.seek(step);
    return Course.moment(recording);
  }

  /** 160 steps of about 0.001 move no weight by more than about 0.16, and one needs 20. */
  @Test
  void theLecturesProgramStallsAndSaysWhy() throws ScenarioException {
    Experiment experiment = preset("lecture");
    Course course = new Course(experiment, 160);
    assertThat(course.loss(160) / course.loss(0)).isBetween(0.85, 0.92);
    for (int i = 0; i < 4; i++) {
      double moved = course.weights.get(160)[i] - course.weights.get(0)[i];
      assertThat(Math.abs(moved)).isLessThan(0.17);
    }
    assertThat(Course.verdict(new Recording(experiment))).isInstanceOf(Verdict.Starting.class);
    Moment end = at(new Recording(experiment), 160);
    assertThat(new VerdictWorker(experiment).of(end))
        .isInstanceOfSatisfying(
            Verdict.Stalled.class,
            stalled ->
                assertThat(stalled.why())
                    .isInstanceOfSatisfying(
                        Verdict.Why.Reach.class,
                        reach -> {
                          assertThat(reach.weight()).isEqualTo(2);
                          assertThat(reach.travel()).isCloseTo(0.2, within(1e-9));
                          assertThat(reach.distance()).isCloseTo(19.7, within(0.1));
                        }));
  }

  @Test
  void eachOfTheThreeButtonsRepairsTheLecturesProgram() throws ScenarioException {
    Experiment experiment = preset("lecture");
    var recording = new Recording(experiment);
    Moment end = at(recording, 160);
    double stuck = new Course(experiment, 0).loss(0);
    List<Repair> repairs =
        new Repairs(experiment).of(end, new VerdictWorker(experiment).of(end), () -> false);
    assertThat(repairs)
        .containsExactly(
            new Repair.Restart(0.3), new Repair.MoreEpochs(2000), new Repair.Standardize(0.1));
    assertThat(lossWith(experiment, 0.3, 160)).isLessThan(stuck / 1000);
    assertThat(lossWith(experiment, 0.001, 160 + 2000 * 16)).isLessThan(stuck / 1000);
    var scenario = new Repair.Standardize(0.1).revised(experiment.scenario());
    var file = new ScenarioFile(scenario, "lecture", Path.of("."));
    assertThat(new Course(Experiment.prepare(file, Progress.NONE), 160).loss(160))
        .isLessThan(1e-12);
  }

  @Test
  void aRateTooSmallHardlyMoves() throws ScenarioException {
    Course course = course("rate-too-small", 100);
    assertThat(course.loss(100)).isBetween(0.97 * course.loss(0), course.loss(0));
    assertThat(Course.verdict(course.experiment, 50)).isInstanceOf(Verdict.Stalled.class);
    assertThat(lossWith(course.experiment, 0.2, 100)).isLessThan(1e-12);
  }

  @Test
  void theRightRateGlidesWithStepsThatShrink() throws ScenarioException {
    Course course = course("rate-just-right", 30);
    assertThat(course.loss(10)).isLessThan(1e-4 * course.loss(0));
    for (int s = 2; s <= 30; s++) {
      assertThat(course.turn(s)).isPositive();
      assertThat(course.distance(s, s - 1)).isLessThan(course.distance(s - 1, s - 2));
    }
    assertThat(Course.verdict(course.experiment, 10)).isInstanceOf(Verdict.Gliding.class);
  }

  @Test
  void overshootsOnEveryStepAndArrives() throws ScenarioException {
    Course course = course("rate-overshoots", 40);
    for (int s = 1; s <= 40; s++) {
      assertThat(course.loss(s)).isLessThan(course.loss(s - 1));
      assertThat(course.slopes.get(s)[0] * course.slopes.get(s - 1)[0]).isNegative();
    }
    assertThat(course.loss(40)).isLessThan(1e-5);
    assertThat(Course.verdict(course.experiment, 20)).isInstanceOf(Verdict.Overshooting.class);
  }

  /** λ is 2.5 and η 0.8: a step multiplies the distance by 1 - 0.8·2.5 = -1. */
  @Test
  void bouncesForEverAtTheLimit() throws ScenarioException {
    Course course = course("rate-bounces", 1000);
    assertThat(course.loss(40)).isCloseTo(20, within(1e-9));
    assertThat(course.loss(1000)).isCloseTo(20, within(1e-9));
    assertThat(course.weights.get(40)[0]).isCloseTo(-2, within(1e-9));
    assertThat(course.weights.get(41)[0]).isCloseTo(6, within(1e-9));
    assertThat(Course.verdict(course.experiment, 30)).isInstanceOf(Verdict.Bouncing.class);
    assertThat(lossWith(course.experiment, 0.71, 40)).isLessThan(1e-4);
  }

  /**
   * 1 - 1.2·2.5 = -2. The loss after k steps is 20·4^k and a little more, so that of step 63, the
   * first with 4^(k-1) above 1.7e37, is the first that 32-bit numbers cannot hold.
   */
  @Test
  void divergesByAFactorOfTwo() throws ScenarioException {
    Experiment experiment = preset("rate-diverges");
    assertThat(Course.verdict(experiment, 10))
        .isInstanceOfSatisfying(
            Verdict.Diverging.class,
            diverging -> {
              assertThat(diverging.factor()).isCloseTo(2, within(1e-12));
              assertThat(diverging.overflow()).hasValue(63);
            });
    var recording = new Recording(experiment);
    Moment end = at(recording, 600);
    assertThat(recording.divergence()).isPresent();
    List<Repair> repairs =
        new Repairs(experiment).of(end, new VerdictWorker(experiment).of(end), () -> false);
    assertThat(repairs.getFirst()).isEqualTo(new Repair.Rewind(0));
    assertThat(repairs.getLast())
        .isInstanceOfSatisfying(
            Repair.SafeRate.class,
            safe -> assertThat(lossWith(experiment, safe.rate(), 100)).isLessThan(1e-12));
  }

  @Test
  void aRavineIsCrossedFirstAndFollowedLater() throws ScenarioException {
    Course course = course("ravine", 100);
    assertThat(course.turn(5)).isNegative();
    assertThat(course.turn(90)).isPositive();
    double steep = (course.weights.get(40)[0] - 2) / (course.weights.get(0)[0] - 2);
    double flat = (course.weights.get(40)[1] - 4) / (course.weights.get(0)[1] - 4);
    assertThat(Math.abs(steep)).isLessThan(0.01);
    for (int step : new int[] {10, 20, 30, 40, 50, 70, 90}) {
      assertThat(Course.verdict(course.experiment, step))
          .isInstanceOfAny(Verdict.Overshooting.class, Verdict.Gliding.class);
    }
    assertThat(flat).isCloseTo(0.3, within(0.02));
  }

  @Test
  void momentumNeedsLessThanHalfTheSteps() throws ScenarioException {
    Experiment experiment = preset("momentum");
    var branches = experiment.scenario().compare();
    assertThat(branches).hasSize(2);
    double first = new Course(experiment, 0).loss(0);
    long[] needed = new long[2];
    for (int i = 0; i < 2; i++) {
      Trainer trainer = experiment.of(branches.get(i)).trainer();
      var evaluator = experiment.evaluator();
      while (evaluator.loss(trainer.weights(), experiment.training()) > first / 1000) {
        trainer.step();
      }
      needed[i] = trainer.steps();
    }
    assertThat(needed[0]).isLessThanOrEqualTo(100);
    assertThat(2 * needed[1]).isLessThan(needed[0]);
  }

  @Test
  void deadNodesLearnOneConstantAndNewWeightsHelp() throws ScenarioException {
    Course course = course("plateau", 100);
    double mean = 0;
    double square = 0;
    for (double[] y : course.experiment.training().targets()) {
      mean += y[0] / 60;
      square += y[0] * y[0] / 60;
    }
    assertThat(course.loss(100)).isCloseTo(square - mean * mean, within(1e-9));
    for (int i = 0; i < 8; i++) {
      assertThat(course.slopes.get(100)[i]).isZero();
    }
    assertThat(Course.verdict(course.experiment, 100))
        .isInstanceOfSatisfying(
            Verdict.Stalled.class,
            stalled ->
                assertThat(stalled.why()).isEqualTo(new Verdict.Why.Dead(new DeadLayer(0, 4))));
    for (int step : new int[] {5, 10, 15, 20, 30, 40}) {
      assertThat(Course.verdict(course.experiment, step))
          .isInstanceOfAny(Verdict.Gliding.class, Verdict.Stalled.class);
    }
    assertThat(lossFrom(course.experiment, 100, 1)).isLessThan(0.1);
  }

  private static double lossFrom(Experiment experiment, int steps, long seed) {
    Trainer trainer = experiment.trainer(Weights.initialized(experiment.model(), seed));
    while (trainer.steps() < steps) {
      trainer.step();
    }
    return experiment.evaluator().loss(trainer.weights(), experiment.training());
  }

  @Test
  void aValleyCanBeABottomWithoutBeingTheLowest() throws ScenarioException {
    Course course = course("local-minimum", 300);
    Experiment experiment = course.experiment;
    assertThat(course.slope(300)).isLessThan(1e-4);
    Weights here = Weights.zeros(experiment.model());
    System.arraycopy(course.weights.get(300), 0, here.values(), 0, here.size());
    var loss = experiment.scenario().compile().loss();
    var curvature = new Hessian(experiment.model(), loss, experiment.training()).curvature(here);
    assertThat(curvature.lambdaMin()).isPositive();
    assertThat(Course.verdict(experiment, 300))
        .isInstanceOfSatisfying(
            Verdict.Converged.class, converged -> assertThat(converged.lowest()).isFalse());
    long lower =
        java.util.stream.LongStream.rangeClosed(1, 6)
            .filter(seed -> lossFrom(experiment, 300, seed) < 0.7 * course.loss(300))
            .count();
    assertThat(lower).isPositive();
  }

  @Test
  void smallBatchesJitterUntilTheRateIsLowered() throws ScenarioException {
    Course course = course("noise-floor", 360);
    assertThat(course.experiment.scenario().fit().batchSize()).isEqualTo(5);
    assertThat(Reasons.onlyALowerRateHelps(course, 200)).isTrue();
    assertThat(Course.verdict(course.experiment, 200)).isInstanceOf(Verdict.NoiseFloor.class);
  }

  @Test
  void tooManyEpochsTurnTheValidationLoss() throws ScenarioException {
    Experiment experiment = preset("overfitting");
    History history = experiment.fit(experiment.trainer()).run(200, FitListener.SILENT);
    List<Double> validation = history.valLoss();
    int best = 0;
    for (int e = 0; e < 200; e++) {
      best = validation.get(e) < validation.get(best) ? e : best;
    }
    assertThat(best).isBetween(20, 150);
    assertThat(validation.getLast()).isGreaterThan(2 * validation.get(best));
    assertThat(history.loss().getLast()).isLessThan(history.loss().get(best) / 5);
    var recording = new Recording(experiment);
    Moment end = at(recording, 600);
    assertThat(StopHere.step(end.curves(), 3)).hasValue((best + 1) * 3L);
  }
}
