package downhill.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.matrix.Exponentials;
import downhill.engine.random.SeededGenerator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Softmax, sigmoid and the cross-entropies against fifty digits, for logits up to 10,000. */
final class LogitsTest {
  private static final BigDecimal LEAST = new BigDecimal("1e-300");
  private static final BigDecimal RELATIVE = new BigDecimal("1e-12");

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "0, 1, Infinity", "0.25, 0.75, Infinity"})
  void anInfinitelyFarClassCountsOnlyWithAShare(double ofFirst, double ofSecond, double expected) {
    OutputLoss loss = OutputLoss.of(new Softmax(), new CategoricalCrossentropy());
    double[][] z = {{1e308}, {-1e308}};
    double[][] p = new double[2][1];
    new Softmax().apply(z, p, new Exponentials(1), new double[1], 1);
    double[] losses = new double[1];

    loss.losses(z, p, new double[][] {{ofFirst}, {ofSecond}}, 1, losses);

    assertThat(losses[0]).isEqualTo(expected);
  }

  /** Logits of every size are drawn alike: uniform, scaled by a power of ten. */
  private static double logit(SeededGenerator random, int largest) {
    return random.nextUniform(-1, 1) * Math.pow(10, random.nextUniform(-4, largest));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void softmaxAndItsLoss(int largest) {
    SeededGenerator random = new SeededGenerator(largest);
    OutputLoss loss = OutputLoss.of(new Softmax(), new CategoricalCrossentropy());
    for (int trial = 0; trial < 60; trial++) {
      int classes = 2 + random.nextIndex(6);
      double[] z = new double[classes];
      for (int k = 0; k < classes; k++) {
        z[k] = logit(random, largest);
      }
      int truth = random.nextIndex(classes);
      double[][] column = new double[classes][1];
      double[][] y = new double[classes][1];
      Arrays.setAll(column, k -> new double[] {z[k]});
      y[truth][0] = 1;
      double[][] p = new double[classes][1];
      new Softmax().apply(column, p, new Exponentials(1), new double[1], 1);
      double[] losses = new double[1];
      loss.losses(column, p, y, 1, losses);

      int top = 0;
      for (int k = 1; k < classes; k++) {
        top = z[k] > z[top] ? k : top;
      }
      BigDecimal rest = BigDecimal.ZERO;
      BigDecimal[] powers = new BigDecimal[classes];
      for (int k = 0; k < classes; k++) {
        powers[k] = Exact.exp(new BigDecimal(z[k]).subtract(new BigDecimal(z[top])));
        rest = k == top ? rest : rest.add(powers[k], Exact.DIGITS);
      }
      for (int k = 0; k < classes; k++) {
        agrees(p[k][0], powers[k].divide(BigDecimal.ONE.add(rest), Exact.DIGITS));
      }
      BigDecimal above = new BigDecimal(z[top]).subtract(new BigDecimal(z[truth]));
      agrees(losses[0], above.add(Exact.log1p(rest), Exact.DIGITS));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void sigmoidAndItsLoss(int largest) {
    SeededGenerator random = new SeededGenerator(10 + largest);
    OutputLoss loss = OutputLoss.of(new Sigmoid(), new BinaryCrossentropy());
    for (int trial = 0; trial < 100; trial++) {
      double z = logit(random, largest);
      double[][] column = {{z}};
      double[][] p = {{new Sigmoid().value(z)}};
      BigDecimal tail = Exact.exp(new BigDecimal(-Math.abs(z)));
      BigDecimal whole = BigDecimal.ONE.add(tail);
      BigDecimal high = BigDecimal.ONE.divide(whole, Exact.DIGITS);
      BigDecimal low = tail.divide(whole, Exact.DIGITS);
      agrees(p[0][0], z >= 0 ? high : low);
      for (int truth = 0; truth <= 1; truth++) {
        double[] losses = new double[1];
        loss.losses(column, p, new double[][] {{truth}}, 1, losses);
        boolean wrong = z >= 0 == (truth == 0);
        BigDecimal distance = wrong ? new BigDecimal(Math.abs(z)) : BigDecimal.ZERO;
        agrees(losses[0], distance.add(Exact.log1p(tail), Exact.DIGITS));
      }
    }
  }

  @Test
  void theFiftyDigitsAreThoseOfTheBooks() {
    // e and ln 2, for example Abramowitz and Stegun, tables 1.1 and 4.2.
    MathContext fifty = new MathContext(25);
    assertThat(Exact.exp(BigDecimal.ONE).round(fifty))
        .isEqualByComparingTo("2.718281828459045235360287");
    assertThat(Exact.log1p(BigDecimal.ONE).round(fifty))
        .isEqualByComparingTo("0.6931471805599453094172321");
  }

  private static void agrees(double engine, BigDecimal truth) {
    BigDecimal allowed = truth.abs().compareTo(LEAST) > 0 ? truth.abs().multiply(RELATIVE) : LEAST;
    assertThat(new BigDecimal(engine).subtract(truth).abs())
        .as("%s, exactly %s", engine, truth.round(MathContext.DECIMAL64))
        .isLessThanOrEqualTo(allowed);
  }
}
