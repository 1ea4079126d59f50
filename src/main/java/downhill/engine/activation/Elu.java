package downhill.engine.activation;

/** Lets positive sums through and bends negative ones towards -1: f(z) = eᶻ - 1 for z ≤ 0. */
public record Elu() implements Elementwise {

  @Override
  public String kerasName() {
    return "elu";
  }

  @Override
  public double value(double z) {
    return z > 0 ? z : Math.expm1(z);
  }

  @Override
  public double derivative(double z) {
    return z > 0 ? 1 : Math.exp(z);
  }

  @Override
  public double secondDerivative(double z) {
    return z > 0 ? 0 : Math.exp(z);
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
      delta[s] *= (z[s] > 0 ? 1 : a[s] + 1);
    }
  }
}
