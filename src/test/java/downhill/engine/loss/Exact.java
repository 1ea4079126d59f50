package downhill.engine.loss;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exponential and logarithm to fifty digits, by series. */
final class Exact {
  static final MathContext DIGITS = new MathContext(70);

  private static final int HALVINGS = 24;
  private static final BigDecimal SMALL = new BigDecimal("1e-4");

  private Exact() {}

  /** Returns eˣ: the series for x / 2²⁴, then squared 24 times. */
  static BigDecimal exp(BigDecimal x) {
    BigDecimal part = x.divide(BigDecimal.TWO.pow(HALVINGS), DIGITS);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int n = 1; n < 30; n++) {
      term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < HALVINGS; i++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  /**
   * Returns ln(1 + x) for x from 0 to 1e3: the series where x is small, else Newton's iteration.
   */
  static BigDecimal log1p(BigDecimal x) {
    if (x.compareTo(SMALL) < 0) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal power = BigDecimal.ONE;
      for (int n = 1; n < 20; n++) {
        power = power.multiply(x, DIGITS);
        BigDecimal term = power.divide(BigDecimal.valueOf(n), DIGITS);
        sum = n % 2 == 1 ? sum.add(term, DIGITS) : sum.subtract(term, DIGITS);
      }
      return sum;
    }
    BigDecimal goal = BigDecimal.ONE.add(x);
    BigDecimal y = new BigDecimal(Math.log1p(x.doubleValue()));
    for (int i = 0; i < 4; i++) {
      BigDecimal e = exp(y);
      y = y.add(goal.subtract(e).divide(e, DIGITS), DIGITS);
    }
    return y;
  }
}
