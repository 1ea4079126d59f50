package downhill.app.keras;

import downhill.app.theme.KerasStyle;
import javafx.scene.layout.Region;

/** How far an epoch is, as a line that fills up. */
final class ProgressLine extends Region {
  private final Region done = KerasStyle.KERAS_PROGRESS_DONE.on(new Region());
  private double share;

  ProgressLine() {
    KerasStyle.KERAS_PROGRESS.on(this);
    getChildren().add(done);
  }

  /** Shows a share of the whole, 0 to 1. */
  void show(double shown) {
    if (shown != share) {
      share = shown;
      layDone();
    }
  }

  @Override
  protected void layoutChildren() {
    layDone();
  }

  private void layDone() {
    done.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
  }
}
