package downhill.lab.explain.entropy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.lab.explain.BigLogarithms;
import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntropyExplanationTest {

  private static EntropyExplanation box(LogBase base, double... counts) {
    return new EntropyExplanation(Distribution.of(counts), base);
  }

  /** The boxes of the lecture, with the values of a table of logarithms. */
  @ParameterizedTest
  @CsvSource({
    "3, 3, 1, 0.6931, 0.3010",
    "5, 1, 0.6500, 0.4506, 0.1957",
    "3, 1, 0.8113, 0.5623, 0.2442"
  })
  void entropyOfABox(double a, double b, double bits, double nats, double hartleys) {
    assertThat(box(LogBase.TWO, a, b).entropy()).isCloseTo(bits, within(5e-5));
    assertThat(box(LogBase.E, a, b).entropy()).isCloseTo(nats, within(5e-5));
    assertThat(box(LogBase.TEN, a, b).entropy()).isCloseTo(hartleys, within(5e-5));
  }

  @Test
  void fourTwoTwoBallsTakeOneAndAHalfQuestions() {
    assertThat(box(LogBase.TWO, 4, 2, 2).entropy()).isCloseTo(1.5, within(1e-15));
    assertThat(box(LogBase.TWO, 4, 2, 2).surprise(1)).isCloseTo(2, within(1e-15));
  }

  /** Truth [0,0,1] against [.3,.6,.1]: 1 in base 10, and all of it is divergence. */
  @Test
  void theLecturesPrediction() {
    DivergenceExplanation against = box(LogBase.TEN, 0, 0, 1).against(Distribution.of(3, 6, 1));
    assertThat(against.crossEntropy()).isCloseTo(1, within(1e-15));
    assertThat(against.divergence()).isCloseTo(1, within(1e-15));
    assertThat(against.term(0)).isZero();
  }

  @Test
  void whatNeverComesIsInfinitelySurprising() {
    assertThat(box(LogBase.TWO, 0, 4).surprise(0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(box(LogBase.TWO, 0, 4).entropy()).isZero();
    DivergenceExplanation never = box(LogBase.TWO, 1, 3).against(Distribution.of(0, 4));
    assertThat(never.crossEntropy()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(never.divergence()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void crossEntropyIsEntropyAndDivergence() {
    Random random = new Random(3);
    for (int round = 0; round < 10_000; round++) {
      double[] y = random.ints(2 + round % 5, 1, 1000).asDoubleStream().toArray();
      double[] p = random.ints(y.length, 1, 1000).asDoubleStream().toArray();
      DivergenceExplanation both = box(LogBase.E, y).against(Distribution.of(p));
      assertThat(both.divergence()).isNotNegative();
      assertThat(both.crossEntropy())
          .isCloseTo(both.truth().entropy() + both.divergence(), within(1e-13));
    }
  }

  @Test
  void aPerfectPredictionDivergesByNothing() {
    assertThat(box(LogBase.E, 5, 1, 7).against(Distribution.of(5, 1, 7)).divergence()).isZero();
  }

  /** Two boxes almost alike: the divergence is far below the rounding of H(y,p) - H(y). */
  @Test
  void aSmallDivergenceKeepsItsDigits() {
    double d = 1e-9;
    double found = box(LogBase.E, 0.5, 0.5).against(Distribution.of(0.5 + d, 0.5 - d)).divergence();
    // -ln(1 - 4d²)/2 by hand, = 2d² to sixteen digits.
    assertThat(found).isCloseTo(2e-18, within(1e-25));
  }

  @Test
  void aNearlyCertainColourHasItsSmallSurprise() {
    double found = box(LogBase.E, 1e12, 1).surprise(0);
    BigDecimal share =
        BigDecimal.ONE.divide(new BigDecimal("1.000000000001"), BigLogarithms.DIGITS);
    assertThat(found).isCloseTo(-BigLogarithms.ln(share).doubleValue(), within(1e-27));
  }

  @Test
  void refusesWhatIsNoBox() {
    assertThatThrownBy(() -> Distribution.of(0, 0)).hasMessageContaining("not all be 0");
    assertThatThrownBy(() -> Distribution.of(1, -1)).hasMessageContaining("Received: -1");
    assertThatThrownBy(() -> box(LogBase.E, 1, 2).against(Distribution.of(1, 2, 3)))
        .hasMessageContaining("Received: 3");
  }
}
