package downhill.app.inspector;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.quality.CellRow;
import downhill.lab.explain.quality.CellRows;
import downhill.lab.quality.ConfusionMatrix;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cards about classes: the accuracy, and the samples of a cell of the confusion matrix. */
final class ClassCards {
  private static final int SHOWN = 16;

  private final CardQuestion question;
  private final Experiment experiment;
  private final PartNames names;
  private final LocalWords words;

  ClassCards(CardQuestion question, PartNames names, LocalWords words) {
    this.question = question;
    this.experiment = question.state().experiment();
    this.names = names;
    this.words = words;
  }

  /** Writes the share that is right: the diagonal of the matrix over all. */
  InspectorPage accuracy(ConfusionMatrix matrix) {
    boolean held = question.topic() instanceof Topic.Accuracy(boolean back) && back;
    List<Block.Row> rows = new ArrayList<>();
    for (int k = 0; k < matrix.classes(); k++) {
      var cell = new Link.Card(new Topic.Confusion(k, k, held));
      rows.add(
          new Block.Row(
              List.of(
                  Span.words(names.label(k)),
                  count(matrix.counts()[k][k]).to(cell),
                  count(matrix.samplesOf(k))),
              false,
              Optional.of(cell)));
    }
    var table =
        new Block.Table(
            List.of(
                new Block.Column(words.text("card.class.true"), 5),
                new Block.Column(words.text("card.class.right"), 4),
                new Block.Column(words.text("card.class.all"), 4)),
            rows,
            Optional.of(
                Block.Row.of(Span.formula("Σ"), count(matrix.right()), count(matrix.samples()))),
            SHOWN);
    double accuracy = matrix.accuracy();
    return new InspectorPage(
        words.text("card.quality.caption"),
        words.text(held ? "card.accuracy.held" : "card.accuracy.title", step()),
        List.of(
            new Block.Headline(
                Span.formula(Numbers.fixed(100 * accuracy, 1) + "%", Tone.STRONG), "")),
        List.of(
            Section.of(
                words.text("card.how"),
                table,
                Block.Line.atEnd(
                    new Formula()
                        .text(matrix.right() + " / " + matrix.samples() + " ≈ ")
                        .span(Span.number(Numbers.fixed(accuracy, 3), accuracy, Tone.STRONG))),
                new Block.Note(rule())),
            among(matrix.samples(), held)));
  }

  /** Writes which samples of a class are taken for a class. */
  InspectorPage cell(CellRows cell) {
    boolean held = question.topic() instanceof Topic.Confusion(int _, int _, boolean back) && back;
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Note(
            words.text(
                cell.truth() == cell.decision() ? "card.cell.right" : "card.cell.wrong",
                Numbers.count(cell.count()),
                names.label(cell.truth()),
                names.label(cell.decision()))));
    if (!cell.rows().isEmpty()) {
      blocks.add(samples(cell));
    }
    if (!cell.isWhole()) {
      blocks.add(new Block.Note(words.text("card.cell.cut", cell.rows().size(), cell.count())));
    }
    blocks.add(new Block.Note(rule()));
    return new InspectorPage(
        words.text("card.cell.caption", step()),
        words.text("card.cell.title", names.label(cell.truth()), names.label(cell.decision())),
        List.of(new Block.Headline(Span.formula(Numbers.count(cell.count()), Tone.STRONG), "")),
        List.of(
            Section.of(words.text("card.cell.samples"), blocks.toArray(Block[]::new)),
            ofAll(cell, held),
            among(cell.matrix().samples(), held)));
  }

  private Block samples(CellRows cell) {
    boolean one = experiment.model().outputs() == 1;
    boolean both = !one && cell.truth() != cell.decision();
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(words.text("inspector.row"), 3));
    columns.add(new Block.Column(one ? "p" : "p · " + names.label(cell.decision()), 4));
    if (both) {
      columns.add(new Block.Column("p · " + names.label(cell.truth()), 4));
    }
    Figures digits =
        Figures.of(cell.rows().stream().mapToDouble(row -> Math.max(row.decided(), row.truth())));
    List<Block.Row> rows = new ArrayList<>();
    for (CellRow row : cell.rows()) {
      var sample = new Link.Card(new Topic.Sample(row.row()));
      List<Span> cells = new ArrayList<>();
      cells.add(Span.formula(Numbers.sample(row.row())).to(sample));
      cells.add(output(row.decided(), digits, row.row(), one ? 0 : cell.decision()));
      if (both) {
        cells.add(output(row.truth(), digits, row.row(), cell.truth()));
      }
      rows.add(new Block.Row(cells, false, Optional.of(sample)));
    }
    return new Block.Table(columns, rows, Optional.empty(), SHOWN);
  }

  private Span output(double value, Figures digits, int row, int unit) {
    var node = new SelectionTarget.Node(experiment.model().layerCount() - 1, unit);
    return Span.number(digits.plain(value), value, Tone.PLAIN)
        .to(new Link.Card(new Topic.Value(node, row, false)));
  }

  /** Says how the samples of the class are shared out among the cells of its row. */
  private Section ofAll(CellRows cell, boolean held) {
    int[] counts = cell.matrix().counts()[cell.truth()];
    List<Block.Row> rows = new ArrayList<>();
    for (int k = 0; k < counts.length; k++) {
      Span count = count(counts[k]);
      Optional<Link> there =
          k == cell.decision()
              ? Optional.empty()
              : Optional.of(new Link.Card(new Topic.Confusion(cell.truth(), k, held)));
      rows.add(
          new Block.Row(
              List.of(Span.words(names.label(k)), there.map(count::to).orElse(count)),
              k == cell.decision(),
              there));
    }
    return Section.of(
        words.text("card.cell.row", names.label(cell.truth())),
        new Block.Table(
            List.of(
                new Block.Column(words.text("card.cell.taken"), 5),
                new Block.Column(words.text("card.class.all"), 4)),
            rows,
            Optional.of(
                Block.Row.of(Span.formula("Σ"), count(cell.matrix().samplesOf(cell.truth())))),
            SHOWN),
        Block.Line.of(
            new Formula()
                .words(
                    words.text(held ? "card.accuracy.held" : "card.accuracy.title", step()),
                    Tone.PLAIN)
                .to(new Link.Card(new Topic.Accuracy(held)))));
  }

  private Section among(int samples, boolean held) {
    return Section.of(
        words.text("card.quality.rows"),
        new Block.Note(
            words.text(
                held ? "card.quality.held" : "card.quality.training",
                Numbers.count(samples),
                step())));
  }

  private String rule() {
    return words.text(
        experiment.model().outputs() > 1 ? "card.accuracy.largest" : "card.accuracy.half");
  }

  private static Span count(int count) {
    return Span.formula(Integer.toString(count));
  }

  private long step() {
    return question.state().snapshot().step();
  }
}
