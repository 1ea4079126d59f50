package downhill.engine.activation;

/** Lets positive sums through: f(z) = max(z, 0). At the kink, f'(0) = 0. */
public record Relu() implements Elementwise {

  @Override
  public String kerasName() {
    return "relu";
  }

  @Override
  public double value(double z) {
    // The same as max(z, 0) in fewer instructions, none of which is a choice.
    return 0.5 * z + 0.5 * Math.abs(z);
  }

  @Override
  public double derivative(double z) {
    return z > 0 ? 1 : 0;
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
      // The sign of an output is 1 or 0; a choice would keep the loop out of the wide registers.
      delta[s] *= Math.signum(a[s]);
    }
  }
}
