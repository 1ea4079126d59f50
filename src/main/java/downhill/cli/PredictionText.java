package downhill.cli;

import downhill.data.Dataset;
import downhill.engine.activation.Linear;
import downhill.lab.explain.NeuronExplanation;
import downhill.lab.explain.Prediction;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.SoftmaxShare;
import downhill.scenario.Experiment;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says the way of one sample through the network, a line for each number that is computed. */
final class PredictionText {
  private final Experiment experiment;
  private final SampleExplanation sample;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  private PredictionText(Experiment experiment, SampleExplanation sample, Words words) {
    this.experiment = experiment;
    this.sample = sample;
    this.words = words;
  }

  static String of(Experiment experiment, SampleExplanation sample, Words words) {
    PredictionText text = new PredictionText(experiment, sample, words);
    text.inputs();
    text.layers();
    text.result();
    return String.join("\n", text.lines);
  }

  private void inputs() {
    Dataset dataset = experiment.dataset();
    var scale = experiment.standardization();
    for (int f = 0; f < dataset.features().size(); f++) {
      String name = dataset.features().get(f);
      String value = withUnit(sample.raw().get(f), dataset.unitOf(name));
      lines.add(
          experiment.scenario().data().standardize()
              ? words.text(
                  "predict.standardized",
                  name,
                  value,
                  sample.raw().get(f),
                  bracketed(scale.mean()[f]),
                  scale.deviation()[f],
                  sample.forward().input(0, f))
              : name + " = " + value);
    }
  }

  private void layers() {
    for (int layer = 0; layer < sample.forward().layerCount(); layer++) {
      lines.add("");
      lines.add(
          words.text(
              "predict.layer",
              layer + 1,
              sample.forward().units(layer),
              sample.forward().neuron(layer, 0).activation().kerasName()));
      for (int unit = 0; unit < sample.forward().units(layer); unit++) {
        neuron(sample.forward().neuron(layer, unit));
      }
    }
  }

  private void neuron(NeuronExplanation neuron) {
    int unit = neuron.unit() + 1;
    String products =
        neuron.terms().stream()
            .map(term -> bracketed(term.weight()) + " · " + bracketed(term.value()))
            .collect(Collectors.joining(" + "));
    lines.add(
        "  z" + unit + " = " + products + " + " + bracketed(neuron.bias()) + " = " + neuron.sum());
    if (neuron.softmax().isPresent()) {
      SoftmaxShare share = neuron.softmax().get();
      lines.add(
          "  a%d = e^(z%d - %s) / Σ = %s / %s = %s"
              .formatted(
                  unit,
                  unit,
                  bracketed(share.largest()),
                  share.exponential(),
                  share.total(),
                  neuron.output()));
    } else if (!(neuron.activation() instanceof Linear)) {
      String f = neuron.activation().kerasName();
      lines.add("  a%d = %s(z%d) = %s".formatted(unit, f, unit, neuron.output()));
    }
  }

  private void result() {
    Dataset dataset = experiment.dataset();
    lines.add("");
    switch (sample.prediction()) {
      case Prediction.Quantity quantity ->
          lines.add(
              dataset.target()
                  + " = "
                  + withUnit(quantity.value(), dataset.unitOf(dataset.target())));
      case Prediction.Choice choice -> {
        for (int k = 0; k < choice.scores().size(); k++) {
          lines.add("  " + dataset.classes().get(k) + ": " + choice.scores().get(k));
        }
        lines.add(dataset.target() + " = " + dataset.classes().get(choice.chosen()));
      }
    }
  }

  private static String withUnit(double value, String unit) {
    return unit.isEmpty() ? Double.toString(value) : value + " " + unit;
  }

  private static String bracketed(double value) {
    return value < 0 ? "(" + value + ")" : Double.toString(value);
  }
}
