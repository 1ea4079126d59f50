package downhill.export;

import downhill.data.Progress;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioFile;
import downhill.scenario.ScenarioReader;
import downhill.words.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Scenarios to export, and the text that becomes of them. */
final class ExportSamples {
  static final Path FOLDER = Path.of("src/test/resources/pytorch");

  private ExportSamples() {}

  /** Returns what is written of a scenario beside the recorded PyTorch runs. */
  static ExportSource pinned(String name) {
    try {
      var file = ScenarioReader.open(FOLDER.resolve(name + ".downhill"));
      String title = file.scenario().titleIn(Language.EN, name);
      return ExportSource.atStart(Experiment.prepare(file, Progress.NONE), title, Language.EN);
    } catch (ScenarioException e) {
      throw new AssertionError(e.problem().sentence(Language.EN), e);
    }
  }

  /** Returns what is written of a scenario given as JSON. */
  static ExportSource of(String json, String title, Language language) {
    try {
      var file = new ScenarioFile(ScenarioReader.read(json, "test"), "test", Path.of(""));
      return ExportSource.atStart(Experiment.prepare(file, Progress.NONE), title, language);
    } catch (ScenarioException e) {
      throw new AssertionError(e.problem().sentence(Language.EN), e);
    }
  }

  /** Returns the text of a file. */
  static String text(ExportKind kind, ExportSource source) {
    var out = new StringWriter();
    try {
      Exporter.write(kind, source, out, new Count(Progress.NONE, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
