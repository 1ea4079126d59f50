package downhill.app.desk;

import javafx.scene.layout.Region;

/** Two cards beside each other. */
public final class SideBySide extends Region {
  private static final double GAP = 16;

  private final Region left;
  private final Region right;
  private final double part;

  /**
   * Two cards.
   *
   * @param part how much of the width the left one has, 0 to 1
   */
  public SideBySide(Region left, Region right, double part) {
    this.left = left;
    this.right = right;
    this.part = part;
    getChildren().addAll(left, right);
  }

  @Override
  protected void layoutChildren() {
    double first = Math.floor((getWidth() - GAP) * part);
    left.resizeRelocate(0, 0, first, getHeight());
    right.resizeRelocate(first + GAP, 0, getWidth() - first - GAP, getHeight());
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
