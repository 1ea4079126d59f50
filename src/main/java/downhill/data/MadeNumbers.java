package downhill.data;

import java.util.List;
import java.util.Map;

/** Made data sets whose target is a number. */
final class MadeNumbers {
  private MadeNumbers() {}

  static Dataset iceCream(int rows, Draws draws) {
    double[][] features = new double[rows][];
    double[] sales = new double[rows];
    for (int r = 0; r < rows; r++) {
      // As a shopkeeper would write them down: 27.3 °C, 64 %, 0.15.
      double temperature = rounded(draws.uniform(20, 38), 10);
      double humidity = rounded(draws.uniform(20, 90), 1);
      double discount = rounded(draws.uniform(0, 0.5), 100);
      double exact = rounded(10 * temperature - 2 * humidity + 20 * discount + 4, 10);
      features[r] = new double[] {temperature, humidity, discount};
      sales[r] = positive(exact, draws);
    }
    return new Dataset(
        List.of("temperature", "humidity", "discount"),
        "sales",
        Map.of("temperature", "°C", "humidity", "%", "sales", "cones"),
        features,
        sales,
        List.of());
  }

  /** Adds noise, drawn again until something is sold: without noise at least 24 cones are. */
  private static double positive(double exact, Draws draws) {
    double noisy = exact + draws.noise();
    while (noisy <= 0) {
      noisy = exact + draws.noise();
    }
    return noisy;
  }

  static Dataset line(int rows, Draws draws) {
    double[][] features = new double[rows][];
    double[] y = new double[rows];
    for (int r = 0; r < rows; r++) {
      double x = draws.uniform(-2, 2);
      features[r] = new double[] {x};
      y[r] = 2 * x + 1 + draws.noise();
    }
    return new Dataset(List.of("x"), "y", Map.of(), features, y, List.of());
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
