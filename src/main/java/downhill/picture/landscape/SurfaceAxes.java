package downhill.picture.landscape;

import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.Palette;
import downhill.picture.chart.Axis;
import downhill.picture.chart.Tick;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the floor under a surface with numbers and names at its near edges, and the losses at an
 * upright line at its left. Numbers that would touch others are left out.
 */
final class SurfaceAxes {
  private static final int MOST_TICKS = 4;
  private static final double EDGE = 4;
  private static final double CAPTION = 24;
  private static final double MARK = 4;

  private final Surface surface;
  private final SurfacePicture picture;
  private final LossGrid grid;
  private final Axis losses;
  private final Projection projection;
  private final Palette palette;
  private double width;
  private double height;
  private final List<Box> taken = new ArrayList<>();

  SurfaceAxes(
      Surface surface,
      SurfacePicture picture,
      Axis losses,
      Projection projection,
      Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.grid = picture.contours().grid();
    this.losses = losses;
    this.projection = projection;
    this.palette = palette;
  }

  /**
   * Writes numbers and names in an area.
   *
   * @return where they stand
   */
  List<Box> scales(double areaWidth, double areaHeight) {
    width = areaWidth;
    height = areaHeight;
    double nearY = isNear(0, -1) ? grid.y().low() : grid.y().high();
    double nearX = isNear(-1, 0) ? grid.x().low() : grid.x().high();
    double x = grid.x().at(0.5);
    double y = grid.y().at(0.5);
    PlanePoint alongX = new PlanePoint(x, nearY);
    PlanePoint alongY = new PlanePoint(nearX, y);
    name(picture.contours().names().x(), alongX);
    name(picture.contours().names().y(), alongY);
    for (Tick tick : Axis.linear(grid.x().low(), grid.x().high(), MOST_TICKS).ticks()) {
      number(tick.label(), new PlanePoint(tick.value(), nearY), aside(alongX));
    }
    for (Tick tick : Axis.linear(grid.y().low(), grid.y().high(), MOST_TICKS).ticks()) {
      number(tick.label(), new PlanePoint(nearX, tick.value()), aside(alongY));
    }
    losses();
    return taken;
  }

  /** Outlines the plane under the surface; to be drawn before it. */
  void floor() {
    List<PlanePoint> corners = corners();
    double[] xs = new double[5];
    double[] ys = new double[5];
    for (int i = 0; i < 5; i++) {
      xs[i] = projection.px(corners.get(i % 4));
      ys[i] = projection.py(corners.get(i % 4), losses.from());
    }
    surface.polyline(xs, ys, 5, Stroke.of(palette.line2(), 1));
  }

  private List<PlanePoint> corners() {
    double left = grid.x().low();
    double right = grid.x().high();
    double low = grid.y().low();
    double high = grid.y().high();
    return List.of(
        new PlanePoint(left, low),
        new PlanePoint(right, low),
        new PlanePoint(right, high),
        new PlanePoint(left, high));
  }

  /** Returns whether the edge in a direction is nearer to the eye than the middle. */
  private boolean isNear(double dx, double dy) {
    PlanePoint middle = new PlanePoint(grid.x().at(0.5), grid.y().at(0.5));
    PlanePoint edge = new PlanePoint(grid.x().at(0.5 + dx / 2), grid.y().at(0.5 + dy / 2));
    return projection.depth(edge) < projection.depth(middle);
  }

  /** Returns how far an edge's place is to the right of the middle of the picture. */
  private double aside(PlanePoint at) {
    PlanePoint middle = new PlanePoint(grid.x().at(0.5), grid.y().at(0.5));
    return projection.px(at) - projection.px(middle);
  }

  /** Writes a name under the near edge of the floor, as far as the area allows. */
  private void name(String name, PlanePoint middle) {
    TextStyle style = TextStyle.CAPTION;
    String text = TextMetrics.fit(name, 0.4 * width, style);
    double wide = TextMetrics.width(text, style);
    double aside = aside(middle);
    double x = projection.px(middle);
    double outwards = Math.abs(aside) < 20 ? 0 : 26;
    double start = outwards == 0 ? x - wide / 2 : aside > 0 ? x + outwards : x - outwards - wide;
    double left = Math.clamp(start, EDGE, Math.max(EDGE, width - EDGE - wide));
    double baseline =
        Math.min(
            projection.py(middle, losses.from()) + (outwards == 0 ? 34 : 30), height - CAPTION);
    surface.text(text, left, baseline, style, Anchor.START, Fill.of(palette.ink2()));
    taken.add(TextMetrics.box(text, left, baseline, style, Anchor.START).grown(2));
  }

  private void number(String number, PlanePoint at, double aside) {
    double x = projection.px(at);
    double y = projection.py(at, losses.from());
    boolean under = Math.abs(aside) < 20;
    double side = under ? 0 : Math.signum(aside);
    surface.line(x, y, x + side * MARK, y + MARK, Stroke.of(palette.line2(), 1));
    Anchor anchor = under ? Anchor.MIDDLE : side > 0 ? Anchor.START : Anchor.END;
    write(number, x + side * (MARK + 2), y + 16, anchor);
  }

  private void losses() {
    PlanePoint left = corners().getFirst();
    for (PlanePoint corner : corners()) {
      left = projection.px(corner) < projection.px(left) ? corner : left;
    }
    double x = projection.px(left);
    Stroke stroke = Stroke.of(palette.line2(), 1);
    surface.line(
        x, projection.py(left, losses.from()), x, projection.py(left, losses.to()), stroke);
    for (Tick tick : losses.ticks()) {
      double y = projection.py(left, tick.value());
      surface.line(x - MARK, y, x, y, stroke);
      write(tick.label(), x - MARK - 3, TextStyle.NUMBER.baseline(y), Anchor.END);
    }
  }

  /** Writes a number where it touches nothing and is seen whole. */
  private void write(String number, double x, double baseline, Anchor anchor) {
    TextStyle style = TextStyle.NUMBER;
    Box box = TextMetrics.box(number, x, baseline, style, anchor);
    boolean inside =
        box.x() >= 0 && box.right() <= width && box.y() >= 0 && box.bottom() <= height - 18;
    if (inside && taken.stream().noneMatch(box::overlaps)) {
      surface.text(number, x, baseline, style, anchor, Fill.of(palette.ink3()));
      taken.add(box.grown(2));
    }
  }
}
