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
import downhill.lab.explain.NeuronExplanation;
import downhill.lab.explain.Prediction;
import downhill.lab.explain.SampleExplanation;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;

/** The page of a unit: its output for the sample, the sum behind it, and what comes of it. */
final class NodePage {
  private final Explained.Node explained;
  private final NeuronExplanation neuron;
  private final PartNames names;
  private final LocalWords words;
  private final Experiment experiment;
  private final boolean last;

  private NodePage(
      Explained.Node explained, SelectionTarget.Node node, PartNames names, LocalWords words) {
    this.explained = explained;
    this.neuron = explained.sample().forward().neuron(node.layer(), node.unit());
    this.names = names;
    this.words = words;
    this.experiment = explained.question().experiment();
    this.last = node.layer() == experiment.model().layerCount() - 1;
  }

  /** Writes the page. */
  static InspectorPage of(
      Explained.Node explained, SelectionTarget.Node node, PartNames names, LocalWords words) {
    return new NodePage(explained, node, names, words).page();
  }

  private InspectorPage page() {
    List<Section> sections = new ArrayList<>();
    sections.add(SumSection.of(explained, neuron, names, words));
    ActivationSection.of(explained, neuron, names, words).ifPresent(sections::add);
    if (last) {
      LossSection.of(explained, words).ifPresent(sections::add);
    }
    return new InspectorPage(caption(), title(), head(), sections);
  }

  private String caption() {
    return last
        ? words.text("inspector.caption.output", names.unit(neuron.layer(), neuron.unit()))
        : words.text("inspector.caption.hidden", neuron.layer() + 1, neuron.unit() + 1);
  }

  private String title() {
    String sample = SampleWords.of(explained.question().sample(), words);
    if (!last) {
      return words.text(
          "inspector.title.hidden", names.unit(neuron.layer(), neuron.unit()), sample);
    }
    return switch (explained.sample().prediction()) {
      case Prediction.Quantity _ -> words.text("inspector.title.quantity", names.target(), sample);
      case Prediction.Choice choice ->
          words.text(
              choice.sumToOne() ? "inspector.title.probability" : "inspector.title.score",
              names.label(experiment.classTarget() ? neuron.unit() : 1),
              sample);
    };
  }

  private List<Block> head() {
    double output = neuron.output();
    SampleExplanation sample = explained.sample();
    if (!last) {
      return List.of(headline(output, Tone.STRONG, ""));
    }
    return switch (sample.prediction()) {
      case Prediction.Quantity quantity -> quantity(quantity);
      case Prediction.Choice choice -> {
        int shown = experiment.classTarget() ? neuron.unit() : 1;
        String truth =
            choice.truth().isPresent()
                ? words.text("inspector.trueClass", names.label(choice.truth().getAsInt()))
                : "";
        yield List.of(headline(output, Tone.ofClass(shown), truth));
      }
    };
  }

  private List<Block> quantity(Prediction.Quantity quantity) {
    String unit = names.unitOfTarget();
    List<Block> head = new ArrayList<>();
    head.add(headline(quantity.value(), Tone.STRONG, unit));
    if (quantity.truth().isPresent() && quantity.error().isPresent()) {
      double truth = quantity.truth().get();
      double error = quantity.error().get();
      head.add(
          Block.Line.of(
              new Formula()
                  .words(words.text("inspector.true") + " ", Tone.QUIET)
                  .number(truth, Tone.PLAIN)
                  .words("   " + words.text("inspector.error") + " ", Tone.QUIET)
                  .all(List.of(error(error)))));
    }
    return head;
  }

  private Span error(double error) {
    Span span = Span.number(Figures.of(error).signed(error), error, Tone.GRADIENT);
    return explained.sample().row().isPresent()
        ? span.to(
            new Link.Card(
                new Topic.Residual(explained.sample().row().getAsInt(), explained.before())))
        : span;
  }

  private static Block headline(double value, Tone tone, String note) {
    return new Block.Headline(Span.number(Figures.of(value).plain(value), value, tone), note);
  }
}
