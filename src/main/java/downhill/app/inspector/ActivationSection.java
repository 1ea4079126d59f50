package downhill.app.inspector;

import downhill.app.formula.Formula;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.inspector.page.Block;
import downhill.app.inspector.page.InspectorPage.Section;
import downhill.app.naming.PartNames;
import downhill.engine.activation.Elu;
import downhill.engine.activation.LeakyRelu;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Softplus;
import downhill.engine.activation.Tanh;
import downhill.lab.explain.NeuronExplanation;
import java.util.List;
import java.util.Optional;

/** From the sum to the output: the activation with its numbers. */
final class ActivationSection {
  private ActivationSection() {}

  /** Returns the section; empty where the output is the sum itself. */
  static Optional<Section> of(
      Explained.Node explained, NeuronExplanation neuron, PartNames names, LocalWords words) {
    double z = neuron.sum();
    return switch (neuron.activation()) {
      case Linear _ -> Optional.empty();
      case Softmax _ -> Optional.of(SoftmaxSection.of(explained, neuron, names, words));
      case Sigmoid _ ->
          section(
              words,
              "sigmoid",
              start("1 / (1 + e^(−z))").text("1 / (1 + e^").factor(-z).text(")"),
              neuron);
      case Tanh _ ->
          section(
              words,
              "tanh",
              start("tanh(z)").text("tanh(").number(z, Tone.PLAIN).text(")"),
              neuron);
      case Relu _ ->
          section(
              words,
              "relu",
              start("max(0, z)").text("max(0, ").number(z, Tone.PLAIN).text(")"),
              neuron);
      case LeakyRelu _ ->
          z < 0
              ? section(words, "leaky_relu", start("0.2 · z").text("0.2 · ").factor(z), neuron)
              : section(words, "leaky_relu", start("z"), neuron);
      case Elu _ ->
          z < 0
              ? section(words, "elu", start("e^z − 1").text("e^").factor(z).text(" − 1"), neuron)
              : section(words, "elu", start("z"), neuron);
      case Softplus _ ->
          section(
              words,
              "softplus",
              start("ln(1 + e^z)").text("ln(1 + e^").factor(z).text(")"),
              neuron);
    };
  }

  private static Formula start(String formula) {
    return new Formula().text("a = " + formula + " = ");
  }

  private static Optional<Section> section(
      LocalWords words, String activation, Formula formula, NeuronExplanation neuron) {
    Block.Line title =
        Block.Line.of(
            new Formula()
                .words(words.text("inspector.activation.title") + " ", Tone.STRONG)
                .text(activation));
    return Optional.of(
        new Section(
            Optional.of(title),
            List.of(Block.Line.of(formula.text(" ≈ ").number(neuron.output(), Tone.STRONG)))));
  }
}
