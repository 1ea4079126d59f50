package downhill.app.network;

import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.lab.explain.backward.GradientCheck;
import downhill.lab.explain.backward.Stop;
import downhill.picture.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** A gradient beside its central difference, with their digits. */
final class CheckWords {
  private static final MathContext DIGITS = new MathContext(11);

  private CheckWords() {}

  /** Writes what a check found. */
  static List<Block> blocks(GradientCheck check, Stop edge, PartNames names, LocalWords words) {
    String name = HandFocus.target(edge).map(names::of).orElse("");
    String finding =
        switch (check.finding()) {
          case AGREES -> words.text("network.check.agrees");
          case KINK -> words.text("network.check.kink");
          case CLIPPED -> words.text("network.check.clipped");
          case DIFFERS -> words.text("network.check.differs");
        };
    return List.of(
        Block.Line.of(
            new Formula()
                .words(name + "   ", Tone.STRONG)
                .text("dL/dw ≈ ", Tone.PLAIN)
                .span(digits(check.gradient(), Tone.GRADIENT))),
        Block.Line.of(
            new Formula()
                .text("(L(w + h) − L(w − h)) / 2h ≈ ")
                .span(digits(check.difference(), Tone.GRADIENT))
                .words("   h ≈ ", Tone.QUIET)
                .span(Span.number(Numbers.scientific(check.h(), 1), check.h(), Tone.QUIET))),
        Block.Line.of(
            new Formula()
                .words(words.text("network.check.difference") + " ", Tone.QUIET)
                .span(
                    Span.number(
                        Numbers.scientific(check.gradient() - check.difference(), 1),
                        check.gradient() - check.difference(),
                        Tone.PLAIN))
                .words("   " + finding, Tone.PLAIN)));
  }

  /** Writes eleven digits, as far as a central difference can be right. */
  private static Span digits(double value, Tone tone) {
    String text = Double.isFinite(value) ? written(value) : Numbers.fixed(value, 1);
    return Span.number(text, value, tone);
  }

  private static String written(double value) {
    return new BigDecimal(value)
        .round(DIGITS)
        .toString()
        .replace("-", "−")
        .replace("E", "e")
        .replace("e+", "e");
  }
}
