package downhill.picture.landscape;

import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.chart.Axis;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.List;

/**
 * Draws the loss over a plane of weights as a surface, the far pieces first, so that near ones
 * cover them: no graphics hardware is needed. Each piece is shaded by its loss and its slope.
 */
public final class SurfacePainter {
  private static final double AIR = 1.04;

  private static final double EDGE = 4;
  private static final double CAPTION = 24;

  private final Surface surface;
  private final SurfacePicture picture;
  private final LossGrid grid;
  private final Palette palette;
  private final Axis losses;
  private final Projection projection;

  private SurfacePainter(
      Surface surface, double width, double height, SurfacePicture picture, Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.grid = picture.contours().grid();
    this.palette = palette;
    this.losses = losses(picture.contours());
    this.projection = new Projection(grid, losses, picture.angle(), width, height);
  }

  /** Draws the picture in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      SurfacePicture picture,
      Palette palette,
      Words words) {
    surface.pushClip(0, 0, width, height);
    var painter = new SurfacePainter(surface, width, height, picture, palette);
    painter.floor();
    painter.pieces();
    List<Box> names = painter.axisNames(width, height);
    new SurfaceMarks(surface, picture.contours(), painter.projection, palette, words)
        .paint(width, height, names);
    surface.popClip();
    painter.scaleCaption(width, height, words);
  }

  /** From the lowest loss to somewhat above all the run has seen; walls beyond are cut off. */
  static Axis losses(ContourPicture contours) {
    LossGrid grid = contours.grid();
    double[] sorted = grid.sorted();
    if (sorted.length == 0) {
      return Axis.linear(0, 1, 4);
    }
    double low = sorted[0];
    double high = sorted[(int) (0.6 * (sorted.length - 1))];
    Landmarks marks = contours.landmarks();
    for (Landmarks.Stop stop : marks.path()) {
      high = larger(high, grid.at(stop.place()));
    }
    high = larger(high, marks.next().map(grid::at).orElse(Double.NaN));
    return Axis.linear(low, low + AIR * (high - low), 4);
  }

  private static double larger(double high, double loss) {
    return Double.isFinite(loss) ? Math.max(high, loss) : high;
  }

  /** Outlines the plane under the surface. */
  private void floor() {
    double[] xs = new double[5];
    double[] ys = new double[5];
    for (int corner = 0; corner < 5; corner++) {
      boolean right = corner == 1 || corner == 2;
      boolean up = corner == 2 || corner == 3;
      PlanePoint place =
          new PlanePoint(
              right ? grid.x().high() : grid.x().low(), up ? grid.y().high() : grid.y().low());
      xs[corner] = projection.px(place);
      ys[corner] = projection.py(place, losses.from());
    }
    surface.polyline(xs, ys, 5, Stroke.of(palette.line2(), 1));
  }

  private void pieces() {
    int cells = Math.min(picture.cells(), grid.side() - 1);
    int[] columns = farFirst(cells, deeper(1, 0));
    int[] rows = farFirst(cells, deeper(0, 1));
    // Whichever direction leads away from the eye more steeply is the outer one.
    boolean rowsOutside = Math.abs(Math.cos(picture.angle().turn())) > Math.sqrt(0.5);
    for (int outer : rowsOutside ? rows : columns) {
      for (int inner : rowsOutside ? columns : rows) {
        piece(cells, rowsOutside ? inner : outer, rowsOutside ? outer : inner);
      }
    }
  }

  /** Returns whether the plane leads away from the eye in a direction. */
  private boolean deeper(double dx, double dy) {
    PlanePoint here = new PlanePoint(grid.x().low(), grid.y().low());
    PlanePoint there =
        new PlanePoint(here.x() + dx * grid.x().width(), here.y() + dy * grid.y().width());
    return projection.depth(there) > projection.depth(here);
  }

  private static int[] farFirst(int cells, boolean deeper) {
    int[] order = new int[cells];
    for (int i = 0; i < cells; i++) {
      order[i] = deeper ? cells - 1 - i : i;
    }
    return order;
  }

