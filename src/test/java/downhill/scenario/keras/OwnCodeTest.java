package downhill.scenario.keras;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.Progress;
import downhill.export.ExportKind;
import downhill.export.ExportSource;
import downhill.export.Exporter;
import downhill.lab.code.CodeMoment;
import downhill.lab.code.KerasCode;
import downhill.lab.session.TrainingSession;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.edit.ScenarioEdits;
import downhill.words.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code that the window shows for a scenario is read back as that scenario. */
final class OwnCodeTest {
  @TempDir Path folder;

  static List<String> scenarios() {
    return BuiltinScenarios.ids();
  }

  private static Experiment experiment(String id) throws Exception {
    return Experiment.prepare(BuiltinScenarios.of(id).orElseThrow(), Progress.NONE);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatTheDrawerShowsIsReadBack(String id) throws Exception {
    Experiment experiment = experiment(id);
    Scenario scenario = experiment.scenario();
    for (Language language : Language.values()) {
      String code;
      try (var session = new TrainingSession(experiment)) {
        code = KerasCode.of(CodeMoment.of(session.state()), 1, language).text();
      }
      KerasReading reading = KerasReader.read(code, ScenarioEdits.of(experiment));
      assertThat(reading.slips())
          .filteredOn(slip -> slip.effect() != Slip.Effect.REMARK)
          .extracting(slip -> slip.sentence(Language.EN))
          .as(code)
          .isEmpty();
      assertThat(reading.scenario()).contains(scenario);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theExportedProgramHasTheSameNetwork(String id) throws Exception {
    Experiment experiment = experiment(id);
    Path file = folder.resolve("run.py");
    Exporter.write(
        ExportKind.KERAS_SCRIPT,
        ExportSource.atStart(experiment, id, Language.EN),
        file,
        Progress.NONE);
    String code = Files.readString(file);
    if (code.length() > KerasReader.MOST) {
      return;
    }
    KerasReading reading = KerasReader.read(code, ScenarioEdits.of(experiment));
    Scenario read = reading.scenario().orElseThrow();
    assertThat(read.model().layers()).isEqualTo(experiment.scenario().model().layers());
    assertThat(read.compile()).isEqualTo(experiment.scenario().compile());
  }
}
