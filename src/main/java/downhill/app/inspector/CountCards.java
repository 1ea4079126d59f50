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
import downhill.engine.model.Weights;
import downhill.lab.explain.Parameter;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Cards about what is counted, and about coefficients in original units. */
final class CountCards {
  private final CardQuestion question;
  private final Experiment experiment;
  private final PartNames names;
  private final LocalWords words;

  CountCards(CardQuestion question, PartNames names, LocalWords words) {
    this.question = question;
    this.experiment = question.state().experiment();
    this.names = names;
    this.words = words;
  }

  InspectorPage page() {
    return switch (question.topic()) {
      case Topic.Steps _ -> steps();
      case Topic.Parameters(int layer) -> parameters(layer);
      case Topic.Original(int index) -> original(Parameter.at(experiment.model(), index));
      default -> throw new IllegalStateException("nothing to count: " + question.topic());
    };
  }

  private InspectorPage counted(String title, String number, Formula formula, String note) {
    return new InspectorPage(
        words.text("card.count.caption"),
        title,
        List.of(new Block.Headline(Span.formula(number, Tone.STRONG), "")),
        List.of(Section.of(words.text("card.how"), Block.Line.of(formula), new Block.Note(note))));
  }

  private InspectorPage steps() {
    int rows = experiment.training().size();
    int batch = Math.min(experiment.scenario().fit().batchSize(), rows);
    int perEpoch = question.state().stepsPerEpoch();
    long all = question.state().plannedSteps();
    long epochs = Math.ceilDiv(all, perEpoch);
    int last = rows - (perEpoch - 1) * batch;
    return counted(
        words.text("card.steps.title"),
        Long.toString(all),
        new Formula()
            .text(
                "%d·⌈%d/%d⌉ = %d·%d = %d"
                    .formatted(epochs, rows, batch, epochs, perEpoch, epochs * perEpoch)),
        words.text("card.steps.note", epochs, rows, batch, perEpoch, last));
  }

  private InspectorPage parameters(int layer) {
    int inputs = experiment.model().inputsOf(layer);
    int units = experiment.model().layers().get(layer).units();
    int all = (inputs + 1) * units;
    return counted(
        words.text("card.parameters.title", PartNames.kerasLayer(layer)),
        Integer.toString(all),
        new Formula().text("%d·%d + %d = %d".formatted(inputs, units, units, all)),
        words.text("card.parameters.note", inputs, units));
  }

  private InspectorPage original(Parameter parameter) {
    Weights weights = question.state().snapshot().weights();
    Weights original = experiment.originalUnits(weights);
    double value = original.get(parameter.index());
    List<Block> blocks =
        parameter.isBias() ? bias(weights, original) : coefficient(weights, parameter, value);
    blocks.add(new Block.Note(words.text("card.original.note")));
    return new InspectorPage(
        words.text("card.original.caption"),
        names.of(SelectionTarget.of(parameter)),
        List.of(
            new Block.Headline(
                Span.number(Figures.of(value).signed(value), value, Tone.STRONG), "")),
        List.of(Section.of(words.text("card.how"), blocks.toArray(Block[]::new))));
  }

  private List<Block> coefficient(Weights weights, Parameter parameter, double value) {
    double weight = weights.get(parameter.index());
    double deviation = experiment.standardization().deviation()[parameter.input()];
    var formula = new Formula().text("w / s = ").number(weight, Tone.ofSign(weight));
    formula
        .to(new Link.Part(SelectionTarget.of(parameter)))
        .text(" / ")
        .number(deviation, Tone.PLAIN)
        .to(new Link.Card(new Topic.Deviation(parameter.input())))
        .text(" ≈ ")
        .number(value, Tone.STRONG);
    return new ArrayList<>(List.of(Block.Line.of(formula)));
  }

  private List<Block> bias(Weights weights, Weights original) {
    double[] mean = experiment.standardization().mean();
    double sum = 0;
    double[] coefficients = new double[mean.length];
    double[] products = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      coefficients[i] = original.get(i);
      products[i] = coefficients[i] * mean[i];
      sum += products[i];
    }
    Figures ofSum =
        Figures.of(DoubleStream.concat(DoubleStream.of(products), DoubleStream.of(sum)));
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < mean.length; i++) {
      var value = new Link.Card(new Topic.Original(i));
      rows.add(
          new Block.Row(
              List.of(
                  Span.words(names.feature(i)),
                  number(Figures.of(coefficients), coefficients[i]).to(value),
                  number(Figures.of(mean), mean[i]).to(new Link.Card(new Topic.Mean(i))),
                  number(ofSum, products[i])),
              false,
              Optional.of(value)));
    }
    double bias = weights.bias(0, 0);
    double value = original.bias(0, 0);
    var table =
        new Block.Table(
            List.of(
                new Block.Column(words.text("inspector.from"), 5),
                new Block.Column("w / s", 4),
                new Block.Column("m", 4),
                new Block.Column(words.text("inspector.product"), 4)),
            rows,
            Optional.of(
                Block.Row.of(
                    Span.formula("Σ ≈"), Span.formula(""), Span.formula(""), number(ofSum, sum))),
            40);
    Figures digits = Figures.of(bias, sum, value);
    return new ArrayList<>(
        List.of(
            Block.Line.of(new Formula().text("b − Σ m·w/s")),
            table,
            Block.Line.atEnd(
                new Formula()
                    .span(Span.number(digits.plain(bias), bias, Tone.PLAIN))
                    .to(
                        new Link.Part(
                            SelectionTarget.of(Parameter.at(experiment.model(), mean.length))))
                    .text(" − ")
                    .span(Span.number(digits.factor(sum), sum, Tone.PLAIN))
                    .text(" ≈ ")
                    .span(Span.number(digits.plain(value), value, Tone.STRONG)))));
  }

  private static Span number(Figures figures, double value) {
    return Span.number(figures.signed(value), value, Tone.PLAIN);
  }
}
