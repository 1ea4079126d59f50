package downhill.cli;

import downhill.lab.explain.ForwardExplanation;
import downhill.lab.explain.Prediction;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.Term;
import downhill.scenario.Experiment;
import downhill.scenario.JsonWriter;
import java.io.IOException;

/** Writes the way of one sample through the network as JSON, for other programs. */
final class PredictionJson {
  private PredictionJson() {}

  static String of(Experiment experiment, SampleExplanation sample) throws IOException {
    StringBuilder text = new StringBuilder();
    JsonWriter json = new JsonWriter(text);
    json.beginObject();
    json.name("input").numbers(sample.raw());
    if (experiment.scenario().data().standardize()) {
      double[] raw = sample.raw().stream().mapToDouble(Double::doubleValue).toArray();
      json.name("standardized").numbers(experiment.input(raw));
    }
    json.name("layers").beginList();
    for (int layer = 0; layer < sample.forward().layerCount(); layer++) {
      layer(json, sample.forward(), layer);
    }
    json.endList();
    json.name("outputs").numbers(sample.forward().outputs());
    if (sample.prediction() instanceof Prediction.Choice choice) {
      json.name("class").number(choice.chosen());
      json.name("label").text(experiment.dataset().classes().get(choice.chosen()));
    }
    json.endObject();
    return text.toString();
  }

  private static void layer(JsonWriter json, ForwardExplanation forward, int layer)
      throws IOException {
    json.element().beginObject();
    json.name("activation").text(forward.neuron(layer, 0).activation().kerasName());
    json.name("units").beginList();
    for (int unit = 0; unit < forward.units(layer); unit++) {
      var neuron = forward.neuron(layer, unit);
      json.element().beginObject();
      json.name("inputs").numbers(neuron.terms().stream().map(Term::value).toList());
      json.name("kernel").numbers(neuron.terms().stream().map(Term::weight).toList());
      json.name("products").numbers(neuron.terms().stream().map(Term::product).toList());
      json.name("bias").number(neuron.bias());
      json.name("z").number(neuron.sum());
      json.name("a").number(neuron.output());
      json.endObject();
    }
    json.endList();
    json.endObject();
  }
}
