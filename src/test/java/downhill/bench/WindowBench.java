package downhill.bench;

import downhill.app.Fx;
import downhill.app.document.OpenScenario;
import downhill.app.launch.Preferences;
import downhill.app.launch.TestWindow;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.Speed;
import downhill.picture.Theme;
import downhill.words.Language;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;

/**
 * Measures the real window while a session trains as fast as it can, activation maps and decision
 * regions live: frames and epochs a second, how long an event waits for the JavaFX thread, and the
 * processor time a frame takes on that thread and on the toolkit's drawing thread, which tells more
 * than frames a second on a machine that has other work.
 *
 * <p>Prints one line of JSON a scenario. With {@code -Dglass.platform=Headless -Dprism.order=sw} it
 * needs no display.
 */
final class WindowBench {
  private static final String FX = "JavaFX Application Thread";
  static final String DRAWING = "QuantumRenderer";
  private static final int WARM_UP_SECONDS = 5;
  private static final int SECONDS = 10;
  private static final long PROBE_MILLIS = 10;

  private WindowBench() {}

  /**
   * Measures the two networks on 500 rows, batch 10, in the Network lab; and one of them in the
   * Descent lab with curve, contours and dial open. With files of scenarios, these in the Network
   * lab instead.
   */
  public static void main(String[] args) throws Exception {
    for (String file : args) {
      measure(file, TestWindow.scenario(file), 0, List.of());
    }
    if (args.length > 0) {
      Platform.exit();
      return;
    }
    for (String name : List.of("circles", "spirals-deep")) {
      measure(name, 0, List.of());
    }
    measure("circles", 1, List.of());
    for (String pane : List.of("Output of fit", "model.summary()", "Two losses", "Mini-batches")) {
      measure("circles", 0, List.of("Keras code", pane));
    }
    for (String pane : List.of("Backward", "Samples", "Matrix")) {
      measure("circles", 0, List.of(pane));
    }
    Platform.exit();
  }

  private static void measure(String name, int lab, List<String> pressed) throws Exception {
    Path file = Files.createTempFile(name, ".downhill");
    try (InputStream in =
        WindowBench.class.getResourceAsStream("/downhill/scenario/builtin/" + name + ".downhill")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          file,
          text.replace("\"validation_split\": 0.2", "\"validation_split\": 0")
              .replaceAll("\"epochs\": \\d+", "\"epochs\": 1000000"));
    }
    try {
      measure(name, TestWindow.scenario(file.toString()), lab, pressed);
    } finally {
      Files.delete(file);
    }
  }

  /** Opens a pane by the word on its button. */
  private static void press(TestWindow window, String word) {
    ButtonBase button =
        window.labeled().stream()
            .filter(label -> label instanceof ButtonBase && label.getText().equals(word))
            .map(ButtonBase.class::cast)
            .findFirst()
            .orElseThrow();
    Fx.run(button::fire);
  }

  private static void measure(String name, OpenScenario scenario, int lab, List<String> pressed)
      throws Exception {
    var preferences = new Preferences(Language.EN, Theme.LIGHT, 1440, 900);
    try (var window = TestWindow.open(preferences, scenario)) {
      Fx.run(() -> window.app().labs().open(lab));
      for (String word : pressed) {
        window.beat();
        press(window, word);
      }
      window.app().document().send(new Intent.SetSpeed(Speed.MAXIMUM));
      window.app().document().send(new Intent.Play());
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
      long fxBefore = nanosOf(FX);
      long drawingBefore = nanosOf(DRAWING);
      SessionState before = window.app().document().state();
      long start = System.nanoTime();
      long longest = 0;
      while (System.nanoTime() - start < SECONDS * 1_000_000_000L) {
        long asked = System.nanoTime();
        Fx.settle();
        longest = Math.max(longest, System.nanoTime() - asked);
        Thread.sleep(PROBE_MILLIS);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      double fx = (nanosOf(FX) - fxBefore) / 1e6 / frames.get();
      double drawing = (nanosOf(DRAWING) - drawingBefore) / 1e6 / frames.get();
      Fx.run(counter::stop);
      long steps = newest(window) - before.snapshot().step();
      System.out.printf(
          Locale.ROOT,
          "{\"scenario\":\"%s\",\"lab\":%d,\"pane\":\"%s\",\"frames_per_s\":%.1f,\"epochs_per_s\":%.0f,"
              + "\"longest_wait_ms\":%.0f,\"fx_ms_per_frame\":%.2f,"
              + "\"drawing_ms_per_frame\":%.2f}%n",
          name,
          lab,
          pressed.isEmpty() ? "" : pressed.getLast(),
          frames.get() / seconds,
          steps / seconds / before.stepsPerEpoch(),
          longest / 1e6,
          fx,
          drawing);
      window.app().document().send(new Intent.Pause());
    }
  }

  /** Returns the processor time of a thread so far. */
  static long nanosOf(String name) {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith(name)) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
      }
    }
    throw new IllegalStateException("a thread must be called " + name);
  }

  private static long newest(TestWindow window) {
    return window.app().document().state().snapshot().step();
  }
}
