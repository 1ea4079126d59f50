package downhill.picture.landscape;

import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.PlaneBowl;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.chart.Plot;
import downhill.picture.descent.LabelPlacer;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.List;

/** Draws the run's way over the contours: start, steps, ball, gradient, the next step, the goal. */
final class LandmarkPainter {
  private static final double GRADIENT = 36;
  private static final double FARTHEST = 1e5;

  private final Surface surface;
  private final ContourPicture picture;
  private final Landmarks marks;
  private final Plot plot;
  private final Palette palette;
  private final Words words;
  private final LabelPlacer labels;
  private final PathMarks path;

  LandmarkPainter(
      Surface surface,
      ContourPicture picture,
      Plot plot,
      Palette palette,
      Words words,
      LabelPlacer labels) {
    this.surface = surface;
    this.picture = picture;
    this.marks = picture.landmarks();
    this.plot = plot;
    this.palette = palette;
    this.words = words;
    this.labels = labels;
    this.path = new PathMarks(surface, marks, this::x, this::y, palette);
  }

  private double x(PlanePoint place) {
    return Math.clamp(plot.px(place.x()), -FARTHEST, FARTHEST);
  }

  private double y(PlanePoint place) {
    return Math.clamp(plot.py(place.y()), -FARTHEST, FARTHEST);
  }

  private boolean inside(PlanePoint place) {
    return place.isFinite() && plot.area().contains(x(place), y(place));
  }

  /** Draws what may reach out of the picture. */
  void lines() {
    picture.curve().ifPresent(this::curveLine);
    if (picture.bowlAxes()) {
      marks.bowl().ifPresent(this::bowlAxes);
    }
    path.lines(labels);
    if (marks.now().isFinite()) {
      marks.next().ifPresent(this::nextLine);
      marks.bowl().map(PlaneBowl::slope).ifPresent(this::gradient);
    }
  }

  private void curveLine(ContourPicture.CurveLine along) {
    Box area = plot.area();
    double x = x(marks.now());
    double y = y(marks.now());
    boolean across = along == ContourPicture.CurveLine.ACROSS;
    surface.line(
        across ? area.x() : x,
        across ? y : area.y(),
        across ? area.right() : x,
        across ? y : area.bottom(),
        Stroke.dashed(palette.accent(), 1.5, Dash.GUIDE));
  }

  /** Draws the steepest and the flattest direction through the lowest place, or through here. */
  private void bowlAxes(PlaneBowl bowl) {
    PlanePoint middle = bowl.lowest().filter(this::inside).orElse(marks.now());
    if (!inside(middle)) {
      return;
    }
    double reach = picture.grid().x().width() + picture.grid().y().width();
    for (PlaneBowl.Axis axis : bowl.axes()) {
      double dx = axis.direction().x() * reach;
      double dy = axis.direction().y() * reach;
      surface.line(
          plot.px(middle.x() - dx),
          plot.py(middle.y() - dy),
          plot.px(middle.x() + dx),
          plot.py(middle.y() + dy),
          new Stroke(palette.ink3(), 0.8, 1, Dash.GUIDE));
    }
  }

  private void nextLine(PlanePoint next) {
    double fromX = x(marks.now());
    double fromY = y(marks.now());
    if (Math.hypot(x(next) - fromX, y(next) - fromY) > 2) {
      surface.line(fromX, fromY, x(next), y(next), Stroke.of(palette.rate(), 2.5));
      labels.avoidLine(fromX, fromY, x(next), y(next));
    }
  }

  private void gradient(PlanePoint slope) {
    double[] tip = gradientTip(slope);
    double fromX = x(marks.now());
    double fromY = y(marks.now());
    if (!Double.isFinite(tip[0]) || !inside(marks.now())) {
      return;
    }
    double ux = (tip[0] - fromX) / GRADIENT;
    double uy = (tip[1] - fromY) / GRADIENT;
    surface.line(
        fromX, fromY, tip[0] - 6 * ux, tip[1] - 6 * uy, Stroke.of(palette.gradient(), 2.5));
    double[] xs = {tip[0], tip[0] - 9 * ux - 4.5 * uy, tip[0] - 9 * ux + 4.5 * uy};
    double[] ys = {tip[1], tip[1] - 9 * uy + 4.5 * ux, tip[1] - 9 * uy - 4.5 * ux};
    surface.fillPolygon(xs, ys, 3, Fill.of(palette.gradient()));
    labels.avoidLine(fromX, fromY, tip[0], tip[1]);
  }

  /** The end of an arrow of fixed length, uphill as the picture's scales have it. */
  private double[] gradientTip(PlanePoint slope) {
    PlanePoint now = marks.now();
    double dx = plot.px(now.x() + picture.grid().x().width() * 0.01) - plot.px(now.x());
    double dy = plot.py(now.y() + picture.grid().y().width() * 0.01) - plot.py(now.y());
    double ux = slope.x() * dx / picture.grid().x().width();
    double uy = slope.y() * dy / picture.grid().y().width();
    double length = Math.hypot(ux, uy);
    return new double[] {x(now) + GRADIENT * ux / length, y(now) + GRADIENT * uy / length};
  }

