package downhill.picture.landscape;

import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.Palette;
import downhill.picture.descent.LabelPlacer;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextStyle;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws the way of a run: a line, and a ring or dot for each step. */
final class PathMarks {
  /** Steps that are nearer to each other, in pixels, are dots. */
  private static final double RING_APART = 11;

  private static final double NUMBER_APART = 16;
  private static final int NUMBERED = 8;

  private final Surface surface;
  private final Landmarks marks;
  private final ToDoubleFunction<PlanePoint> x;
  private final ToDoubleFunction<PlanePoint> y;
  private final Palette palette;

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
    this.marks = marks;
    this.x = x;
    this.y = y;
    this.palette = palette;
  }

  private double px(PlanePoint place) {
    return x.applyAsDouble(place);
  }

  private double py(PlanePoint place) {
    return y.applyAsDouble(place);
  }

  private double apart(PlanePoint one, PlanePoint other) {
    return Math.hypot(px(one) - px(other), py(one) - py(other));
  }

  /** Draws the line from step to step; dashes lead from the start to the first that is known. */
  void lines(LabelPlacer labels) {
    List<PlanePoint> path = marks.path();
    if (marks.firstStep() > 0 && path.getFirst().isFinite()) {
      PlanePoint first = path.getFirst();
      surface.line(
          px(marks.start()),
          py(marks.start()),
          px(first),
          py(first),
          Stroke.dashed(palette.ink3(), 1.25, Dash.GUIDE));
    }
    for (int i = 1; i < path.size(); i++) {
      PlanePoint from = path.get(i - 1);
      PlanePoint to = path.get(i);
      if (from.isFinite() && to.isFinite() && apart(from, to) > 0.2) {
        surface.line(px(from), py(from), px(to), py(to), Stroke.of(palette.ink(), 1.75));
        labels.avoidLine(px(from), py(from), px(to), py(to));
      }
    }
  }

  /** Draws the steps before the present one, and the start. */
  void points(Box area, LabelPlacer labels) {
    List<PlanePoint> path = marks.path();
    for (int i = 0; i + 1 < path.size(); i++) {
      mark(path.get(i), apart(path.get(i), path.get(i + 1)) >= RING_APART, area, labels);
    }
    if (marks.firstStep() > 0) {
      mark(marks.start(), true, area, labels);
    }
  }

  private void mark(PlanePoint place, boolean ring, Box area, LabelPlacer labels) {
    if (!place.isFinite() || !area.contains(px(place), py(place))) {
      return;
    }
    if (ring) {
      surface.fillCircle(px(place), py(place), 4.5, Fill.of(palette.surface()));
      surface.strokeCircle(px(place), py(place), 4.5, Stroke.of(palette.ink(), 1.5));
    } else {
      surface.fillCircle(px(place), py(place), 2.5, Fill.of(palette.ink()));
    }
    labels.take(Box.around(px(place), py(place), ring ? 5 : 3));
  }

  /** Writes the numbers of the last steps where they can be read. */
  void numbers(Box area, LabelPlacer labels) {
    List<PlanePoint> path = marks.path();
    int last = path.size() - 2;
    for (int i = last; i >= Math.max(marks.firstStep() == 0 ? 1 : 0, last - NUMBERED + 1); i--) {
      PlanePoint place = path.get(i);
      boolean crowded = !place.isFinite() || !area.contains(px(place), py(place));
      for (int later = i + 1; later < path.size() && !crowded; later++) {
        crowded = apart(place, path.get(later)) < NUMBER_APART;
      }
      if (!crowded) {
        String text = Long.toString(marks.firstStep() + i);
        labels
            .placeNear(text, TextStyle.NUMBER, px(place), py(place), 8)
            .ifPresent(at -> write(text, at));
      }
    }
  }

  private void write(String text, double[] place) {
    surface.text(text, place[0], place[1], TextStyle.NUMBER, Anchor.START, Fill.of(palette.ink2()));
  }
}
