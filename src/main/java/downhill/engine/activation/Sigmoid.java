package downhill.engine.activation;

/** Squeezes any number into (0, 1): f(z) = 1 / (1 + e⁻ᶻ), f' = f (1 - f). */
public record Sigmoid() implements Elementwise {

  @Override
  public String kerasName() {
    return "sigmoid";
  }

  @Override
  public double value(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  @Override
  public double derivative(double z) {
    return value(z) * value(-z);
  }

  @Override
  public double secondDerivative(double z) {
    double a = value(z);
    double b = value(-z);
    return a * b * (b - a);
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
      delta[s] *= a[s] * (1 - a[s]);
    }
  }
}
