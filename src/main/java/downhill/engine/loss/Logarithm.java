package downhill.engine.loss;

/** The logarithm that losses need, exact near 0 too and faster than the library's. */
final class Logarithm {
  private Logarithm() {}

  /**
   * Returns ln(1 + x) for x from 0 on; relative error below 4e-16.
   *
   * <p>Rounding 1 + x to u loses what is small in x; ln u · x / (u - 1) gives it back, because u
   * and u - 1 are both exact (Kahan, in the HP-15C Advanced Functions Handbook, 1982).
   */
  static double log1p(double x) {
    double u = 1 + x;
    return u == 1 ? x : Math.log(u) * (x / (u - 1));
  }
}
