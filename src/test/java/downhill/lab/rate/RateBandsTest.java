package downhill.lab.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.engine.curvature.Hessian;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.rate.RateBands.Bands;
import downhill.lab.rate.RateBands.Reach;
import downhill.lab.rate.RateBands.Validity;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Compile;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.scenario.ScenarioException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RateBandsTest {
  private static final FitSettings FULL = new FitSettings(10, 100, false, 0, 1);

  @Test
  void theRoundBowlHasTheTicksOfItsFormulas() {
    var bands = (Bands) Bowls.bands(Bowls.round(new Sgd(0.1), 10), 0, 10);
    assertThat(bands.lambdaMax()).isCloseTo(2, within(1e-12));
    assertThat(bands.swing()).isCloseTo(0.5, within(1e-12));
    assertThat(bands.best().orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(bands.limit()).isCloseTo(1, within(1e-12));
    assertThat(bands.effect(0.4)).isEqualTo(RateEffect.GLIDES);
    assertThat(bands.effect(0.9)).isEqualTo(RateEffect.OVERSHOOTS);
    assertThat(bands.effect(1)).isEqualTo(RateEffect.DIVERGES);
    assertThat(bands.effect(0.001)).isEqualTo(RateEffect.STALLS);
  }

  @Test
  void momentumMovesTheTicksAndHasNoBestRate() {
    var heavy = (Bands) Bowls.bands(Bowls.round(new Sgd(0.1, 0.25, false), 10), 0, 10);
    assertThat(heavy.swing()).isCloseTo(0.125, within(1e-12));
    assertThat(heavy.limit()).isCloseTo(1.25, within(1e-12));
    assertThat(heavy.best()).isEmpty();
    var nesterov = (Bands) Bowls.bands(Bowls.round(new Sgd(0.1, 0.25, true), 10), 0, 10);
    assertThat(nesterov.swing()).isCloseTo(0.36 / 2, within(1e-12));
    assertThat(nesterov.limit()).isCloseTo(2.5 / 1.5 / 2, within(1e-12));
  }

  @Test
  void smallBatchesAndBentNetworksSaySo() {
    Experiment batches = Bowls.random(3, new Sgd(0.01), new FitSettings(10, 8, true, 0, 1));
    assertThat(((Bands) Bowls.bands(batches, 0, 10)).validity())
        .isEqualTo(Validity.FULL_BATCH_LIMIT);
    Experiment bent = TestExperiments.circle(new Sgd(0.1), FULL, 60);
    assertThat(((Bands) Bowls.bands(bent, 0, 10)).validity()).isEqualTo(Validity.LOCAL);
    Experiment both = TestExperiments.circle(new Sgd(0.1), new FitSettings(10, 8, true, 0, 1), 60);
    assertThat(((Bands) Bowls.bands(both, 0, 10)).validity())
        .isEqualTo(Validity.LOCAL_FULL_BATCH_LIMIT);
  }

  @Test
  void theSharpestDirectionIsThatOfTheWholeMatrix() {
    Experiment bent = TestExperiments.circle(new Sgd(0.3), FULL, 80, 8, 8);
    StepSnapshot moment = Bowls.at(bent, 7);
    double whole =
        new Hessian(bent.model(), bent.scenario().compile().loss(), bent.training())
            .curvature(moment.weights())
            .lambdaMax();
    var bands = (Bands) new RateWorker(bent).bands(moment, 10, () -> false).orElseThrow();
    assertThat(bands.lambdaMax()).isCloseTo(whole, within(1e-9 * whole));
  }

  @Test
  void theBowlHasTheNumbersOfTheAnalyzeCommand() {
    Experiment bowl = Bowls.random(4, new Sgd(0.1), FULL);
    var curvature =
        new Hessian(bowl.model(), bowl.scenario().compile().loss(), bowl.training())
            .curvature(bowl.start());
    var bands = (Bands) Bowls.bands(bowl, 3, 10);
    assertThat(bands.lambdaMax()).isEqualTo(curvature.lambdaMax());
    assertThat(bands.lambdaMin()).hasValue(curvature.lambdaMin());
    assertThat(bands.best()).isEqualTo(curvature.bestLearningRate());
  }

  /** Only the bias of the output still moves: the loss is (b - mean)² + variance, its λ is 2. */
  @Test
  void behindADeadLayerEveryRateStallsOnceTheRestHasComeToRest() throws ScenarioException {
    Experiment plateau =
        Experiment.prepare(BuiltinScenarios.of("plateau").orElseThrow(), Progress.NONE);
    var early = (Bands) Bowls.bands(plateau, 2, 100);
    assertThat(early.dead()).contains(new DeadLayer(0, 4));
    assertThat(early.effect(0.1)).isEqualTo(RateEffect.GLIDES);
    var late = (Bands) Bowls.bands(plateau, 40, 100);
    assertThat(late.limit()).isCloseTo(1, within(1e-9));
    assertThat(late.effect(1e-6)).isEqualTo(RateEffect.STALLS);
    assertThat(late.effect(0.99)).isEqualTo(RateEffect.STALLS);
    assertThat(late.effect(1.01)).isEqualTo(RateEffect.DIVERGES);
    assertThat(late.stall()).contains(new Stall(late.limit(), false));
  }

  @Test
  void whoCancelsGetsNothing() {
    Experiment bent = TestExperiments.circle(new Sgd(0.3), FULL, 80);
    assertThat(new RateWorker(bent).bands(Bowls.at(bent, 0), 10, () -> true)).isEmpty();
  }

  @Test
  void adaptiveRulesHaveAReach() {
    // From 0 to the weights 3 and 1.
    var reach = (Reach) Bowls.bands(Bowls.round(Adam.DEFAULTS, 160), 0, 160);
    assertThat(reach.at(0.001)).isCloseTo(0.16, within(1e-12));
    assertThat(reach.farthest().orElseThrow().index()).isZero();
    assertThat(reach.farthest().orElseThrow().distance()).isCloseTo(3, within(1e-9));
    assertThat(reach.enough().orElseThrow()).isCloseTo(3.0 / 160, within(1e-9));
    var carried = new RmsProp(0.001, 0.9, 0.9, 1e-7);
    assertThat(((Reach) Bowls.bands(Bowls.round(carried, 160), 0, 160)).at(0.001))
        .isCloseTo(1.6, within(1e-12));
    Experiment bent = TestExperiments.circle(Adam.DEFAULTS, FULL, 60);
    assertThat(((Reach) Bowls.bands(bent, 0, 10)).farthest()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"false, 2.3e-4, 1e-5", "true, 0.94, 0.06"})
  void theIceCreamBandsMoveWhenFeaturesAreStandardised(boolean chosen, double limit, double about)
      throws ScenarioException {
    var raw = BuiltinScenarios.start().scenario();
    var compile = new Compile(new Sgd(0.01), raw.compile().loss(), List.of());
    var scenario = raw.withData(raw.data().withStandardize(chosen)).withCompile(compile);
    Experiment experiment = Experiment.prepare(scenario, Path.of("."), Progress.NONE);
    assertThat(((Bands) Bowls.bands(experiment, 0, 10)).limit()).isCloseTo(limit, within(about));
  }

  /** 0.3 as a double lies a little below three tenths. */
  @ParameterizedTest
  @CsvSource({"0.3, 0.3", "0.29, 0.29", "0.07, 0.07", "0.239, 0.23", "1e-5, 1e-5"})
  void aRateOfTwoDigitsIsItsOwnRounding(double best, double safe) {
    var bands =
        new Bands(
            new Sgd(1),
            Validity.EXACT,
            1,
            OptionalDouble.empty(),
            Optional.empty(),
            1,
            OptionalDouble.of(best),
            2,
            Optional.empty());
    assertThat(NextSafeRate.of(bands)).hasValue(safe);
  }

  @Test
  void theNearestSafeRateIsTheBestOneOrWellBelowTheLimit() {
    assertThat(NextSafeRate.of(Bowls.bands(Bowls.round(new Sgd(3), 10), 0, 10))).hasValue(0.5);
    var heavy = Bowls.bands(Bowls.round(new Sgd(3, 0.25, false), 10), 0, 10);
    assertThat(NextSafeRate.of(heavy)).hasValue(1.1);
    assertThat(NextSafeRate.of(new RateBands.Unknown(RateBands.Reason.NOT_FINITE))).isEmpty();
  }
}
