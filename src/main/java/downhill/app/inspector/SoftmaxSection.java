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
import downhill.lab.explain.ForwardExplanation;
import downhill.lab.explain.NeuronExplanation;
import downhill.lab.explain.Prediction;
import downhill.lab.explain.SoftmaxShare;
import downhill.picture.network.SelectionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** From the scores of all classes to a probability: the one place where classes meet. */
final class SoftmaxSection {
  private static final int SHOWN = 12;
  private static final Figures THREE = new Figures(3);

  private SoftmaxSection() {}

  /** Returns the section. */
  static Section of(
      Explained.Node explained, NeuronExplanation neuron, PartNames names, LocalWords words) {
    SoftmaxShare share = neuron.softmax().orElseThrow();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Line.of(
            new Formula()
                .text("p = e^(z−max z) / Σ = ")
                .number(share.exponential(), Tone.PLAIN)
                .text(" / ")
                .number(share.total(), Tone.PLAIN)
                .text(" ≈ ")
                .number(neuron.output(), Tone.STRONG)));
    blocks.add(table(explained, neuron, share, names, words));
    return Section.of(words.text("inspector.softmax.title"), blocks.toArray(Block[]::new));
  }

  private static Block table(
      Explained.Node explained,
      NeuronExplanation chosen,
      SoftmaxShare chosenShare,
      PartNames names,
      LocalWords words) {
    ForwardExplanation forward = explained.sample().forward();
    int layer = chosen.layer();
    OptionalInt truth =
        explained.sample().prediction() instanceof Prediction.Choice choice
            ? choice.truth()
            : OptionalInt.empty();
    List<Block.Row> rows = new ArrayList<>();
    for (int unit = 0; unit < forward.units(layer); unit++) {
      NeuronExplanation neuron = forward.neuron(layer, unit);
      SoftmaxShare share = neuron.softmax().orElseThrow();
      List<Span> cells = new ArrayList<>();
      cells.add(Span.words(names.label(unit), Tone.ofClass(unit)));
      cells.add(Span.number(THREE.signed(neuron.sum()), neuron.sum(), Tone.PLAIN));
      cells.add(Span.number(THREE.plain(share.exponential()), share.exponential(), Tone.PLAIN));
      cells.add(Span.number(THREE.plain(neuron.output()), neuron.output(), Tone.PLAIN));
      if (truth.isPresent()) {
        int y = truth.getAsInt() == unit ? 1 : 0;
        double difference = neuron.output() - y;
        cells.add(Span.formula(Integer.toString(y)));
        cells.add(Span.number(THREE.signed(difference), difference, Tone.GRADIENT));
      }
      rows.add(
          new Block.Row(
              cells,
              unit == chosen.unit(),
              Optional.of(new Link.Part(new SelectionTarget.Node(layer, unit)))));
    }
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(words.text("inspector.class"), 5));
    columns.add(new Block.Column("z", 3.6));
    columns.add(new Block.Column("exp", 3.6));
    columns.add(new Block.Column("p", 3.4));
    List<Span> sum = new ArrayList<>();
    boolean adds = addUp(explained.sample().forward(), layer, chosenShare.total(), truth);
    sum.add(Span.words(words.text("inspector.sum.total") + (adds ? "" : " ≈")));
    sum.add(Span.formula(""));
    sum.add(Span.number(THREE.plain(chosenShare.total()), chosenShare.total(), Tone.PLAIN));
    sum.add(Span.formula(THREE.plain(1)));
    if (truth.isPresent()) {
      columns.add(new Block.Column("y", 1.5));
      columns.add(new Block.Column("p − y", 3.6));
      sum.add(Span.formula("1"));
      sum.add(Span.formula(THREE.plain(0)));
    }
    return new Block.Table(
        columns, rows, Optional.of(new Block.Row(sum, false, Optional.empty())), SHOWN);
  }

  /** Returns whether the columns, rounded as they are shown, add up to their sums. */
  private static boolean addUp(
      ForwardExplanation forward, int layer, double total, OptionalInt truth) {
    int units = forward.units(layer);
    double[] powers = new double[units];
    double[] shares = new double[units];
    double[] differences = new double[units];
    for (int unit = 0; unit < units; unit++) {
      powers[unit] = forward.neuron(layer, unit).softmax().orElseThrow().exponential();
      shares[unit] = forward.output(layer, unit);
      int y = truth.isPresent() && truth.getAsInt() == unit ? 1 : 0;
      differences[unit] = shares[unit] - y;
    }
    return THREE.addsUp(total, powers)
        && THREE.addsUp(1, shares)
        && (truth.isEmpty() || THREE.addsUp(0, differences));
  }
}
