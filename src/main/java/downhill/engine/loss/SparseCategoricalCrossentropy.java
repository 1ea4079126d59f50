package downhill.engine.loss;

import downhill.engine.activation.Activation;
import java.util.Optional;

/**
 * The categorical cross-entropy for targets that are class numbers instead of one-hot rows.
 *
 * <p>Only the way the targets are written differs. The engine holds them one-hot in either case, so
 * the numbers are those of {@link CategoricalCrossentropy}.
 */
public record SparseCategoricalCrossentropy() implements Loss {
  private static final CategoricalCrossentropy ONE_HOT = new CategoricalCrossentropy();

  @Override
  public String kerasName() {
    return "sparse_categorical_crossentropy";
  }

  @Override
  public Optional<LossRefusal> refusal(Activation last) {
    return ONE_HOT.refusal(last);
  }

  @Override
  public void losses(double[][] p, double[][] y, int count, double[] losses) {
    ONE_HOT.losses(p, y, count, losses);
  }

  @Override
  public void gradient(double[][] p, double[][] y, int count, double[][] gradient) {
    ONE_HOT.gradient(p, y, count, gradient);
  }

  @Override
  public void gradientChange(
      double[][] p, double[][] y, double[][] motion, int count, double[][] change) {
    ONE_HOT.gradientChange(p, y, motion, count, change);
  }
}
