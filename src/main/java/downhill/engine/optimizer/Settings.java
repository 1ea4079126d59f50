package downhill.engine.optimizer;

/** Checks the settings of optimizers. */
final class Settings {
  private Settings() {}

  static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive and finite. Received: " + value);
    }
  }

  static void requireNotNegative(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          name + " must be finite and not negative. Received: " + value);
    }
  }

  static void requireFraction(String name, double value) {
    if (!(value >= 0) || value >= 1) {
      throw new IllegalArgumentException(
          name + " must be at least 0 and below 1. Received: " + value);
    }
  }
}
