package downhill.app.recipes;

import downhill.picture.softmax.OutputShape;

/** What the last layer and the loss are to be, for a kind of target. */
public enum Recipe {
  /** A number. */
  LINEAR(
      OutputShape.LINEAR,
      "linear",
      "Dense(1)",
      "loss=\"mse\"",
      "p = z",
      "dL/dz = 2(p − y)",
      "ice-cream"),
  /** Yes or no. */
  SIGMOID(
      OutputShape.SIGMOID,
      "sigmoid",
      "Dense(1, activation=\"sigmoid\")",
      "loss=\"binary_crossentropy\"",
      "p = 1 / (1 + exp(−z))",
      "dL/dz = p − y",
      "moons"),
  /** One of several classes. */
  SOFTMAX(
      OutputShape.SOFTMAX,
      "softmax",
      "Dense(3, activation=\"softmax\")",
      "loss=\"categorical_crossentropy\"",
      "p = exp(z) / Σ exp(z)",
      "dL/dz = p − y",
      "iris");

  private final OutputShape shape;
  private final String key;
  private final String layer;
  private final String loss;
  private final String output;
  private final String gradient;
  private final String scenario;

  Recipe(
      OutputShape shape,
      String key,
      String layer,
      String loss,
      String output,
      String gradient,
      String scenario) {
    this.shape = shape;
    this.key = key;
    this.layer = layer;
    this.loss = loss;
    this.output = output;
    this.gradient = gradient;
    this.scenario = scenario;
  }

  /** Returns what the last layer does. */
  OutputShape shape() {
    return shape;
  }

  /** Returns the end of the keys of its words. */
  String key() {
    return key;
  }

  /** Returns the last layer in Keras' words. */
  String layer() {
    return layer;
  }

  /** Returns the argument of {@code compile}. */
  String loss() {
    return loss;
  }

  /** Returns how the output comes from the score. */
  String output() {
    return output;
  }

  /** Returns the slope of the loss. */
  String gradient() {
    return gradient;
  }

  /** Returns the name of the scenario that comes with the program and uses it. */
  public String scenario() {
    return scenario;
  }
}
