package downhill.picture.landscape;

import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.Landmarks.Stop;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.Palette;
import downhill.picture.descent.FarApart;
import downhill.picture.descent.LabelPlacer;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Draws the way of a run: a line, thinner where steps are left out and dotted where a hand moved
 * it, and a ring or dot for each step.
 */
final class PathMarks {
  /** Steps that are nearer to each other, in pixels, are dots. */
  private static final double RING_APART = 11;

  /** Dots that are nearer to the one before, in pixels, are left out. */
  private static final double DOT_APART = 3.5;

  private static final double NUMBER_APART = 30;
  private static final int NUMBERED = 8;
  private static final int MOST_AVOIDED = 500;
  private static final double AVOIDED_APART = 6;

  private final Surface surface;
  private final List<Stop> path;
  private final double[] xs;
  private final double[] ys;
  private final Palette palette;
  private final int lastGap;

  /** How a stretch of the way came about. */
  private enum Way {
    STEP,
    STEPS_LEFT_OUT,
    BY_HAND
  }

  /**
   * Draws the way of {@code marks}.
   *
   * @param x the pixel column of a place
   * @param y its pixel row
   */
  PathMarks(
      Surface surface,
      Landmarks marks,
      ToDoubleFunction<PlanePoint> x,
      ToDoubleFunction<PlanePoint> y,
      Palette palette) {
    this.surface = surface;
    this.path = marks.path();
    this.xs = path.stream().map(Stop::place).mapToDouble(x).toArray();
    this.ys = path.stream().map(Stop::place).mapToDouble(y).toArray();
    this.palette = palette;
    this.lastGap = Stop.lastGap(path);
  }

  private double apart(int one, int other) {
    return Math.hypot(xs[one] - xs[other], ys[one] - ys[other]);
  }

  private boolean isDrawn(int stop, Box area) {
    return path.get(stop).place().isFinite() && area.contains(xs[stop], ys[stop]);
  }

  private Optional<Way> wayTo(int stop) {
    Stop to = path.get(stop);
    boolean finite = to.place().isFinite() && path.get(stop - 1).place().isFinite();
    Way way = to.byHand() ? Way.BY_HAND : stop <= lastGap ? Way.STEPS_LEFT_OUT : Way.STEP;
    return finite ? Optional.of(way) : Optional.empty();
  }

  /** Draws the line from stop to stop. */
  void lines(LabelPlacer labels) {
    int from = 0;
    for (int to = 1; to < path.size(); to++) {
      if (to == path.size() - 1 || !wayTo(to + 1).equals(wayTo(to))) {
        stretch(from, to);
        from = to;
      }
    }
    avoid(labels);
  }

  private void stretch(int from, int to) {
    if (wayTo(to).isEmpty()) {
      return;
    }
    double[] x = Arrays.copyOfRange(xs, from, to + 1);
    double[] y = Arrays.copyOfRange(ys, from, to + 1);
    Stroke stroke =
        switch (wayTo(to).get()) {
          case STEP -> Stroke.of(palette.ink(), 1.75);
          case STEPS_LEFT_OUT -> new Stroke(palette.ink(), 0.55, 1, Dash.SOLID);
          case BY_HAND -> Stroke.dashed(palette.ink3(), 2, Dash.DOTS);
        };
    surface.polyline(x, y, x.length, stroke);
  }

  /** Keeps words off the line; the newest stretches count where there are too many. */
  private void avoid(LabelPlacer labels) {
    int count = 0;
    for (int i = path.size() - 1; i > 0 && count < MOST_AVOIDED; i--) {
      if (wayTo(i).isPresent() && apart(i, i - 1) > 0.2) {
        labels.avoidLine(xs[i - 1], ys[i - 1], xs[i], ys[i]);
        count += (int) Math.min(200, apart(i, i - 1) / AVOIDED_APART) + 1;
      }
    }
  }

  /** Draws the stops before the present one; where there is no room for all, newer ones. */
  void points(Box area, LabelPlacer labels) {
    int last = path.size() - 1;
    List<Integer> drawn = new ArrayList<>(List.of(last, 0));
    Set<Integer> rings = new HashSet<>(Set.of(0));
    for (int i = last - 1; i > 0; i--) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int other : drawn) {
        double away = apart(i, other);
        // A place that ran away is no number and near to none.
        nearest = away < nearest ? away : nearest;
      }
      if (isDrawn(i, area) && nearest >= DOT_APART) {
        drawn.add(i);
        if (i > lastGap && nearest >= RING_APART) {
          rings.add(i);
        }
      }
    }
    for (int stop : drawn.reversed()) {
      if (stop != last && isDrawn(stop, area)) {
        mark(stop, rings.contains(stop), labels);
      }
    }
  }

  private void mark(int stop, boolean ring, LabelPlacer labels) {
    if (ring) {
      surface.fillCircle(xs[stop], ys[stop], 4.5, Fill.of(palette.surface()));
      surface.strokeCircle(xs[stop], ys[stop], 4.5, Stroke.of(palette.ink(), 1.5));
    } else {
      surface.fillCircle(xs[stop], ys[stop], 2.5, Fill.of(palette.ink()));
    }
    labels.take(Box.around(xs[stop], ys[stop], ring ? 5 : 3));
  }

  /** Writes the numbers of a few steps far from one another, from the start and from now. */
  void numbers(Box area, LabelPlacer labels) {
    int last = path.size() - 1;
    List<double @Nullable []> places = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      boolean candidate = i > 0 && isDrawn(i, area);
      places.add(candidate ? new double[] {xs[i], ys[i]} : null);
    }
    List<double[]> ends = List.of(new double[] {xs[0], ys[0]}, new double[] {xs[last], ys[last]});
    for (int chosen : FarApart.choose(places, ends, NUMBERED, NUMBER_APART)) {
      String text = Long.toString(path.get(chosen).step());
      labels
          .placeNear(text, TextStyle.NUMBER, xs[chosen], ys[chosen], 8)
          .ifPresent(at -> write(text, at));
    }
  }

  private void write(String text, double[] place) {
    LandmarkPainter.quietly(
        surface, text, place[0], place[1], TextStyle.NUMBER, palette.ink2(), palette);
  }
}