  private void piece(int cells, int column, int row) {
    double[] xs = new double[4];
    double[] ys = new double[4];
    double[] heights = new double[4];
    double sum = 0;
    boolean cut = true;
    for (int corner = 0; corner < 4; corner++) {
      int right = corner == 1 || corner == 2 ? 1 : 0;
      int up = corner >= 2 ? 1 : 0;
      PlanePoint place =
          new PlanePoint(
              grid.x().at((double) (column + right) / cells),
              grid.y().at((double) (row + up) / cells));
      double loss = grid.at(place);
      cut &= projection.isCutOff(loss);
      heights[corner] = Math.min(loss, losses.to());
      xs[corner] = projection.px(place);
      ys[corner] = projection.py(place, loss);
      sum += heights[corner];
    }
    if (cut || !Double.isFinite(sum)) {
      return;
    }
    int colour = colour(sum / 4, heights);
    surface.fillPolygon(xs, ys, 4, Fill.of(colour));
    // Also hides the seams between neighbours.
    surface.polyline(
        new double[] {xs[0], xs[1], xs[2], xs[3], xs[0]},
        new double[] {ys[0], ys[1], ys[2], ys[3], ys[0]},
        5,
        Stroke.of(Shades.mix(colour, palette.ink(), 0.12), 0.7));
  }

  /** Low pieces are deeper in colour; those that face the light from the left are lighter. */
  private int colour(double loss, double[] heights) {
    double share = Math.clamp(losses.fraction(loss), 0, 1);
    double range = losses.to() - losses.from();
    double toTheRight = (heights[1] + heights[2] - heights[0] - heights[3]) / 2 / range;
    double light = Math.clamp(0.5 + 4 * toTheRight * picture.cells() / 24, 0, 1);
    int deepest = Shades.mix(palette.accentSoft(), palette.ink(), 0.22);
    int ground = Shades.mix(deepest, palette.surface(), share);
    return Shades.mix(ground, palette.ink(), 0.04 + 0.14 * (1 - light));
  }

  /** Writes the names of the weights; returns where they stand. */
  private List<Box> axisNames(double width, double height) {
    ContourPicture.Names names = picture.contours().names();
    PlanePoint x = new PlanePoint(grid.x().at(0.5), nearEdgeY());
    PlanePoint y = new PlanePoint(nearEdgeX(), grid.y().at(0.5));
    return List.of(name(names.x(), x, width, height), name(names.y(), y, width, height));
  }

  private double nearEdgeY() {
    return deeper(0, 1) ? grid.y().low() : grid.y().high();
  }

  private double nearEdgeX() {
    return deeper(1, 0) ? grid.x().low() : grid.x().high();
  }

  /** Writes a name under the near edge of the floor, as far as the area allows. */
  private Box name(String name, PlanePoint at, double width, double height) {
    TextStyle style = TextStyle.CAPTION;
    String text = TextMetrics.fit(name, 0.45 * width, style);
    double wide = TextMetrics.width(text, style);
    double x = projection.px(at);
    PlanePoint middle = new PlanePoint(grid.x().at(0.5), grid.y().at(0.5));
    double from = x - projection.px(middle);
    double start = Math.abs(from) < 20 ? x - wide / 2 : from > 0 ? x : x - wide;
    double left = Math.clamp(start, EDGE, Math.max(EDGE, width - EDGE - wide));
    double baseline = Math.min(projection.py(at, losses.from()) + 18, height - CAPTION);
    surface.text(text, left, baseline, style, Anchor.START, Fill.of(palette.ink2()));
    return TextMetrics.box(text, left, baseline, style, Anchor.START).grown(2);
  }

  private void scaleCaption(double width, double height, Words words) {
    String text =
        words.text(
            "landscape.height", Numbers.magnitude(losses.from()), Numbers.magnitude(losses.to()));
    String fitted = TextMetrics.fit(text, width - 8, TextStyle.CAPTION);
    surface.text(fitted, 4, height - 6, TextStyle.CAPTION, Anchor.START, Fill.of(palette.ink2()));
  }
}
