package downhill.app.arithmetic;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.page.Block;
import downhill.lab.explain.WeightStep;
import downhill.picture.network.SelectionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a step did to a weight: the rule with its numbers, then w − step = new w in boxes. */
public final class StepBlocks {
  private static final int MORE_DIGITS = 2;

  /** More characters than this make the boxes wider than the inspector. */
  private static final int WIDEST = 9;

  private final WeightStep update;
  private final long step;
  private final Move move;
  private final LocalWords words;

  private final Optional<Link> earlier;

  private StepBlocks(WeightStep update, long step, Optional<Link> earlier, LocalWords words) {
    this.update = update;
    this.earlier = earlier;
    this.step = step;
    this.words = words;
    this.move = Move.of(update, earlier, words);
  }

  /**
   * Returns the blocks that say how a step moved a weight, or how it will.
   *
   * @param number of the step, from 1
   */
  public static List<Block> of(WeightStep update, long number, Localization localization) {
    return of(update, number, Optional.empty(), localization);
  }

  /**
   * Returns the same, with what is from before leading to the step before.
   *
   * @param number of the step, from 1
   * @param edge whose weight it is
   */
  public static List<Block> of(
      WeightStep update, long number, SelectionTarget edge, Localization localization) {
    return of(
        update,
        number,
        number > 1
            ? Optional.of(new Link.Card(new Topic.Then(number - 1, new Topic.Weight(edge))))
            : Optional.empty(),
        localization);
  }

  private static List<Block> of(
      WeightStep update, long number, Optional<Link> earlier, Localization localization) {
    var step = new StepBlocks(update, number, earlier, localization.beside(StepBlocks.class));
    List<Block> blocks = new ArrayList<>(step.move.lines());
    blocks.add(step.boxes());
    return blocks;
  }

  private Block boxes() {
    double before = update.before();
    double after = update.after();
    double change = move.added() ? move.size() : -move.size();
    Figures figures = figures(before, after, change);
    boolean vanishes = Math.rint(move.size() * Math.pow(10, figures.decimals())) == 0;
    boolean adds = figures.addsUp(after, before, change) && (!vanishes || move.size() == 0);
    Figures ofStep = vanishes ? Figures.of(move.size()) : figures;
    return new Block.Equation(
        List.of(
            new Block.Box(
                new Formula().text("w", Tone.QUIET).spans(),
                earlier
                    .map(Span.number(figures.plain(before), before, Tone.PLAIN)::to)
                    .orElse(Span.number(figures.plain(before), before, Tone.PLAIN)),
                words.text("arithmetic.step", step - 1),
                Tone.PLAIN),
            new Block.Box(
                move.name(),
                Span.number(ofStep.plain(move.size()), move.size(), Tone.PLAIN),
                move.note(),
                Tone.GRADIENT),
            new Block.Box(
                new Formula().text("w_new", Tone.QUIET).spans(),
                Span.number(figures.plain(after), after, Tone.PLAIN),
                words.text("arithmetic.step", step),
                Tone.ofSign(after))),
        List.of(move.added() ? "+" : "−", adds ? "=" : "≈"));
  }

  /** Two digits more than usual, and then as many as it takes for the sum to hold as shown. */
  private static Figures figures(double before, double after, double change) {
    int usual = Figures.of(before, after).decimals();
    if (usual < 0) {
      return new Figures(usual);
    }
    int most = usual;
    while (most < 10 && width(most + 1, before, after, change) <= WIDEST) {
      most++;
    }
    return new Figures(Math.min(most, usual + MORE_DIGITS)).until(most, after, before, change);
  }

  private static int width(int decimals, double... values) {
    int widest = 0;
    for (double value : values) {
      widest = Math.max(widest, new Figures(decimals).plain(value).length());
    }
    return widest;
  }
}
