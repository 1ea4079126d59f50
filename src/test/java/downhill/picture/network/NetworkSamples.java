package downhill.picture.network;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Networks of the sizes that occur, with numbers in them. */
public final class NetworkSamples {
  private NetworkSamples() {}

  /** Three inputs, one linear output: the ice-cream regression, after some training. */
  public static NetworkPicture iceCream() {
    Sequential model = new Sequential(3, List.of(new Dense(1, new Linear())));
    Weights weights = Weights.zeros(model);
    double[] values = {19.5014, -10.94, 14.07, 138.86};
    for (int i = 0; i < values.length; i++) {
      weights.set(i, values[i]);
    }
    double[] row = {0.81, -1.13, -0.34};
    return new NetworkPicture(
        weights,
        List.of(
            new InputLabel("temperature", "31 °C"),
            new InputLabel("humidity", "58 %"),
            new InputLabel("discount", "10 %")),
        true,
        new OutputSide.OneNumber("sales"),
        Optional.of(sample(weights, row, 204)),
        Optional.empty(),
        NetworkView.plain());
  }

  /** One input, one output. */
  public static NetworkPicture line() {
    Sequential model = new Sequential(1, List.of(new Dense(1, new Linear())));
    Weights weights = Weights.initialized(model, 3);
    return new NetworkPicture(
        weights,
        List.of(new InputLabel("x", "1.5")),
        false,
        new OutputSide.OneNumber("y"),
        Optional.of(sample(weights, new double[] {1.5}, 2.5)),
        Optional.empty(),
        NetworkView.plain());
  }

  /** Two inputs, tanh layers of the given units, and two or more classes. */
  public static NetworkPicture plane(int classes, int... hidden) {
    List<Dense> layers = new ArrayList<>();
    for (int units : hidden) {
      layers.add(new Dense(units, new Tanh()));
    }
    layers.add(classes == 2 ? new Dense(1, new Sigmoid()) : new Dense(classes, new Softmax()));
    Sequential model = new Sequential(2, layers);
    Weights weights = Weights.initialized(model, 7);
    for (int i = 0; i < weights.size(); i++) {
      weights.set(i, 2.2 * weights.get(i) + 0.1 * Math.sin(i));
    }
    double[] row = {-0.7, -0.31};
    List<String> labels = List.of("A", "B", "C", "D", "E").subList(0, classes);
    return new NetworkPicture(
        weights,
        List.of(new InputLabel("x₁", ""), new InputLabel("x₂", "")),
        false,
        classes == 2 ? new OutputSide.TwoClasses("class", labels) : new OutputSide.Classes(labels),
        Optional.of(sample(weights, row, 1)),
        Optional.of(maps(weights, 24)),
        NetworkView.plain());
  }

  /** Many inputs and units: only the first of each column can be shown. */
  public static NetworkPicture digits() {
    Sequential model =
        new Sequential(784, List.of(new Dense(64, new Tanh()), new Dense(10, new Softmax())));
    Weights weights = Weights.initialized(model, 1);
    List<InputLabel> inputs = new ArrayList<>();
    double[] row = new double[784];
    for (int i = 0; i < 784; i++) {
      inputs.add(new InputLabel("pixel " + i, i % 3 == 0 ? "0.5" : "0"));
      row[i] = i % 3 == 0 ? 0.5 : 0;
    }
    List<String> labels = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    return new NetworkPicture(
        weights,
        inputs,
        true,
        new OutputSide.Classes(labels),
        Optional.of(sample(weights, row, 3)),
        Optional.empty(),
        NetworkView.plain());
  }

  /** The most layers there may be. */
  public static NetworkPicture deepest() {
    List<Dense> layers = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      layers.add(new Dense(4, new Tanh()));
    }
    layers.add(new Dense(1, new Linear()));
    Weights weights = Weights.initialized(new Sequential(4, layers), 5);
    List<InputLabel> inputs = new ArrayList<>();
    for (String name : List.of("sepal length", "sepal width", "petal length", "petal width")) {
      inputs.add(new InputLabel(name, "5.1 cm"));
    }
    return new NetworkPicture(
        weights,
        inputs,
        true,
        new OutputSide.OneNumber("body mass"),
        Optional.of(sample(weights, new double[] {0.3, -1.2, 0.5, 1.1}, 4.2)),
        Optional.empty(),
        NetworkView.plain());
  }

  /** What every node gives for one row. */
  public static SampleValues sample(Weights weights, double[] row, double truth) {
    Sequential model = weights.model();
    ForwardPass forward = new ForwardPass(model, 1);
    forward.run(weights, new double[][] {row}, 0, 1);
    double[][] columns = new double[model.layerCount() + 1][];
    columns[0] = row;
    for (int layer = 0; layer < model.layerCount(); layer++) {
      columns[layer + 1] = new double[model.layers().get(layer).units()];
      for (int unit = 0; unit < columns[layer + 1].length; unit++) {
        columns[layer + 1][unit] = forward.activation(layer, unit, 0);
      }
    }
    return new SampleValues(0, columns, Optional.of(truth));
  }

  private static NodeMaps maps(Weights weights, int size) {
    Sequential model = weights.model();
    double[][] rows = new double[size * size][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          new double[] {
            4.0 * (i % size) / (size - 1) - 2, 4.0 * Math.floorDiv(i, size) / (size - 1) - 2
          };
    }
    ForwardPass forward = new ForwardPass(model, rows.length);
    forward.run(weights, rows, 0, rows.length);
    float[][][] values = new float[model.layerCount() + 1][][];
    values[0] = new float[2][rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[0][0][i] = (float) rows[i][0] / 2;
      values[0][1][i] = (float) rows[i][1] / 2;
    }
    for (int layer = 0; layer < model.layerCount(); layer++) {
      values[layer + 1] = new float[model.layers().get(layer).units()][rows.length];
      for (int unit = 0; unit < values[layer + 1].length; unit++) {
        for (int i = 0; i < rows.length; i++) {
          values[layer + 1][unit][i] = (float) forward.activation(layer, unit, i);
        }
      }
    }
    return new NodeMaps(size, values, (-0.7 + 2) / 4, (2 + 0.31) / 4);
  }
}
