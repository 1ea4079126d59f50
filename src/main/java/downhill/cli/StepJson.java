package downhill.cli;

import downhill.engine.model.Weights;
import downhill.lab.explain.Rule;
import downhill.lab.explain.SampleStep;
import downhill.lab.explain.StepExplanation;
import downhill.lab.session.Update;
import downhill.scenario.JsonWriter;
import downhill.scenario.LayerWeights;
import downhill.scenario.ScenarioWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;

/** Writes one training step as JSON, row after row, for other programs. */
final class StepJson {
  private StepJson() {}

  static void write(StepExplanation step, PrintStream out) throws IOException {
    Update update = step.update();
    JsonWriter json = new JsonWriter(out);
    json.beginObject();
    json.name("step").number(update.step());
    json.name("epoch").number(step.snapshot().epoch());
    json.name("batch").number(step.snapshot().batch());
    json.name("optimizer").text(update.optimizer().kerasName());
    json.name("learning_rate").number(update.learningRate());
    json.name("rows").wholes(Arrays.stream(update.rows()).boxed().toList());
    json.name("samples").beginList();
    for (int i = 0; i < update.rows().length; i++) {
      sample(json.element(), step.sample(i));
    }
    json.endList();
    json.name("loss").number(update.batchLoss());
    weights(json.name("weights_before"), update.before());
    weights(json.name("gradients"), update.gradients());
    json.name("updates").beginList();
    for (int i = 0; i < update.before().size(); i++) {
      var weight = step.weight(i);
      json.element().beginObject();
      json.name("before").number(weight.before());
      json.name("gradient").number(weight.gradient());
      rule(json, weight.rule());
      json.name("after").number(weight.after());
      json.endObject();
    }
    json.endList();
    weights(json.name("weights"), step.snapshot().weights());
    json.endObject();
    out.print('\n');
  }

  private static void weights(JsonWriter json, Weights weights) throws IOException {
    ScenarioWriter.weights(json, LayerWeights.of(weights));
  }

  private static void sample(JsonWriter json, SampleStep sample) throws IOException {
    json.beginObject();
    json.name("row").number(sample.row());
    var forward = sample.forward();
    double[] inputs = new double[forward.inputs(0)];
    Arrays.setAll(inputs, i -> forward.input(0, i));
    json.name("inputs").numbers(inputs);
    json.name("layers").beginList();
    for (int layer = 0; layer < forward.layerCount(); layer++) {
      int index = layer;
      double[] z = new double[forward.units(layer)];
      double[] a = new double[forward.units(layer)];
      Arrays.setAll(z, unit -> forward.sum(index, unit));
      Arrays.setAll(a, unit -> forward.output(index, unit));
      json.element().beginObject();
      json.name("z").numbers(z);
      json.name("a").numbers(a);
      json.name("delta").numbers(sample.deltas().get(layer));
      json.endObject();
    }
    json.endList();
    json.name("target").numbers(sample.target());
    json.name("loss").number(sample.loss());
    json.endObject();
  }

  private static void rule(JsonWriter json, Rule rule) throws IOException {
    for (RuleNumber number : RuleNumber.of(rule)) {
      json.name(number.name()).number(number.value());
    }
  }
}
