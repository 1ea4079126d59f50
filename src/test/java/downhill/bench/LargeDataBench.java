package downhill.bench;

import downhill.app.Fx;
import downhill.app.launch.TestWindow;
import downhill.lab.session.Intent;
import downhill.lab.session.Speed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;

/**
 * Measures how long the JavaFX thread is held up while a CSV file of 1,000,000 rows is opened and
 * played in the real window.
 *
 * <p>Prints one line of JSON for each part: the longest wait of an event and the processor time the
 * thread used meanwhile, which leaves out the machine's other work; and where the thread was.
 */
final class LargeDataBench {
  private static final int ROWS = 1_000_000;
  private static final int SECONDS = 8;
  private static final long WORTH_TELLING_NANOS = 50_000_000;
  private static final int DEPTH = 24;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private LargeDataBench() {}

  /** Measures opening, standing, the table of rows and playing. */
  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("large", ".csv");
    try (var window = TestWindow.open(TestWindow.small())) {
      write(file);
      Thread.sleep(2000);
      Thread fx = Fx.get(Thread::currentThread);
      var opened = new CompletableFuture<Boolean>();
      Fx.run(() -> {
        window.app().document().currentProperty().subscribe((_, _) -> opened.complete(true));
        window.app().opening().open(file);
      });
      watch("opening", fx, opened);
      watch("standing", fx, later());
      rows(window);
      watch("rows", fx, later());
      window.app().document().send(new Intent.Play());
      watch("playing, 10 steps/s", fx, later());
      window.app().document().send(new Intent.SetSpeed(Speed.MAXIMUM));
      watch("playing, maximum", fx, later());
      window.app().document().send(new Intent.Pause());
    } finally {
      Files.delete(file);
    }
    Platform.exit();
  }

  /** Asks for the table of rows, without waiting for it. */
  private static void rows(TestWindow window) {
    ToggleButton rows =
        window.labeled().stream()
            .filter(ToggleButton.class::isInstance)
            .map(ToggleButton.class::cast)
            .filter(button -> button.getText().equals("Samples"))
            .findFirst()
            .orElseThrow();
    Platform.runLater(rows::fire);
  }

  private static CompletableFuture<Boolean> later() {
    return new CompletableFuture<Boolean>().completeOnTimeout(true, SECONDS, TimeUnit.SECONDS);
  }

  private static void watch(String part, Thread fx, CompletableFuture<Boolean> end)
      throws InterruptedException {
    long longest = 0;
    long longestWork = 0;
    StackTraceElement[] longestAt = {};
    while (!end.isDone()) {
      var done = new CompletableFuture<Boolean>();
      long asked = System.nanoTime();
      long worked = THREADS.getThreadCpuTime(fx.threadId());
      Platform.runLater(() -> done.complete(true));
      StackTraceElement[] at = {};
      while (!done.isDone()) {
        if (at.length == 0 && System.nanoTime() - asked > WORTH_TELLING_NANOS) {
          at = fx.getStackTrace();
        }
        Thread.sleep(1);
      }
      longest = Math.max(longest, System.nanoTime() - asked);
      long work = THREADS.getThreadCpuTime(fx.threadId()) - worked;
      if (work > longestWork) {
        longestWork = work;
        longestAt = at;
      }
      Thread.sleep(3);
    }
    System.out.printf(
        Locale.ROOT,
        "{\"part\":\"%s\",\"longest_wait_ms\":%.0f,\"longest_work_ms\":%.0f}%n",
        part,
        longest / 1e6,
        longestWork / 1e6);
    for (int i = 0; i < Math.min(DEPTH, longestAt.length); i++) {
      System.out.println("  " + longestAt[i]);
    }
  }

  private static void write(Path file) throws IOException {
    var random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("a,b,c,y\n");
      for (int row = 0; row < ROWS; row++) {
        double a = random.nextDouble();
        double b = random.nextDouble();
        double c = random.nextDouble();
        out.write(String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f%n", a, b, c, 3 * a - b + c));
      }
    }
  }
}
