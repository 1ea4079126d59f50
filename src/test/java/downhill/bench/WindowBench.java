package downhill.bench;

import downhill.app.Fx;
import downhill.app.document.OpenScenario;
import downhill.app.launch.Preferences;
import downhill.app.launch.TestWindow;
import downhill.lab.compare.CompareIntent;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.Speed;
import downhill.picture.Theme;
import downhill.picture.network.SelectionTarget;
import downhill.words.Language;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
 * <p>Prints one line of JSON a case. With {@code -Dglass.platform=Headless -Dprism.order=sw} it
 * needs no display.
 */
final class WindowBench {
  private static final String FX = "JavaFX Application Thread";
  static final String DRAWING = "QuantumRenderer";
  private static final int WARM_UP_SECONDS = 5;
  private static final int SECONDS = 10;
  private static final long PROBE_MILLIS = 10;

  private static final List<String> LABS =
      List.of("network", "descent", "softmax", "entropy", "compare");

  private WindowBench() {}

  /**
   * What is measured.
   *
   * @param scenario a name of a scenario that comes with the program
   * @param lab which lab is open, from 0
   * @param pressed the words on buttons pressed before
   * @param inspected whether a node is selected
   */
  private record Case(String scenario, int lab, List<String> pressed, boolean inspected) {
    static Case of(String scenario, int lab, String... pressed) {
      return new Case(scenario, lab, List.of(pressed), false);
    }

    String name() {
      String pane = pressed.isEmpty() ? "" : pressed.getLast();
      return scenario + " " + LABS.get(lab) + " " + (inspected ? "inspector" : pane);
    }
  }

  /** On 500 rows, batch 10, unless the scenario is about something else. */
  private static final List<Case> CASES =
      List.of(
          Case.of("circles", 0),
          Case.of("spirals-deep", 0),
          Case.of("circles", 0, "Keras code", "Output of fit"),
          Case.of("circles", 0, "Keras code", "model.summary()"),
          Case.of("circles", 0, "Keras code", "Two losses"),
          Case.of("circles", 0, "Keras code", "Mini-batches"),
          Case.of("circles", 0, "Backward"),
          Case.of("circles", 0, "Samples"),
          Case.of("circles", 0, "Matrix"),
          Case.of("circles", 0, "Set-up"),
          new Case("circles", 0, List.of(), true),
          Case.of("circles", 1),
          Case.of("iris", 2),
          Case.of("circles", 3),
          Case.of("compare-optimizers", 4));

  /**
   * Measures every pane of the Network lab and every lab, or those whose name holds one of the
   * arguments, for example {@code network}, {@code Mini-batches} or {@code descent}. An argument
   * that ends in {@code .downhill} is a file, measured in the Network lab.
   */
  public static void main(String[] args) throws Exception {
    for (String word : args) {
      if (word.endsWith(".downhill")) {
        measure(TestWindow.scenario(word), new Case(word, 0, List.of(), false));
      }
    }
    for (Case one : CASES) {
      if (args.length == 0 || Arrays.stream(args).anyMatch(one.name()::contains)) {
        measure(one);
      }
    }
    Platform.exit();
  }

  private static void measure(Case one) throws Exception {
    Path file = Files.createTempFile(one.scenario(), ".downhill");
    String resource = "/downhill/scenario/builtin/" + one.scenario() + ".downhill";
    try (InputStream in = WindowBench.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          file,
          text.replace("\"validation_split\": 0.2", "\"validation_split\": 0")
              .replaceAll("\"epochs\": \\d+", "\"epochs\": 1000000"));
    }
    try {
      measure(TestWindow.scenario(file.toString()), one);
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

  /** Lets what the lab shows run as fast as it can. */
  private static void play(TestWindow window, Case one) {
    if (one.lab() == LABS.indexOf("compare")) {
      window.compare(new CompareIntent.SetSpeed(Speed.MAXIMUM), any -> true);
      window.compare(new CompareIntent.Play(), any -> true);
    } else {
      window.app().document().send(new Intent.SetSpeed(Speed.MAXIMUM));
      window.app().document().send(new Intent.Play());
    }
  }

  private static void measure(OpenScenario scenario, Case one) throws Exception {
    var preferences = new Preferences(Language.EN, Theme.LIGHT, 1440, 900);
    try (var window = TestWindow.open(preferences, scenario)) {
      Fx.run(() -> window.app().labs().open(one.lab()));
      for (String word : one.pressed()) {
        window.beat();
        press(window, word);
      }
      if (one.inspected()) {
        Fx.run(() -> window.app().viewing().select(new SelectionTarget.Node(0, 0)));
      }
      play(window, one);
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
          "{\"case\":\"%s\",\"frames_per_s\":%.1f,\"epochs_per_s\":%.0f,"
              + "\"longest_wait_ms\":%.0f,\"fx_ms_per_frame\":%.2f,"
              + "\"drawing_ms_per_frame\":%.2f}%n",
          one.name(),
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
