package downhill.engine.activation;

/** A smooth ReLU: f(z) = ln(1 + eᶻ), f' is the sigmoid. */
public record Softplus() implements Elementwise {

  @Override
  public String kerasName() {
    return "softplus";
  }

  @Override
  public double value(double z) {
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }

  @Override
  public double derivative(double z) {
    return new Sigmoid().value(z);
  }

  @Override
  public double secondDerivative(double z) {
    return new Sigmoid().derivative(z);
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
      delta[s] *= 1 / (1 + Math.exp(-z[s]));
    }
  }
}
