package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.Speed;
import downhill.lab.timeline.EpochSeries;
import downhill.scenario.BuiltinScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scenario and its seed give the same bits wherever they are trained: in two processes whose
 * machine code is made by different compilers, in the window, there after going back and forth, and
 * after the scenario was saved and opened.
 */
final class SameBitsTest {
  private static final Path BUILTIN = Path.of("src/main/resources/downhill/scenario/builtin");
  private static final int EPOCHS = 12;

  @TempDir Path folder;

  /**
   * What a run gave, as bits.
   *
   * @param weights in their flat order
   * @param losses of the epochs
   * @param validation the losses of the rows held back, at the ends of the epochs
   */
  private record Bits(List<Long> weights, List<Long> losses, List<Long> validation) {}

  @ParameterizedTest
  @ValueSource(strings = {"moons", "iris"})
  void areGivenEverywhere(String name) throws Exception {
    assertThat(BuiltinScenarios.of(name)).isPresent();
    Path file = shortened(name);
    Bits first = inProcess(file, "-XX:+UseSerialGC");
    assertThat(first.losses()).hasSize(EPOCHS);
    assertThat(first.validation()).hasSize(EPOCHS);
    assertThat(inProcess(file, "-XX:TieredStopAtLevel=1")).isEqualTo(first);
    Path saved = folder.resolve("saved.downhill");
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario(file.toString()))) {
      SessionState played = play(window);
      assertThat(bits(played)).as("in the window").isEqualTo(first);
      long end = played.snapshot().step();
      seek(window, end / 3);
      seek(window, 0);
      seek(window, end - 1);
      assertThat(bits(seek(window, end))).as("after seeking").isEqualTo(first);
      window.app().document().send(new Intent.Rewind());
      window.await(state -> state.snapshot().step() == 0);
      assertThat(bits(play(window))).as("replayed").isEqualTo(first);
      Fx.run(() -> window.app().saving().save(saved));
    }
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario(saved.toString()))) {
      assertThat(bits(play(window))).as("saved and opened").isEqualTo(first);
    }
    assertThat(inProcess(saved, "-XX:+UseSerialGC")).as("saved and trained").isEqualTo(first);
  }

  /** Writes a scenario that comes with the program with fewer epochs. */
  private Path shortened(String name) throws IOException {
    String text = Files.readString(BUILTIN.resolve(name + ".downhill"));
    return Files.writeString(
        folder.resolve(name + ".downhill"),
        text.replaceFirst("\"epochs\": \\d+", "\"epochs\": " + EPOCHS));
  }

  private static SessionState play(TestWindow window) {
    window.app().document().send(new Intent.SetSpeed(Speed.MAXIMUM));
    window.app().document().send(new Intent.Play());
    return rested(window, state -> state.snapshot().step() == state.plannedSteps());
  }

  private static SessionState seek(TestWindow window, long step) {
    window.app().document().send(new Intent.Seek(step));
    return rested(window, state -> state.snapshot().step() == step);
  }

  private static SessionState rested(TestWindow window, Predicate<SessionState> wanted) {
    return window.await(state -> wanted.test(state) && !state.activity().isMoving());
  }

  private static Bits bits(SessionState state) {
    return new Bits(
        bits(state.snapshot().weights().values()),
        bits(state.curves().kerasLoss()),
        bits(state.curves().validationLoss()));
  }

  private static List<Long> bits(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::doubleToLongBits).toList();
  }

  private static List<Long> bits(EpochSeries series) {
    List<Long> bits = new ArrayList<>();
    for (int point = 0; point < series.size(); point++) {
      if (series.epoch(point) > 0) {
        bits.add(Double.doubleToLongBits(series.value(point)));
      }
    }
    return bits;
  }

  /** Trains with the command line of a Java of its own. */
  private Bits inProcess(Path scenario, String option) throws IOException, InterruptedException {
    Path report = folder.resolve("report.json");
    OwnJava.run(
        folder.resolve("said"),
        List.of(option),
        "downhill.Main",
        "train",
        scenario.toString(),
        "--report",
        report.toString());
    JsonNode read = new JsonMapper().readTree(Files.readString(report));
    List<Long> weights = new ArrayList<>();
    for (JsonNode layer : read.get("weights")) {
      layer.get("kernel").forEach(row -> weights.addAll(numbers(row)));
      weights.addAll(numbers(layer.get("bias")));
    }
    return new Bits(
        weights,
        numbers(read.get("history").get("loss")),
        numbers(read.get("history").get("val_loss")));
  }

  private static List<Long> numbers(JsonNode list) {
    List<Long> bits = new ArrayList<>();
    list.forEach(number -> bits.add(Double.doubleToLongBits(number.asDouble())));
    return bits;
  }
}
