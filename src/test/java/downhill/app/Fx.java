package downhill.app;

import downhill.app.picture.BundledFonts;
import downhill.app.picture.ToolkitSettings;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** The JavaFX toolkit in tests: started once, without a display, and used on its own thread. */
public final class Fx {
  private static final long PATIENCE_SECONDS = 60;
  private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

  static {
    ToolkitSettings.prepare();
    try {
      Platform.startup(Fx::begin);
    } catch (IllegalStateException alreadyRunning) {
      Platform.runLater(Fx::begin);
    }
  }

  private Fx() {}

  private static void begin() {
    Platform.setImplicitExit(false);
    BundledFonts.load();
    STARTED.complete(true);
  }

  /** Something to do that may fail. */
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** Starts the toolkit, if it does not run yet. */
  public static void start() {
    get(STARTED);
  }

  /** Runs {@code work} on the JavaFX thread, and returns or throws what it does. */
  public static <T> T get(Callable<T> work) {
    start();
    var answer = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        answer.complete(work.call());
      } catch (Throwable thrown) {
        answer.completeExceptionally(thrown);
      }
    });
    return get(answer);
  }

  /** Runs {@code work} on the JavaFX thread to its end. */
  public static void run(Work work) {
    get(() -> {
      work.run();
      return true;
    });
  }

  /** Waits until all that waits on the JavaFX thread now has been done. */
  public static void settle() {
    run(() -> {});
  }

  private static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
