package downhill.app.document;

import downhill.data.CsvException;
import downhill.data.Dataset;
import downhill.data.LineLimit;
import downhill.data.Progress;
import downhill.data.table.TableFormat;
import downhill.data.table.TableFound;
import downhill.data.table.TablePlan;
import downhill.data.table.TableRead;
import downhill.data.table.TableSource;
import downhill.data.table.TableSurvey;
import downhill.scenario.Experiment;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioFile;
import downhill.scenario.TableScenario;
import java.nio.file.Path;
import java.util.Optional;

/** Looks through tables and opens them; what is wrong with one is said with its name. */
public final class TableFiles {
  private TableFiles() {}

  /** Looks through a table as it seems to be written. */
  public static TableFound look(TableSource source, String name, Progress progress)
      throws ScenarioException {
    try {
      return TableSurvey.of(source, progress);
    } catch (CsvException e) {
      throw named(name, e);
    }
  }

  /** Looks through a table that is written in a given way. */
  public static TableFound look(
      TableSource source, TableFormat format, String name, Progress progress)
      throws ScenarioException {
    try {
      return TableSurvey.of(source, format, LineLimit.USUAL, progress);
    } catch (CsvException e) {
      throw named(name, e);
    }
  }

  /** Reads the rows of a table and starts a session on them. */
  public static OpenScenario open(TablePlan plan, String name, Progress progress)
      throws ScenarioException {
    try {
      Dataset rows = TableRead.rows(plan, progress);
      Optional<Path> file =
          plan.found().source() instanceof TableSource.OfFile(Path path)
              ? Optional.of(path.toAbsolutePath())
              : Optional.empty();
      Scenario scenario = TableScenario.of(plan, rows, file);
      Path folder = file.map(Path::getParent).orElse(Path.of(""));
      var made = new ScenarioFile(scenario, name, folder);
      return OpenScenario.start(made, Experiment.prepare(made, rows), file);
    } catch (CsvException e) {
      throw named(name, e);
    }
  }

  /** Starts a session on a table that carries its rows. */
  public static OpenScenario open(Scenario scenario, String name, Progress progress)
      throws ScenarioException {
    var made = new ScenarioFile(scenario, name, Path.of(""));
    return OpenScenario.start(made, Experiment.prepare(made, progress), Optional.empty());
  }

  private static ScenarioException named(String name, CsvException why) {
    return new ScenarioException(Problem.of(name, why.problem()));
  }
}
