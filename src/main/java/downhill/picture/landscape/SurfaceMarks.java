package downhill.picture.landscape;

import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.LossGrid;
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
import downhill.words.Words;
import java.util.List;

/** Draws the run's way on the surface; what the surface hides is faint. */
final class SurfaceMarks {
  private static final double FAINT = 0.3;
  private static final int PIECES = 12;

  private final Surface surface;
  private final Landmarks marks;
  private final LossGrid grid;
  private final Projection projection;
  private final Palette palette;
  private final Words words;

  SurfaceMarks(
      Surface surface,
      ContourPicture contours,
      Projection projection,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.marks = contours.landmarks();
    this.grid = contours.grid();
    this.projection = projection;
    this.palette = palette;
    this.words = words;
  }

  private boolean isShown(PlanePoint place) {
    return Double.isFinite(grid.at(place));
  }

  private double x(PlanePoint place) {
    return projection.px(place);
  }

  private double y(PlanePoint place) {
    return projection.py(place, grid.at(place));
  }

  private double opacity(PlanePoint place) {
    return projection.isHidden(place, grid.at(place)) ? FAINT : 1;
  }

  /**
   * Draws them.
   *
   * @param names where words stand already
   */
  void paint(double width, double height, List<Box> names) {
    List<PlanePoint> path = marks.path();
    if (marks.firstStep() > 0) {
      way(marks.start(), path.getFirst(), Stroke.dashed(palette.ink3(), 1.25, Dash.GUIDE));
    }
    for (int i = 1; i < path.size(); i++) {
      way(path.get(i - 1), path.get(i), Stroke.of(palette.ink(), 1.75));
    }
    marks.next().ifPresent(next -> way(marks.now(), next, Stroke.of(palette.rate(), 2.5)));
    for (int i = 0; i + 1 < path.size(); i++) {
      ring(path.get(i), near(path.get(i), path.get(i + 1)) ? 2 : 4);
    }
    ring(marks.start(), 4);
    var labels = new LabelPlacer(new Box(2, 2, width - 4, height - 24));
    names.forEach(labels::take);
    marks.lowest().map(Landmarks.Lowest::place).filter(this::isShown).ifPresent(this::plus);
    marks.next().filter(this::isShown).ifPresent(this::target);
    if (isShown(marks.now())) {
      PlanePoint now = marks.now();
      surface.fillCircle(x(now), y(now), 8, new Fill(palette.surface(), opacity(now)));
      surface.fillCircle(x(now), y(now), 6.5, new Fill(palette.ink(), Math.max(0.5, opacity(now))));
      labels.take(Box.around(x(now), y(now), 8));
    }
    write(labels, marks.start(), words.text("landscape.start"), TextStyle.CAPTION);
    write(labels, marks.now(), Long.toString(marks.step()), TextStyle.NUMBER);
    marks
        .lowest()
        .ifPresent(low ->
            write(labels, low.place(), LandmarkPainter.lowestLabel(low, words), TextStyle.CAPTION));
  }

  private boolean near(PlanePoint one, PlanePoint other) {
    return Math.hypot(x(one) - x(other), y(one) - y(other)) < 11;
  }

  /** Draws a step over hill and dale: a straight line of weights is no straight line here. */
  private void way(PlanePoint from, PlanePoint to, Stroke stroke) {
    PlanePoint last = from;
    for (int piece = 1; piece <= PIECES; piece++) {
      double share = (double) piece / PIECES;
      PlanePoint next =
          new PlanePoint(
              from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
      if (isShown(last) && isShown(next)) {
        Stroke seen = stroke.withOpacity(opacity(next));
        surface.line(x(last), y(last), x(next), y(next), seen);
      }
      last = next;
    }
  }

  private void ring(PlanePoint place, double radius) {
    if (isShown(place)) {
      double opacity = opacity(place);
      surface.fillCircle(x(place), y(place), radius, new Fill(palette.surface(), opacity));
      surface.strokeCircle(
          x(place), y(place), radius, Stroke.of(palette.ink(), 1.5).withOpacity(opacity));
    }
  }

  private void target(PlanePoint place) {
    surface.fillCircle(x(place), y(place), 5, Fill.of(palette.surface()));
    surface.strokeCircle(x(place), y(place), 5, Stroke.dashed(palette.rate(), 2, Dash.GUIDE));
  }

  private void plus(PlanePoint place) {
    for (Stroke stroke : List.of(Stroke.of(palette.surface(), 4.5), Stroke.of(palette.ink(), 2))) {
      surface.line(x(place) - 6, y(place), x(place) + 6, y(place), stroke);
      surface.line(x(place), y(place) - 6, x(place), y(place) + 6, stroke);
    }
  }

  private void write(LabelPlacer labels, PlanePoint place, String text, TextStyle style) {
    if (isShown(place)) {
      labels
          .place(text, style, x(place), y(place), 10)
          .ifPresent(
              at -> surface.text(text, at[0], at[1], style, Anchor.START, Fill.of(palette.ink())));
    }
  }
}
