package downhill.app.inspector;

import downhill.app.arithmetic.ActivationFormula;
import downhill.app.formula.Formula;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage.Section;
import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Softmax;
import downhill.lab.explain.NeuronExplanation;
import java.util.List;
import java.util.Optional;

/** From the sum to the output: the activation with its numbers. */
final class ActivationSection {
  private ActivationSection() {}

  /** Returns the section; empty where the output is the sum itself. */
  static Optional<Section> of(
      Explained.Node explained, NeuronExplanation neuron, PartNames names, LocalWords words) {
    return switch (neuron.activation()) {
      case Linear _ -> Optional.empty();
      case Softmax _ -> Optional.of(SoftmaxSection.of(explained, neuron, names, words));
      case Elementwise f -> Optional.of(section(f, neuron, words));
    };
  }

  private static Section section(
      Elementwise activation, NeuronExplanation neuron, LocalWords words) {
    var formula = ActivationFormula.of(activation, neuron.sum(), neuron.output());
    Block.Line title =
        Block.Line.of(
            new Formula()
                .words(words.text("inspector.activation.title") + " ", Tone.STRONG)
                .text(activation.kerasName()));
    return new Section(
        Optional.of(title),
        List.of(
            Block.Line.of(new Formula().text("a = " + formula.symbols())),
            Block.Line.of(
                new Formula()
                    .text("a = ")
                    .all(formula.numbers().spans())
                    .number(neuron.output(), Tone.STRONG))));
  }
}
