package downhill.app.inspector;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.inspector.page.Block;
import downhill.lab.explain.Rule;
import downhill.lab.explain.WeightStep;
import downhill.picture.Numbers;
import java.util.List;

/**
 * How an update rule moves one weight: new w = w + size, or w − size.
 *
 * @param lines the rule, and with numbers what it remembers
 * @param added whether the size is added rather than subtracted
 * @param name of the size, as a formula
 * @param size what is added or subtracted
 * @param note the size with its numbers, short
 */
record Move(List<Block> lines, boolean added, List<Span> name, double size, String note) {
  private static final Tone G = Tone.GRADIENT;
  private static final Tone ETA = Tone.RATE;

  /** Reads the move off a step. */
  static Move of(WeightStep step) {
    double eta = step.learningRate();
    double g = step.gradient();
    return switch (step.rule()) {
      case Rule.Plain _ -> plain(eta, g);
      case Rule.Momentum rule ->
          rule.optimizer().nesterov() ? nesterov(rule, eta, g) : momentum(rule, eta, g);
      case Rule.MeanSquare rule -> meanSquare(rule, eta, g);
      case Rule.MeanSquareMomentum rule -> meanSquareMomentum(rule, eta, g);
      case Rule.Moments rule -> moments(rule, g);
      case Rule.SquareSum rule -> squareSum(rule, eta, g);
    };
  }

  private static Move plain(double eta, double g) {
    return new Move(
        List.of(Block.Line.of(update(" − ").text("η", ETA).text(" · ").text("dL/dw", G))),
        false,
        new Formula().text("η", ETA).text("·").text("dL/dw", G).spans(),
        eta * g,
        Numbers.rate(eta) + "·" + Figures.of(g).factor(g));
  }

  private static Move momentum(Rule.Momentum rule, double eta, double g) {
    return new Move(
        List.of(Block.Line.of(update(" + ").text("m")), velocity(rule, eta, g)),
        true,
        new Formula().text("m").spans(),
        rule.m(),
        "μ·m − η·g");
  }

  private static Move nesterov(Rule.Momentum rule, double eta, double g) {
    double mu = rule.optimizer().momentum();
    return new Move(
        List.of(
            Block.Line.of(update(" + ").text("μ·m − ").text("η", ETA).text("·").text("g", G)),
            velocity(rule, eta, g)),
        true,
        new Formula().text("μ·m − ").text("η", ETA).text("·").text("g", G).spans(),
        mu * rule.m() - eta * g,
        Numbers.rate(mu) + "·" + Figures.of(rule.m()).factor(rule.m()) + " − …");
  }

  private static Block velocity(Rule.Momentum rule, double eta, double g) {
    return Block.Line.of(
        new Formula()
            .text("m = μ·m − ")
            .text("η", ETA)
            .text("·")
            .text("g", G)
            .text(" = ")
            .setting(rule.optimizer().momentum(), Tone.PLAIN)
            .text("·")
            .factor(rule.mBefore())
            .text(" − ")
            .setting(eta, ETA)
            .text("·")
            .factor(g, G)
            .text(" ≈ ")
            .number(rule.m(), Tone.STRONG));
  }

  private static Move meanSquare(Rule.MeanSquare rule, double eta, double g) {
    return new Move(
        List.of(overRoot("v"), meanSquare(rule.optimizer().rho(), rule.vBefore(), g, rule.v())),
        false,
        overRootName("v"),
        eta * g / Math.sqrt(rule.v() + rule.optimizer().epsilon()),
        overRootNote(eta, g, rule.v()));
  }

