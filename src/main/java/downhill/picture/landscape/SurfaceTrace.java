package downhill.picture.landscape;

import downhill.lab.landscape.Landmarks.Stop;
import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.Palette;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import java.util.ArrayList;
import java.util.List;

/** Draws the way of a run over hill and dale; what the surface hides is faint. */
final class SurfaceTrace {
  private static final double FAINT = 0.3;
  private static final double RING_APART = 11;
  private static final double DOT_APART = 5;

  /** Pieces of all lines together, of which each is looked at whether it is hidden. */
  private static final int MOST_PIECES = 600;

  private static final double PIECE = 8;
  private static final int MOST_OF_A_LINE = 40;

  private final Surface surface;
  private final List<Stop> path;
  private final LossGrid grid;
  private final Projection projection;
  private final Palette palette;
  private final double[] stopXs;
  private final double[] stopYs;
  private final double[] xs = new double[MOST_PIECES + 1];
  private final double[] ys = new double[MOST_PIECES + 1];

  SurfaceTrace(
      Surface surface, List<Stop> path, LossGrid grid, Projection projection, Palette palette) {
    this.surface = surface;
    this.path = path;
    this.grid = grid;
    this.projection = projection;
    this.palette = palette;
    this.stopXs = new double[path.size()];
    this.stopYs = new double[path.size()];
    for (int i = 0; i < path.size(); i++) {
      PlanePoint place = path.get(i).place();
      double loss = grid.at(place);
      stopXs[i] = projection.px(place);
      stopYs[i] = Double.isFinite(loss) ? projection.py(place, loss) : Double.NaN;
    }
  }

  private double apart(int one, int other) {
    return Math.hypot(stopXs[one] - stopXs[other], stopYs[one] - stopYs[other]);
  }

  /** Draws the lines from stop to stop: thin where steps are left out, dotted where a hand was. */
  void lines() {
    double length = 0;
    for (int i = 1; i < path.size(); i++) {
      double piece = apart(i - 1, i);
      length += Double.isFinite(piece) ? piece : 0;
    }
    double piece = Math.max(PIECE, length / (MOST_PIECES - path.size()));
    int lastGap = Stop.lastGap(path);
    for (int i = 1; i < path.size(); i++) {
      Stop from = path.get(i - 1);
      Stop to = path.get(i);
      Stroke stroke =
          to.byHand()
              ? Stroke.dashed(palette.ink3(), 2, Dash.DOTS)
              : Stroke.of(palette.ink(), i > lastGap ? 1.75 : 1);
      line(from.place(), to.place(), piece, stroke);
    }
  }

  /** Draws one line of its own. */
  void line(PlanePoint from, PlanePoint to, int rgb) {
    line(from, to, PIECE, Stroke.of(rgb, 2.5));
  }

  /** A straight line of weights is no straight line here: it is drawn piece by piece. */
  private void line(PlanePoint from, PlanePoint to, double piece, Stroke stroke) {
    double length = Math.hypot(projection.px(from) - projection.px(to), fall(from, to));
    int pieces = (int) Math.clamp(length / piece, 1, MOST_OF_A_LINE);
    int count = 0;
    boolean hidden = false;
    for (int i = 0; i <= pieces; i++) {
      double share = (double) i / pieces;
      PlanePoint at =
          new PlanePoint(
              from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
      double loss = grid.at(at);
      if (!Double.isFinite(loss)) {
        flush(count, stroke, hidden);
        count = 0;
        continue;
      }
      boolean behind = projection.isHidden(at, loss);
      xs[count] = projection.px(at);
      ys[count] = projection.py(at, loss);
      count++;
      if (count > 1 && behind != hidden) {
        flush(count, stroke, hidden);
        xs[0] = xs[count - 1];
        ys[0] = ys[count - 1];
        count = 1;
      }
      hidden = behind;
    }
    flush(count, stroke, hidden);
  }

  /** How far apart two places are upwards on the screen, without their losses. */
  private double fall(PlanePoint from, PlanePoint to) {
    return projection.py(from, 0) - projection.py(to, 0);
  }

  private void flush(int count, Stroke stroke, boolean hidden) {
    if (count > 1) {
      surface.polyline(xs, ys, count, hidden ? stroke.withOpacity(FAINT) : stroke);
    }
  }

  /** Draws the stops before the present one, the newest in preference to older ones. */
  void points() {
    int last = path.size() - 1;
    List<Integer> drawn = new ArrayList<>(List.of(last));
    for (int i = last - 1; i > 0; i--) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int other : drawn) {
        double away = apart(i, other);
        nearest = away < nearest ? away : nearest;
      }
      if (!Double.isNaN(stopYs[i]) && nearest >= DOT_APART) {
        ring(i, nearest >= RING_APART ? 4 : 2);
        drawn.add(i);
      }
    }
    if (last > 0 && !Double.isNaN(stopYs[0])) {
      ring(0, 4);
    }
  }

  private void ring(int stop, double radius) {
    PlanePoint place = path.get(stop).place();
    double opacity = projection.isHidden(place, grid.at(place)) ? FAINT : 1;
    double x = stopXs[stop];
    double y = stopYs[stop];
    surface.fillCircle(x, y, radius, new Fill(palette.surface(), opacity));
    surface.strokeCircle(x, y, radius, Stroke.of(palette.ink(), 1.5).withOpacity(opacity));
  }
}
