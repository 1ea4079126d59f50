package downhill.app.document;

import downhill.data.CsvException;
import downhill.data.CsvOptions;
import downhill.data.CsvProblem;
import downhill.data.CsvReader;
import downhill.data.Dataset;
import downhill.data.Progress;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Sgd;
import downhill.scenario.Compile;
import downhill.scenario.Data;
import downhill.scenario.FitSettings;
import downhill.scenario.Lab;
import downhill.scenario.Model;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a scenario of a CSV file: its last column is learned from the others, standardised, by SGD
 * with learning rate 0.01. Text in the last column names classes: then it is a classifier.
 */
final class CsvScenario {
  private static final double LEARNING_RATE = 0.01;
  private static final int EPOCHS = 10;
  private static final int BATCH = 32;

  private CsvScenario() {}

  static ScenarioFile of(Path file, Dataset dataset) {
    Path whole = file.toAbsolutePath();
    String name = String.valueOf(whole.getFileName());
    int classes = dataset.classes().size();
    var scenario =
        new Scenario(
            Map.of(),
            Lab.NETWORK,
            new Data.Csv(
                name,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                dataset.classes(),
                true),
            new Model(List.of(layer(classes)), Optional.empty()),
            new Compile(
                new Sgd(LEARNING_RATE),
                classes == 0 ? new MeanSquaredError() : new CategoricalCrossentropy(),
                classes == 0 ? List.of() : List.of(Compile.ACCURACY)),
            new FitSettings(EPOCHS, BATCH, true, 0, 0),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return new ScenarioFile(scenario, name, Optional.ofNullable(whole.getParent()).orElse(whole));
  }

  static Dataset read(Path file, Progress progress) throws ScenarioException {
    try {
      return CsvReader.read(file, CsvOptions.ANY, progress);
    } catch (CsvException e) {
      CsvProblem why = e.problem();
      throw new ScenarioException(
          new Problem(file.toString(), why.line(), why.field(), "", why.key(), why.args()));
    }
  }

  private static Dense layer(int classes) {
    return classes == 0 ? new Dense(1, new Linear()) : new Dense(classes, new Softmax());
  }
}
