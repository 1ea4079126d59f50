package downhill.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.data.BuiltinDataset;
import downhill.data.Progress;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.TrainingSession;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is printed, beside the reference runs, which were made without this program. */
final class FitLinesTest {
  private static final Path ORACLE = Path.of("src/test/resources/oracle");
  private static final String FULL = "━".repeat(20);

  @Test
  void finishedEpochsPrintTheHistory() throws Exception {
    JsonNode history = expected("softmax-mlp-adam").get("history");
    try (var session = new TrainingSession(experiment("softmax-mlp-adam"))) {
      SessionState state = Runs.seek(session, session.state().plannedSteps());
      int epochs = history.get("loss").size();
      int batches = state.stepsPerEpoch();
      List<String> lines = texts(FitLines.of(state, 1));
      assertThat(lines).hasSize(2 * epochs);
      for (int e = 0; e < epochs; e++) {
        assertThat(lines.get(2 * e)).isEqualTo("Epoch " + (e + 1) + "/" + epochs);
        assertThat(lines.get(2 * e + 1))
            .startsWith(batches + "/" + batches + " " + FULL + " 0s 0s/step - accuracy: ")
            .contains(figure(" - accuracy: %.4f", history, "accuracy", e))
            .contains(figure(" - loss: %.4f", history, "loss", e));
      }
      assertThat(texts(FitLines.of(state, 0))).isEmpty();
      assertThat(texts(FitLines.of(state, 2)).get(1))
          .startsWith(batches + "/" + batches + " - 0s - 0s/step - accuracy: ");
    }
  }

  @Test
  void anEpochUnderWayPrintsTheMeanOfItsBatchesSoFar() throws Exception {
    JsonNode trace = expected("icecream-sgd-small").get("trace");
    Experiment experiment = experiment("icecream-sgd-small");
    int size = experiment.scenario().fit().batchSize();
    try (var session = new TrainingSession(experiment)) {
      int batches = session.state().stepsPerEpoch();
      assertThat(FitLines.of(session.state(), 1).size()).isZero();
      assertThat(FitLines.of(session.state(), 1).figures()).isEmpty();
      // Two full batches weigh the same, so that their mean is the plain one.
      assertThat(2 * size).isLessThanOrEqualTo(experiment.training().size());
      double mean = (trace.get(0).get("loss").asDouble() + trace.get(1).get("loss").asDouble()) / 2;
      SessionState state = Runs.seek(session, 2);
      String loss = String.format(Locale.ROOT, "loss: %.4f", mean);
      assertThat(FitLines.of(state, 1).figures()).contains(loss);
      String bar = FitLines.of(state, 1).line(1).text();
      assertThat(bar).isEqualTo("2/" + batches + " " + FULL + " 0s 0s/step - " + loss);
      // Going on and back again takes lines back.
      Runs.seek(session, 3L * batches);
      assertThat(texts(FitLines.of(session.state(), 1)).size()).isEqualTo(6);
      assertThat(FitLines.of(Runs.seek(session, 2), 1).line(1).text()).isEqualTo(bar);
      assertThat(texts(FitLines.of(Runs.seek(session, 2), 1))).hasSize(2);
      assertThat(texts(FitLines.of(session.state(), 2)))
          .containsExactly("Epoch 1/" + epochs(state));
    }
  }

  @Test
  void validationIsPrintedWhenTheEpochIsOver() {
    Experiment blobs = Runs.blobs(3, 60);
    Experiment split =
        Runs.of(
            BuiltinDataset.BLOBS,
            60,
            3,
            blobs.model().layers(),
            blobs.scenario().compile().loss(),
            blobs.scenario().compile().optimizer(),
            new FitSettings(5, 10, true, 0.5, 1));
    try (var session = new TrainingSession(split)) {
      assertThat(FitLines.of(Runs.seek(session, 2), 1).figures().orElseThrow())
          .matches("accuracy: [0-9.]+ - loss: [0-9.]+");
      assertThat(FitLines.of(Runs.seek(session, 3), 1).figures().orElseThrow())
          .matches("accuracy: [0-9.]+ - loss: [0-9.]+ - val_accuracy: [0-9.]+ - val_loss: [0-9.]+");
      SessionState state = Runs.seek(session, 4);
      FitLines lines = FitLines.of(state, 1);
      assertThat(lines.size()).isEqualTo(4);
      assertThat(lines.line(1).text())
          .endsWith(
              String.format(
                  Locale.ROOT,
                  " - val_accuracy: %.4f - val_loss: %.4f",
                  state.curves().validationAccuracy().value(1),
                  state.curves().validationLoss().value(1)));
    }
  }

  @Test
  void aLongRunKeepsSomeEpochsAndTheOneUnderWay() throws Exception {
    Experiment one = Runs.regression(BuiltinDataset.LINE, 8, new FitSettings(3000, 4, true, 0, 1));
    try (var session = new TrainingSession(one)) {
      SessionState state = Runs.seek(session, 2 * 2999L - 1);
      FitLines lines = FitLines.of(state, 1);
      assertThat(lines.stride()).isEqualTo(4);
      // Epochs 4, 8 ... 2996, and the one under way.
      assertThat(lines.size()).isEqualTo(2 * (2996 / 4 + 1));
      assertThat(lines.line(0).text()).isEqualTo("Epoch 4/3000");
      assertThat(lines.line(lines.size() - 3).epoch()).isEqualTo(2996);
      assertThat(lines.line(lines.size() - 2).text()).isEqualTo("Epoch 2999/3000");
      assertThat(lines.line(lines.size() - 1).count()).isEqualTo("1/2");
      assertThat(lines.line(lines.size() - 1).filled()).isEqualTo(10);
      session.send(new Intent.Seek(2 * 2999L));
      state = session.await(s -> s.snapshot().step() == 2 * 2999L, Duration.ofSeconds(20));
      lines = FitLines.of(state, 1);
      assertThat(lines.size()).isEqualTo(2 * (2996 / 4 + 1));
      assertThat(lines.line(lines.size() - 1).count()).isEqualTo("2/2");
    }
  }

  @Test
  void oneEpochHasNoHeader() throws Exception {
    Experiment one = Runs.regression(BuiltinDataset.LINE, 8, new FitSettings(1, 4, true, 0, 1));
    assertThat(texts(FitLines.of(Runs.at(one, 1), 1)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("1/2 ");
    assertThat(texts(FitLines.of(Runs.at(one, 1), 2))).isEmpty();
    assertThat(texts(FitLines.of(Runs.at(one, 2), 2)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("2/2 - 0s");
  }

  private static long epochs(SessionState state) {
    return state.plannedSteps() / state.stepsPerEpoch();
  }

  private static String figure(String format, JsonNode history, String name, int epoch) {
    return String.format(Locale.ROOT, format, history.get(name).get(epoch).asDouble());
  }

  private static List<String> texts(FitLines lines) {
    return IntStream.range(0, lines.size()).mapToObj(i -> lines.line(i).text()).toList();
  }

  private static JsonNode expected(String name) throws Exception {
    return new JsonMapper().readTree(Files.readString(ORACLE.resolve(name + ".expected.json")));
  }

  private static Experiment experiment(String name) throws Exception {
    return Experiment.prepare(
        ScenarioReader.open(ORACLE.resolve(name + ".downhill")), Progress.NONE);
  }
}
