package downhill.app.view;

import javafx.scene.layout.Region;

/** A part of a lab's centre that another feature brings. */
public interface Panel extends View {
  /** Returns what is on the screen; the same node each time. */
  Region view();
}
