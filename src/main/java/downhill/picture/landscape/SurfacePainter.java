package downhill.picture.landscape;

import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.chart.Axis;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
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
    var axes = new SurfaceAxes(surface, picture, painter.losses, painter.projection, palette);
    axes.floor();
    painter.pieces();
    List<Box> names = axes.scales(width, height);
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

  private void pieces() {
    int cells = Math.min(picture.cells(), grid.side() - 1);
    var pieces = new SurfacePieces(surface, grid, losses, projection, palette, cells);
    int[] columns = farFirst(cells, deeper(1, 0));
    int[] rows = farFirst(cells, deeper(0, 1));
    // Whichever direction leads away from the eye more steeply is the outer one.
    boolean rowsOutside = Math.abs(Math.cos(picture.angle().turn())) > Math.sqrt(0.5);
    for (int outer : rowsOutside ? rows : columns) {
      for (int inner : rowsOutside ? columns : rows) {
        pieces.paint(rowsOutside ? inner : outer, rowsOutside ? outer : inner);
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

  private void scaleCaption(double width, double height, Words words) {
    String text =
        words.text(
            "landscape.height", Numbers.magnitude(losses.from()), Numbers.magnitude(losses.to()));
    String fitted = TextMetrics.fit(text, width - 8, TextStyle.CAPTION);
    surface.text(fitted, 4, height - 6, TextStyle.CAPTION, Anchor.START, Fill.of(palette.ink2()));
  }
}
