package downhill.picture.descent;

import downhill.picture.surface.Box;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for words beside points, where they touch no other word and cover few lines. */
public final class LabelPlacer {
  private static final double[][] DIRECTIONS = {
    {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}
  };

  private final Box area;
  private final List<Box> taken = new ArrayList<>();
  private final List<double[]> points = new ArrayList<>();

  /** Places words inside an area. */
  public LabelPlacer(Box area) {
    this.area = area;
  }

  /** Keeps words out of a box. */
  public void take(Box box) {
    taken.add(box);
  }

  /** Prefers places that do not cover a point. */
  public void avoid(double x, double y) {
    points.add(new double[] {x, y});
  }

  /** Prefers places that do not cover a line. */
  public void avoidLine(double x1, double y1, double x2, double y2) {
    int pieces = (int) Math.clamp(Math.hypot(x2 - x1, y2 - y1) / 6, 1, 200);
    for (int i = 0; i <= pieces; i++) {
      avoid(x1 + (x2 - x1) * i / pieces, y1 + (y2 - y1) * i / pieces);
    }
  }

  /**
   * Finds the left end of the baseline for words beside a point and takes the place.
   *
   * @param reach how far from the point the words begin
   * @return x and baseline, or empty when there is no free place near
   */
  public Optional<double[]> place(String text, TextStyle style, double x, double y, double reach) {
    return place(text, style, x, y, reach, 9);
  }

  /** Like {@link #place}, but only right beside the point: words that may be left out. */
  public Optional<double[]> placeNear(
      String text, TextStyle style, double x, double y, double reach) {
    return place(text, style, x, y, reach, 1);
  }

  private Optional<double[]> place(
      String text, TextStyle style, double x, double y, double reach, int rings) {
    double width = TextMetrics.width(text, style);
    double height = style.ascent() + style.descent();
    Box best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int ring = 0; ring < rings; ring++) {
      for (double[] direction : DIRECTIONS) {
        double away = reach + 9 * ring;
        double middleX = x + direction[0] * (away + width / 2);
        double middleY = y + direction[1] * (away + height / 2);
        Box box = new Box(middleX - width / 2, middleY - height / 2, width, height);
        double cost = cost(box) + 1.5 * ring;
        if (cost < least) {
          least = cost;
          best = box;
        }
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    take(best.grown(3));
    return Optional.of(new double[] {best.x(), best.y() + style.ascent()});
  }

  /** Returns whether a box lies inside and touches no other words. */
  public boolean isFree(Box box) {
    return cost(box) < Double.POSITIVE_INFINITY;
  }

  private double cost(Box box) {
    if (box.x() < area.x()
        || box.right() > area.right()
        || box.y() < area.y()
        || box.bottom() > area.bottom()
        || taken.stream().anyMatch(box::overlaps)) {
      return Double.POSITIVE_INFINITY;
    }
    Box near = box.grown(2);
    return points.stream().filter(point -> near.contains(point[0], point[1])).count();
  }
}
