package downhill.lab.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.curvature.Hessian;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Samples;
import downhill.lab.TestExperiments;
import downhill.lab.compare.Compared;
import downhill.lab.compare.Origin;
import downhill.lab.compare.Plan;
import downhill.lab.compare.Variations;
import downhill.lab.explain.Rule;
import downhill.lab.explain.backward.StepAtHand;
import downhill.lab.landscape.NextStep;
import downhill.lab.landscape.PlaneChoice;
import downhill.lab.landscape.Surveyor;
import downhill.lab.rate.RateBands;
import downhill.lab.rate.RateWorker;
import downhill.lab.session.Activity;
import downhill.lab.session.Detail;
import downhill.lab.session.Intent;
import downhill.lab.session.Recording;
import downhill.lab.session.SessionState;
import downhill.lab.session.StepSnapshot;
import downhill.lab.session.TrainingSession;
import downhill.lab.verdict.Moment;
import downhill.lab.verdict.Verdict;
import downhill.lab.verdict.VerdictWorker;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A frozen weight stays, and whatever is said of a run is said of the weights that are free. */
final class FrozenTest {
  private static final FitSettings FULL = new FitSettings(400, 100, false, 0, 1);
  private static final FitSettings BATCHES = new FitSettings(20, 7, true, 0, 11);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Experiment regression(double rate) {
    return TestExperiments.regression(new Sgd(rate), FULL, 40);
  }

  private static Recording frozen(Experiment experiment, int... indices) {
    var recording = new Recording(experiment);
    recording.begin();
    for (int index : indices) {
      recording.setFrozen(index, true);
    }
    return recording;
  }

  /**
   * The curvatures of mse are the eigenvalues of 2/n·XᵀX, X with a column of ones, without some.
   */
  private static double[] curvatures(Experiment experiment, int... without) {
    Samples rows = experiment.training();
    int[] free =
        IntStream.range(0, 4)
            .filter(i -> Arrays.stream(without).noneMatch(each -> each == i))
            .toArray();
    double[][] x = new double[rows.size()][free.length];
    for (int r = 0; r < x.length; r++) {
      for (int j = 0; j < free.length; j++) {
        x[r][j] = free[j] == 3 ? 1 : rows.features()[r][free[j]];
      }
    }
    RealMatrix all = new Array2DRowRealMatrix(x);
    RealMatrix hessian = all.transpose().multiply(all).scalarMultiply(2.0 / x.length);
    double[] values = new EigenDecomposition(hessian).getRealEigenvalues();
    Arrays.sort(values);
    return values;
  }

