package downhill.engine.activation;

/** No activation: f(z) = z, as in linear regression. */
public record Linear() implements Elementwise {

  @Override
  public String kerasName() {
    return "linear";
  }

  @Override
  public double value(double z) {
    return z;
  }

  @Override
  public double derivative(double z) {
    return 1;
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
    // f is 1 everywhere: dL/dz is dL/da.
  }
}
