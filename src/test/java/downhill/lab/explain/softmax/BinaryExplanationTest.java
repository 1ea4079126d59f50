package downhill.lab.explain.softmax;

import static downhill.lab.explain.BigLogarithms.DIGITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.lab.explain.BigLogarithms;
import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One output against hundreds of digits, identities and golden numbers. */
final class BinaryExplanationTest {
  private static final BigDecimal SMALLEST = new BigDecimal("1e-300");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  @Test
  void agreesWithHundredsOfDigits() {
    Random random = new Random(9);
    for (int round = 0; round < 80; round++) {
      double reach = Math.pow(10, round % 5);
      double z = random.nextDouble(-reach, reach);
      BigDecimal power = BigLogarithms.exp(new BigDecimal(z).negate());
      BigDecimal all = BigDecimal.ONE.add(power);
      BigDecimal yes = BigDecimal.ONE.divide(all, DIGITS);
      BigDecimal no = power.divide(all, DIGITS);
      BigDecimal loss = softplus(new BigDecimal(z).negate());
      var one = new BinaryExplanation(z, 1, LogBase.E);
      same(one.probability(), yes);
      same(one.otherProbability(), no);
      same(one.loss(), loss);
      same(one.gradient(), no.negate());
      same(one.squaredError(), no.multiply(no));
      same(one.squaredErrorGradient(), TWO.multiply(no).multiply(no).multiply(yes).negate());
      var zero = new BinaryExplanation(z, 0, LogBase.E);
      same(zero.loss(), softplus(new BigDecimal(z)));
      same(zero.gradient(), yes);
    }
  }

  /** Returns ln(1 + eˣ) by the smaller of both powers: x + ln(1 + e⁻ˣ) for x above 0. */
  private static BigDecimal softplus(BigDecimal x) {
    BigDecimal power = BigLogarithms.exp(x.abs().negate());
    return BigLogarithms.ln(BigDecimal.ONE.add(power)).add(x.max(BigDecimal.ZERO));
  }

  private static void same(double found, BigDecimal expected) {
    BigDecimal error = new BigDecimal(found).subtract(expected).abs();
    BigDecimal size = expected.abs();
    BigDecimal allowed =
        size.compareTo(SMALLEST) > 0 ? size.multiply(new BigDecimal("1e-12")) : SMALLEST;
    assertThat(error).as("%s against %s", found, expected).isLessThanOrEqualTo(allowed);
  }

  /** One output is softmax of two scores, one of which is always 0. */
  @Test
  void identitiesHoldForTenThousandRandomOutputs() {
    Random random = new Random(12);
    for (int round = 0; round < 10_000; round++) {
      double z = random.nextDouble(-30, 30);
      double y = round % 3 == 0 ? round % 2 : random.nextDouble();
      var output = new BinaryExplanation(z, y, LogBase.E);
      var two =
          SoftmaxExplanation.of(new double[] {z, 0}, 1)
              .against(Distribution.of(y, 1 - y), LogBase.E);
      assertThat(output.probability() + output.otherProbability()).isCloseTo(1, within(1e-15));
      assertThat(output.loss()).isCloseTo(two.loss(), within(1e-13));
      assertThat(output.gradient()).isCloseTo(two.gradient(0), within(1e-15));
      assertThat(output.gradient()).isCloseTo(-two.gradient(1), within(1e-15));
      assertThat(new BinaryExplanation(-z, 1 - y, LogBase.E).loss())
          .isCloseTo(output.loss(), within(1e-13));
    }
  }

  @Test
  void bothSlopesAreTheSlopesOfTheirLosses() {
    double h = 6e-6;
    for (double z = -6; z <= 6; z += 0.75) {
      for (double y : new double[] {0, 0.3, 1}) {
        var low = new BinaryExplanation(z - h, y, LogBase.TWO);
        var high = new BinaryExplanation(z + h, y, LogBase.TWO);
        var here = new BinaryExplanation(z, y, LogBase.TWO);
        assertThat(here.gradient()).isCloseTo((high.loss() - low.loss()) / (2 * h), within(1e-9));
        assertThat(here.squaredErrorGradient())
            .isCloseTo((high.squaredError() - low.squaredError()) / (2 * h), within(1e-9));
      }
    }
  }

  /** Keras' example: y = [[0, 1], [0, 0]], p = [[.6, .4], [.4, .6]] gives 0.916 and 0.714. */
  @Test
  void goldenNumbers() {
    assertThat((loss(0.6, 0) + loss(0.4, 1)) / 2).isCloseTo(0.916, within(5e-4));
    assertThat((loss(0.4, 0) + loss(0.6, 0)) / 2).isCloseTo(0.714, within(5e-4));
  }

  private static double loss(double p, double y) {
    return new BinaryExplanation(Math.log(p / (1 - p)), y, LogBase.E).loss();
  }
}
