package downhill.picture.surface;

import java.util.List;

/**
 * A part of a surface with an origin of its own.
 *
 * @param surface the whole
 * @param dx where the part begins
 * @param dy where the part begins
 */
public record Offset(Surface surface, double dx, double dy) implements Surface {

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    surface.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, stroke);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
    surface.polyline(moved(xs, count, dx), moved(ys, count, dy), count, stroke);
  }

  @Override
  public void curve(Cubic c, Stroke stroke) {
    surface.curve(moved(c), stroke);
  }

  @Override
  public void curves(List<StrokedCurve> curves) {
    surface.curves(
        curves.stream()
            .map(stroked -> new StrokedCurve(moved(stroked.curve()), stroked.stroke()))
            .toList());
  }

  private Cubic moved(Cubic c) {
    return new Cubic(
        c.x1() + dx,
        c.y1() + dy,
        c.c1x() + dx,
        c.c1y() + dy,
        c.c2x() + dx,
        c.c2y() + dy,
        c.x2() + dx,
        c.y2() + dy);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int count, Fill fill) {
    surface.fillPolygon(moved(xs, count, dx), moved(ys, count, dy), count, fill);
  }

  @Override
  public void fillRect(double x, double y, double w, double h, double radius, Fill fill) {
    surface.fillRect(x + dx, y + dy, w, h, radius, fill);
  }

  @Override
  public void strokeRect(double x, double y, double w, double h, double radius, Stroke stroke) {
    surface.strokeRect(x + dx, y + dy, w, h, radius, stroke);
  }

  @Override
  public void fillCircle(double x, double y, double radius, Fill fill) {
    surface.fillCircle(x + dx, y + dy, radius, fill);
  }

  @Override
  public void strokeCircle(double x, double y, double radius, Stroke stroke) {
    surface.strokeCircle(x + dx, y + dy, radius, stroke);
  }

  @Override
  public void text(
      String text, double x, double baseline, TextStyle style, Anchor anchor, Fill fill) {
    surface.text(text, x + dx, baseline + dy, style, anchor, fill);
  }

  @Override
  public void image(Raster raster, double x, double y, double w, double h) {
    surface.image(raster, x + dx, y + dy, w, h);
  }

  @Override
  public void pushClip(double x, double y, double w, double h) {
    surface.pushClip(x + dx, y + dy, w, h);
  }

  @Override
  public void popClip() {
    surface.popClip();
  }

  private static double[] moved(double[] values, int count, double by) {
    double[] moved = new double[count];
    for (int i = 0; i < count; i++) {
      moved[i] = values[i] + by;
    }
    return moved;
  }
}
