package downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.lab.rate.RateBands.Bands;
import downhill.lab.rate.RateBands.Validity;
import downhill.lab.rate.RateWorker;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line and the dial give the same numbers: one from the matrix, one from products. */
final class AnalyzeAndDialTest {
  private static final Path BUILTIN = Path.of("src/main/resources/downhill/scenario/builtin");
  private static final int EPOCHS = 3;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate-overshoots",
        "ravine",
        "momentum",
        "noise-floor",
        "local-minimum",
        "plateau",
        "edge-of-stability"
      })
  void haveTheSameTicks(String id) throws ScenarioException {
    Experiment experiment =
        Experiment.prepare(BuiltinScenarios.of(id).orElseThrow(), Progress.NONE);
    var recording = new Recording(experiment);
    recording.seek((long) EPOCHS * recording.stepsPerEpoch());
    Bands dial =
        (Bands)
            new RateWorker(experiment)
                .bands(recording.snapshot(Detail.RESTING), 1000, () -> false)
                .orElseThrow();
    JsonNode said = analyze(id);
    same(dial.lambdaMax(), said.get("lambda_max"));
    same(dial.limit(), said.get("critical_learning_rate"));
    boolean exact =
        dial.validity() == Validity.EXACT || dial.validity() == Validity.FULL_BATCH_LIMIT;
    assertThat(said.get("exact").asBoolean()).isEqualTo(exact);
    dial.lambdaMin().ifPresent(least -> same(least, said.get("lambda_min")));
    dial.best().ifPresent(best -> same(best, said.get("best_learning_rate")));
    boolean plain = dial.rule().momentum() == 0;
    assertThat(dial.best().isPresent()).isEqualTo(plain && said.has("best_learning_rate"));
  }

  private static void same(double dial, JsonNode said) {
    assertThat(dial).isCloseTo(said.asDouble(), within(1e-9 * Math.abs(dial)));
  }

  private static JsonNode analyze(String id) {
    String file = BUILTIN.resolve(id + ".downhill").toString();
    CommandLineRun run =
        CommandLineRun.of(
            "analyze", file, "--after-epochs", String.valueOf(EPOCHS), "--format", "json");
    assertThat(run.err()).isEmpty();
    return new JsonMapper().readTree(run.out());
  }
}
