package downhill.engine.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.random.SeededGenerator;
import org.junit.jupiter.api.Test;

/** The series against the JDK's strict tanh, which is within 2.5 units of the last place. */
final class TanhTest {
  private static final double RELATIVE = 2.5e-15;

  @Test
  void agreesWithTheLibraryFromTheSmallestToTheLargest() {
    SeededGenerator random = new SeededGenerator(5);
    Tanh tanh = new Tanh();
    for (int i = 0; i < 200_000; i++) {
      double z = random.nextUniform(-1, 1) * Math.pow(10, random.nextUniform(-12, 3));
      double expected = StrictMath.tanh(z);
      assertThat(tanh.value(z)).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
      assertThat(tanh.value(-z)).isEqualTo(-tanh.value(z));
    }
  }

  @Test
  void itsEnds() {
    Tanh tanh = new Tanh();
    assertThat(tanh.value(0)).isZero();
    assertThat(tanh.value(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(tanh.value(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
    assertThat(tanh.value(19.5)).isEqualTo(1);
    assertThat(tanh.value(Double.NaN)).isNaN();
  }

  @Test
  void aBatchHasTheBitsOfItsNumbers() {
    SeededGenerator random = new SeededGenerator(6);
    Tanh tanh = new Tanh();
    double[] z = new double[1001];
    for (int s = 0; s < z.length; s++) {
      z[s] = random.nextUniform(-5, 5);
    }
    double[] a = new double[z.length];
    tanh.apply(z, a, z.length);
    for (int s = 0; s < z.length; s++) {
      assertThat(a[s]).isEqualTo(tanh.value(z[s]));
    }
  }
}