  private static Move meanSquareMomentum(Rule.MeanSquareMomentum rule, double eta, double g) {
    return new Move(
        List.of(
            Block.Line.of(update(" − ").text("m")),
            meanSquare(rule.optimizer().rho(), rule.vBefore(), g, rule.v()),
            Block.Line.of(
                new Formula()
                    .text("m = μ·m + ")
                    .text("η", ETA)
                    .text("·")
                    .text("g", G)
                    .text(" / √(v + ε) = ")
                    .setting(rule.optimizer().momentum(), Tone.PLAIN)
                    .text("·")
                    .factor(rule.mBefore())
                    .text(" + ")
                    .setting(eta, ETA)
                    .text("·")
                    .factor(g, G)
                    .text(" / √")
                    .factor(rule.v())
                    .text(" ≈ ")
                    .number(rule.m(), Tone.STRONG))),
        false,
        new Formula().text("m").spans(),
        rule.m(),
        "μ·m + η·g/√v");
  }

  private static Move moments(Rule.Moments rule, double g) {
    double beta1 = rule.optimizer().beta1();
    double beta2 = rule.optimizer().beta2();
    return new Move(
        List.of(
            Block.Line.of(update(" − ").text("η̂", ETA).text(" · m / (√v + ε)")),
            mean("m", "β₁", beta1, rule.mBefore(), g, "", rule.m()),
            mean("v", "β₂", beta2, rule.vBefore(), g, "²", rule.v()),
            Block.Line.of(
                new Formula()
                    .text("η̂", ETA)
                    .text(" = ")
                    .text("η", ETA)
                    .text("·√(1 − β₂ᵗ) / (1 − β₁ᵗ), t = " + rule.t() + ": ≈ ")
                    .number(rule.rate(), ETA))),
        false,
        new Formula().text("η̂", ETA).text("·m/(√v+ε)").spans(),
        rule.rate() * rule.m() / (Math.sqrt(rule.v()) + rule.optimizer().epsilon()),
        Figures.of(rule.rate()).plain(rule.rate())
            + "·"
            + Figures.of(rule.m()).factor(rule.m())
            + "/√v");
  }

  private static Move squareSum(Rule.SquareSum rule, double eta, double g) {
    return new Move(
        List.of(
            overRoot("a"),
            Block.Line.of(
                new Formula()
                    .text("a = a + ")
                    .text("g", G)
                    .text("² = ")
                    .factor(rule.aBefore())
                    .text(" + ")
                    .factor(g, G)
                    .text("² ≈ ")
                    .number(rule.a(), Tone.STRONG))),
        false,
        overRootName("a"),
        eta * g / Math.sqrt(rule.a() + rule.optimizer().epsilon()),
        overRootNote(eta, g, rule.a()));
  }

  private static Formula update(String sign) {
    return new Formula().text("w_new = w" + sign);
  }

  private static Block overRoot(String memory) {
    return Block.Line.of(
        update(" − ").text("η", ETA).text("·").text("dL/dw", G).text(" / √(" + memory + " + ε)"));
  }

  private static List<Span> overRootName(String memory) {
    return new Formula().text("η", ETA).text("·").text("g", G).text("/√" + memory).spans();
  }

  private static String overRootNote(double eta, double g, double memory) {
    return Numbers.rate(eta)
        + "·"
        + Figures.of(g).factor(g)
        + "/√"
        + Figures.of(memory).plain(memory);
  }

  private static Block meanSquare(double rho, double before, double g, double after) {
    return mean("v", "ρ", rho, before, g, "²", after);
  }

  /** Writes a running mean: m = β·m + (1 − β)·g, with its numbers. */
  private static Block mean(
      String name, String beta, double share, double before, double g, String power, double after) {
    return Block.Line.of(
        new Formula()
            .text(name + " = " + beta + "·" + name + " + (1 − " + beta + ")·")
            .text("g", G)
            .text(power + " = ")
            .setting(share, Tone.PLAIN)
            .text("·")
            .factor(before)
            .text(" + ")
            .setting(1 - share, Tone.PLAIN)
            .text("·")
            .factor(g, G)
            .text(power + " ≈ ")
            .number(after, Tone.STRONG));
  }
}
