package downhill.app.picture;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/**
 * JavaFX without a display: its headless platform with software rendering, started where no toolkit
 * is running yet.
 */
public final class HeadlessToolkit {
  private static final long PATIENCE_SECONDS = 120;

  /** Kept, since the logging of Java forgets the settings of loggers that nobody holds. */
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private HeadlessToolkit() {}

  /** Starts the toolkit; it goes on running when all windows are closed. */
  public static void start() {
    ToolkitSettings.setUnlessSet("glass.platform", "Headless");
    ToolkitSettings.setUnlessSet("prism.order", "sw");
    ToolkitSettings.setUnlessSet("java.awt.headless", "true");
    // The toolkit warns when it lies on the class path; standard error is for our own messages.
    TOOLKIT.setFilter(record -> record.getLevel().intValue() > Level.WARNING.intValue());
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    try {
      Platform.setImplicitExit(false);
      Platform.startup(() -> started.complete(true));
    } catch (IllegalStateException alreadyRunning) {
      started.complete(true);
    }
    started.join();
  }

  /**
   * Runs {@code work} on the JavaFX thread and returns its result.
   *
   * @throws IOException when it fails, with its exception as the cause, or is interrupted
   */
  public static <T> T call(Callable<T> work) throws IOException {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.call());
      } catch (Exception failed) {
        done.completeExceptionally(failed);
      }
    });
    return await(done);
  }

  /**
   * Waits for what happens on the JavaFX thread.
   *
   * @throws IOException when it fails, with its exception as the cause, takes two minutes or is
   *     interrupted
   */
  public static <T> T await(CompletableFuture<T> done) throws IOException {
    try {
      return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw new IOException("The picture could not be drawn", failed.getCause());
    } catch (TimeoutException late) {
      throw new IOException("Drawing took more than " + PATIENCE_SECONDS + " s", late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Drawing was interrupted", stopped);
    }
  }
}
