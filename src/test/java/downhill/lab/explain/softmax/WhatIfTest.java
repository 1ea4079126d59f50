package downhill.lab.explain.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.UnshiftedSoftmax.Outcome;
import downhill.lab.explain.softmax.UnshiftedSoftmax.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {

  /** float32 e^89 and double e^710 are beyond the largest number, e^88 and e^709 are not. */
  @ParameterizedTest
  @CsvSource({
    "88, SINGLE, FINE",
    "89, SINGLE, OVERFLOW",
    "89, DOUBLE, FINE",
    "709, DOUBLE, FINE",
    "710, DOUBLE, OVERFLOW",
    "-104, SINGLE, UNDERFLOW",
    "-746, DOUBLE, UNDERFLOW"
  })
  void withoutTheShiftLargeScoresOverflow(double z, Precision precision, Outcome outcome) {
    UnshiftedSoftmax naive = UnshiftedSoftmax.of(new double[] {z, z - 1}, precision);
    assertThat(naive.outcome()).isEqualTo(outcome);
    assertThat(Double.isNaN(naive.probability(0))).isEqualTo(outcome != Outcome.FINE);
    assertThat(SoftmaxExplanation.of(new double[] {z, z - 1}, 1).probability(0))
        .isCloseTo(0.7310585786, within(1e-10));
  }

  @Test
  void smallScoresDoNotNeedTheShift() {
    UnshiftedSoftmax naive = UnshiftedSoftmax.of(new double[] {0.4, 0.6, 0.2}, Precision.SINGLE);
    assertThat(naive.probabilities())
        .containsExactly(new double[] {0.32893292, 0.40175958, 0.2693075}, within(1e-7));
    assertThat(naive.sum()).isEqualTo((float) naive.sum());
    assertThat(naive.exponential(0)).isCloseTo(1.4918247, within(1e-7));
  }

  /** The lecture: scores 0.4, 0.6, 0.2 add up to 1.2; behind them softmax is capped. */
  @Test
  void sigmoidsAreNoDistributionAndCapTheSoftmax() {
    double[] z = {logit(0.4), logit(0.6), logit(0.2)};
    SigmoidScores scores = SigmoidScores.of(z);
    assertThat(scores.score(1)).isCloseTo(0.6, within(1e-15));
    assertThat(scores.sum()).isCloseTo(1.2, within(1e-15));
    assertThat(scores.softmax().probabilities())
        .containsExactly(new double[] {0.32893292, 0.40175958, 0.2693075}, within(1e-8));
    assertThat(SigmoidScores.largestProbability(3)).isCloseTo(0.576, within(5e-4));
    assertThat(SigmoidScores.leastLoss(3)).isCloseTo(0.551, within(5e-4));
    // As sure as can be, and still not surer than the cap.
    assertThat(SigmoidScores.of(new double[] {800, -800, -800}).softmax().probability(0))
        .isCloseTo(SigmoidScores.largestProbability(3), within(1e-15));
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  @Test
  void softmaxOfZAndZeroIsTheSigmoid() {
    for (double z = -30; z <= 30; z += 0.7) {
      assertThat(SoftmaxExplanation.of(new double[] {z, 0}, 1).probability(0))
          .isCloseTo(new BinaryExplanation(z, 1, LogBase.E).probability(), within(1e-15));
    }
  }

  /** A neuron that is sure and wrong: z = -8, y = 1. */
  @Test
  void theSquaredErrorHardlyMovesAWrongNeuron() {
    BinaryExplanation wrong = new BinaryExplanation(-8, 1, LogBase.E);
    assertThat(wrong.squaredErrorGradient()).isCloseTo(-6.7e-4, within(5e-6));
    assertThat(wrong.gradient()).isCloseTo(-1, within(5e-4));
    assertThat(wrong.chosen()).isZero();
  }

  /** Golden: p = 0.6 for y = 0 costs 0.916, p = 0.4 for y = 1 too. */
  @Test
  void binaryCrossEntropy() {
    BinaryExplanation no = new BinaryExplanation(logit(0.6), 0, LogBase.E);
    assertThat(no.loss()).isCloseTo(0.916, within(5e-4));
    assertThat(no.termOfYes()).isZero();
    assertThat(no.gradient()).isCloseTo(0.6, within(1e-15));
    BinaryExplanation yes = new BinaryExplanation(logit(0.4), 1, LogBase.TWO);
    assertThat(yes.loss()).isCloseTo(0.916291 / 0.693147, within(1e-5));
    assertThat(new BinaryExplanation(0, 0.5, LogBase.TWO).loss()).isEqualTo(1);
    assertThat(new BinaryExplanation(0, 1, LogBase.E).chosen()).isZero();
  }

  @Test
  void farScoresKeepTheirDigits() {
    BinaryExplanation sure = new BinaryExplanation(40, 1, LogBase.E);
    assertThat(sure.loss()).isCloseTo(4.248354255291589e-18, within(1e-32));
    assertThat(sure.gradient()).isCloseTo(-4.248354255291589e-18, within(1e-32));
    assertThat(new BinaryExplanation(1e300, 0, LogBase.E).loss()).isEqualTo(1e300);
  }

  @Test
  void refusesWhatIsNoTruth() {
    assertThatThrownBy(() -> new BinaryExplanation(0, 1.5, LogBase.E))
        .hasMessageContaining("Received: 1.5");
    assertThatThrownBy(() -> new BinaryExplanation(Double.NaN, 1, LogBase.E))
        .hasMessageContaining("finite");
  }
}
