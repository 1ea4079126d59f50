package downhill.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.random.SeededGenerator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch that goes through in pieces has the loss and the gradient of the whole. */
final class LargeBatchTest {
  private static final double SLOPE = 0.7;
  private static final double BIAS = -0.2;

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 257, 512, 513, 700})
  void meansOverAllItsRows(int count) {
    SeededGenerator random = new SeededGenerator(count);
    double[][] x = new double[count][1];
    double[][] y = new double[count][1];
    int[] order = new int[count];
    random.shuffle(order);
    double loss = 0;
    double ofSlope = 0;
    double ofBias = 0;
    for (int r = 0; r < count; r++) {
      x[r][0] = random.nextNormal();
      y[r][0] = random.nextNormal();
      double error = SLOPE * x[r][0] + BIAS - y[r][0];
      loss += error * error / count;
      ofSlope += 2 * error * x[r][0] / count;
      ofBias += 2 * error / count;
    }
    Sequential line = new Sequential(1, List.of(new Dense(1, new Linear())));
    Weights weights = Weights.zeros(line);
    weights.setKernel(0, 0, 0, SLOPE);
    weights.setBias(0, 0, BIAS);
    Samples samples = new Samples(x, y);
    Weights gradients = Weights.zeros(line);
    Backpropagation backpropagation = new Backpropagation(line, new MeanSquaredError(), count);

    // Twice each: what stood in the gradients before is not to be added to.
    for (int time = 0; time < 2; time++) {
      assertThat(backpropagation.run(weights, samples, order, 0, count, gradients))
          .isCloseTo(loss, withPercentage(1e-10));
      assertThat(gradients.kernel(0, 0, 0)).isCloseTo(ofSlope, withPercentage(1e-9));
      assertThat(gradients.bias(0, 0)).isCloseTo(ofBias, withPercentage(1e-9));

      assertThat(backpropagation.run(weights, samples, gradients))
          .isCloseTo(loss, withPercentage(1e-10));
      assertThat(gradients.kernel(0, 0, 0)).isCloseTo(ofSlope, withPercentage(1e-9));
      assertThat(gradients.bias(0, 0)).isCloseTo(ofBias, withPercentage(1e-9));
    }
  }
}
