package downhill.lab;

import downhill.data.Dataset;
import downhill.data.Standardization;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Samples;
import downhill.scenario.Compile;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.scenario.Lab;
import downhill.scenario.Model;
import downhill.scenario.Scenario;
import downhill.scenario.TargetKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small experiments with made-up rows, ready to train. */
public final class TestExperiments {
  private TestExperiments() {}

  /**
   * Three features, one linear unit: the least squares problem y = 3a - 2b + c + 4, standardised.
   */
  public static Experiment regression(Optimizer optimizer, FitSettings fit, int rows) {
    double[][] raw = uniformRows(rows, 3);
    double[][] targets = new double[rows][1];
    for (int r = 0; r < rows; r++) {
      raw[r][0] = 20 + 10 * raw[r][0];
      targets[r][0] = 3 * raw[r][0] - 2 * raw[r][1] + raw[r][2] + 4;
    }
    return experiment(
        raw, targets, List.of(new Dense(1, new Linear())), new MeanSquaredError(), optimizer, fit);
  }

  /** Two features, inside or outside a circle: 2-4-2-1, as on the playground. */
  public static Experiment circle(Optimizer optimizer, FitSettings fit, int rows) {
    return circle(optimizer, fit, rows, 4, 2);
  }

  /** Two features, inside or outside a circle, tanh layers of the given units. */
  public static Experiment circle(Optimizer optimizer, FitSettings fit, int rows, int... hidden) {
    double[][] raw = uniformRows(rows, 2);
    double[][] targets = new double[rows][1];
    for (int r = 0; r < rows; r++) {
      targets[r][0] = Math.hypot(raw[r][0], raw[r][1]) < 0.75 ? 1 : 0;
    }
    List<Dense> layers =
        new java.util.ArrayList<>(
            Arrays.stream(hidden).mapToObj(units -> new Dense(units, new Tanh())).toList());
    layers.add(new Dense(1, new Sigmoid()));
    return experiment(raw, targets, layers, new BinaryCrossentropy(), optimizer, fit);
  }

  /** Two features, three classes by angle: 2-5-3 with softmax. */
  public static Experiment threeClasses(Optimizer optimizer, FitSettings fit, int rows) {
    double[][] raw = uniformRows(rows, 2);
    double[][] targets = new double[rows][3];
    for (int r = 0; r < rows; r++) {
      double turn = (Math.atan2(raw[r][1], raw[r][0]) / Math.PI + 1) / 2;
      targets[r][Math.min(2, (int) (3 * turn))] = 1;
    }
    List<Dense> layers = List.of(new Dense(5, new Tanh()), new Dense(3, new Softmax()));
    return experiment(raw, targets, layers, new CategoricalCrossentropy(), optimizer, fit);
  }

  private static double[][] uniformRows(int rows, int columns) {
    SeededGenerator random = new SeededGenerator(17);
    double[][] raw = new double[rows][columns];
    for (double[] row : raw) {
      for (int c = 0; c < columns; c++) {
        row[c] = random.nextUniform(-1, 1);
      }
    }
    return raw;
  }

  private static Experiment experiment(
      double[][] raw,
      double[][] targets,
      List<Dense> layers,
      Loss loss,
      Optimizer optimizer,
      FitSettings fit) {
    int trained = fit.trainingRows(raw.length);
    Standardization scale = Standardization.of(raw, 0, trained);
    double[][] inputs = scale.apply(raw);
    Sequential model = new Sequential(raw[0].length, layers);
    List<String> names = List.of("a", "b", "c").subList(0, raw[0].length);
    double[] column = Arrays.stream(targets).mapToDouble(y -> y[0]).toArray();
    return new Experiment(
        scenario(names, layers, loss, optimizer, fit),
        new Dataset(names, "y", Map.of(), raw, column, List.of()),
        scale,
        model,
        part(inputs, targets, 0, trained),
        part(inputs, targets, trained, raw.length),
        Weights.initialized(model, fit.seed()),
        TargetKind.of(loss, layers.getLast().activation()));
  }

  private static Samples part(double[][] inputs, double[][] targets, int from, int to) {
    return new Samples(Arrays.copyOfRange(inputs, from, to), Arrays.copyOfRange(targets, from, to));
  }

  private static Scenario scenario(
      List<String> names, List<Dense> layers, Loss loss, Optimizer optimizer, FitSettings fit) {
    Data data = new Data.Inline(names, "y", Map.of(), List.of(), true, new double[0][], List.of());
    return new Scenario(
        Map.of(),
        Lab.NETWORK,
        data,
        new Model(layers, Optional.empty()),
        new Compile(optimizer, loss, List.of()),
        fit,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
