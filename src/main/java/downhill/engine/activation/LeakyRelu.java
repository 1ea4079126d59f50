package downhill.engine.activation;

/** Lets positive sums through and a fifth of negative ones: f'(0) = 0.2. */
public record LeakyRelu() implements Elementwise {

  /** What a negative sum is multiplied by, as in Keras 3. */
  public static final double NEGATIVE_SLOPE = 0.2;

  @Override
  public String kerasName() {
    return "leaky_relu";
  }

  @Override
  public double value(double z) {
    return z > 0 ? z : NEGATIVE_SLOPE * z;
  }

  @Override
  public double derivative(double z) {
    return z > 0 ? 1 : NEGATIVE_SLOPE;
  }

  @Override
  public double secondDerivative(double z) {
    return 0;
  }

  @Override
  public void apply(double[] z, double[] a, int count) {
    for (int s = 0; s < count; s++) {
      a[s] = value(z[s]);
    }
  }

  @Override
  public void chain(double[] z, double[] a, double[] delta, int count) {
    for (int s = 0; s < count; s++) {
      delta[s] *= (z[s] > 0 ? 1 : NEGATIVE_SLOPE);
    }
  }
}
