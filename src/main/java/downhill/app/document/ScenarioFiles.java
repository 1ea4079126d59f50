package downhill.app.document;

import downhill.data.Dataset;
import downhill.data.Progress;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioFile;
import downhill.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads documents from files and from the program itself, each with a session at step 0. */
public final class ScenarioFiles {
  /** How the names of scenario files end. */
  public static final String EXTENSION = ".downhill";

  private static final String CSV = ".csv";

  private ScenarioFiles() {}

  /** Opens the scenario that the window starts with. */
  public static OpenScenario start() {
    try {
      return open(new Builtin(BuiltinScenarios.start()));
    } catch (ScenarioException e) {
      throw new IllegalStateException("the first scenario is broken", e);
    }
  }

  /** The scenarios that come with the program. */
  static List<Builtin> builtins() {
    return BuiltinScenarios.ids().stream()
        .flatMap(id -> BuiltinScenarios.of(id).stream())
        .map(Builtin::new)
        .toList();
  }

  static OpenScenario open(Builtin builtin) throws ScenarioException {
    ScenarioFile file = builtin.file();
    return OpenScenario.start(file, Experiment.prepare(file, Progress.NONE), Optional.empty());
  }

  /** Opens another scenario under the name of one that is open, from step 0. */
  static OpenScenario revised(OpenScenario before, Scenario scenario, Progress progress)
      throws ScenarioException {
    var file = new ScenarioFile(scenario, before.document().name(), before.document().folder());
    Experiment last = before.session().state().experiment();
    return OpenScenario.start(file, Experiment.revise(file, last, progress), before.file());
  }

  /** Reads a scenario or, by its name, a CSV file. */
  public static OpenScenario read(Path file, Progress progress) throws ScenarioException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(CSV)) {
      Dataset rows = CsvScenario.read(file, progress);
      ScenarioFile made = CsvScenario.of(file, rows);
      return OpenScenario.start(made, Experiment.prepare(made, rows), Optional.of(file));
    }
    ScenarioFile read = ScenarioReader.open(file);
    return OpenScenario.start(read, Experiment.prepare(read, progress), Optional.of(file));
  }
}
