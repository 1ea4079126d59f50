package downhill.app.network;

import downhill.app.arithmetic.ActivationFormula;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.naming.PartNames;
import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Softmax;
import downhill.lab.explain.ForwardExplanation;
import downhill.lab.explain.NeuronExplanation;
import downhill.lab.explain.SoftmaxShare;
import downhill.lab.explain.Term;
import downhill.lab.explain.backward.Part;
import downhill.lab.explain.backward.Stop;
import downhill.picture.network.SelectionTarget;
import java.util.List;

/** The node a forward walk stands at: its sum and its activation with their numbers. */
final class ForwardStops {
  private static final int MOST_TERMS = 6;

  private ForwardStops() {}

  /** Works out the number at a stop. */
  static List<Span> line(ForwardExplanation forward, Stop stop, PartNames names, LocalWords words) {
    if (stop.part() == Part.INPUT) {
      return new Formula().words(words.text("network.forward.inputs"), Tone.QUIET).spans();
    }
    NeuronExplanation neuron = forward.neuron(stop.layer(), stop.unit());
    var line = new Formula().words(names.unit(stop.layer(), stop.unit()) + "   ", Tone.STRONG);
    if (stop.part() == Part.SUM) {
      return sum(line, neuron).spans();
    }
    switch (neuron.activation()) {
      case Softmax _ -> {
        SoftmaxShare share = neuron.softmax().orElseThrow();
        line.text("p = e^(z−max z) / Σ = ")
            .number(share.exponential(), Tone.PLAIN)
            .text(" / ")
            .number(share.total(), Tone.PLAIN)
            .text(" ≈ ")
            .number(neuron.output(), Tone.STRONG);
      }
      case Linear _ -> sum(line, neuron);
      case Elementwise f -> {
        var formula = ActivationFormula.of(f, neuron.sum(), neuron.output());
        sum(line, neuron)
            .text(",  a = ")
            .text(f.kerasName() + "(z) = ", Tone.QUIET)
            .all(formula.numbers().spans())
            .number(neuron.output(), Tone.STRONG);
      }
    }
    return line.spans();
  }

  private static Formula sum(Formula line, NeuronExplanation neuron) {
    List<Term> terms = neuron.terms();
    String input = neuron.layer() == 0 ? "x" : "a";
    line.text(terms.size() > MOST_TERMS ? "z = Σ " + input + "·w + b" : "z = ");
    if (terms.size() <= MOST_TERMS) {
      for (Term term : terms) {
        line.factor(term.weight(), Tone.ofSign(term.weight()))
            .to(new Link.Part(new SelectionTarget.Edge(neuron.layer(), term.from(), neuron.unit())))
            .text("·")
            .factor(term.value())
            .text(" + ");
      }
      line.factor(neuron.bias(), Tone.ofSign(neuron.bias()))
          .to(new Link.Part(new SelectionTarget.BiasEdge(neuron.layer(), neuron.unit())));
    }
    return line.text(" ≈ ")
        .number(neuron.sum(), Tone.STRONG)
        .to(new Link.Part(new SelectionTarget.Node(neuron.layer(), neuron.unit())));
  }
}
