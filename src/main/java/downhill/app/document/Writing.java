package downhill.app.document;

import downhill.data.Progress;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/** How far a file is written, told from the thread that writes to the window's. */
final class Writing implements Progress {
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
  private final AtomicReference<@Nullable Double> latest = new AtomicReference<>();
  private volatile boolean stopped;

  /** From 0 to 1; -1 while unknown. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Ends the writing at its next number. */
  void stop() {
    stopped = true;
  }

  @Override
  public void at(long done, long total) {
    // The window shows the newest; what it has not come to yet is passed over.
    if (latest.getAndSet((double) done / total) == null) {
      Platform.runLater(() -> {
        Double now = latest.getAndSet(null);
        if (now != null) {
          progress.set(now);
        }
      });
    }
  }

  @Override
  public boolean cancelled() {
    return stopped;
  }
}
