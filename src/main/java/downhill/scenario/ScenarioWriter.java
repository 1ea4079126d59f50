package downhill.scenario;

import downhill.engine.layer.Dense;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes scenarios as text that reads back equal; numbers keep all their digits. */
public final class ScenarioWriter {
  private final JsonWriter json;

  private ScenarioWriter(JsonWriter json) {
    this.json = json;
  }

  /** Returns a scenario as the text of its file. */
  public static String write(Scenario scenario) {
    StringBuilder text = new StringBuilder();
    try {
      new ScenarioWriter(new JsonWriter(text)).scenario(scenario);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder cannot fail", e);
    }
    return text.append('\n').toString();
  }

  private void scenario(Scenario scenario) throws IOException {
    json.beginObject();
    json.name("format").text(ScenarioDecoder.FORMAT);
    json.name("version").number(ScenarioDecoder.VERSION);
    if (!scenario.title().isEmpty()) {
      json.name("title").beginObject();
      for (Language language : Language.values()) {
        String title = scenario.title().get(language);
        if (title != null) {
          json.name(language.code()).text(title);
        }
      }
      json.endObject();
    }
    json.name("lab").text(scenario.lab().id());
    json.name("data");
    new DataEncoder(json).write(scenario.data());
    json.name("model");
    model(scenario.model());
    json.name("compile");
    compile(scenario.compile());
    json.name("fit");
    fit(scenario.fit());
    extras(scenario);
    json.endObject();
  }

  private void model(Model model) throws IOException {
    json.beginObject().name("layers").beginList();
    for (Dense layer : model.layers()) {
      json.element().beginObject();
      json.name("type").text("dense");
      json.name("units").number(layer.units());
      json.name("activation").text(layer.activation().kerasName());
      json.name("kernel_initializer").text(layer.kernelInitializer().kerasName());
      json.name("bias_initializer").text(layer.biasInitializer().kerasName());
      json.endObject();
    }
    json.endList();
    if (model.weights().isPresent()) {
      json.name("weights");
      weights(json, model.weights().get());
    }
    json.endObject();
  }

  /**
   * Writes the weights of all layers, as scenarios and reports have them.
   *
   * @param json where a value is due
   * @param weights one entry a layer
   */
  public static void weights(JsonWriter json, List<LayerWeights> weights) throws IOException {
    json.beginList();
    for (LayerWeights layer : weights) {
      json.element().beginObject();
      json.name("kernel").rows(layer.kernel());
      json.name("bias").numbers(layer.bias());
      json.endObject();
    }
    json.endList();
  }

  private void compile(Compile compile) throws IOException {
    json.beginObject().name("optimizer");
    optimizer(compile.optimizer());
    json.name("loss").text(compile.loss().kerasName());
    json.name("metrics").texts(compile.metrics());
    json.endObject();
  }

  private void optimizer(Optimizer optimizer) throws IOException {
    json.beginObject();
    json.name("name").text(optimizer.kerasName());
    json.name("learning_rate").number(optimizer.learningRate());
    switch (optimizer) {
      case Sgd sgd -> {
        json.name("momentum").number(sgd.momentum());
        json.name("nesterov").truth(sgd.nesterov());
      }
      case RmsProp rms -> {
        json.name("rho").number(rms.rho());
        json.name("momentum").number(rms.momentum());
        json.name("epsilon").number(rms.epsilon());
      }
      case Adam adam -> {
        json.name("beta_1").number(adam.beta1());
        json.name("beta_2").number(adam.beta2());
        json.name("epsilon").number(adam.epsilon());
      }
      case Adagrad grad -> {
        json.name("initial_accumulator_value").number(grad.initialAccumulatorValue());
        json.name("epsilon").number(grad.epsilon());
      }
    }
    json.endObject();
  }

  private void fit(FitSettings fit) throws IOException {
    json.beginObject();
    json.name("epochs").number(fit.epochs());
    json.name("batch_size").number(fit.batchSize());
    json.name("shuffle").truth(fit.shuffle());
    json.name("validation_split").number(fit.validationSplit());
    json.name("seed").number(fit.seed());
    json.endObject();
  }

  private void extras(Scenario scenario) throws IOException {
    if (!scenario.compare().isEmpty()) {
      json.name("compare").beginList();
      for (Branch branch : scenario.compare()) {
        json.element().beginObject();
        json.name("name").text(branch.name());
        json.name("compile");
        compile(branch.compile());
        json.name("fit");
        fit(branch.fit());
        json.endObject();
      }
      json.endList();
    }
    if (scenario.softmax().isPresent()) {
      SoftmaxDesk desk = scenario.softmax().get();
      json.name("softmax").beginObject();
      json.name("labels").texts(desk.labels());
      json.name("logits").numbers(desk.logits());
      json.name("target").numbers(desk.target());
      json.endObject();
    }
    if (scenario.entropy().isPresent()) {
      EntropyBoxes boxes = scenario.entropy().get();
      json.name("entropy").beginObject();
      json.name("labels").texts(boxes.labels());
      json.name("truth").wholes(boxes.truth());
      json.name("prediction").wholes(boxes.prediction());
      json.endObject();
    }
  }
}
