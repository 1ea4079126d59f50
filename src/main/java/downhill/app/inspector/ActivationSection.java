package downhill.app.inspector;

import downhill.app.formula.Formula;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage.Section;
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
              "1/(1 + e^(−z))",
              numbers().text("1/(1 + e^").factor(-z).text(") ≈ "),
              neuron);
      case Tanh _ ->
          section(
              words,
              "tanh",
              "tanh(z)",
              numbers().text("tanh(").number(z, Tone.PLAIN).text(") ≈ "),
              neuron);
      case Relu _ ->
          section(
              words,
              "relu",
              "max(0, z)",
              numbers().text("max(0, ").number(z, Tone.PLAIN).text(") = "),
              neuron);
      case LeakyRelu _ ->
          z < 0
              ? section(
                  words,
                  "leaky_relu",
                  "0.2·z  (z < 0)",
                  numbers().text("0.2·").factor(z).text(" ≈ "),
                  neuron)
              : section(words, "leaky_relu", "z  (z ≥ 0)", numbers(), neuron);
      case Elu _ ->
          z < 0
              ? section(
                  words,
                  "elu",
                  "e^z − 1  (z < 0)",
                  numbers().text("e^").factor(z).text(" − 1 ≈ "),
                  neuron)
              : section(words, "elu", "z  (z ≥ 0)", numbers(), neuron);
      case Softplus _ ->
          section(
              words,
              "softplus",
              "ln(1 + e^z)",
              numbers().text("ln(1 + e^").factor(z).text(") ≈ "),
              neuron);
    };
  }

  private static Formula numbers() {
    return new Formula().text("a = ");
  }

  private static Optional<Section> section(
      LocalWords words,
      String activation,
      String symbols,
      Formula numbers,
      NeuronExplanation neuron) {
    Block.Line title =
        Block.Line.of(
            new Formula()
                .words(words.text("inspector.activation.title") + " ", Tone.STRONG)
                .text(activation));
    return Optional.of(
        new Section(
            Optional.of(title),
            List.of(
                Block.Line.of(new Formula().text("a = " + symbols)),
                Block.Line.of(numbers.number(neuron.output(), Tone.STRONG)))));
  }
}
