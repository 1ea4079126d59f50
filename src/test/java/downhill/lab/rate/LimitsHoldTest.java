package downhill.lab.rate;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Trainer;
import downhill.lab.rate.RateBands.Bands;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The limit on the dial is where training really changes from arriving to diverging. */
final class LimitsHoldTest {
  private static final int STEPS = 3000;
  private static final double ROUNDING = 1 + 1e-9;
  private static final List<Sgd> RULES =
      List.of(new Sgd(1), new Sgd(1, 0.9, false), new Sgd(1, 0.9, true));

  static Stream<Arguments> regressions() {
    return LongStream.rangeClosed(1, 10)
        .boxed()
        .flatMap(seed -> RULES.stream().map(rule -> Arguments.of(seed, rule)));
  }

  @ParameterizedTest
  @MethodSource("regressions")
  void lossFallsBelowTheLimitAndRisesAbove(long seed, Sgd rule) {
    var fit = new FitSettings(STEPS, 1000, false, 0, seed);
    Experiment experiment = Bowls.random(seed, rule, fit);
    var bands = (Bands) Bowls.bands(experiment, 0, STEPS);
    assertThat(bands.validity()).isEqualTo(RateBands.Validity.EXACT);

    double[] below = losses(experiment, rule.withLearningRate(0.99 * bands.limit()));
    assertThat(below[STEPS]).isLessThanOrEqualTo(below[STEPS / 2] * ROUNDING);
    assertThat(below[STEPS]).isLessThanOrEqualTo(firstFive(below).min().orElseThrow() * ROUNDING);

    double[] above = losses(experiment, rule.withLearningRate(1.01 * bands.limit()));
    assertThat(above[STEPS]).isGreaterThan(above[STEPS / 2]);
    assertThat(above[STEPS]).isGreaterThan(firstFive(above).max().orElseThrow());
  }

  private static DoubleStream firstFive(double[] losses) {
    return Arrays.stream(losses, 0, 5);
  }

  /** Returns the full-batch loss before each step and after the last. */
  private static double[] losses(Experiment experiment, Sgd rule) {
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
    double[] losses = new double[STEPS + 1];
    Arrays.fill(losses, Double.POSITIVE_INFINITY);
    for (int step = 0; step <= STEPS; step++) {
      losses[step] = experiment.evaluator().loss(trainer.weights(), experiment.training());
      if (!trainer.step()) {
        // It has overflowed; make the end larger than the middle, as infinity is.
        losses[STEPS / 2] = Math.min(losses[STEPS / 2], Double.MAX_VALUE);
        break;
      }
    }
    return losses;
  }
}
