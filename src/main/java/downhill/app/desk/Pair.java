package downhill.app.desk;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two cards beside each other, or one over the other. */
public final class Pair extends Region {
  private static final double GAP = 16;

  private final Region first;
  private final Region second;
  private final Orientation orientation;
  private final double part;

  /**
   * Two cards.
   *
   * @param orientation horizontal where they stand beside each other
   * @param part how much of the room the first one has, 0 to 1
   */
  public Pair(Orientation orientation, Region first, Region second, double part) {
    this.orientation = orientation;
    this.first = first;
    this.second = second;
    this.part = part;
    getChildren().addAll(first, second);
  }

  @Override
  protected void layoutChildren() {
    boolean beside = orientation == Orientation.HORIZONTAL;
    double room = (beside ? getWidth() : getHeight()) - GAP;
    double taken = Math.floor(room * part);
    if (beside) {
      first.resizeRelocate(0, 0, taken, getHeight());
      second.resizeRelocate(taken + GAP, 0, room - taken, getHeight());
    } else {
      first.resizeRelocate(0, 0, getWidth(), taken);
      second.resizeRelocate(0, taken + GAP, getWidth(), room - taken);
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
