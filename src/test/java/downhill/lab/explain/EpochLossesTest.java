package downhill.lab.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Runs;
import downhill.data.BuiltinDataset;
import downhill.data.Progress;
import downhill.lab.session.SessionState;
import downhill.lab.session.TrainingSession;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two losses beside the reference runs, which were made without this program. */
final class EpochLossesTest {
  private static final Path ORACLE = Path.of("src/test/resources/oracle");

  @ParameterizedTest
  @ValueSource(strings = {"icecream-sgd-small", "binary-tanh", "softmax-mlp-adam", "line-mae"})
  void theMeanOfTheBatchesIsTheHistoryAndTheOtherIsNot(String name) throws Exception {
    JsonNode expected =
        new JsonMapper().readTree(Files.readString(ORACLE.resolve(name + ".expected.json")));
    JsonNode history = expected.get("history").get("loss");
    JsonNode trace = expected.get("trace");
    Experiment experiment =
        Experiment.prepare(ScenarioReader.open(ORACLE.resolve(name + ".downhill")), Progress.NONE);
    try (var session = new TrainingSession(experiment)) {
      int batches = session.state().stepsPerEpoch();
      SessionState state = Runs.seek(session, batches);
      EpochLosses losses = EpochLosses.of(state);
      assertThat(losses.shares()).hasSize(batches);
      assertThat(losses.rows()).isEqualTo(experiment.training().size());
      for (int i = 0; i < Math.min(batches, trace.size()); i++) {
        assertThat(losses.shares().get(i).loss())
            .isCloseTo(trace.get(i).get("loss").asDouble(), near(trace.get(i).get("loss")));
      }
      assertThat(losses.printed())
          .isCloseTo(history.get(0).asDouble(), near(history.get(0)))
          .isEqualTo(losses.shares().getLast().mean());
      assertThat(losses.sum() / losses.rows())
          .isCloseTo(losses.printed(), within(1e-9 * losses.printed()));
      SessionState last = Runs.seek(session, state.plannedSteps());
      JsonNode evaluate = expected.get("evaluate").get("loss");
      assertThat(EpochLosses.of(last).now().orElseThrow())
          .isCloseTo(evaluate.asDouble(), near(evaluate));
      assertThat(EpochLosses.of(last).printed())
          .isCloseTo(
              history.get(history.size() - 1).asDouble(), near(history.get(history.size() - 1)));
    }
  }

  private static org.assertj.core.data.Offset<Double> near(JsonNode number) {
    return within(1e-9 * Math.abs(number.asDouble()) + 1e-11);
  }

  @Test
  void aSmallerLastBatchCountsLess() {
    Experiment ten = Runs.regression(BuiltinDataset.LINE, 10, new FitSettings(3, 4, false, 0, 1));
    EpochLosses losses = EpochLosses.of(Runs.at(ten, 6));
    assertThat(losses.epoch()).isEqualTo(2);
    assertThat(losses.shares()).extracting(EpochLosses.BatchShare::rows).containsExactly(4, 4, 2);
    double a = losses.shares().get(0).loss();
    double b = losses.shares().get(1).loss();
    double c = losses.shares().get(2).loss();
    assertThat(losses.printed()).isCloseTo((4 * a + 4 * b + 2 * c) / 10, within(1e-12 * (a + b)));
    assertThat(EpochLosses.of(Runs.at(ten, 0)).shares()).isEmpty();
    assertThat(EpochLosses.of(Runs.at(ten, 0)).printed()).isNaN();
  }

  @Test
  void aRunTooLongToKeepEveryBatchSaysTheMeanAlone() {
    Experiment ten = Runs.regression(BuiltinDataset.LINE, 10, new FitSettings(4000, 4, true, 0, 1));
    SessionState state = Runs.at(ten, 9000);
    EpochLosses losses = EpochLosses.of(state);
    assertThat(losses.shares()).isEmpty();
    assertThat(losses.printed()).isEqualTo(state.snapshot().epochSoFar().loss()).isFinite();
  }
}
