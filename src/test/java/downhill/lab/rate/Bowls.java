package downhill.lab.rate;

import downhill.data.Progress;
import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.random.SeededGenerator;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Compile;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.scenario.Lab;
import downhill.scenario.LayerWeights;
import downhill.scenario.Model;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Linear regressions with rows of their own, whose loss is a bowl. */
final class Bowls {
  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  private Bowls() {}

  /** Rows x = 1 and x = -1, target 3x + 1, start at 0: both curvatures are 2. */
  static Experiment round(Optimizer optimizer, int epochs) {
    double[][] rows = {{1, 4}, {-1, -2}};
    var start = new LayerWeights(new double[][] {{0}}, new double[] {0});
    var fit = new FitSettings(epochs, 2, false, 0, 1);
    return of(rows, optimizer, fit, Optional.of(List.of(start)));
  }

  /** One to four features of all sizes, some noise, random start. */
  static Experiment random(long seed, Optimizer optimizer, FitSettings fit) {
    var random = new SeededGenerator(seed);
    int features = 1 + random.nextIndex(4);
    double[][] rows = new double[20 + random.nextIndex(40)][features + 1];
    double[] slope = new double[features];
    double[] size = new double[features];
    for (int c = 0; c < features; c++) {
      slope[c] = random.nextUniform(-3, 3);
      size[c] = Math.pow(10, random.nextUniform(-0.7, 0.7));
    }
    for (double[] row : rows) {
      row[features] = 2 + 0.3 * random.nextNormal();
      for (int c = 0; c < features; c++) {
        row[c] = size[c] * (random.nextNormal() + 0.5);
        row[features] += slope[c] * row[c];
      }
    }
    return of(rows, optimizer, fit, Optional.empty());
  }

  private static Experiment of(
      double[][] rows, Optimizer optimizer, FitSettings fit, Optional<List<LayerWeights>> start) {
    var data =
        new Data.Inline(
            NAMES.subList(0, rows[0].length - 1), "y", Map.of(), List.of(), false, rows, List.of());
    var scenario =
        new Scenario(
            Map.of(),
            Lab.DESCENT,
            data,
            new Model(List.of(new Dense(1, new Linear())), start),
            new Compile(optimizer, new MeanSquaredError(), List.of()),
            fit,
            List.of(),
            Optional.empty(),
            Optional.empty());
    try {
      return Experiment.prepare(scenario, Path.of("."), Progress.NONE);
    } catch (ScenarioException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** Returns the moment after so many steps. */
  static StepSnapshot at(Experiment experiment, long step) {
    var recording = new Recording(experiment);
    recording.seek(step);
    return recording.snapshot(Detail.RESTING);
  }

  /** Returns what is known at a moment, with so many steps planned. */
  static RateBands bands(Experiment experiment, long step, long planned) {
    return new RateWorker(experiment)
        .bands(at(experiment, step), planned, () -> false)
        .orElseThrow();
  }
}
