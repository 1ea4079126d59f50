package downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The speed of training by a clock of the test's own, and the line that the command prints. */
final class BenchCommandTest {
  private static final String LINE =
      """
      {"format": "downhill-scenario", "version": 1, "title": {"en": "line"},
       "data": {"source": "inline", "features": ["x"], "target": "y",
                "rows": [[0, 1], [1, 3], [2, 5], [3, 7]]},
       "model": {"layers": [{"type": "dense", "units": 1, "activation": "linear",
                             "kernel_initializer": "zeros"}]},
       "compile": {"optimizer": {"name": "sgd", "learning_rate": %s}, "loss": "mse"},
       "fit": {"epochs": 1, "batch_size": 3, "shuffle": false, "seed": 1}}
      """;

  @TempDir Path folder;

  @Test
  void theMedianWindowOfAClockThatSlowsDown() throws Exception {
    // Every look at this clock costs 0.5 s: the first epoch takes one look, being warm is found at
    // the fourth (0, 0.5, 1.0, 1.5), and a window of 0.2 s is one epoch between two looks.
    AtomicLong looks = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    TrainingSpeed speed =
        TrainingSpeed.of(
            experiment("0.1"),
            1,
            () -> looks.getAndIncrement() * 500_000_000L,
            () -> bytes.getAndAdd(120));
    assertThat(speed.firstEpochSeconds()).isEqualTo(0.5);
    assertThat(speed.samplesPerSecond()).isEqualTo(4 / 0.5);
    assertThat(speed.stepsPerSecond()).isEqualTo(2 / 0.5);
    assertThat(speed.lossEpochs()).isEqualTo(1);
    // Five windows of one epoch of two steps: 120 bytes over ten steps.
    assertThat(speed.bytesPerStep()).isEqualTo(12);
  }

  @Test
  void theLossIsThatOfAllRowsAfterTheEpochsAsked() throws Exception {
    // By hand: batch (0,1) (1,3) (2,5) from 0 gives dL/dw = -26/3, dL/db = -6, so w = 0.8666…,
    // b = 0.6; batch (3,7) gives an error of -3.8, so w = 3.1466…, b = 1.36.
    double w = 26.0 / 30 + 0.1 * 6 * 3.8;
    double b = 0.6 + 0.1 * 2 * 3.8;
    double sum = 0;
    for (int x = 0; x < 4; x++) {
      sum += Math.pow(w * x + b - (2 * x + 1), 2);
    }
    AtomicLong looks = new AtomicLong();
    TrainingSpeed speed =
        TrainingSpeed.of(experiment("0.1"), 1, () -> looks.getAndAdd(500_000_000), () -> 0);
    assertThat(speed.finalLoss()).isCloseTo(sum / 4, within(1e-12));
  }

  @Test
  void aRunThatDivergesIsNotMeasured() throws Exception {
    Experiment experiment = experiment("1e300");
    AtomicLong looks = new AtomicLong();
    assertThatThrownBy(
            () -> TrainingSpeed.of(experiment, 1, () -> looks.getAndAdd(1_000_000), () -> 0))
        .isInstanceOf(CommandException.class);
  }

  @Test
  void printsOneLineOfJson() throws IOException {
    Path file = Files.writeString(folder.resolve("line.downhill"), LINE.formatted("0.1"));
    CommandLineRun run = CommandLineRun.of("bench", file.toString(), "--seconds", "0.01");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("}\n").hasLineCount(1);
    JsonNode json = JsonMapper.builder().build().readTree(run.out());
    assertThat(json.propertyNames())
        .containsExactly(
            "samples_per_s",
            "steps_per_s",
            "first_epoch_s",
            "final_loss",
            "loss_epochs",
            "bytes_per_step");
    // Two steps an epoch of four rows.
    assertThat(json.get("samples_per_s").asDouble())
        .isEqualTo(2 * json.get("steps_per_s").asDouble())
        .isPositive();
    assertThat(json.get("bytes_per_step").asDouble()).isLessThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "soon", "1e9"})
  void secondsAreAPositiveNumber(String typed) throws IOException {
    Path file = Files.writeString(folder.resolve("line.downhill"), LINE.formatted("0.1"));
    CommandLineRun run = CommandLineRun.of("bench", file.toString(), "--seconds=" + typed);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--seconds").contains(typed).hasLineCount(1);
  }

  private Experiment experiment(String rate) throws IOException, ScenarioException {
    Path file = Files.writeString(folder.resolve("line.downhill"), LINE.formatted(rate));
    return Experiment.prepare(ScenarioReader.open(file), Progress.NONE);
  }
}
