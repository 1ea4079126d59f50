package downhill.engine.oracle;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A reference scenario, read with just enough of the format to set up the engine. */
public record ReferenceRun(
    Sequential model,
    Optimizer optimizer,
    Loss loss,
    Samples training,
    Samples validation,
    int batchSize,
    int epochs,
    Weights start) {

  /** Reads {@code NAME.downhill}. */
  public static ReferenceRun read(String name) {
    JsonNode scenario = json(name + ".downhill");
    JsonNode rows = scenario.at("/data/rows");
    int width = rows.get(0).size() - 1;
    List<Dense> layers = new ArrayList<>();
    for (JsonNode layer : scenario.at("/model/layers")) {
      Activation activation =
          Activation.of(layer.path("activation").asString("linear")).orElseThrow();
      layers.add(new Dense(layer.path("units").asInt(), activation));
    }
    Sequential model = new Sequential(width, layers);
    Loss loss = Loss.of(scenario.at("/compile/loss").asString()).orElseThrow();
    double[][] features = new double[rows.size()][width];
    double[][] targets = new double[rows.size()][model.outputs()];
    boolean classes =
        loss instanceof CategoricalCrossentropy
            || loss instanceof SparseCategoricalCrossentropy
            || model.lastLayer().activation() instanceof Softmax;
    for (int r = 0; r < features.length; r++) {
      for (int i = 0; i < width; i++) {
        features[r][i] = rows.get(r).get(i).asDouble();
      }
      double target = rows.get(r).get(width).asDouble();
      if (classes) {
        targets[r][(int) target] = 1;
      } else {
        targets[r][0] = target;
      }
    }
    JsonNode fit = scenario.path("fit");
    int split = (int) Math.floor(features.length * (1 - fit.path("validation_split").asDouble(0)));
    if (scenario.at("/data/standardize").asBoolean(false)) {
      standardize(features, split);
    }
    return new ReferenceRun(
        model,
        optimizer(scenario.at("/compile/optimizer")),
        loss,
        part(features, targets, 0, split),
        part(features, targets, split, features.length),
        fit.path("batch_size").asInt(32),
        fit.path("epochs").asInt(1),
        weights(model, scenario.at("/model/weights")));
  }

  /** Reads {@code FILE} of the reference folder. */
  public static JsonNode json(String file) {
    try (InputStream in = ReferenceRun.class.getResourceAsStream("/oracle/" + file)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Reads {@code [{"kernel": .., "bias": ..}]}. */
  public static Weights weights(Sequential model, JsonNode layers) {
    Weights weights = Weights.zeros(model);
    for (int layer = 0; layer < weights.layerCount(); layer++) {
      for (int u = 0; u < weights.units(layer); u++) {
        for (int i = 0; i < weights.inputs(layer); i++) {
          weights.setKernel(layer, i, u, layers.get(layer).path("kernel").get(i).get(u).asDouble());
        }
        weights.setBias(layer, u, layers.get(layer).path("bias").get(u).asDouble());
      }
    }
    return weights;
  }

  private static Optimizer optimizer(JsonNode node) {
    return switch (node.path("name").asString("rmsprop")) {
      case "sgd" ->
          new Sgd(
              node.path("learning_rate").asDouble(0.01),
              node.path("momentum").asDouble(0),
              node.path("nesterov").asBoolean(false));
      case "rmsprop" ->
          new RmsProp(
              node.path("learning_rate").asDouble(0.001),
              node.path("rho").asDouble(0.9),
              node.path("momentum").asDouble(0),
              node.path("epsilon").asDouble(1e-7));
      case "adam" ->
          new Adam(
              node.path("learning_rate").asDouble(0.001),
              node.path("beta_1").asDouble(0.9),
              node.path("beta_2").asDouble(0.999),
              node.path("epsilon").asDouble(1e-7));
      case "adagrad" ->
          new Adagrad(
              node.path("learning_rate").asDouble(0.001),
              node.path("initial_accumulator_value").asDouble(0.1),
              node.path("epsilon").asDouble(1e-7));
      default -> throw new IllegalArgumentException("unknown optimizer: " + node);
    };
  }

  private static Samples part(double[][] features, double[][] targets, int from, int to) {
    return new Samples(
        Arrays.copyOfRange(features, from, to), Arrays.copyOfRange(targets, from, to));
  }

  private static void standardize(double[][] features, int trainingRows) {
    for (int i = 0; i < features[0].length; i++) {
      double sum = 0;
      for (int r = 0; r < trainingRows; r++) {
        sum += features[r][i];
      }
      double mean = sum / trainingRows;
      double squares = 0;
      for (int r = 0; r < trainingRows; r++) {
        squares += (features[r][i] - mean) * (features[r][i] - mean);
      }
      double deviation = Math.sqrt(squares / trainingRows);
      for (double[] row : features) {
        row[i] = (row[i] - mean) / (deviation == 0 ? 1 : deviation);
      }
    }
  }
}
