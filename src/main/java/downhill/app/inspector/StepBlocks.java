package downhill.app.inspector;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.inspector.page.Block;
import downhill.lab.explain.WeightUpdateExplanation;
import java.util.ArrayList;
import java.util.List;

/** What a step did to a weight: the rule with its numbers, then w − step = new w in boxes. */
final class StepBlocks {
  private static final int MORE_DIGITS = 2;
  private static final int MOST_DIGITS = 8;

  private StepBlocks() {}

  /** Returns the blocks under "How step N moved it". */
  static List<Block> of(WeightUpdateExplanation update, LocalWords words) {
    Move move = Move.of(update.weightStep());
    List<Block> blocks = new ArrayList<>(move.lines());
    blocks.add(boxes(update, move, words));
    return blocks;
  }

  private static Block boxes(WeightUpdateExplanation update, Move move, LocalWords words) {
    double before = update.before();
    double after = update.after();
    double signed = move.added() ? move.size() : -move.size();
    int fewest = Figures.of(before, after).decimals();
    Figures figures =
        new Figures(fewest < 0 ? fewest : Math.min(MOST_DIGITS, fewest + MORE_DIGITS))
            .until(MOST_DIGITS, after, before, signed);
    boolean adds = figures.addsUp(after, before, signed);
    return new Block.Equation(
        List.of(
            new Block.Box(
                new Formula().text("w", Tone.QUIET).spans(),
                Span.number(figures.plain(before), before, Tone.PLAIN),
                words.text("inspector.step", update.step() - 1),
                Tone.PLAIN),
            new Block.Box(
                move.name(),
                Span.number(figures.plain(move.size()), move.size(), Tone.PLAIN),
                move.note(),
                Tone.GRADIENT),
            new Block.Box(
                new Formula().text("w_new", Tone.QUIET).spans(),
                Span.number(figures.plain(after), after, Tone.PLAIN),
                words.text("inspector.step", update.step()),
                Tone.ofSign(after))),
        List.of(move.added() ? "+" : "−", adds ? "=" : "≈"));
  }
}
