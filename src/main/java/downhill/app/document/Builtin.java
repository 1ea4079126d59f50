package downhill.app.document;

import downhill.scenario.BuiltinScenarios;
import downhill.scenario.ScenarioFile;
import downhill.words.Language;

/**
 * A scenario that comes with the program.
 *
 * @param file the document
 */
public record Builtin(ScenarioFile file) {
  /** Returns the group it is listed in. */
  public BuiltinScenarios.Group group() {
    return BuiltinScenarios.ids(BuiltinScenarios.Group.LEARNING_RATE).contains(file.shortName())
        ? BuiltinScenarios.Group.LEARNING_RATE
        : BuiltinScenarios.Group.EXAMPLES;
  }

  /** Returns its title. */
  public String title(Language language) {
    return file.scenario().titleIn(language, file.shortName());
  }
}
