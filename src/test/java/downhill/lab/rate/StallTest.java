package downhill.lab.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.lab.rate.RateBands.Bands;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StallTest {
  @Test
  void onARoundBowlItIsWhereThePowerIsOneHalf() {
    Experiment round = Bowls.round(new Sgd(0.1), 10);
    // Each step multiplies the excess by (1 - 2η)².
    assertThat(stall(round, 0, 10).below())
        .isCloseTo((1 - Math.pow(0.5, 1.0 / 20)) / 2, within(1e-9));
    assertThat(stall(round, 0, 10).estimated()).isFalse();
    assertThat(stall(round, 4, 10).below())
        .isCloseTo((1 - Math.pow(0.5, 1.0 / 12)) / 2, within(1e-9));
    // Nothing planned: 200 steps.
    assertThat(stall(round, 10, 10).below())
        .isCloseTo((1 - Math.pow(0.5, 1.0 / 400)) / 2, within(1e-9));
  }

  static List<Sgd> rules() {
    return List.of(new Sgd(0.01), new Sgd(0.01, 0.8, false), new Sgd(0.01, 0.8, true));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void trainingHalvesTheExcessJustAboveAndNotJustBelow(Sgd rule) {
    Experiment bowl = Bowls.random(5, rule, new FitSettings(100, 1000, false, 0, 1));
    double below = stall(bowl, 0, 100).below();
    double glide = 1 / ((Bands) Bowls.bands(bowl, 0, 1)).lambdaMax();
    double bottom = lossAfter(bowl, new Sgd(glide), 100_000);
    double excess = lossAfter(bowl, rule, 0) - bottom;
    double slow = lossAfter(bowl, rule.withLearningRate(0.995 * below), 100) - bottom;
    double quick = lossAfter(bowl, rule.withLearningRate(1.005 * below), 100) - bottom;
    assertThat(slow).isGreaterThan(excess / 2);
    assertThat(quick).isLessThan(excess / 2);
  }

  @Test
  void nobodySpeaksOfRounding() {
    Experiment round = Bowls.round(new Sgd(0.45), 60);
    var bands = (Bands) Bowls.bands(round, 60, 60);
    assertThat(bands.stall()).isEmpty();
    assertThat(bands.effect(1e-9)).isEqualTo(RateEffect.GLIDES);
  }

  @Test
  void aTrendThatHalvesEveryTenStepsNeedsTenToHalve() {
    // 8 + 16, 8 + 8, 8 + 4: the rest above the floor 8 halves every 10 steps.
    double[] losses = {24, 16, 12};
    assertThat(StallTrend.of(losses, 10, 0.1, 10).orElseThrow().below())
        .isCloseTo(0.1, within(1e-12));
    assertThat(StallTrend.of(losses, 10, 0.1, 100).orElseThrow().below())
        .isCloseTo(0.01, within(1e-12));
  }

  @Test
  void aSteadyFallHasHalfOfTheLossToGo() {
    assertThat(StallTrend.of(new double[] {12, 11, 10}, 10, 0.1, 50).orElseThrow().below())
        .isCloseTo(0.1, within(1e-12));
  }

  @Test
  void aLossThatDoesNotFallHasNoTrend() {
    assertThat(StallTrend.of(new double[] {10, 11, 12}, 10, 0.1, 50)).isEmpty();
    assertThat(StallTrend.of(new double[] {12, 10, 11}, 10, 0.1, 50)).isEmpty();
    assertThat(StallTrend.of(new double[] {4e-13, 2e-13, 1e-13}, 10, 0.1, 50)).isEmpty();
  }

  @Test
  void aBentNetworkSaysThatItEstimates() {
    Experiment bent =
        TestExperiments.circle(new Sgd(0.1), new FitSettings(100, 100, false, 0, 1), 60);
    assertThat(((Bands) Bowls.bands(bent, 0, 100)).stall()).isEmpty();
    assertThat(stall(bent, 30, 100).estimated()).isTrue();
  }

  @Test
  void theTrendIsThatOfThePresentRateAlone() {
    Experiment bent =
        TestExperiments.circle(new Sgd(0.5), new FitSettings(100, 100, false, 0, 1), 60);
    var recording = new Recording(bent);
    recording.seek(30);
    recording.setLearningRate(0.02);
    double[] losses = new double[3];
    for (int i = 0; i < 3; i++) {
      recording.seek(30 + 15L * i);
      losses[i] = bent.evaluator().loss(moment(recording).weights(), bent.training());
    }
    var bands =
        (Bands) new RateWorker(bent).bands(moment(recording), 100, () -> false).orElseThrow();
    assertThat(bands.stall().orElseThrow().below())
        .isEqualTo(StallTrend.of(losses, 15, 0.02, 40).orElseThrow().below());
  }

  private static StepSnapshot moment(Recording recording) {
    return recording.snapshot(Detail.RESTING);
  }

  private static Stall stall(Experiment experiment, long step, long planned) {
    return ((Bands) Bowls.bands(experiment, step, planned)).stall().orElseThrow();
  }

  private static double lossAfter(Experiment experiment, Optimizer rule, int steps) {
    var trainer =
        new Trainer(
            experiment.model(),
            rule,
            experiment.scenario().compile().loss(),
            experiment.training(),
            experiment.training().size(),
            false,
            1,
            experiment.start());
    for (int i = 0; i < steps; i++) {
      trainer.step();
    }
    return experiment.evaluator().loss(trainer.weights(), experiment.training());
  }
}
