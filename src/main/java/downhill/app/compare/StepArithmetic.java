package downhill.app.compare;

import downhill.lab.compare.OptimizerNumbers;
import downhill.lab.explain.Rule;
import downhill.picture.Numbers;
import java.util.List;

/** Writes how an update rule came to its step: a line of numbers for each thing it works out. */
final class StepArithmetic {
  private static final double LARGE = 99_999.5;
  private static final double SMALL = 0.001;

  private final String rate;
  private final String g;
  private final String change;

  private StepArithmetic(OptimizerNumbers numbers) {
    this.rate = Numbers.rate(numbers.step().learningRate());
    this.g = factor(numbers.step().gradient());
    this.change = number(numbers.change());
  }

  /** Returns the lines, the change of the weight last. */
  static List<String> of(OptimizerNumbers numbers) {
    var write = new StepArithmetic(numbers);
    return switch (numbers.step().rule()) {
      case Rule.Frozen _ -> List.of("Δw = 0");
      case Rule.Plain _ -> List.of(write.plain());
      case Rule.Momentum rule -> write.momentum(rule);
      case Rule.MeanSquare rule ->
          List.of(
              write.mean("v", "ρ", rule.optimizer().rho(), rule.vBefore(), "²", rule.v()),
              write.overRoot("v", rule.v()));
      case Rule.MeanSquareMomentum rule ->
          List.of(
              write.mean("v", "ρ", rule.optimizer().rho(), rule.vBefore(), "²", rule.v()),
              write.carried(rule),
              "Δw = −m ≈ " + write.change);
      case Rule.Moments rule -> write.moments(rule, numbers);
      case Rule.SquareSum rule ->
          List.of(
              "a = a + g² = "
                  + factor(rule.aBefore())
                  + " + "
                  + write.g
                  + "² ≈ "
                  + number(rule.a()),
              write.overRoot("a", rule.a()));
    };
  }

  /** Writes a number in at most seven characters, for a column of such numbers. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < SMALL || size >= LARGE)) {
      return Numbers.scientific(value, 1);
    }
    int whole = size == 0 ? 0 : (int) Math.floor(Math.log10(size * 1.0005));
    return Numbers.fixed(value, Math.clamp(2 - whole, 0, 4));
  }

  private String plain() {
    return "Δw = −η·g = −" + rate + "·" + g + " ≈ " + change;
  }

  private List<String> momentum(Rule.Momentum rule) {
    String mu = Numbers.rate(rule.optimizer().momentum());
    String velocity =
        "m = μ·m − η·g = "
            + mu
            + "·"
            + factor(rule.mBefore())
            + " − "
            + rate
            + "·"
            + g
            + " ≈ "
            + number(rule.m());
    return List.of(
        velocity,
        rule.optimizer().nesterov()
            ? "Δw = μ·m − η·g = "
                + mu
                + "·"
                + factor(rule.m())
                + " − "
                + rate
                + "·"
                + g
                + " ≈ "
                + change
            : "Δw = m ≈ " + change);
  }

  /** A mean that forgets: a share of what it was, the rest of the new. */
  private String mean(
      String name, String share, double kept, double before, String square, double after) {
    return name
        + " = "
        + share
        + "·"
        + name
        + " + (1 − "
        + share
        + ")·g"
        + square
        + " = "
        + Numbers.rate(kept)
        + "·"
        + factor(before)
        + " + "
        + Numbers.rate(1 - kept)
        + "·"
        + g
        + square
        + " ≈ "
        + number(after);
  }

  private String carried(Rule.MeanSquareMomentum rule) {
    return "m = μ·m + η·g/√(v + ε) = "
        + Numbers.rate(rule.optimizer().momentum())
        + "·"
        + factor(rule.mBefore())
        + " + "
        + rate
        + "·"
        + g
        + "/√("
        + number(rule.v())
        + " + ε) ≈ "
        + number(rule.m());
  }

  private List<String> moments(Rule.Moments rule, OptimizerNumbers numbers) {
    return List.of(
        mean("m", "β₁", rule.optimizer().beta1(), rule.mBefore(), "", rule.m()),
        mean("v", "β₂", rule.optimizer().beta2(), rule.vBefore(), "²", rule.v()),
        corrected("m", "β₁", rule.m(), rule.optimizer().beta1(), rule.t(), numbers.mHat()),
        corrected("v", "β₂", rule.v(), rule.optimizer().beta2(), rule.t(), numbers.vHat()),
        "Δw ≈ −η·m̂/√v̂ = −"
            + rate
            + "·"
            + factor(numbers.mHat())
            + "/√"
            + number(numbers.vHat())
            + " ≈ "
            + change);
  }

  private static String corrected(
      String name, String beta, double value, double kept, long t, double after) {
    return name
        + "\u0302 = "
        + name
        + "/(1 − "
        + beta
        + "ᵗ) = "
        + number(value)
        + "/(1 − "
        + Numbers.rate(kept)
        + "^"
        + t
        + ") ≈ "
        + number(after);
  }

  private String overRoot(String memory, double value) {
    return "Δw = −η·g/√("
        + memory
        + " + ε) = −"
        + rate
        + "·"
        + g
        + "/√("
        + number(value)
        + " + ε) ≈ "
        + change;
  }

  private static String factor(double value) {
    String text = number(value);
    return value < 0 ? "(" + text + ")" : text;
  }
}
