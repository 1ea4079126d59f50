package downhill.lab.explain.softmax;

import static downhill.lab.explain.BigLogarithms.DIGITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.lab.explain.BigLogarithms;
import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftmaxExplanationTest {
  private static final BigDecimal SMALLEST = new BigDecimal("1e-300");

  private static SoftmaxExplanation softmax(double... logits) {
    return SoftmaxExplanation.of(logits, 1);
  }

  @Test
  void theLecturesNumbers() {
    assertThat(softmax(0.4, 0.6, 0.2).probabilities())
        .containsExactly(new double[] {0.32893292, 0.40175958, 0.2693075}, within(1e-8));
  }

  /** Worked by hand: e^0 = 1, e^-1 = 0.36788, e^-1.9 = 0.14957; their sum 1.51745. */
  @Test
  void everyColumnOfTheTable() {
    SoftmaxExplanation desk = softmax(2, 1, 0.1);
    assertThat(desk.shifted(2)).isEqualTo(-1.9);
    assertThat(desk.exponential(1)).isCloseTo(0.36787944, within(1e-8));
    assertThat(desk.sum()).isCloseTo(1.51744806, within(1e-8));
    assertThat(desk.probability(0)).isCloseTo(0.65900114, within(1e-8));
    CrossEntropyExplanation loss = desk.against(Distribution.oneHot(3, 0), LogBase.E);
    assertThat(loss.loss()).isCloseTo(0.41703002, within(1e-8));
    assertThat(loss.term(1)).isZero();
    assertThat(loss.gradient(0)).isCloseTo(-0.34099886, within(1e-8));
    assertThat(loss.gradient(1)).isCloseTo(0.24243297, within(1e-8));
  }

  /** Keras' example: true class with probability 0.1 costs 2.3026 nats, 3.3219 bits, 1 hartley. */
  @Test
  void theBaseIsAUnit() {
    double[] z = {Math.log(0.3), Math.log(0.6), Math.log(0.1)};
    Distribution last = Distribution.of(0, 0, 1);
    assertThat(softmax(z).against(last, LogBase.E).loss()).isCloseTo(2.3026, within(5e-5));
    assertThat(softmax(z).against(last, LogBase.TWO).loss()).isCloseTo(3.3219, within(5e-5));
    assertThat(softmax(z).against(last, LogBase.TEN).loss()).isCloseTo(1, within(1e-14));
  }

  @Test
  void agreesWithHundredsOfDigits() {
    Random random = new Random(5);
    for (int round = 0; round < 150; round++) {
      double reach = Math.pow(10, 1 + round % 4);
      double[] z = random.doubles(2 + round % 4, -reach, reach).toArray();
      SoftmaxExplanation desk = softmax(z);
      BigDecimal sum = BigDecimal.ZERO;
      for (double one : z) {
        sum = sum.add(BigLogarithms.exp(difference(one, z[desk.largest()])), DIGITS);
      }
      int truth = round % z.length;
      for (int k = 0; k < z.length; k++) {
        BigDecimal p = BigLogarithms.exp(difference(z[k], z[desk.largest()])).divide(sum, DIGITS);
        same(desk.probability(k), p);
        BigDecimal y = k == truth ? BigDecimal.ONE : BigDecimal.ZERO;
        same(
            desk.against(Distribution.oneHot(z.length, truth), LogBase.E).gradient(k),
            p.subtract(y));
      }
      BigDecimal loss =
          BigLogarithms.ln(sum).subtract(difference(z[truth], z[desk.largest()]), DIGITS);
      same(desk.against(Distribution.oneHot(z.length, truth), LogBase.E).loss(), loss);
    }
  }

  private static BigDecimal difference(double a, double b) {
    return new BigDecimal(a).subtract(new BigDecimal(b));
  }

  private static void same(double found, BigDecimal expected) {
    BigDecimal error = new BigDecimal(found).subtract(expected).abs();
    BigDecimal size = expected.abs();
    BigDecimal allowed =
        size.compareTo(SMALLEST) > 0 ? size.multiply(new BigDecimal("1e-12")) : SMALLEST;
    assertThat(error).as("%s against %s", found, expected).isLessThanOrEqualTo(allowed);
  }

  @Test
  void identitiesHoldForTenThousandRandomTables() {
    Random random = new Random(11);
    for (int round = 0; round < 10_000; round++) {
      double[] z = random.doubles(2 + round % 9, -30, 30).toArray();
      double constant = random.nextDouble(-100, 100);
      double[] moved = Arrays.stream(z).map(one -> one + constant).toArray();
      double[] counts = random.doubles(z.length).toArray();
      CrossEntropyExplanation loss = softmax(z).against(Distribution.of(counts), LogBase.E);
      double gradients = 0;
      double probabilities = 0;
      for (int k = 0; k < z.length; k++) {
        gradients += loss.gradient(k);
        probabilities += softmax(z).probability(k);
        assertThat(softmax(moved).probability(k))
            .isCloseTo(softmax(z).probability(k), within(1e-12));
      }
      assertThat(probabilities).isCloseTo(1, within(1e-14));
      assertThat(gradients).isCloseTo(0, within(1e-14));
    }
  }

  @Test
  void theGradientIsTheSlopeOfTheLoss() {
    double[] z = {0.3, -1.2, 2.5};
    Distribution target = Distribution.of(0.2, 0.5, 0.3);
    for (LogBase base : LogBase.values()) {
      for (int k = 0; k < 3; k++) {
        double slope =
            (lossAt(z, k, 6e-6, target, base) - lossAt(z, k, -6e-6, target, base)) / 12e-6;
        assertThat(SoftmaxExplanation.of(z, 2.5).against(target, base).gradient(k))
            .isCloseTo(slope, within(1e-9));
      }
    }
  }

  private static double lossAt(
      double[] z, int k, double change, Distribution target, LogBase base) {
    double[] moved = z.clone();
    moved[k] += change;
    return SoftmaxExplanation.of(moved, 2.5).against(target, base).loss();
  }

  @Test
  void scoresAtTheEdgeOfTheDoublesGiveNoNaN() {
    CrossEntropyExplanation loss =
        softmax(1e308, -1e308).against(Distribution.oneHot(2, 1), LogBase.E);
    assertThat(softmax(1e308, -1e308).probabilities()).containsExactly(1, 0);
    assertThat(loss.loss()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(loss.term(0)).isZero();
    assertThat(loss.gradient(1)).isEqualTo(-1);
  }

  @Test
  void refusesWhatIsNoScore() {
    assertThatThrownBy(() -> softmax(1)).hasMessageContaining("Received: 1");
    assertThatThrownBy(() -> softmax(1, Double.NaN)).hasMessageContaining("finite");
    assertThatThrownBy(() -> SoftmaxExplanation.of(new double[] {1, 2}, 0))
        .hasMessageContaining("positive");
  }
}
