package downhill.lab.verdict;

import java.util.Locale;

/** Scenarios for tests, put together from a few words. */
final class Scenarios {
  /** Two features and a bias whose curvatures are 2, 1/2 and 2: y = 3 a - 4 b + 1. */
  static final String BOWL = inline("\"a\",\"b\"", "[1,0.5,2],[1,-0.5,6],[-1,0.5,-4],[-1,-0.5,0]");

  /** One feature, y = x: with two layers the loss is (w1 w2 - 1)². */
  static final String PAIR = inline("\"x\"", "[1,1],[-1,-1]");

  static final String LINEAR = dense(1, "linear");
  static final String FULL = "\"batch_size\":100000,\"shuffle\":false,\"seed\":1";
  static final String MSE = "mse";

  private Scenarios() {}

  static String inline(String features, String rows) {
    return "{\"source\":\"inline\",\"features\":[%s],\"target\":\"y\",\"rows\":[%s]}"
        .formatted(features, rows);
  }

  static String builtin(String name, int rows, double noise, boolean standardize) {
    return String.format(
        Locale.ROOT,
        "{\"source\":\"builtin\",\"name\":\"%s\",\"rows\":%d,\"noise\":%s,\"seed\":2,"
            + "\"standardize\":%s}",
        name,
        rows,
        noise,
        standardize);
  }

  static String iceCream(boolean standardize, double noise) {
    return builtin("ice-cream", 200, noise, standardize);
  }

  static String line(double noise) {
    return builtin("line", 60, noise, false);
  }

  static String dense(int units, String activation) {
    return "{\"type\":\"dense\",\"units\":%d,\"activation\":\"%s\"}".formatted(units, activation);
  }

  static String sgd(double rate) {
    return "{\"name\":\"sgd\",\"learning_rate\":%s}".formatted(rate);
  }

  static String momentum(double rate, double momentum) {
    return "{\"name\":\"sgd\",\"learning_rate\":%s,\"momentum\":%s}".formatted(rate, momentum);
  }

  static String adam(double rate) {
    return "{\"name\":\"adam\",\"learning_rate\":%s}".formatted(rate);
  }

  static String batches(int size) {
    return "\"batch_size\":%d,\"seed\":1".formatted(size);
  }

  static String run(
      String data, String layers, String optimizer, String loss, int epochs, String fit) {
    return run(data, layers, optimizer, loss, epochs, fit, "");
  }

  /** With weights to start from, {@code {"kernel":..,"bias":..}} for each layer. */
  static String run(
      String data,
      String layers,
      String optimizer,
      String loss,
      int epochs,
      String fit,
      String weights) {
    String start = weights.isEmpty() ? "" : ",\"weights\":[" + weights + "]";
    return """
    {"format":"downhill-scenario","version":1,"data":%s,"model":{"layers":[%s]%s},
     "compile":{"optimizer":%s,"loss":"%s"},"fit":{"epochs":%d,%s}}
    """
        .formatted(data, layers, start, optimizer, loss, epochs, fit);
  }
}
