package downhill.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loss and accuracy of more samples than are carried at once, by hand. */
final class EvaluatorTest {
  private static final Sequential LINE = new Sequential(1, List.of(new Dense(1, new Linear())));
  private static final int ROWS = 1000;

  /** The output is x = r / 1000 and the target 1: right above one half. */
  private static Samples ramp() {
    double[][] features = new double[ROWS][1];
    double[][] targets = new double[ROWS][1];
    for (int r = 0; r < ROWS; r++) {
      features[r][0] = r / (double) ROWS;
      targets[r][0] = 1;
    }
    return new Samples(features, targets);
  }

  private static Weights identity() {
    Weights weights = Weights.zeros(LINE);
    weights.setKernel(0, 0, 0, 1);
    return weights;
  }

  @Test
  void allPiecesCount() {
    Evaluator evaluator = new Evaluator(LINE, new MeanSquaredError());
    // Σ (1 - r/n)² / n = Σ k² / n³ for k = 1..n = (n + 1)(2n + 1) / 6n².
    double loss = 1001 * 2001 / 6e6;
    for (int again = 0; again < 2; again++) {
      Evaluation found = evaluator.evaluate(identity(), ramp());
      assertThat(found.loss()).isCloseTo(loss, within(1e-15));
      assertThat(found.accuracy()).isEqualTo(0.499);
      assertThat(evaluator.loss(identity(), ramp())).isCloseTo(loss, within(1e-15));
    }
  }

  @Test
  void aLargeBatchIsRightAsOften() {
    Backpropagation whole = new Backpropagation(LINE, new MeanSquaredError(), ROWS);
    Weights gradients = Weights.zeros(LINE);
    for (int again = 0; again < 2; again++) {
      double loss = whole.run(identity(), ramp(), gradients);
      assertThat(loss).isCloseTo(1001 * 2001 / 6e6, within(1e-15));
      assertThat(whole.accuracy()).isEqualTo(0.499);
      // dL/db = 2 Σ (r/n - 1) / n = -(n + 1) / n.
      assertThat(gradients.bias(0, 0)).isCloseTo(-1.001, within(1e-14));
    }
  }

  @Test
  void theGradientOfALossFunctionComesWithItsValue() {
    LossFunction function = new LossFunction(LINE, new MeanSquaredError(), ramp());
    double value = function.gradient(identity(), Weights.zeros(LINE));
    assertThat(value).isCloseTo(1001 * 2001 / 6e6, within(1e-15));
    assertThat(function.value(identity())).isCloseTo(value, within(1e-15));
  }
}
