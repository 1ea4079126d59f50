package downhill.app.document;

import downhill.scenario.ScenarioFile;
import downhill.words.Language;

/**
 * A scenario that comes with the program.
 *
 * @param file the document
 */
public record Builtin(ScenarioFile file) {
  /** Returns its title. */
  public String title(Language language) {
    return file.scenario().titleIn(language, file.shortName());
  }
}
