package downhill.engine.activation;

/** Squeezes any number into (-1, 1): f(z) = tanh z, f' = 1 - f², f'' = -2 f f'. */
public record Tanh() implements Elementwise {

  @Override
  public String kerasName() {
    return "tanh";
  }

  @Override
  public double value(double z) {
    return Math.tanh(z);
  }

  @Override
  public double derivative(double z) {
    double a = value(z);
    return (1 - a) * (1 + a);
  }

  @Override
  public double secondDerivative(double z) {
    double a = value(z);
    return -2 * a * (1 - a) * (1 + a);
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
      delta[s] *= (1 - a[s]) * (1 + a[s]);
    }
  }
}
