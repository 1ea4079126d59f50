package downhill.app.network;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.engine.activation.Linear;
import downhill.lab.explain.NeuronExplanation;
import downhill.lab.explain.Prediction;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.Term;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What came of a sample, as a line of numbers and as a prediction. */
final class ForwardWords {
  private static final int MOST_TERMS = 6;
  private static final int MOST_CLASSES = 4;

  private ForwardWords() {}

  /** Says which sample it is. */
  static String which(SampleExplanation sample, LocalWords words) {
    OptionalInt row = sample.row();
    return row.isPresent()
        ? words.text("network.forward.row", Numbers.sample(row.getAsInt()))
        : words.text("network.forward.own");
  }

  /** Writes the prediction: 204.3 cones, or a class with its probability. */
  static String prediction(SampleExplanation sample, Experiment experiment, PartNames names) {
    return switch (sample.prediction()) {
      case Prediction.Quantity quantity -> {
        String unit = names.unitOfTarget();
        String number = quantity(quantity.value());
        yield unit.isEmpty() ? number : number + " " + unit;
      }
      case Prediction.Choice choice -> names.label(choice.chosen());
    };
  }

  private static String quantity(double value) {
    double size = Math.abs(value);
    int decimals = size >= 100 ? 1 : size >= 0.0995 ? 2 : 4;
    return size < 1e6 ? Numbers.fixed(value, decimals) : Numbers.scientific(value, 2);
  }

  /** Writes how it came about. */
  static List<Span> line(
      SampleExplanation sample, Experiment experiment, PartNames names, LocalWords words) {
    boolean single =
        experiment.model().layerCount() == 1
            && experiment.model().outputs() == 1
            && experiment.model().inputs() <= MOST_TERMS;
    if (single) {
      return sum(sample.forward().neuron(0, 0), sample.row());
    }
    return switch (sample.prediction()) {
      case Prediction.Quantity quantity ->
          new Formula().text("ŷ ≈ ").number(quantity.value(), Tone.STRONG).spans();
      case Prediction.Choice choice -> classes(choice, names, words);
    };
  }

  private static List<Span> sum(NeuronExplanation neuron, OptionalInt row) {
    boolean linear = neuron.activation() instanceof Linear;
    var line = new Formula().text(linear ? "ŷ ≈ " : "z ≈ ");
    for (Term term : neuron.terms()) {
      line.shortFactor(term.weight(), Tone.ofSign(term.weight()))
          .to(new Link.Part(new SelectionTarget.Edge(0, term.from(), 0)))
          .text("·")
          .factor(term.value(), Tone.PLAIN);
      row.ifPresent(each ->
          line.to(
              new Link.Card(new Topic.Value(new SelectionTarget.Input(term.from()), each, false))));
      line.text(" + ");
    }
    line.shortFactor(neuron.bias(), Tone.ofSign(neuron.bias()))
        .to(new Link.Part(new SelectionTarget.BiasEdge(0, 0)))
        .text(" ≈ ")
        .shortNumber(neuron.sum(), linear ? Tone.STRONG : Tone.PLAIN)
        .to(new Link.Part(new SelectionTarget.Node(0, 0)));
    if (!linear) {
      line.text(",  p = " + neuron.activation().kerasName() + "(z) ≈ ")
          .span(Span.number(new Figures(3).plain(neuron.output()), neuron.output(), Tone.STRONG));
    }
    return line.spans();
  }

  private static List<Span> classes(Prediction.Choice choice, PartNames names, LocalWords words) {
    List<Integer> ranked =
        IntStream.range(0, choice.scores().size())
            .boxed()
            .sorted(Comparator.comparing((Integer k) -> choice.scores().get(k)).reversed())
            .toList();
    var line = new Formula();
    for (int k : ranked.subList(0, Math.min(MOST_CLASSES, ranked.size()))) {
      double score = choice.scores().get(k);
      line.words(names.label(k) + ":", Tone.PLAIN)
          .text(" ")
          .span(Span.number(Numbers.fixed(score, 3), score, Tone.ofClass(k)))
          .words("     ", Tone.PLAIN);
    }
    if (ranked.size() > MOST_CLASSES) {
      line.words(words.text("network.forward.more", ranked.size() - MOST_CLASSES), Tone.QUIET);
    }
    return line.spans();
  }
}
