package downhill.app.sigmoid;

import java.util.List;
import javafx.scene.layout.Region;

/** The desk over cards of equal width. */
final class SigmoidCards extends Region {
  private static final double GAP = 16;
  private static final double DESK = 0.46;

  private final Region desk;
  private final List<Region> below;

  SigmoidCards(Region desk, List<Region> below) {
    this.desk = desk;
    this.below = below;
    getChildren().add(desk);
    getChildren().addAll(below);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double upper = Math.floor((height - GAP) * DESK);
    desk.resizeRelocate(0, 0, width, upper);
    double top = upper + GAP;
    double each = (width - GAP * (below.size() - 1)) / below.size();
    for (int i = 0; i < below.size(); i++) {
      double left = Math.floor(i * (each + GAP));
      double right = Math.floor(i * (each + GAP) + each);
      below.get(i).resizeRelocate(left, top, right - left, height - top);
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
