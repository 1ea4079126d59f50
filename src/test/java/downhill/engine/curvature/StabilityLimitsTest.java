package downhill.engine.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Sgd;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits hold when one really trains just below and just above them. */
final class StabilityLimitsTest {
  private static final Sequential LINE = new Sequential(1, List.of(new Dense(1, new Linear())));

  private static Samples noisyLine() {
    SeededGenerator generator = new SeededGenerator(4);
    double[][] features = new double[40][1];
    double[][] targets = new double[40][1];
    for (int r = 0; r < 40; r++) {
      features[r][0] = generator.nextUniform(-2, 3);
      targets[r][0] = 2 * features[r][0] - 1 + 0.1 * generator.nextNormal();
    }
    return new Samples(features, targets);
  }

  private static Curvature curvature() {
    return new Hessian(LINE, new MeanSquaredError(), noisyLine()).curvature(Weights.zeros(LINE));
  }

  private static Trainer train(Sgd optimizer, int steps) {
    Trainer trainer =
        new Trainer(
            LINE,
            optimizer,
            new MeanSquaredError(),
            noisyLine(),
            40,
            false,
            1,
            Weights.zeros(LINE));
    for (int i = 0; i < steps; i++) {
      trainer.step();
    }
    return trainer;
  }

  @Test
  void descentConvergesBelowTheCriticalRateAndExplodesAbove() {
    for (Sgd rule :
        List.of(new Sgd(1), new Sgd(1, 0.5, false), new Sgd(1, 0.5, true), new Sgd(1, 0.9, true))) {
      double limit =
          StabilityLimits.criticalLearningRate(rule, curvature().lambdaMax()).orElseThrow();
      LinearFit best = LeastSquares.solve(noisyLine()).orElseThrow();
      Weights below = train(rule.withLearningRate(0.98 * limit), 3000).weights();
      assertThat(below.kernel(0, 0, 0))
          .as("%s", rule)
          .isCloseTo(best.kernel().get(0), within(1e-9));
      assertThat(below.bias(0, 0)).isCloseTo(best.bias(), within(1e-9));
      Weights above = train(rule.withLearningRate(1.02 * limit), 3000).weights();
      assertThat(Math.abs(above.kernel(0, 0, 0))).as("%s", rule).isGreaterThan(1e3);
    }
  }

  @Test
  void formulasOfSwingStart() {
    assertThat(StabilityLimits.swingStart(new Sgd(1), 4)).hasValue(0.25);
    assertThat(StabilityLimits.swingStart(new Sgd(1, 0.25, false), 4)).hasValue(0.0625);
    assertThat(StabilityLimits.swingStart(new Sgd(1, 0.6, true), 4).orElseThrow())
        .isCloseTo(0.0625 / 4, within(1e-16));
  }

  @Test
  void otherOptimizersAndDownwardBendsHaveNoLimit() {
    assertThat(StabilityLimits.criticalLearningRate(Adam.DEFAULTS, 4)).isEmpty();
    assertThat(StabilityLimits.swingStart(Adam.DEFAULTS, 4)).isEmpty();
    assertThat(StabilityLimits.criticalLearningRate(new Sgd(1), -4)).isEmpty();
    assertThat(StabilityLimits.criticalLearningRate(new Sgd(1), Double.NaN)).isEmpty();
  }

  @Test
  void flatDirectionsLeaveNoBowl() {
    Samples constant = new Samples(new double[][] {{2}, {2}}, new double[][] {{1}, {0}});
    Curvature flat =
        new Hessian(LINE, new MeanSquaredError(), constant).curvature(Weights.zeros(LINE));
    assertThat(flat.exact()).isTrue();
    assertThat(flat.bestLearningRate()).isEmpty();
    assertThat(LeastSquares.solve(constant)).isEmpty();
    assertThat(LeastSquares.rank(constant)).isEqualTo(1);
  }

  @Test
  void theRankCountsWhatTheRowsDetermine() {
    // The third feature is the sum of the others: of four weights three are determined.
    double[][] sum = {{1, 2, 3}, {4, 1, 5}, {0, 7, 7}, {2, 2, 4}, {-1, 3, 2}};
    Samples copies = new Samples(sum, new double[5][1]);
    assertThat(LeastSquares.rank(copies)).isEqualTo(3);
    assertThat(LeastSquares.solve(copies)).isEmpty();
    Samples fewRows = new Samples(new double[][] {{1, 2, 4}, {4, 1, 5}}, new double[2][1]);
    assertThat(LeastSquares.rank(fewRows)).isEqualTo(2);
    Samples noWidth = new Samples(new double[][] {{0, 1}, {0, 2}, {0, 4}}, new double[3][1]);
    assertThat(LeastSquares.rank(noWidth)).isEqualTo(2);
    Samples units = new Samples(new double[][] {{1e-9}, {3e-9}, {2e-9}}, new double[3][1]);
    assertThat(LeastSquares.rank(units)).isEqualTo(2);
    assertThat(LeastSquares.rank(new Samples(new double[0][1], new double[0][1]))).isZero();
  }

  @Test
  void leastSquaresThroughManyBlocksFindThePlane() {
    double[][] features = new double[5000][2];
    double[][] targets = new double[5000][1];
    SeededGenerator generator = new SeededGenerator(8);
    for (int r = 0; r < 5000; r++) {
      features[r][0] = generator.nextUniform(0, 1e-6);
      features[r][1] = generator.nextUniform(1e5, 2e5);
      targets[r][0] = 3e6 * features[r][0] - 2e-5 * features[r][1] + 7;
    }
    LinearFit fit = LeastSquares.solve(new Samples(features, targets)).orElseThrow();
    assertThat(fit.kernel().get(0)).isCloseTo(3e6, within(1e-3));
    assertThat(fit.kernel().get(1)).isCloseTo(-2e-5, within(1e-15));
    assertThat(fit.bias()).isCloseTo(7, within(1e-9));
  }

  @Test
  void originalUnitsUndoTheStandardisation() {
    LinearFit original =
        new LinearFit(List.of(6.0, -4.0), 1)
            .inOriginalUnits(new double[] {10, 5}, new double[] {2, 4});
    assertThat(original.kernel()).containsExactly(3.0, -1.0);
    assertThat(original.bias()).isEqualTo(1 - 30 + 5);
  }
}
