package downhill.engine.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** The bottom that is computed is the one of commons-math, and the one that descent ends at. */
final class LeastSquaresTest {
  /** Three blocks and a rest, whose lines differ: what is forgotten of one would show. */
  private static Samples bent() {
    SeededGenerator generator = new SeededGenerator(12);
    int rows = 3500;
    double[][] features = new double[rows][3];
    double[][] targets = new double[rows][1];
    for (int r = 0; r < rows; r++) {
      double[] x = features[r];
      x[0] = generator.nextUniform(20, 38);
      x[1] = generator.nextNormal() + 0.02 * x[0];
      x[2] = r / 1000.0;
      targets[r][0] = x[0] * x[2] - 3 * x[1] + 5 * generator.nextNormal();
    }
    return new Samples(features, targets);
  }

  @Test
  void isTheRegressionOfCommonsMath() {
    Samples samples = bent();
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    double[] y = Arrays.stream(samples.targets()).mapToDouble(row -> row[0]).toArray();
    regression.newSampleData(y, samples.features());
    double[] expected = regression.estimateRegressionParameters();

    LinearFit fit = LeastSquares.solve(samples).orElseThrow();

    assertThat(fit.bias()).isCloseTo(expected[0], within(1e-9));
    for (int i = 0; i < 3; i++) {
      assertThat(fit.kernel().get(i)).isCloseTo(expected[i + 1], within(1e-10));
    }
    assertThat(LeastSquares.rank(samples)).isEqualTo(4);
  }

  @Test
  void isWhereDescentConverges() {
    double[][] features = {{1, -1}, {0.5, 2}, {-1, 0.5}, {-2, -1}, {1, 1}, {0.2, -0.7}};
    double[][] targets = {{3}, {-1}, {0.5}, {2}, {-0.3}, {1}};
    Samples samples = new Samples(features, targets);
    Sequential plane = new Sequential(2, List.of(new Dense(1, new Linear())));
    Trainer trainer =
        new Trainer(
            plane,
            new Sgd(0.2),
            new MeanSquaredError(),
            samples,
            6,
            false,
            1,
            Weights.zeros(plane));
    for (int step = 0; step < 500; step++) {
      trainer.step();
    }

    LinearFit fit = LeastSquares.solve(samples).orElseThrow();

    assertThat(trainer.weights().kernel(0, 0, 0)).isCloseTo(fit.kernel().get(0), within(1e-12));
    assertThat(trainer.weights().kernel(0, 1, 0)).isCloseTo(fit.kernel().get(1), within(1e-12));
    assertThat(trainer.weights().bias(0, 0)).isCloseTo(fit.bias(), within(1e-12));
  }
}
