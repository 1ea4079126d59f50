package downhill.engine.loss;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Softmax;

/**
 * A loss of the outputs followed back through the last activation by the chain rule.
 *
 * <p>dL/dz = dL/da · f'(z); for softmax, whose outputs share their inputs, see {@link
 * Softmax#chain}.
 *
 * @param last the activation of the last layer
 * @param loss the loss of its outputs
 */
public record ChainedLoss(Activation last, Loss loss) implements OutputLoss {
  @Override
  public void losses(double[][] z, double[][] a, double[][] y, int count, double[] losses) {
    loss.losses(a, y, count, losses);
  }

  @Override
  public void deltas(double[][] z, double[][] a, double[][] y, int count, double[][] delta) {
    loss.gradient(a, y, count, delta);
    switch (last) {
      case Softmax softmax -> softmax.chain(a, delta, count);
      case Elementwise f -> {
        for (int k = 0; k < z.length; k++) {
          f.chain(z[k], a[k], delta[k], count);
        }
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
    double[][] gradient = new double[a.length][count];
    loss.gradient(a, y, count, gradient);
    loss.gradientChange(a, y, aMotion, count, change);
    switch (last) {
      case Softmax softmax -> softmax.chainChange(a, aMotion, gradient, change, count);
      case Elementwise f -> {
        for (int k = 0; k < z.length; k++) {
          for (int s = 0; s < count; s++) {
            double first = f.derivative(z[k][s]);
            double second = f.secondDerivative(z[k][s]);
            change[k][s] = change[k][s] * first + gradient[k][s] * second * zMotion[k][s];
          }
        }
      }
    }
  }
}
