package downhill.app.arithmetic;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.page.Block;
import downhill.lab.explain.Rule;
import downhill.lab.explain.WeightStep;
import downhill.picture.Numbers;
import java.util.List;
import java.util.Optional;

/**
 * How an update rule moves one weight: new w = w + size, or w − size.
 *
 * @param lines the rule, and with numbers what it remembers and how large the step is
 * @param added whether the size is added rather than subtracted
 * @param name of the size, as a formula
 * @param size what is added or subtracted
 * @param note the size with its numbers, where that is short
 */
record Move(List<Block> lines, boolean added, List<Span> name, double size, String note) {
  private static final Tone G = Tone.GRADIENT;
  private static final Tone ETA = Tone.RATE;

  /** Takes its own copies. */
  Move {
    lines = List.copyOf(lines);
    name = List.copyOf(name);
  }

  /** Reads the move off a step. */
  static Move of(WeightStep step, Optional<Link> earlier, LocalWords words) {
    double eta = step.learningRate();
    double g = step.gradient();
    return switch (step.rule()) {
      case Rule.Frozen _ -> frozen(words);
      case Rule.Plain _ -> plain(eta, g);
      case Rule.Momentum rule when rule.optimizer().nesterov() -> nesterov(rule, eta, g, earlier);
      case Rule.Momentum rule -> momentum(rule, eta, g, earlier);
      case Rule.MeanSquare rule -> AdaptiveMoves.meanSquare(rule, eta, g, earlier);
      case Rule.MeanSquareMomentum rule -> AdaptiveMoves.meanSquareMomentum(rule, eta, g, earlier);
      case Rule.Moments rule -> AdaptiveMoves.moments(rule, g, earlier);
      case Rule.SquareSum rule -> AdaptiveMoves.squareSum(rule, eta, g, earlier);
    };
  }

  private static Move frozen(LocalWords words) {
    return new Move(
        List.of(
            Block.Line.of(
                new Formula()
                    .text("w_new = w")
                    .words("   " + words.text("arithmetic.frozen"), Tone.STRONG))),
        false,
        new Formula().words(words.text("arithmetic.frozen.name"), Tone.QUIET).spans(),
        0,
        words.text("arithmetic.frozen.note"));
  }

  private static Move plain(double eta, double g) {
    return new Move(
        List.of(
            Block.Line.of(
                new Formula().text("w_new = w − ").text("η", ETA).text(" · ").text("dL/dw", G))),
        false,
        new Formula().text("η", ETA).text("·").text("dL/dw", G).spans(),
        eta * g,
        Numbers.rate(eta) + "·" + new Formula().factor(g).plain());
  }

  private static Move momentum(Rule.Momentum rule, double eta, double g, Optional<Link> earlier) {
    return new Move(
        List.of(
            Block.Line.of(new Formula().text("w_new = w + m")),
            gradient(),
            velocity(rule, eta, g, earlier)),
        true,
        new Formula().text("m").spans(),
        rule.m(),
        "");
  }

  private static Move nesterov(Rule.Momentum rule, double eta, double g, Optional<Link> earlier) {
    double mu = rule.optimizer().momentum();
    double size = mu * rule.m() - eta * g;
    var name = new Formula().text("μ·m − ").text("η", ETA).text("·").text("g", G).spans();
    return new Move(
        List.of(
            Block.Line.of(new Formula().text("w_new = w + ").all(name)),
            gradient(),
            velocity(rule, eta, g, earlier),
            Block.Line.of(
                new Formula()
                    .all(name)
                    .text(" = ")
                    .setting(mu, Tone.PLAIN)
                    .text("·")
                    .factor(rule.m())
                    .text(" − ")
                    .setting(eta, ETA)
                    .text("·")
                    .factor(g, G)
                    .text(" ≈ ")
                    .number(size, Tone.STRONG))),
        true,
        name,
        size,
        "");
  }

  private static Block velocity(Rule.Momentum rule, double eta, double g, Optional<Link> earlier) {
    return Block.Line.of(
        new Formula()
            .text("m = μ·m − ")
            .text("η", ETA)
            .text("·")
            .text("g", G)
            .text(" = ")
            .setting(rule.optimizer().momentum(), Tone.PLAIN)
            .text("·")
            .span(memory(rule.mBefore(), earlier))
            .text(" − ")
            .setting(eta, ETA)
            .text("·")
            .factor(g, G)
            .text(" ≈ ")
            .number(rule.m(), Tone.STRONG));
  }

  /** Writes what a rule remembered before the step, which leads to the step that made it. */
  static Span memory(double value, Optional<Link> earlier) {
    Span span = Span.number(Figures.of(value).factor(value), value, Tone.PLAIN);
    return earlier.map(span::to).orElse(span);
  }

  /** Says what g stands for in the lines that follow. */
  static Block gradient() {
    return Block.Line.of(new Formula().text("g", G).text(" = ").text("dL/dw", G));
  }
}
