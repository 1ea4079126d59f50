package downhill.app.keras;

import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.engine.model.Sequential;
import downhill.lab.explain.BatchCost;
import downhill.lab.session.SessionState;
import downhill.picture.Numbers;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The mini-batches of an epoch, and why there are any. */
final class BatchesPage {
  private static final int MOST_BATCHES = 40;
  private static final int MOST_ROWS = 12;

  private final Experiment experiment;
  private final int batches;
  private final int current;
  private final long step;
  private final long epoch;
  private final int[] order;
  private final LocalWords words;
  private final int training;
  private final int size;

  private BatchesPage(SessionState state, int[] order, LocalWords words) {
    this.experiment = state.experiment();
    this.batches = state.stepsPerEpoch();
    this.current = state.snapshot().batch();
    this.step = state.snapshot().step();
    this.epoch = state.snapshot().epoch();
    this.order = order;
    this.words = words;
    this.training = experiment.training().size();
    this.size = Math.min(training, experiment.scenario().fit().batchSize());
  }

  /**
   * Writes the page of a moment.
   *
   * @param order the rows in the order of the epoch
   */
  static InspectorPage of(SessionState state, int[] order, LocalWords words) {
    return new BatchesPage(state, order, words).page();
  }

  private InspectorPage page() {
    return new InspectorPage(
        words.text("keras.batches.caption", epoch, Numbers.count(training)),
        title(),
        List.of(batchTable()),
        List.of(why()));
  }

  private String title() {
    if (batches == 1) {
      return words.text("keras.batches.one", Numbers.count(training));
    }
    int last = training - (batches - 1) * size;
    return last == size
        ? words.text("keras.batches.even", Numbers.count(batches), size)
        : words.text("keras.batches.uneven", Numbers.count(batches), size, last);
  }

  private Block batchTable() {
    List<Block.Row> rows = new ArrayList<>();
    int shown = Math.min(batches, MOST_BATCHES);
    int first = Math.clamp(current - shown / 2, 1, batches - shown + 1);
    for (int batch = first; batch < first + shown; batch++) {
      rows.add(row(batch));
    }
    return new Block.Table(
        List.of(
            new Block.Column(words.text("keras.losses.batch"), 2),
            new Block.Column(words.text("keras.losses.rows"), 2),
            new Block.Column("", 0.4),
            Block.Column.ofWords(words.text("keras.batches.which"), 12)),
        rows,
        Optional.empty(),
        rows.size());
  }

  private Block.Row row(int batch) {
    int from = (batch - 1) * size;
    int to = Math.min(training, from + size);
    String which =
        Arrays.stream(order, from, Math.min(to, from + MOST_ROWS))
            .mapToObj(Numbers::sample)
            .collect(Collectors.joining(" "));
    boolean now = batch == current;
    Tone tone = now ? Tone.STRONG : batch < current ? Tone.PLAIN : Tone.QUIET;
    return new Block.Row(
        List.of(
            Span.formula(Integer.toString(batch), tone),
            Span.formula(Integer.toString(to - from), tone),
            Span.formula(""),
            Span.formula(to - from > MOST_ROWS ? which + " …" : which, tone)),
        now,
        lossOf(batch));
  }

  /** Leads to the loss of a batch that has been taken. */
  private Optional<Link> lossOf(int batch) {
    return batch > current
        ? Optional.empty()
        : Optional.of(new Link.Card(new Topic.Then(step - current + batch, new Topic.BatchLoss())));
  }

  private Section why() {
    Sequential model = experiment.model();
    List<BatchCost> costs = BatchCost.of(experiment);
    List<Block.Row> rows =
        costs.stream()
            .map(cost ->
                new Block.Row(
                    List.of(
                        Span.formula(Numbers.count(cost.size())),
                        Span.formula(Numbers.count(cost.updates())),
                        Span.formula(Numbers.count(cost.bytes()))),
                    cost.chosen(),
                    Optional.empty()))
            .toList();
    BatchCost chosen = costs.stream().filter(BatchCost::chosen).findFirst().orElseThrow();
    int units = BatchCost.units(model);
    return Section.of(
        words.text("keras.batches.why"),
        new Block.Note(words.text("keras.batches.reason")),
        new Block.Table(
            List.of(
                new Block.Column("batch_size", 3),
                new Block.Column(words.text("keras.batches.updates"), 4),
                new Block.Column(words.text("keras.batches.bytes"), 4)),
            rows,
            Optional.empty(),
            rows.size()),
        Block.Line.of(
            Span.words(words.text("keras.batches.updates") + " "),
            Span.formula("= ⌈%d / %d⌉ = %d".formatted(training, chosen.size(), chosen.updates()))),
        Block.Line.of(
            Span.words(words.text("keras.batches.bytes") + " "),
            Span.formula(
                "= 8 · %d · (%d + %d + %d) = %d"
                    .formatted(chosen.size(), model.inputs(), units, units, chosen.bytes()))),
        new Block.Note(words.text("keras.batches.formula")));
  }
}
