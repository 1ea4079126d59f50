package downhill.engine.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.matrix.Exponentials;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Activations, their derivatives, and their array forms. */
final class ActivationTest {
  private static final double[] POINTS = {-30, -8, -1.5, -0.3, 0.2, 0.9, 3, 25};

  @Test
  void valuesAreThoseOfKeras() {
    assertThat(new Sigmoid().value(0)).isEqualTo(0.5);
    assertThat(new Tanh().value(0.5)).isCloseTo(0.46211715726000974, within(1e-15));
    assertThat(new Relu().value(-2)).isZero();
    assertThat(new LeakyRelu().value(-2)).isEqualTo(-0.4);
    assertThat(new Elu().value(-1)).isCloseTo(-0.6321205588285577, within(1e-15));
    assertThat(new Softplus().value(0)).isCloseTo(Math.log(2), within(1e-15));
    assertThat(new Softplus().value(1e4)).isEqualTo(1e4);
    assertThat(new Linear().value(-7)).isEqualTo(-7);
  }

  @Test
  void derivativesAgreeWithDifferences() {
    double h = 1e-5;
    for (Activation activation : Activation.all()) {
      if (activation instanceof Elementwise f) {
        for (double z : POINTS) {
          double first = (f.value(z + h) - f.value(z - h)) / (2 * h);
          double second = (f.derivative(z + h) - f.derivative(z - h)) / (2 * h);
          assertThat(f.derivative(z)).as(f + " at " + z).isCloseTo(first, within(1e-9));
          assertThat(f.secondDerivative(z)).as(f + " at " + z).isCloseTo(second, within(1e-9));
        }
      }
    }
  }

  @Test
  void arrayFormsDoTheSame() {
    for (Activation activation : Activation.all()) {
      if (activation instanceof Elementwise f) {
        double[] a = new double[POINTS.length];
        double[] delta = new double[POINTS.length];
        Arrays.fill(delta, 3);
        f.apply(POINTS, a, POINTS.length);
        f.chain(POINTS, a, delta, POINTS.length);
        for (int s = 0; s < POINTS.length; s++) {
          assertThat(a[s]).isCloseTo(f.value(POINTS[s]), within(1e-14));
          assertThat(delta[s]).isCloseTo(3 * f.derivative(POINTS[s]), within(1e-14));
        }
      }
    }
  }

  @Test
  void kinksHaveTheDerivativeOfTheLeft() {
    assertThat(new Relu().derivative(0)).isZero();
    assertThat(new LeakyRelu().derivative(0)).isEqualTo(0.2);
  }

  @Test
  void whatIsNotANumberStaysSo() {
    for (Activation activation : Activation.all()) {
      if (activation instanceof Elementwise f) {
        double[] a = new double[1];
        f.apply(new double[] {Double.NaN}, a, 1);
        assertThat(a[0]).as(f.kerasName()).isNaN();
      }
    }
  }

  @Test
  void softmaxOfTheLecturesScoresAndOfHugeLogits() {
    double[][] a = new double[3][2];
    new Softmax()
        .apply(
            new double[][] {{0.4, 1000}, {0.6, 1000}, {0.2, -1000}},
            a,
            new Exponentials(2),
            new double[2],
            2);
    assertThat(a[0][0]).isCloseTo(0.32893292, within(5e-9));
    assertThat(a[1][0]).isCloseTo(0.40175958, within(5e-9));
    assertThat(a[2][0]).isCloseTo(0.2693075, within(5e-9));
    assertThat(new double[] {a[0][1], a[1][1], a[2][1]}).containsExactly(0.5, 0.5, 0);
  }

  @Test
  void namesAreKeras() {
    for (Activation activation : Activation.all()) {
      assertThat(Activation.of(activation.kerasName())).contains(activation);
    }
    assertThat(Activation.of("leaky_relu")).contains(new LeakyRelu());
    assertThat(Activation.of("swish")).isEmpty();
  }
}
