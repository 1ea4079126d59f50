package downhill.picture.landscape;

import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.chart.Axis;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;

/**
 * Draws the pieces of a surface, each shaded by its loss and its slope. A piece that rises above
 * the top of the scale is cut off along the line where it does, so that the rim is smooth. Corners
 * are computed once for all pieces, and all pieces share their memory.
 */
final class SurfacePieces {
  private static final int CORNERS = 4;

  private final Surface surface;
  private final Palette palette;
  private final Axis losses;
  private final Projection projection;
  private final int cells;
  private final double[] loss;
  private final double[] column;
  private final double[] floor;
  private final int deepest;

  // The piece being drawn: a corner that is cut off becomes two.
  private final double[] xs = new double[2 * CORNERS + 1];
  private final double[] ys = new double[2 * CORNERS + 1];
  private int count;

  /**
   * Computes the corners.
   *
   * @param cells how many pieces across and upwards
   */
  SurfacePieces(
      Surface surface,
      LossGrid grid,
      Axis losses,
      Projection projection,
      Palette palette,
      int cells) {
    this.surface = surface;
    this.palette = palette;
    this.losses = losses;
    this.projection = projection;
    this.cells = cells;
    this.deepest = Shades.mix(palette.accentSoft(), palette.ink(), 0.22);
    int corners = (cells + 1) * (cells + 1);
    this.loss = new double[corners];
    this.column = new double[corners];
    this.floor = new double[corners];
    for (int corner = 0; corner < corners; corner++) {
      int row = corner / (cells + 1);
      double across = (double) (corner % (cells + 1)) / cells;
      double upwards = (double) row / cells;
      PlanePoint place = new PlanePoint(grid.x().at(across), grid.y().at(upwards));
      loss[corner] = grid.at(place);
      column[corner] = projection.px(place);
      floor[corner] = projection.py(place, losses.from());
    }
  }

  /** Draws the piece of a column and a row, both from 0. */
  void paint(int x, int y) {
    int lowLeft = y * (cells + 1) + x;
    int lowRight = lowLeft + 1;
    int highLeft = lowLeft + cells + 1;
    int highRight = highLeft + 1;
    double sum = loss[lowLeft] + loss[lowRight] + loss[highLeft] + loss[highRight];
    if (!Double.isFinite(sum)) {
      return;
    }
    count = 0;
    side(lowLeft, lowRight);
    side(lowRight, highRight);
    side(highRight, highLeft);
    side(highLeft, lowLeft);
    if (count < 3) {
      return;
    }
    double right = height(lowRight) + height(highRight);
    double left = height(lowLeft) + height(highLeft);
    int colour = colour((right + left) / CORNERS, (right - left) / 2);
    surface.fillPolygon(xs, ys, count, Fill.of(colour));
    xs[count] = xs[0];
    ys[count] = ys[0];
    // Also hides the seams between neighbours.
    surface.polyline(xs, ys, count + 1, Stroke.of(Shades.mix(colour, palette.ink(), 0.12), 0.7));
  }

  private double height(int corner) {
    return Math.min(loss[corner], losses.to());
  }

  private boolean isCutOff(int corner) {
    return projection.isCutOff(loss[corner]);
  }

  /** Adds what is left of a side, from its first corner up to before its second. */
  private void side(int from, int to) {
    if (!isCutOff(from)) {
      add(from, to, 0);
    }
    if (isCutOff(from) != isCutOff(to)) {
      // Along a side the loss is taken to rise evenly.
      add(from, to, (losses.to() - loss[from]) / (loss[to] - loss[from]));
    }
  }

  private void add(int from, int to, double share) {
    xs[count] = column[from] + share * (column[to] - column[from]);
    double ground = floor[from] + share * (floor[to] - floor[from]);
    double high = share == 0 && !isCutOff(from) ? loss[from] : losses.to();
    ys[count] = ground - projection.lift(high);
    count++;
  }

  /** Low pieces are deeper in colour; those that face the light from the left are lighter. */
  private int colour(double middle, double rise) {
    double share = Math.clamp(losses.fraction(middle), 0, 1);
    double toTheRight = rise / (losses.to() - losses.from());
    double light = Math.clamp(0.5 + 4 * toTheRight * cells / 24, 0, 1);
    int ground = Shades.mix(deepest, palette.surface(), share);
    return Shades.mix(ground, palette.ink(), 0.04 + 0.14 * (1 - light));
  }
}
