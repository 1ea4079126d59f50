package downhill.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Softplus;
import downhill.engine.matrix.Exponentials;
import org.junit.jupiter.api.Test;

/** Losses by golden numbers; arrays are [output][sample]. */
final class LossTest {
  private static double[] losses(Loss loss, double[][] p, double[][] y) {
    double[] losses = new double[p[0].length];
    loss.losses(p, y, losses.length, losses);
    return losses;
  }

  @Test
  void binaryCrossentropyOfProbabilities() {
    double[][] p = {{.6, .4}, {.4, .6}};
    double[][] y = {{0, 0}, {1, 0}};
    double[] losses = losses(new BinaryCrossentropy(), p, y);
    assertThat(losses[0]).isCloseTo(0.916, within(5e-4));
    assertThat(losses[1]).isCloseTo(0.714, within(5e-4));
  }

  @Test
  void categoricalCrossentropyOfProbabilities() {
    double[][] p = {{.05, .1}, {.95, .8}, {0, .1}};
    double[][] y = {{0, 0}, {1, 0}, {0, 1}};
    double[] losses = losses(new CategoricalCrossentropy(), p, y);
    assertThat(losses[0]).isCloseTo(0.0513, within(5e-5));
    assertThat(losses[1]).isCloseTo(2.303, within(5e-4));
    assertThat(losses(new SparseCategoricalCrossentropy(), p, y)).containsExactly(losses);
  }

  @Test
  void clippedProbabilitiesCostAtMostAsMuchAsTheClip() {
    double[] losses = losses(new BinaryCrossentropy(), new double[][] {{0}}, new double[][] {{1}});
    assertThat(losses[0]).isCloseTo(16.118, within(5e-4));
    double[][] gradient = new double[1][1];
    new BinaryCrossentropy().gradient(new double[][] {{-3}}, new double[][] {{1}}, 1, gradient);
    assertThat(gradient[0][0]).isZero();
  }

  @Test
  void squaredErrorHasNoHalfAndIsAMean() {
    double[][] p = {{3}, {1}};
    double[][] y = {{1}, {1}};
    assertThat(losses(new MeanSquaredError(), p, y)).containsExactly(2);
    assertThat(losses(new MeanAbsoluteError(), p, y)).containsExactly(1);
  }

  @Test
  void absoluteErrorIsFlatWhereItIsZero() {
    double[][] gradient = new double[1][3];
    double[][] p = {{1, 2, 3}};
    double[][] y = {{2, 2, 2}};
    new MeanAbsoluteError().gradient(p, y, 3, gradient);
    assertThat(gradient[0]).containsExactly(-1, 0, 1);
  }

  @Test
  void confidentMistakesOfASigmoidAreCorrectedByCrossentropyAlone() {
    double[][] z = {{-8}};
    double[][] a = {{new Sigmoid().value(-8)}};
    double[][] y = {{1}};
    double[][] delta = new double[1][1];
    OutputLoss.of(new Sigmoid(), new MeanSquaredError()).deltas(z, a, y, 1, delta);
    assertThat(delta[0][0]).isCloseTo(-6.7e-4, within(1e-5));
    OutputLoss.of(new Sigmoid(), new BinaryCrossentropy()).deltas(z, a, y, 1, delta);
    assertThat(delta[0][0]).isCloseTo(-1, within(1e-3));
  }

  @Test
  void lossesFromLogitsStayExactFarOut() {
    double[] losses = new double[1];
    double[][] far = {{10_000}};
    OutputLoss sigmoid = OutputLoss.of(new Sigmoid(), new BinaryCrossentropy());
    sigmoid.losses(far, far, new double[][] {{0}}, 1, losses);
    assertThat(losses[0]).isEqualTo(10_000);
    sigmoid.losses(new double[][] {{50}}, far, new double[][] {{1}}, 1, losses);
    // ln(1 + e⁻⁵⁰) is e⁻⁵⁰ to 22 digits.
    assertThat(losses[0]).isCloseTo(1.928749847963918e-22, within(1e-36));
    OutputLoss softmax = OutputLoss.of(new Softmax(), new CategoricalCrossentropy());
    softmaxLosses(softmax, new double[][] {{0}, {50}}, new double[][] {{0}, {1}}, losses);
    assertThat(losses[0]).isCloseTo(1.928749847963918e-22, within(1e-36));
    softmaxLosses(softmax, new double[][] {{-1e4}, {1e4}}, new double[][] {{1}, {0}}, losses);
    assertThat(losses[0]).isEqualTo(20_000);
  }

  private static void softmaxLosses(
      OutputLoss loss, double[][] logits, double[][] y, double[] losses) {
    double[][] p = new double[logits.length][1];
    new Softmax().apply(logits, p, new Exponentials(1), new double[1], 1);
    loss.losses(logits, p, y, 1, losses);
  }

  @Test
  void pairsThatMakeNoSenseAreRefusedWithTheReason() {
    assertThat(new BinaryCrossentropy().refusal(new Softmax()))
        .contains(LossRefusal.BINARY_LOSS_AFTER_SOFTMAX);
    for (Activation last : Activation.all()) {
      boolean allowed =
          last instanceof Softmax || last instanceof Sigmoid || last instanceof Softplus;
      assertThat(new CategoricalCrossentropy().refusal(last).isEmpty()).isEqualTo(allowed);
      assertThat(new SparseCategoricalCrossentropy().refusal(last).isEmpty()).isEqualTo(allowed);
      assertThat(new MeanSquaredError().refusal(last)).isEmpty();
      assertThat(new MeanAbsoluteError().refusal(last)).isEmpty();
    }
    assertThatThrownBy(() -> OutputLoss.of(new Linear(), new CategoricalCrossentropy()))
        .hasMessageContaining("categorical_crossentropy after linear");
  }

  @Test
  void namesAreKeras() {
    assertThat(Loss.of("mse")).contains(new MeanSquaredError());
    assertThat(Loss.of("mae")).contains(new MeanAbsoluteError());
    for (Loss loss : Loss.all()) {
      assertThat(Loss.of(loss.kerasName())).contains(loss);
    }
    assertThat(Loss.of("hinge")).isEmpty();
  }
}
