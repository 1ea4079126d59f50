package downhill.app.network;

import downhill.app.arithmetic.SlopeBlocks;
import downhill.app.arithmetic.StepBlocks;
import downhill.app.formula.Formula;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.lab.explain.backward.StepAtHand;
import downhill.lab.explain.backward.Stop;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The number a backward walk stands at: what it is called, and how it is worked out. */
final class HandWords {
  private final BackwardExplanation step;
  private final PartNames names;
  private final LocalWords words;
  private final Optional<SelectionTarget> selected;

  /**
   * Words for a step.
   *
   * @param selected what a whole layer is explained by; empty: its first, and a note says so
   */
  HandWords(
      BackwardExplanation step,
      Optional<SelectionTarget> selected,
      PartNames names,
      LocalWords words) {
    this.step = step;
    this.selected = selected;
    this.names = names;
    this.words = words;
  }

  /** Says which step and which sample it is. */
  static String which(BackwardExplanation step, LocalWords words) {
    StepAtHand at = step.step();
    String key = at.taken() ? "network.backward.taken" : "network.backward.coming";
    String batch = step.isInBatch() ? "network.backward.in" : "network.backward.notIn";
    return words.text(
        "network.backward.which",
        words.text(key, at.step()),
        Numbers.sample(step.row()),
        words.text(batch, at.rows().length));
  }

  /** Works out the number at a stop. */
  List<Block> blocks(Stop stop) {
    return switch (stop.part()) {
      case OUTPUT_SLOPE -> named(stop, SlopeBlocks.ofOutput(step, stop.unit()));
      case SUM_SLOPE -> named(stop, SlopeBlocks.ofSum(step, stop.layer(), stop.unit()));
      case GRADIENT -> named(stop, gradient(stop));
      case UPDATE -> named(stop, update(stop));
      case INPUT, SUM, OUTPUT ->
          throw new IllegalStateException("no stop of a backward walk: " + stop);
    };
  }

  /** The rule, the size of the step with its numbers, and the boxes; the inspector says all. */
  private List<Block> update(Stop stop) {
    List<Block> all =
        StepBlocks.of(
            step.step().weight(step.index(stop)), step.step().step(), names.localization());
    int size = all.size();
    return size <= 3 ? all : List.of(all.getFirst(), all.get(size - 2), all.getLast());
  }

  /** Puts the name of the node or edge at the head of the first line. */
  private List<Block> named(Stop stop, List<Block> blocks) {
    String name = HandFocus.target(stop).map(names::of).orElse("");
    List<Block> all = new ArrayList<>(blocks);
    if (all.getFirst() instanceof Block.Line line) {
      all.set(0, Block.Line.of(new Formula().words(name + "   ", Tone.STRONG).all(line.spans())));
    }
    if (stop.whole() && selected.isEmpty()) {
      all.add(new Block.Note(words.text(note(stop))));
    }
    return all;
  }

  private static String note(Stop stop) {
    return switch (stop.part()) {
      case OUTPUT_SLOPE, SUM_SLOPE -> "network.backward.nodes";
      case GRADIENT -> "network.backward.edges";
      default -> "network.backward.weights";
    };
  }

  /** δ · x of the sample, and what the mean over the batch is. */
  private List<Block> gradient(Stop stop) {
    double slope = step.sumSlope(stop.layer(), stop.unit());
    double input = step.input(stop);
    String flows = stop.isBias() ? "1" : stop.layer() == 0 ? "x" : "a";
    int rows = step.step().rows().length;
    return List.of(
        Block.Line.of(
            new Formula()
                .text("dL/dz·" + flows + " = ")
                .factor(slope, Tone.GRADIENT)
                .to(new Link.Card(new Topic.Slope(stop.layer(), stop.unit(), step.row())))
                .text("·")
                .factor(input)
                .text(" ≈ ")
                .number(slope * input, Tone.GRADIENT)
                .words(
                    "   " + words.text("network.backward.share", Numbers.sample(step.row())),
                    Tone.QUIET)),
        Block.Line.of(
            new Formula()
                .text("dL/dw ≈ ")
                .number(step.gradient(stop), Tone.GRADIENT)
                .to(new Link.Card(new Topic.Gradient(step.index(stop))))
                .words("   " + words.text("network.backward.mean", rows), Tone.QUIET)));
  }
}
