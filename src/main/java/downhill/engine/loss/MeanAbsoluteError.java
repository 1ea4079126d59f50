package downhill.engine.loss;

import downhill.engine.activation.Activation;
import java.util.Arrays;
import java.util.Optional;

/**
 * The mean of the absolute differences, L = Σₖ |pₖ - yₖ| / K.
 *
 * <p>dL/dpₖ = sign(pₖ - yₖ) / K, and 0 where they are equal.
 */
public record MeanAbsoluteError() implements Loss {
  @Override
  public String kerasName() {
    return "mean_absolute_error";
  }

  @Override
  public Optional<LossRefusal> refusal(Activation last) {
    return Optional.empty();
  }

  @Override
  public void losses(double[][] p, double[][] y, int count, double[] losses) {
    Arrays.fill(losses, 0, count, 0);
    for (int k = 0; k < p.length; k++) {
      double[] pk = p[k];
      double[] yk = y[k];
      for (int s = 0; s < count; s++) {
        losses[s] += Math.abs(pk[s] - yk[s]);
      }
    }
    for (int s = 0; s < count; s++) {
      losses[s] /= p.length;
    }
  }

  @Override
  public void gradient(double[][] p, double[][] y, int count, double[][] gradient) {
    for (int k = 0; k < p.length; k++) {
      for (int s = 0; s < count; s++) {
        gradient[k][s] = Math.signum(p[k][s] - y[k][s]) / p.length;
      }
    }
  }

  @Override
  public void gradientChange(
      double[][] p, double[][] y, double[][] motion, int count, double[][] change) {
    for (double[] changeOfOutput : change) {
      Arrays.fill(changeOfOutput, 0, count, 0);
    }
  }
}
