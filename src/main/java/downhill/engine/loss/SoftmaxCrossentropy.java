package downhill.engine.loss;

/**
 * Categorical cross-entropy after a softmax, computed from the logits.
 *
 * <p>With p = softmax(z), -Σₖ yₖ ln pₖ becomes
 *
 * <pre>
 *   L      = Σₖ yₖ (ln Σⱼ e^zⱼ - zₖ)
 *   dL/dzₖ = pₖ - yₖ
 * </pre>
 *
 * The largest logit is subtracted before the exponentials, which changes nothing and cannot
 * overflow; and it is left out of the sum for ln(1 + rest), so that losses near 0 stay exact.
 */
public record SoftmaxCrossentropy() implements OutputLoss {
  @Override
  public void losses(double[][] z, double[][] a, double[][] y, int count, double[] losses) {
    for (int s = 0; s < count; s++) {
      // What every class gives is the same work whichever is the largest: a processor that has to
      // guess would guess wrong as often as the network does.
      double largest = z[0][s];
      double top = a[0][s];
      double rest = 0;
      for (int k = 1; k < z.length; k++) {
        largest = Math.max(largest, z[k][s]);
        rest += Math.min(top, a[k][s]);
        top = Math.max(top, a[k][s]);
      }
      double logSum = Logarithm.log1p(rest / top);
      double loss = 0;
      for (int k = 0; k < z.length; k++) {
        loss += y[k][s] * (largest - z[k][s] + logSum);
      }
      losses[s] = Double.isNaN(loss) ? lossOfShares(z, y, s, largest, logSum) : loss;
    }
  }

  /** A class with no share in the target adds nothing, even when its logit is infinitely far. */
  private static double lossOfShares(
      double[][] z, double[][] y, int s, double largest, double logSum) {
    double loss = 0;
    for (int k = 0; k < z.length; k++) {
      double share = y[k][s];
      loss += share == 0 ? 0 : share * (largest - z[k][s] + logSum);
    }
    return loss;
  }

  @Override
  public void deltas(double[][] z, double[][] a, double[][] y, int count, double[][] delta) {
    for (int k = 0; k < z.length; k++) {
      double[] ak = a[k];
      double[] yk = y[k];
      double[] dk = delta[k];
      for (int s = 0; s < count; s++) {
        dk[s] = ak[s] - yk[s];
      }
    }
  }

  @Override
  public void deltaChange(
      double[][] z,
      double[][] a,
      double[][] y,
      double[][] zMotion,
      double[][] aMotion,
      int count,
      double[][] change) {
    for (int k = 0; k < z.length; k++) {
      System.arraycopy(aMotion[k], 0, change[k], 0, count);
    }
  }
}
