package downhill.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.Progress;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import downhill.scenario.ScenarioWriter;
import downhill.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads any bytes as a scenario file: they are a document that is written and read as the same one,
 * or they are refused in one sentence; nothing else may happen. Jazzer calls it by its name.
 */
public final class ScenarioFuzz {
  private static final int MOST_ROWS = 2_000;
  private static final int MOST_PARAMETERS = 20_000;

  private ScenarioFuzz() {}

  /** Tries one file. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    used(bytes);
  }

  /** Tries one file and returns whether it is a document. */
  static boolean used(byte[] bytes) throws IOException {
    try (var file = new FuzzFile(bytes, ".downhill")) {
      Scenario scenario = ScenarioReader.read(file.path());
      String written = ScenarioWriter.write(scenario);
      assertThat(reread(written)).isEqualTo(scenario);
      if (isSmall(scenario)) {
        Experiment.prepare(scenario, Path.of("src/test/resources/fuzz/csv"), Progress.NONE);
      }
      return true;
    } catch (ScenarioException refused) {
      for (Language language : Language.values()) {
        Sentences.check(refused.problem().sentence(language), bytes);
      }
      return false;
    }
  }

  private static Scenario reread(String written) throws IOException, ScenarioException {
    try (var file = new FuzzFile(written.getBytes(StandardCharsets.UTF_8), ".downhill")) {
      return ScenarioReader.read(file.path());
    }
  }

  /** Returns whether making its rows and weights takes no time worth speaking of. */
  private static boolean isSmall(Scenario scenario) {
    long parameters = 0;
    long inputs = 10;
    for (var layer : scenario.model().layers()) {
      parameters += (inputs + 1) * layer.units();
      inputs = layer.units();
    }
    boolean fewRows =
        switch (scenario.data()) {
          case Data.Inline _, Data.Csv _ -> true;
          case Data.Builtin builtin -> builtin.rows() <= MOST_ROWS;
        };
    return fewRows && parameters <= MOST_PARAMETERS;
  }
}
