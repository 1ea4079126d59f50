package downhill.app.desk;

import javafx.scene.layout.Region;

/** A card over another. */
public final class Stacked extends Region {
  private static final double GAP = 16;

  private final Region upper;
  private final Region lower;
  private final double part;

  /**
   * Two cards.
   *
   * @param part how much of the height the upper one has, 0 to 1
   */
  public Stacked(Region upper, Region lower, double part) {
    this.upper = upper;
    this.lower = lower;
    this.part = part;
    getChildren().addAll(upper, lower);
  }

  @Override
  protected void layoutChildren() {
    double first = Math.floor((getHeight() - GAP) * part);
    upper.resizeRelocate(0, 0, getWidth(), first);
    lower.resizeRelocate(0, first + GAP, getWidth(), getHeight() - first - GAP);
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
