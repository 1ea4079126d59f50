package downhill.engine.activation;

/**
 * An activation that acts on each unit alone: a = f(z), with its first and second derivative.
 *
 * <p>The array forms do the same for one unit and a whole batch at once.
 */
public sealed interface Elementwise extends Activation
    permits Linear, Sigmoid, Tanh, Relu, LeakyRelu, Elu, Softplus {

  /** Returns f(z). */
  double value(double z);

  /** Returns f'(z), the derivative of the output with respect to the weighted sum. */
  double derivative(double z);

  /** Returns f''(z), which only curvature needs. */
  double secondDerivative(double z);

  /**
   * Sets a[s] = f(z[s]) for the first {@code count} samples.
   *
   * @param z weighted sums of one unit, one a sample
   * @param a receives the outputs
   * @param count how many samples
   */
  void apply(double[] z, double[] a, int count);

  /**
   * Turns dL/da into dL/dz by the chain rule: delta[s] *= f'(z[s]).
   *
   * @param z weighted sums of one unit, one a sample
   * @param a its outputs f(z), from which many derivatives are cheaper
   * @param delta dL/da on entry, dL/dz on return
   * @param count how many samples
   */
  void chain(double[] z, double[] a, double[] delta, int count);
}
