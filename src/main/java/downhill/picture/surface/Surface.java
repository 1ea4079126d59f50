package downhill.picture.surface;

import java.util.List;

/**
 * Where a painter draws. The unit is one logical pixel; x grows to the right, y downwards.
 *
 * <p>A surface holds no state but the clip: every call carries its own colour, width and dash.
 */
public interface Surface {

  /** Draws a straight line. */
  void line(double x1, double y1, double x2, double y2, Stroke stroke);

  /**
   * Draws straight lines through points.
   *
   * @param count how many entries of {@code xs} and {@code ys} are points, at least 2
   */
  void polyline(double[] xs, double[] ys, int count, Stroke stroke);

  /** Draws a cubic curve. */
  void curve(Cubic curve, Stroke stroke);

  /** Draws curves, the first one first. A surface may have a quicker way for many. */
  default void curves(List<StrokedCurve> curves) {
    for (StrokedCurve stroked : curves) {
      curve(stroked.curve(), stroked.stroke());
    }
  }

  /** Fills the polygon through the first {@code count} points. */
  void fillPolygon(double[] xs, double[] ys, int count, Fill fill);

  /** Fills a rectangle with round corners; radius 0 makes them square. */
  void fillRect(double x, double y, double width, double height, double radius, Fill fill);

  /** Outlines a rectangle with round corners; radius 0 makes them square. */
  void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke);

  /** Fills a circle. */
  void fillCircle(double x, double y, double radius, Fill fill);

  /** Outlines a circle. */
  void strokeCircle(double x, double y, double radius, Stroke stroke);

  /**
   * Writes one line of text.
   *
   * @param x where the anchor is
   * @param baseline y of the line the letters stand on
   */
  void text(String text, double x, double baseline, TextStyle style, Anchor anchor, Fill fill);

  /** Draws an image, stretched smoothly to a rectangle. */
  void image(Raster raster, double x, double y, double width, double height);

  /** Lets later calls show only inside a rectangle and inside the clips around it. */
  void pushClip(double x, double y, double width, double height);

  /** Ends the clip that was pushed last. */
  void popClip();
}
