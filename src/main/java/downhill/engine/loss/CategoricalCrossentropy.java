package downhill.engine.loss;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Softplus;
import java.util.Optional;

/**
 * How surprising the true class is to the outputs: L = -Σₖ yₖ ln qₖ with qₖ = pₖ / Σⱼ pⱼ.
 *
 * <p>Each q is clipped to [10⁻⁷, 1 - 10⁻⁷]. With S = Σⱼ pⱼ, and c = Σₖ yₖ over the classes that
 * were not clipped, dL/dpₖ = (c - yₖ / qₖ) / S, without the yₖ / qₖ where q was clipped. After a
 * softmax {@link SoftmaxCrossentropy} takes its place.
 */
public record CategoricalCrossentropy() implements Loss {
  @Override
  public String kerasName() {
    return "categorical_crossentropy";
  }

  @Override
  public Optional<LossRefusal> refusal(Activation last) {
    return switch (last) {
      case Softmax _, Sigmoid _, Softplus _ -> Optional.empty();
      default -> Optional.of(LossRefusal.CATEGORICAL_LOSS_NEEDS_SHARES);
    };
  }

  @Override
  public void losses(double[][] p, double[][] y, int count, double[] losses) {
    for (int s = 0; s < count; s++) {
      double sum = sum(p, s);
      double loss = 0;
      for (int k = 0; k < p.length; k++) {
        loss -= y[k][s] * Math.log(Clipping.clip(p[k][s] / sum));
      }
      losses[s] = loss;
    }
  }

  @Override
  public void gradient(double[][] p, double[][] y, int count, double[][] gradient) {
    for (int s = 0; s < count; s++) {
      double sum = sum(p, s);
      double unclipped = unclippedTarget(p, y, s, sum);
      for (int k = 0; k < p.length; k++) {
        double q = p[k][s] / sum;
        double own = Clipping.isClipped(q) ? 0 : y[k][s] / q;
        gradient[k][s] = (unclipped - own) / sum;
      }
    }
  }

  @Override
  public void gradientChange(
      double[][] p, double[][] y, double[][] motion, int count, double[][] change) {
    for (int s = 0; s < count; s++) {
      double sum = sum(p, s);
      double sumMotion = sum(motion, s);
      double unclipped = unclippedTarget(p, y, s, sum);
      for (int k = 0; k < p.length; k++) {
        double own =
            Clipping.isClipped(p[k][s] / sum) ? 0 : y[k][s] * motion[k][s] / (p[k][s] * p[k][s]);
        change[k][s] = own - unclipped * sumMotion / (sum * sum);
      }
    }
  }

  /** Returns c, the targets of the classes that were not clipped. */
  private static double unclippedTarget(double[][] p, double[][] y, int sample, double sum) {
    double unclipped = 0;
    for (int k = 0; k < p.length; k++) {
      unclipped += Clipping.isClipped(p[k][sample] / sum) ? 0 : y[k][sample];
    }
    return unclipped;
  }

  private static double sum(double[][] p, int sample) {
    double sum = 0;
    for (double[] pk : p) {
      sum += pk[sample];
    }
    return sum;
  }
}
