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
    var trace = new SurfaceTrace(surface, marks.path(), grid, projection, palette);
    trace.lines();
    marks.next().ifPresent(next -> trace.line(marks.now(), next, palette.rate()));
    trace.points();
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
