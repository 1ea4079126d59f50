package downhill.app.document;

import downhill.lab.session.TrainingSession;
import downhill.scenario.Branch;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioFile;
import downhill.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A scenario that is open.
 *
 * @param document the scenario, its name and the folder of its data
 * @param session the run
 * @param file where it was read from; none when it came with the program
 */
public record OpenScenario(ScenarioFile document, TrainingSession session, Optional<Path> file) {

  /** Starts a session of {@code experiment}, paused at step 0. */
  public static OpenScenario start(
      ScenarioFile document, Experiment experiment, Optional<Path> file) {
    return new OpenScenario(document, new TrainingSession(experiment), file);
  }

  /** Returns whether this is the same document as another, with something in it changed. */
  public boolean revises(OpenScenario before) {
    return document.name().equals(before.document.name())
        && document.folder().equals(before.document.folder())
        && !scenario().equals(before.scenario());
  }

  /** Returns whether this is a scenario that came with the program, changed or not. */
  public boolean isOf(Builtin builtin) {
    return file.isEmpty() && document.name().equals(builtin.file().name());
  }

  /** Returns whether the same session runs in another document. */
  public boolean continues(OpenScenario before) {
    return session.equals(before.session);
  }

  /** Returns the same document with other runs to compare; its session goes on. */
  OpenScenario comparing(List<Branch> branches) {
    Scenario changed = scenario().withCompare(branches);
    var revised = new ScenarioFile(changed, document.name(), document.folder(), document.places());
    return new OpenScenario(revised, session, file);
  }

  /** Returns the document itself. */
  public Scenario scenario() {
    return document.scenario();
  }

  /** Returns the title in {@code language}: the scenario's, or its file's name. */
  public String title(Language language) {
    return scenario().titleIn(language, document.shortName());
  }

  /** Returns the CSV file that the scenario reads, or its folder where it reads none. */
  Path dataFile() {
    Path folder = document.folder().toAbsolutePath().normalize();
    return scenario().data() instanceof Data.Csv csv
        ? folder.resolve(csv.file()).normalize()
        : folder;
  }
}
