package downhill.lab.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Exponentials and logarithms to 340 digits, so that also 1 - p of a p close to 1 has its digits,
 * by their series alone.
 */
public final class BigLogarithms {
  /** The digits everything is computed with. */
  public static final MathContext DIGITS = new MathContext(340, RoundingMode.HALF_EVEN);

  private BigLogarithms() {}

  /** Returns e^x. */
  public static BigDecimal exp(BigDecimal x) {
    int halvings = Math.max(0, x.precision() - x.scale() + 4) * 4;
    BigDecimal small = x.divide(BigDecimal.TWO.pow(halvings), DIGITS);
    MathContext wide = new MathContext(340 + halvings, RoundingMode.HALF_EVEN);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n < 80; n++) {
      term = term.multiply(small, wide).divide(BigDecimal.valueOf(n), wide);
      sum = sum.add(term, wide);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, wide);
    }
    return sum.round(DIGITS);
  }

  /** Returns ln x by Newton's method, from the double's logarithm. */
  public static BigDecimal ln(BigDecimal x) {
    BigDecimal y = new BigDecimal(Math.log(x.doubleValue()));
    for (int i = 0; i < 7; i++) {
      y = y.add(x.multiply(exp(y.negate()), DIGITS).subtract(BigDecimal.ONE), DIGITS);
    }
    return y;
  }
}
