package downhill.app.inspector;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.NeuronExplanation;
import downhill.lab.explain.Term;
import downhill.picture.network.SelectionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** "Why is z …?": the products that a unit adds up, and its bias. */
final class SumSection {
  private static final int SHOWN = 12;
  private static final int LISTED = 256;

  private SumSection() {}

  /** Returns the section. */
  static Section of(
      Explained.Node explained, NeuronExplanation neuron, PartNames names, LocalWords words) {
    String input = neuron.layer() == 0 ? "x" : "a";
    Block.Line title =
        Block.Line.of(
            new Formula()
                .words(words.text("inspector.sum.title") + " ", Tone.STRONG)
                .text("z ≈ ")
                .number(neuron.sum(), Tone.STRONG)
                .words(words.text("inspector.sum.title.end"), Tone.STRONG));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Line.of(new Formula().text("z = Σ " + input + "·w + b")));
    blocks.add(table(explained, neuron, input, names, words));
    int all = neuron.terms().size();
    if (all > LISTED) {
      blocks.add(new Block.Note(words.text("inspector.cut", LISTED, all)));
    }
    return new Section(Optional.of(title), blocks);
  }

  private static Block table(
      Explained.Node explained,
      NeuronExplanation neuron,
      String input,
      PartNames names,
      LocalWords words) {
    List<Term> terms = neuron.terms();
    // The largest products first would hide the order of the layer: it stays as it is, cut short.
    List<Term> listed = terms.subList(0, Math.min(LISTED, terms.size()));
    Figures values = Figures.of(listed.stream().mapToDouble(Term::value));
    Figures weights =
        Figures.of(
            DoubleStream.concat(
                listed.stream().mapToDouble(Term::weight), DoubleStream.of(neuron.bias())));
    double[] products =
        DoubleStream.concat(
                terms.stream().mapToDouble(Term::product), DoubleStream.of(neuron.bias()))
            .toArray();
    Figures sums =
        Figures.of(DoubleStream.concat(DoubleStream.of(products), DoubleStream.of(neuron.sum())));
    Block.Row bias =
        row(
            names.bias(),
            Span.formula("1"),
            Span.number(weights.signed(neuron.bias()), neuron.bias(), Tone.ofSign(neuron.bias())),
            Span.number(sums.signed(neuron.bias()), neuron.bias(), Tone.PLAIN),
            new SelectionTarget.BiasEdge(neuron.layer(), neuron.unit()));
    List<Block.Row> rows = new ArrayList<>();
    for (Term term : listed) {
      rows.add(
          row(
              names.source(neuron.layer(), term.from()),
              leading(
                  Span.number(values.signed(term.value()), term.value(), Tone.PLAIN),
                  explained.value(Explained.Node.source(neuron.layer(), term.from()))),
              Span.number(weights.signed(term.weight()), term.weight(), Tone.ofSign(term.weight())),
              Span.number(sums.signed(term.product()), term.product(), Tone.PLAIN),
              new SelectionTarget.Edge(neuron.layer(), term.from(), neuron.unit())));
    }
    // Beyond the fold nobody would see it: in a long table the bias comes first.
    rows.add(rows.size() < SHOWN ? rows.size() : 0, bias);
    boolean adds = sums.addsUp(neuron.sum(), products);
    return new Block.Table(
        List.of(
            new Block.Column(words.text("inspector.from"), 5),
            new Block.Column(input, 4),
            new Block.Column("w", 4),
            new Block.Column(input + "·w", 4)),
        rows,
        Optional.of(
            Block.Row.of(
                Span.words(words.text("inspector.sum.total") + (adds ? "" : " ≈")),
                Span.formula(""),
                Span.formula(""),
                Span.number(sums.signed(neuron.sum()), neuron.sum(), Tone.STRONG))),
        SHOWN);
  }

  private static Span leading(Span span, Optional<Link> why) {
    return why.map(span::to).orElse(span);
  }

  private static Block.Row row(
      String name, Span value, Span weight, Span product, SelectionTarget edge) {
    return new Block.Row(
        List.of(Span.words(name), value, weight, product), false, Optional.of(new Link.Part(edge)));
  }
}
