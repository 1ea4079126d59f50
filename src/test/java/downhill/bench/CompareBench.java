package downhill.bench;

import downhill.app.Fx;
import downhill.app.launch.Preferences;
import downhill.app.launch.TestWindow;
import downhill.data.Progress;
import downhill.lab.compare.CompareIntent;
import downhill.lab.compare.ComparisonSession;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Plan;
import downhill.lab.compare.Variations;
import downhill.lab.session.Speed;
import downhill.picture.Theme;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioReader;
import downhill.words.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Measures nine branches side by side: steps of all together a second with nobody looking, and in
 * the window at full speed with its frames a second; and what nine runs of a million rows hold.
 *
 * <p>Prints one line of JSON each. With {@code -Dglass.platform=Headless -Dprism.order=sw} it needs
 * no display.
 */
final class CompareBench {
  private static final int WARM_UP_SECONDS = 4;
  private static final int SECONDS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private CompareBench() {}

  /** Measures moons (2-8-8-1, 500 rows in batches of 10), then a million rows of ice cream. */
  public static void main(String[] args) throws Exception {
    Scenario moons = ScenarioReader.read(document(500, 10), "moons");
    unwatched(moons);
    watched(moons);
    million();
    Platform.exit();
  }

  private static String document(int rows, int batch) {
    return """
    {"format": "downhill-scenario", "version": 1, "lab": "compare",
     "data": {"source": "builtin", "name": "moons", "rows": %d, "noise": 0.2, "seed": 3},
     "model": {"layers": [{"type": "dense", "units": 8, "activation": "tanh"},
                          {"type": "dense", "units": 8, "activation": "tanh"},
                          {"type": "dense", "units": 1, "activation": "sigmoid"}]},
     "compile": {"optimizer": {"name": "adam", "learning_rate": 0.003},
                 "loss": "binary_crossentropy"},
     "fit": {"epochs": 1000000, "batch_size": %d, "seed": 1}}
    """
        .formatted(rows, batch);
  }

  private static Plan seeds(Scenario scenario) throws Exception {
    Experiment experiment = Experiment.prepare(scenario, Path.of(""), Progress.NONE);
    return Plan.of(experiment).with(Variations.seeds(scenario));
  }

  private static void unwatched(Scenario scenario) throws Exception {
    try (var session = new ComparisonSession(seeds(scenario))) {
      session.await(state -> true, PATIENCE);
      session.send(new CompareIntent.SetSpeed(Speed.MAXIMUM));
      session.send(new CompareIntent.Play());
      Thread.sleep(WARM_UP_SECONDS * 1000L);
      long before = newest(session);
      long begin = System.nanoTime();
      Thread.sleep(SECONDS * 1000L);
      long steps = newest(session) - before;
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "{\"nine_runs\":\"2-8-8-1\",\"steps_per_s\":%.0f,\"steps_per_s_of_each\":%.0f}%n",
          9 * steps / seconds,
          steps / seconds);
    }
  }

  private static long newest(ComparisonSession session) throws Exception {
    long known = session.state().orElseThrow().step();
    return session.await(state -> state.step() > known, PATIENCE).step();
  }

  private static void watched(Scenario scenario) throws Exception {
    Path file = Files.createTempFile("nine", ".downhill");
    Files.writeString(file, downhill.scenario.ScenarioWriter.write(scenario));
    var preferences = new Preferences(Language.EN, Theme.LIGHT, 1440, 900);
    try (var window = TestWindow.open(preferences, TestWindow.scenario(file.toString()))) {
      window.compare(new CompareIntent.SetSpeed(Speed.MAXIMUM), state -> true);
      window.compare(new CompareIntent.Play(), state -> state.step() > 0);
      Thread.sleep(WARM_UP_SECONDS * 1000L);
      var frames = new AtomicLong();
      AnimationTimer counter =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              frames.incrementAndGet();
            }
          };
      Fx.run(counter::start);
      ComparisonState before = window.compare(new CompareIntent.Play(), state -> true);
      long begin = System.nanoTime();
      long firstFrame = frames.get();
      long longest = 0;
      while (System.nanoTime() - begin < SECONDS * 1_000_000_000L) {
        long asked = System.nanoTime();
        Fx.settle();
        longest = Math.max(longest, System.nanoTime() - asked);
        Thread.sleep(10);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      long shown = frames.get() - firstFrame;
      Fx.run(counter::stop);
      long steps = window.compare(new CompareIntent.Pause(), state -> true).step() - before.step();
      System.out.printf(
          Locale.ROOT,
          "{\"nine_runs_in_window\":\"2-8-8-1\",\"frames_per_s\":%.1f,\"steps_per_s\":%.0f,"
              + "\"longest_wait_ms\":%.0f}%n",
          shown / seconds,
          9 * steps / seconds,
          longest / 1e6);
    } finally {
      Files.delete(file);
    }
  }

  private static void million() throws Exception {
    Scenario scenario = ScenarioReader.read(document(1_000_000, 1000), "million");
    Plan plan = seeds(scenario);
    long data = usedBytes();
    try (var session = new ComparisonSession(plan)) {
      long begin = System.nanoTime();
      session.await(state -> true, PATIENCE);
      session.send(new CompareIntent.Seek(10));
      session.await(state -> state.step() == 10, PATIENCE);
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "{\"nine_runs_of_rows\":1000000,\"data_mb\":%.0f,\"runs_mb\":%.0f,"
              + "\"ready_and_ten_steps_s\":%.1f}%n",
          data / 1048576.0,
          (usedBytes() - data) / 1048576.0,
          seconds);
    }
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
