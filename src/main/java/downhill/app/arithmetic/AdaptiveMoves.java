package downhill.app.arithmetic;

import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.link.Link;
import downhill.app.page.Block;
import downhill.lab.explain.Rule;
import java.util.List;
import java.util.Optional;

/** The moves of the rules that divide by the root of past gradients. */
final class AdaptiveMoves {
  private static final Tone G = Tone.GRADIENT;
  private static final Tone ETA = Tone.RATE;

  private AdaptiveMoves() {}

  /** RMSprop. */
  static Move meanSquare(Rule.MeanSquare rule, double eta, double g, Optional<Link> earlier) {
    double size = eta * g / Math.sqrt(rule.v() + rule.optimizer().epsilon());
    return new Move(
        List.of(
            Block.Line.of(new Formula().text("w_new = w − ").all(overRoot("v"))),
            Move.gradient(),
            mean("v", "ρ", rule.optimizer().rho(), rule.vBefore(), g, "²", rule.v(), earlier),
            overRoot("v", eta, g, rule.v(), size)),
        false,
        overRoot("v"),
        size,
        "");
  }

  /** RMSprop with momentum. */
  static Move meanSquareMomentum(
      Rule.MeanSquareMomentum rule, double eta, double g, Optional<Link> earlier) {
    return new Move(
        List.of(
            Block.Line.of(new Formula().text("w_new = w − m")),
            Move.gradient(),
            mean("v", "ρ", rule.optimizer().rho(), rule.vBefore(), g, "²", rule.v(), earlier),
            Block.Line.of(
                new Formula()
                    .text("m = μ·m + ")
                    .all(overRoot("v"))
                    .text(" = ")
                    .setting(rule.optimizer().momentum(), Tone.PLAIN)
                    .text("·")
                    .span(Move.memory(rule.mBefore(), earlier))
                    .text(" + ")
                    .setting(eta, ETA)
                    .text("·")
                    .factor(g, G)
                    .text("/√(")
                    .number(rule.v(), Tone.PLAIN)
                    .text(" + ε) ≈ ")
                    .number(rule.m(), Tone.STRONG))),
        false,
        new Formula().text("m").spans(),
        rule.m(),
        "");
  }

  /** Adam. */
  static Move moments(Rule.Moments rule, double g, Optional<Link> earlier) {
    double beta1 = rule.optimizer().beta1();
    double beta2 = rule.optimizer().beta2();
    double size = rule.rate() * rule.m() / (Math.sqrt(rule.v()) + rule.optimizer().epsilon());
    List<Span> name = new Formula().text("η̂", ETA).text("·m/(√v+ε)").spans();
    return new Move(
        List.of(
            Block.Line.of(new Formula().text("w_new = w − ").all(name)),
            Move.gradient(),
            mean("m", "β₁", beta1, rule.mBefore(), g, "", rule.m(), earlier),
            mean("v", "β₂", beta2, rule.vBefore(), g, "²", rule.v(), earlier),
            Block.Line.of(
                new Formula()
                    .text("η̂", ETA)
                    .text(" = ")
                    .text("η", ETA)
                    .text("·√(1 − β₂ᵗ)/(1 − β₁ᵗ) ≈ ")
                    .number(rule.rate(), ETA)
                    .text(" (t = " + rule.t() + ")", Tone.QUIET)),
            Block.Line.of(
                new Formula()
                    .all(name)
                    .text(" = ")
                    .number(rule.rate(), ETA)
                    .text("·")
                    .factor(rule.m())
                    .text("/(√")
                    .number(rule.v(), Tone.PLAIN)
                    .text(" + ε) ≈ ")
                    .number(size, Tone.STRONG))),
        false,
        name,
        size,
        "");
  }

  /** Adagrad. */
  static Move squareSum(Rule.SquareSum rule, double eta, double g, Optional<Link> earlier) {
    double size = eta * g / Math.sqrt(rule.a() + rule.optimizer().epsilon());
    return new Move(
        List.of(
            Block.Line.of(new Formula().text("w_new = w − ").all(overRoot("a"))),
            Move.gradient(),
            Block.Line.of(
                new Formula()
                    .text("a = a + ")
                    .text("g", G)
                    .text("² = ")
                    .span(Move.memory(rule.aBefore(), earlier))
                    .text(" + ")
                    .factor(g, G)
                    .text("² ≈ ")
                    .number(rule.a(), Tone.STRONG)),
            overRoot("a", eta, g, rule.a(), size)),
        false,
        overRoot("a"),
        size,
        "");
  }

  private static List<Span> overRoot(String memory) {
    return new Formula().text("η", ETA).text("·").text("g", G).text("/√(" + memory + "+ε)").spans();
  }

  private static Block overRoot(String memory, double eta, double g, double value, double size) {
    return Block.Line.of(
        new Formula()
            .all(overRoot(memory))
            .text(" = ")
            .setting(eta, ETA)
            .text("·")
            .factor(g, G)
            .text("/√(")
            .number(value, Tone.PLAIN)
            .text(" + ε) ≈ ")
            .number(size, Tone.STRONG));
  }

  /** Writes a running mean: m = β·m + (1 − β)·g, with its numbers. */
  private static Block mean(
      String name,
      String beta,
      double share,
      double before,
      double g,
      String power,
      double after,
      Optional<Link> earlier) {
    return Block.Line.of(
        new Formula()
            .text(name + " = " + beta + "·" + name + " + (1 − " + beta + ")·")
            .text("g", G)
            .text(power + " = ")
            .setting(share, Tone.PLAIN)
            .text("·")
            .span(Move.memory(before, earlier))
            .text(" + ")
            .setting(1 - share, Tone.PLAIN)
            .text("·")
            .factor(g, G)
            .text(power + " ≈ ")
            .number(after, Tone.STRONG));
  }
}
