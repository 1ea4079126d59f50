package downhill.engine.loss;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Softmax;
import java.util.Arrays;
import java.util.Optional;

/**
 * How surprising yes-or-no answers are to the outputs: L = -Σₖ (yₖ ln pₖ + (1 - yₖ) ln(1 - pₖ)) /
 * K.
 *
 * <p>Each p is first clipped to [10⁻⁷, 1 - 10⁻⁷]. Within, dL/dpₖ = (pₖ - yₖ) / (pₖ (1 - pₖ)) / K;
 * where p was clipped it is 0. After a sigmoid {@link SigmoidCrossentropy} takes its place.
 */
public record BinaryCrossentropy() implements Loss {
  @Override
  public String kerasName() {
    return "binary_crossentropy";
  }

  @Override
  public Optional<LossRefusal> refusal(Activation last) {
    return last instanceof Softmax
        ? Optional.of(LossRefusal.BINARY_LOSS_AFTER_SOFTMAX)
        : Optional.empty();
  }

  @Override
  public void losses(double[][] p, double[][] y, int count, double[] losses) {
    Arrays.fill(losses, 0, count, 0);
    for (int k = 0; k < p.length; k++) {
      for (int s = 0; s < count; s++) {
        double clipped = Clipping.clip(p[k][s]);
        losses[s] -= y[k][s] * Math.log(clipped) + (1 - y[k][s]) * Math.log(1 - clipped);
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
        double q = p[k][s];
        gradient[k][s] =
            Clipping.isClipped(q) ? 0 : ((1 - y[k][s]) / (1 - q) - y[k][s] / q) / p.length;
      }
    }
  }

  @Override
  public void gradientChange(
      double[][] p, double[][] y, double[][] motion, int count, double[][] change) {
    for (int k = 0; k < p.length; k++) {
      for (int s = 0; s < count; s++) {
        double q = p[k][s];
        double second = (1 - y[k][s]) / ((1 - q) * (1 - q)) + y[k][s] / (q * q);
        change[k][s] = Clipping.isClipped(q) ? 0 : second * motion[k][s] / p.length;
      }
    }
  }
}
