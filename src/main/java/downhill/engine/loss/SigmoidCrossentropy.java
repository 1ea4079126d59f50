package downhill.engine.loss;

import java.util.Arrays;

/**
 * Binary cross-entropy after a sigmoid, computed from the logits.
 *
 * <p>With p = 1 / (1 + e⁻ᶻ), -y ln p - (1 - y) ln(1 - p) becomes
 *
 * <pre>
 *   L     = Σₖ (max(zₖ, 0) - zₖ yₖ + ln(1 + e^-|zₖ|)) / K
 *   dL/dz = (p - y) / K
 * </pre>
 */
public record SigmoidCrossentropy() implements OutputLoss {
  @Override
  public void losses(double[][] z, double[][] a, double[][] y, int count, double[] losses) {
    Arrays.fill(losses, 0, count, 0);
    for (int k = 0; k < z.length; k++) {
      double[] zk = z[k];
      double[] yk = y[k];
      for (int s = 0; s < count; s++) {
        double tail = Logarithm.log1p(Math.exp(-Math.abs(zk[s])));
        losses[s] += Math.max(zk[s], 0) - zk[s] * yk[s] + tail;
      }
    }
    for (int s = 0; s < count; s++) {
      losses[s] /= z.length;
    }
  }

  @Override
  public void deltas(double[][] z, double[][] a, double[][] y, int count, double[][] delta) {
    double outputs = z.length;
    for (int k = 0; k < z.length; k++) {
      double[] ak = a[k];
      double[] yk = y[k];
      double[] dk = delta[k];
      for (int s = 0; s < count; s++) {
        dk[s] = (ak[s] - yk[s]) / outputs;
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
      for (int s = 0; s < count; s++) {
        change[k][s] = aMotion[k][s] / z.length;
      }
    }
  }
}
