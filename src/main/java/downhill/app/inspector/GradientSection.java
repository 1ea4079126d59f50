package downhill.app.inspector;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage.Section;
import downhill.app.view.Sample;
import downhill.lab.explain.GradientShares;
import downhill.lab.explain.Parameter;
import downhill.lab.explain.RowShare;
import downhill.lab.explain.WeightUpdateExplanation;
import downhill.picture.Numbers;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** "Why is dL/dw …?": what each row of the batch adds to the gradient of a weight. */
final class GradientSection {
  private static final int SHOWN = 12;
  private static final int LISTED = 256;

  private final WeightUpdateExplanation update;
  private final Sample sample;
  private final LocalWords words;
  private final Delta delta;
  private final String input;

  private GradientSection(
      Experiment experiment, WeightUpdateExplanation update, Sample sample, LocalWords words) {
    this.update = update;
    this.sample = sample;
    this.words = words;
    this.delta = Delta.of(experiment, update.parameter().layer());
    this.input = update.parameter().isBias() ? "" : update.parameter().layer() == 0 ? "x" : "a";
  }

  /** Returns the section. */
  static Section of(
      Experiment experiment, WeightUpdateExplanation update, Sample sample, LocalWords words) {
    return new GradientSection(experiment, update, sample, words).section();
  }

  private Section section() {
    double g = update.gradient();
    Block.Line title =
        Block.Line.of(
            new Formula()
                .words(words.text("inspector.gradient.title") + " ", Tone.STRONG)
                .text("dL/dw ≈ ")
                .number(g, Tone.GRADIENT)
                .words(words.text("inspector.gradient.title.end"), Tone.STRONG));
    GradientShares shares = update.shares();
    String factor = delta.factor(shares.batchSize());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Line.of(
            new Formula()
                .text("dL/dw = " + factor + " · Σ" + delta.times(input))
                .words("  " + words.text("inspector.before", update.step()), Tone.QUIET)));
    blocks.add(table(shares));
    if (shares.batchSize() > LISTED) {
      blocks.add(new Block.Note(words.text("inspector.cut", LISTED, shares.batchSize())));
    }
    blocks.add(
        Block.Line.atEnd(
            new Formula()
                .text(factor + " · ")
                .factor(shares.sum() / delta.scale())
                .text(" ≈ ")
                .number(g, Tone.GRADIENT)));
    delta.note().ifPresent(key -> blocks.add(new Block.Note(words.text(key))));
    return new Section(Optional.of(title), blocks);
  }

  private Block table(GradientShares shares) {
    List<RowShare> listed = shares.rows().subList(0, Math.min(LISTED, shares.rows().size()));
    double sum = shares.sum() / delta.scale();
    double[] terms = listed.stream().mapToDouble(row -> row.product() / delta.scale()).toArray();
    Figures products =
        Figures.of(DoubleStream.concat(DoubleStream.of(terms), DoubleStream.of(sum)));
    Figures deltas =
        input.isEmpty()
            ? products
            : Figures.of(listed.stream().mapToDouble(row -> row.delta() / delta.scale()));
    Figures inputs = Figures.of(listed.stream().mapToDouble(RowShare::input));
    List<Block.Row> rows =
        listed.stream().map(share -> row(share, deltas, inputs, products)).toList();
    boolean whole = listed.size() == shares.batchSize();
    String sign = whole && products.addsUp(sum, terms) ? "Σ" : "Σ ≈";
    List<Span> total = new ArrayList<>();
    total.add(Span.formula(sign));
    for (int i = 2; i < columns().size(); i++) {
      total.add(Span.formula(""));
    }
    total.add(Span.number(products.signed(sum), sum, Tone.PLAIN));
    return new Block.Table(
        columns(), rows, Optional.of(new Block.Row(total, false, Optional.empty())), SHOWN);
  }

  private List<Block.Column> columns() {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(words.text("inspector.row"), 3));
    columns.add(new Block.Column(delta.symbol(), 4));
    if (!input.isEmpty()) {
      columns.add(new Block.Column(input, 4));
      columns.add(new Block.Column(words.text("inspector.product"), 4));
    }
    return columns;
  }

  private Block.Row row(RowShare share, Figures deltas, Figures inputs, Figures products) {
    boolean lit = sample.equals(new Sample.Row(share.row()));
    Tone tone = lit ? Tone.ACCENT : Tone.PLAIN;
    double d = share.delta() / delta.scale();
    double product = share.product() / delta.scale();
    List<Span> cells = new ArrayList<>();
    cells.add(Span.formula(Numbers.sample(share.row()), tone));
    Parameter parameter = update.parameter();
    cells.add(
        Span.number(deltas.signed(d), d, tone)
            .to(new Link.Card(new Topic.Slope(parameter.layer(), parameter.unit(), share.row()))));
    if (!input.isEmpty()) {
      var source = Explained.Node.source(parameter.layer(), parameter.input());
      cells.add(
          Span.number(inputs.signed(share.input()), share.input(), tone)
              .to(new Link.Card(new Topic.Value(source, share.row(), true))));
      cells.add(Span.number(products.signed(product), product, tone));
    }
    return new Block.Row(cells, lit, Optional.of(new Link.Row(share.row())));
  }
}
