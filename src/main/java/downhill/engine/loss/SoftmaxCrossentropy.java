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
      int top = 0;
      double largest = z[0][s];
      for (int k = 1; k < z.length; k++) {
        double logit = z[k][s];
        if (logit > largest) {
          top = k;
          largest = logit;
        }
      }
      // e^(z - largest) of the other classes: their probabilities over the largest one.
      double rest = 0;
      for (int k = 0; k < z.length; k++) {
        rest += k == top ? 0 : a[k][s];
      }
      double logSum = Logarithm.log1p(rest / a[top][s]);
      double loss = 0;
      for (int k = 0; k < z.length; k++) {
        // A class with no share in the target adds nothing, however far away its logit is.
        double share = y[k][s];
        loss += share == 0 ? 0 : share * (largest - z[k][s] + logSum);
      }
      losses[s] = loss;
    }
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
