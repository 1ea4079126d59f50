package downhill.app.compare;

import downhill.lab.compare.OptimizerNumbers;
import downhill.lab.explain.Rule;
import downhill.picture.Numbers;

/** Writes how an update rule came to its step, in one line of numbers. */
final class StepArithmetic {
  private StepArithmetic() {}

  static String of(OptimizerNumbers numbers) {
    String rate = Numbers.rate(numbers.step().learningRate());
    String g = factor(numbers.step().gradient());
    String change = Numbers.magnitude(numbers.change());
    return switch (numbers.step().rule()) {
      case Rule.Plain _ -> "Δw = −η·g = −" + rate + "·" + g + " ≈ " + change;
      case Rule.Momentum rule -> {
        String velocity =
            "m = μ·m − η·g = "
                + Numbers.rate(rule.optimizer().momentum())
                + "·"
                + factor(rule.mBefore())
                + " − "
                + rate
                + "·"
                + g
                + " ≈ "
                + Numbers.magnitude(rule.m());
        yield velocity
            + (rule.optimizer().nesterov() ? ";  Δw = μ·m − η·g ≈ " + change : ";  Δw = m");
      }
      case Rule.MeanSquare rule -> overRoot("v", rate, g, rule.v(), change);
      case Rule.SquareSum rule -> overRoot("a", rate, g, rule.a(), change);
      case Rule.MeanSquareMomentum rule ->
          "m = μ·m + η·g/√(v + ε) ≈ " + Numbers.magnitude(rule.m()) + ";  Δw = −m";
      case Rule.Moments rule ->
          "m̂ = m/(1 − β₁ᵗ) = "
              + Numbers.magnitude(rule.m())
              + "/(1 − "
              + Numbers.rate(rule.optimizer().beta1())
              + "^"
              + rule.t()
              + ") ≈ "
              + Numbers.magnitude(numbers.mHat())
              + ";  v̂ = v/(1 − β₂ᵗ) ≈ "
              + Numbers.magnitude(numbers.vHat())
              + ";  Δw ≈ −η·m̂/√v̂ = −"
              + rate
              + "·"
              + factor(numbers.mHat())
              + "/√"
              + Numbers.magnitude(numbers.vHat())
              + " ≈ "
              + change;
    };
  }

  private static String overRoot(
      String memory, String rate, String g, double value, String change) {
    return "Δw = −η·g/√("
        + memory
        + " + ε) = −"
        + rate
        + "·"
        + g
        + "/√("
        + Numbers.magnitude(value)
        + " + ε) ≈ "
        + change;
  }

  private static String factor(double value) {
    String text = Numbers.magnitude(value);
    return value < 0 ? "(" + text + ")" : text;
  }
}
