package downhill.engine.loss;

import downhill.engine.activation.Activation;
import java.util.Arrays;
import java.util.Optional;

/**
 * The mean of the squared differences, L = Σₖ (pₖ - yₖ)² / K; there is no factor ½.
 *
 * <p>dL/dpₖ = 2 (pₖ - yₖ) / K.
 */
public record MeanSquaredError() implements Loss {
  @Override
  public String kerasName() {
    return "mean_squared_error";
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
        double difference = pk[s] - yk[s];
        losses[s] += difference * difference;
      }
    }
    for (int s = 0; s < count; s++) {
      losses[s] /= p.length;
    }
  }

  @Override
  public void gradient(double[][] p, double[][] y, int count, double[][] gradient) {
    double outputs = p.length;
    for (int k = 0; k < p.length; k++) {
      double[] pk = p[k];
      double[] yk = y[k];
      double[] gk = gradient[k];
      for (int s = 0; s < count; s++) {
        gk[s] = 2 * (pk[s] - yk[s]) / outputs;
      }
    }
  }

  @Override
  public void gradientChange(
      double[][] p, double[][] y, double[][] motion, int count, double[][] change) {
    for (int k = 0; k < p.length; k++) {
      for (int s = 0; s < count; s++) {
        change[k][s] = 2 * motion[k][s] / p.length;
      }
    }
  }
}