  /** Draws what stands at one place. */
  void points() {
    marks.lowest().map(Landmarks.Lowest::place).filter(this::inside).ifPresent(this::plus);
    path.points(plot.area(), labels);
    marks
        .next()
        .filter(this::inside)
        .ifPresent(next -> {
          surface.fillCircle(x(next), y(next), 5.5, Fill.of(palette.surface()));
          surface.strokeCircle(x(next), y(next), 5.5, Stroke.dashed(palette.rate(), 2, Dash.GUIDE));
          labels.take(Box.around(x(next), y(next), 6));
        });
    if (inside(marks.now())) {
      surface.fillCircle(x(marks.now()), y(marks.now()), 8, Fill.of(palette.surface()));
      surface.fillCircle(x(marks.now()), y(marks.now()), 6.5, Fill.of(palette.ink()));
      labels.take(Box.around(x(marks.now()), y(marks.now()), 8));
    }
  }

  private void plus(PlanePoint place) {
    double x = x(place);
    double y = y(place);
    for (Stroke stroke : List.of(Stroke.of(palette.surface(), 5), Stroke.of(palette.ink(), 2))) {
      surface.line(x - 6.5, y, x + 6.5, y, stroke);
      surface.line(x, y - 6.5, x, y + 6.5, stroke);
    }
    labels.take(Box.around(x, y, 7));
  }

  /** Writes what the marks are, the most important first. */
  void labels() {
    write(marks.start(), words.text("landscape.start"), TextStyle.CAPTION, palette.ink2(), 9);
    write(marks.now(), Long.toString(marks.step()), TextStyle.NUMBER, palette.ink(), 11);
    marks
        .lowest()
        .ifPresent(low ->
            write(low.place(), lowestLabel(low, words), TextStyle.CAPTION, palette.ink2(), 10));
    picture.curve().ifPresent(this::curveLabel);
    if (picture.bowlAxes()) {
      marks.bowl().ifPresent(this::bowlLabels);
    }
    path.numbers(plot.area(), labels);
  }

  /** Says what a low place is. */
  static String lowestLabel(Landmarks.Lowest low, Words words) {
    return switch (low.kind()) {
      case OPTIMUM -> words.text("landscape.optimum");
      case LOWEST_ON_PLANE -> words.text("landscape.lowest");
      case BEST_SEEN -> words.text("landscape.best", Numbers.count(low.step()));
    };
  }

  private void curveLabel(ContourPicture.CurveLine along) {
    Box area = plot.area();
    if (!inside(marks.now())) {
      return;
    }
    boolean across = along == ContourPicture.CurveLine.ACROSS;
    String text = words.text("landscape.curve");
    double width = TextMetrics.width(text, TextStyle.CAPTION);
    // Beside the line, not on it.
    double x = across ? area.right() - width - 10 : x(marks.now()) + 6;
    double y = across ? y(marks.now()) - 13 : area.y() + 34;
    labels
        .place(text, TextStyle.CAPTION, x, y, 0)
        .ifPresent(place -> text(text, place, TextStyle.CAPTION, palette.accent()));
  }

  private void bowlLabels(PlaneBowl bowl) {
    PlanePoint middle = bowl.lowest().filter(this::inside).orElse(marks.now());
    for (int i = 0; i < 2 && inside(middle); i++) {
      PlaneBowl.Axis axis = bowl.axes().get(i);
      double reach = picture.grid().x().width() * 0.3;
      PlanePoint ahead = along(middle, axis, reach);
      PlanePoint at = inside(ahead) ? ahead : along(middle, axis, -reach);
      String key = i == 0 ? "landscape.steepest" : "landscape.flattest";
      write(
          at,
          words.text(key, Numbers.magnitude(axis.curvature())),
          TextStyle.CAPTION,
          palette.ink2(),
          6);
    }
  }

  private static PlanePoint along(PlanePoint from, PlaneBowl.Axis axis, double reach) {
    return new PlanePoint(
        from.x() + axis.direction().x() * reach, from.y() + axis.direction().y() * reach);
  }

  private void write(PlanePoint place, String text, TextStyle style, int rgb, double reach) {
    if (inside(place)) {
      labels
          .place(text, style, x(place), y(place), reach)
          .ifPresent(at -> text(text, at, style, rgb));
    }
  }

  private void text(String text, double[] place, TextStyle style, int rgb) {
    quietly(surface, text, place[0], place[1], style, rgb, palette);
  }

  /** Writes on a ground of its own, so that no line runs through the words. */
  static void quietly(
      Surface surface,
      String text,
      double x,
      double baseline,
      TextStyle style,
      int rgb,
      Palette palette) {
    Box box = TextMetrics.box(text, x, baseline, style, Anchor.START);
    surface.fillRect(
        box.x() - 3, box.y(), box.width() + 6, box.height(), 4, new Fill(palette.surface(), 0.88));
    surface.text(text, x, baseline, style, Anchor.START, Fill.of(rgb));
  }
}
