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
import downhill.app.view.Sample;
import downhill.lab.explain.Prediction;
import downhill.lab.explain.SampleExplanation;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cards about one row of the data: the row itself, its error, its loss. */
final class SampleCards {
  private final CardQuestion question;
  private final SampleExplanation sample;
  private final Experiment experiment;
  private final PartNames names;
  private final LocalWords words;

  SampleCards(CardQuestion question, SampleExplanation sample, PartNames names, LocalWords words) {
    this.question = question;
    this.sample = sample;
    this.experiment = question.state().experiment();
    this.names = names;
    this.words = words;
  }

  private String name(int row) {
    return words.text("inspector.sample.row", Numbers.sample(row));
  }

  /** Writes the row as it was measured: here the questions end. */
  InspectorPage raw() {
    int row = sample.row().orElseThrow();
    boolean standardized = experiment.scenario().data().standardize();
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(words.text("card.sample.column"), 5));
    columns.add(new Block.Column(words.text("card.sample.measured"), 4));
    if (standardized) {
      columns.add(new Block.Column("x", 4));
    }
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < sample.raw().size(); i++) {
      var input = new SelectionTarget.Input(i);
      var value = new Link.Card(new Topic.Value(input, row, false));
      List<Span> cells = new ArrayList<>();
      cells.add(Span.words(names.feature(i)));
      cells.add(Span.number(measured(sample.raw().get(i)), sample.raw().get(i), Tone.PLAIN));
      if (standardized) {
        double seen = sample.forward().input(0, i);
        cells.add(Span.number(Figures.of(seen).signed(seen), seen, Tone.PLAIN).to(value));
      }
      rows.add(new Block.Row(cells, false, Optional.of(value)));
    }
    double target = experiment.dataset().targets()[row];
    String truth =
        experiment.target() != TargetKind.NUMBER ? names.label((int) target) : measured(target);
    List<Span> last = new ArrayList<>(List.of(Span.words(names.target()), Span.words(truth)));
    if (standardized) {
      last.add(Span.words(""));
    }
    rows.add(Block.Row.of(last.toArray(Span[]::new)));
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.of(
            words.text("card.sample.row"),
            new Block.Table(columns, rows, Optional.empty(), 40),
            new Block.Note(words.text("card.sample.end"))));
    sections.add(Section.of(words.text("card.sample.network"), outcome(row)));
    return new InspectorPage(words.text("card.sample.caption"), name(row), List.of(), sections);
  }

  /** Writes a number of the data with all the digits it came with, as far as these are few. */
  private static String measured(double value) {
    return Numbers.rate(value);
  }

  private Block[] outcome(int row) {
    int last = sample.forward().layerCount() - 1;
    List<Block> lines = new ArrayList<>();
    for (int unit = 0; unit < Math.min(12, sample.forward().units(last)); unit++) {
      var node = new SelectionTarget.Node(last, unit);
      lines.add(
          Block.Line.of(
              new Formula()
                  .words(names.unit(last, unit) + "  ", Tone.QUIET)
                  .text(experiment.target() != TargetKind.NUMBER ? "p ≈ " : "ŷ ≈ ")
                  .number(sample.forward().output(last, unit), Tone.STRONG)
                  .to(new Link.Card(new Topic.Value(node, row, false)))));
    }
    sample
        .loss()
        .ifPresent(loss ->
            lines.add(
                Block.Line.of(
                    new Formula()
                        .text("L ≈ ")
                        .number(loss, Tone.STRONG)
                        .to(new Link.Card(new Topic.SampleLoss(row, false))))));
    return lines.toArray(Block[]::new);
  }

  /** Writes prediction less truth. */
  InspectorPage error(int row, boolean before) {
    if (!(sample.prediction() instanceof Prediction.Quantity quantity)
        || quantity.truth().isEmpty()) {
      return raw();
    }
    double truth = quantity.truth().get();
    double error = quantity.value() - truth;
    int last = sample.forward().layerCount() - 1;
    Figures digits = Figures.of(quantity.value(), truth);
    digits = digits.until(8, error, quantity.value(), -truth);
    var node = new SelectionTarget.Node(last, 0);
    boolean adds = digits.addsUp(error, quantity.value(), -truth);
    return new InspectorPage(
        words.text("card.error.caption") + CardPage.when(question, before, words),
        words.text("inspector.title.quantity", names.target(), name(row)),
        List.of(
            new Block.Headline(
                Span.number(digits.signed(error), error, Tone.GRADIENT), names.unitOfTarget())),
        List.of(
            Section.of(
                words.text("card.error.title"),
                Block.Line.of(
                    new Formula()
                        .text("ŷ − y = ")
                        .span(
                            Span.number(
                                digits.plain(quantity.value()), quantity.value(), Tone.PLAIN))
                        .to(new Link.Card(new Topic.Value(node, row, before)))
                        .text(" − ")
                        .span(Span.number(digits.factor(truth), truth, Tone.PLAIN))
                        .to(new Link.Card(new Topic.Sample(row)))
                        .text(adds ? " = " : " ≈ ")
                        .span(Span.number(digits.plain(error), error, Tone.GRADIENT))))));
  }

  /** Writes the loss of the row alone. */
  InspectorPage loss(int row, boolean before) {
    double loss = sample.loss().orElseThrow();
    int last = sample.forward().layerCount() - 1;
    var asked =
        new Question(
            experiment,
            question.state().snapshot(),
            new SelectionTarget.Node(last, 0),
            new Sample.Row(row));
    List<Section> sections = new ArrayList<>();
    LossSection.of(new Explained.Node(asked, sample, before), words).ifPresent(sections::add);
    sections.add(
        Section.of(
            words.text("card.loss.of"),
            Block.Line.of(
                new Formula()
                    .words(name(row), Tone.PLAIN)
                    .to(new Link.Card(new Topic.Sample(row))))));
    return new InspectorPage(
        words.text("card.loss.caption") + CardPage.when(question, before, words),
        words.text("card.loss.title", name(row)),
        List.of(
            new Block.Headline(
                Span.number(Figures.of(loss).plain(loss), loss, Tone.STRONG),
                experiment.scenario().compile().loss().kerasName())),
        sections);
  }
}