  private static RateBands bands(Experiment experiment, StepSnapshot moment) {
    return new RateWorker(experiment).bands(moment, 400, () -> false).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theDialIsThatOfTheFreeWeights(int index) {
    Experiment experiment = regression(0.1);
    double[] expected = curvatures(experiment, index);
    double largest = expected[expected.length - 1];
    StepSnapshot moment = frozen(experiment, index).snapshot(Detail.RESTING);
    var bands = (RateBands.Bands) bands(experiment, moment);
    assertThat(bands.lambdaMax()).isCloseTo(largest, within(1e-12));
    assertThat(bands.lambdaMin().orElseThrow()).isCloseTo(expected[0], within(1e-12));
    assertThat(bands.limit()).isCloseTo(2 / largest, within(1e-12));
    assertThat(bands.best().orElseThrow()).isCloseTo(2 / (largest + expected[0]), within(1e-12));
  }

  @Test
  void theLimitIsWhereTheRunReallyTurns() {
    Experiment any = regression(0.1);
    double[] all = curvatures(any);
    int index =
        IntStream.range(0, 3)
            .boxed()
            .min((a, b) -> Double.compare(curvatures(any, a)[2], curvatures(any, b)[2]))
            .orElseThrow();
    double limit = 2 / curvatures(any, index)[2];
    assertThat(limit).as("freezing makes room").isGreaterThan(1.05 * 2 / all[3]);
    assertThat(lossAfter(0.98 * limit, index)).isLessThan(lossAfter(0.98 * limit, index, 0));
    assertThat(lossAfter(1.02 * limit, index)).isGreaterThan(lossAfter(1.02 * limit, index, 0));
    // The same rate without freezing leads away.
    assertThat(lossAfter(0.98 * limit)).isGreaterThan(1e6);
  }

  private static double lossAfter(double rate, int... frozen) {
    return lossAfter(rate, frozen.length > 0 ? frozen[0] : -1, 400);
  }

  private static double lossAfter(double rate, int index, int steps) {
    Experiment experiment = regression(rate);
    Recording recording = index < 0 ? frozen(experiment) : frozen(experiment, index);
    recording.seek(steps);
    return experiment
        .evaluator()
        .loss(recording.snapshot(Detail.RESTING).weights(), experiment.training());
  }

  @Test
  void whereTheWholeMatrixIsTooLargeTheSearchKeepsToTheFreeWeights() {
    Experiment bent = TestExperiments.circle(new Sgd(0.3), FULL, 60, 6, 5);
    int[] frozen = {0, 3, 17, 30};
    Recording recording = frozen(bent, frozen);
    recording.seek(5);
    StepSnapshot moment = recording.snapshot(Detail.RESTING);
    double[][] whole =
        new Hessian(bent.model(), bent.scenario().compile().loss(), bent.training())
            .matrix(moment.weights());
    int[] free =
        IntStream.range(0, whole.length).filter(i -> Arrays.binarySearch(frozen, i) < 0).toArray();
    RealMatrix rest = new Array2DRowRealMatrix(whole).getSubMatrix(free, free);
    double largest =
        Arrays.stream(new EigenDecomposition(rest).getRealEigenvalues()).max().orElseThrow();
    var bands = (RateBands.Bands) bands(bent, moment);
    assertThat(bands.lambdaMax()).isCloseTo(largest, within(1e-9 * largest));
  }

  @Test
  void withAllFrozenThereIsNoLimitAndNothingMoves() {
    Experiment experiment = regression(0.1);
    Recording recording = frozen(experiment, 0, 1, 2, 3);
    recording.seek(20);
    StepSnapshot moment = recording.snapshot(Detail.RESTING);
    assertThat(moment.weights().values()).isEqualTo(experiment.start().values());
    assertThat(bands(experiment, moment))
        .isEqualTo(new RateBands.Unknown(RateBands.Reason.ALL_FROZEN));
    assertThat(verdict(experiment, recording))
        .isEqualTo(new Verdict.Stalled(380, 0, new Verdict.Why.Frozen()));
  }

  @Test
  void aRunIsAtItsBottomThoughAFrozenWeightHasASlope() {
    Experiment experiment = regression(0.4);
    Recording recording = frozen(experiment, 0);
    recording.seek(390);
    StepSnapshot moment = recording.snapshot(Detail.RESTING);
    assertThat(Math.abs(moment.update().orElseThrow().gradients().get(0))).isGreaterThan(0.1);
    assertThat(verdict(experiment, recording)).isInstanceOf(Verdict.Converged.class);
  }

  private static Verdict verdict(Experiment experiment, Recording recording) {
    var moment =
        new Moment(
            experiment,
            recording.snapshot(Detail.RESTING),
            recording.curves(),
            400,
            recording.stepsPerEpoch(),
            Optional.empty());
    return new VerdictWorker(experiment).of(moment);
  }

  static List<Optimizer> optimizers() {
    return List.of(new Sgd(0.1), new Sgd(0.05, 0.9, true), new Adam(0.02, 0.9, 0.999, 1e-7));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theStepToComeIsTheOneThatIsTaken(Optimizer optimizer) {
    Experiment experiment = TestExperiments.circle(optimizer, BATCHES, 40);
    Recording recording = frozen(experiment, 2, 5);
    var surveyor = new Surveyor(experiment);
    for (int step = 0; step < 9; step++) {
      StepSnapshot moment = recording.snapshot(Detail.RESTING);
      recording.forward();
      StepSnapshot then = recording.snapshot(Detail.RESTING);
      for (int i = 0; i < moment.weights().size(); i++) {
        NextStep next = NextStep.of(experiment, moment, i);
        assertThat(next.newWeight()).isEqualTo(then.weights().get(i));
        assertThat(next.frozen()).isEqualTo(i == 2 || i == 5);
      }
      var survey = surveyor.survey(moment, new PlaneChoice.TwoWeights(2, 3), 1.5, Optional.empty());
      var next = survey.landmarks().next().orElseThrow();
      assertThat(next).isEqualTo(survey.plane().project(then.weights().values()));
      StepAtHand taken = StepAtHand.of(experiment, then);
      assertThat(taken.after().values()).isEqualTo(then.weights().values());
      assertThat(taken.weight(2).rule()).isInstanceOf(Rule.Frozen.class);
      assertThat(taken.weight(2).after()).isEqualTo(taken.weight(2).before());
      assertThat(taken.weight(3).after()).isEqualTo(then.weights().get(3));
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aForkKeepsWhatIsFrozen(Optimizer optimizer) throws Exception {
    Experiment experiment = TestExperiments.circle(optimizer, BATCHES, 40);
    try (var session = new TrainingSession(experiment)) {
      session.send(new Intent.Freeze(2, true));
      SessionState moment = at(session, 8);
      Plan plan =
          new Plan(
              experiment,
              Origin.Fork.of(moment),
              List.of(Variations.same(experiment.scenario(), "same")));
      double[] forked = Compared.at(plan, 30).runs().getFirst().snapshot().weights().toArray();
      assertThat(forked).isEqualTo(at(session, 38).snapshot().weights().toArray());
      assertThat(forked[2]).isEqualTo(experiment.start().get(2));
    }
  }

  private static SessionState at(TrainingSession session, long step) throws Exception {
    session.send(new Intent.Seek(step));
    return await(session, state -> state.snapshot().step() == step);
  }

  private static SessionState await(TrainingSession session, Predicate<SessionState> wanted)
      throws Exception {
    return session.await(
        state -> state.activity() == Activity.PAUSED && wanted.test(state), PATIENCE);
  }

  @Test
  void newWeightsLeaveAFrozenOneWhatAndAsItIs() throws Exception {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), BATCHES, 40);
    try (var session = new TrainingSession(experiment)) {
      session.send(new Intent.SetWeight(2, 2.5));
      session.send(new Intent.Freeze(2, true));
      at(session, 8);
      session.send(new Intent.NewWeights());
      SessionState drawn = await(session, state -> state.recordedSteps() == 0);
      assertThat(drawn.snapshot().frozen()).containsExactly(2);
      assertThat(drawn.snapshot().weights().get(2)).isEqualTo(2.5);
      assertThat(drawn.snapshot().weights().get(1)).isNotEqualTo(experiment.start().get(1));
      assertThat(at(session, 9).snapshot().weights().get(2)).isEqualTo(2.5);
      assertThat(at(session, 9).snapshot().weights().get(1))
          .isNotEqualTo(drawn.snapshot().weights().get(1));
      session.send(new Intent.Freeze(2, false));
      await(session, state -> !state.snapshot().isFrozen(2));
      assertThat(at(session, 12).snapshot().weights().get(2)).isNotEqualTo(2.5);
    }
  }
}
