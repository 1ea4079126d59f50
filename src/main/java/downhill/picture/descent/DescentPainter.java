package downhill.picture.descent;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Draws the loss along one weight: the ball, its tangent, the step not taken yet, the path. */
public final class DescentPainter {
  private static final double LEAST_BETWEEN_GUIDES = 4;
  private static final TextStyle STRONG_NUMBER = new TextStyle(Face.MONO_BOLD, 12);

  private final Surface surface;
  private final DescentPicture picture;
  private final Palette palette;
  private final Words words;
  private final Plot plot;
  private final LabelPlacer labels;

  private DescentPainter(
      Surface surface, DescentPicture picture, Plot plot, Palette palette, Words words) {
    this.surface = surface;
    this.picture = picture;
    this.palette = palette;
    this.words = words;
    this.plot = plot;
    Box area = plot.area();
    this.labels =
        new LabelPlacer(new Box(area.x() + 4, area.y() + 2, area.width() - 8, area.height() - 6));
  }

  /** Returns the plot a picture of a size has: tells which weight a mouse position is. */
  public static Plot plot(DescentPicture picture, double width, double height, Words words) {
    double top = DescentLegend.height(picture, width, words);
    return DescentAxes.plot(picture, width, height, top);
  }

  /** Draws the picture in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      DescentPicture picture,
      Palette palette,
      Words words) {
    Plot plot = plot(picture, width, height, words);
    DescentLegend.paint(surface, picture, width, palette, words);
    new DescentPainter(surface, picture, plot, palette, words).paint();
  }

  private void paint() {
    ChartFrame.paint(surface, plot, palette);
    captions();
    Box area = plot.area();
    surface.pushClip(area.x(), area.y(), area.width(), area.height());
    if (!picture.hasLeft()) {
      guides();
    }
    picture
        .batch()
        .ifPresent(batch -> curve(batch, Stroke.dashed(palette.ink3(), 1.5, Dash.BATCH)));
    curve(picture.curve(), Stroke.of(palette.ink(), 2.5));
    var path = new DescentPath(surface, picture, plot, palette, words, labels);
    path.lines();
    boolean rests = picture.flight().isEmpty() && !picture.hasLeft();
    if (rests) {
      tangent();
    }
    surface.popClip();
    path.rings();
    if (picture.hasLeft()) {
      path.leaves();
    } else {
      steps(rests);
    }
    path.numbers();
  }

  private void steps(boolean rests) {
    if (rests) {
      next();
    }
    ball();
    if (rests) {
      slopeLabel();
      nextLabels();
    }
  }

  private void captions() {
    ChartFrame.captionX(surface, plot, picture.name(), palette);
    String frozen =
        picture.hasLeft()
            ? words.text("descent.left", Long.toString(picture.step()))
            : words.text(picture.complete() ? "descent.frozen" : "descent.frozen.some");
    double room = plot.area().width() - TextMetrics.width(picture.name(), TextStyle.CAPTION) - 12;
    ChartFrame.captionLeft(
        surface, plot, TextMetrics.fit(frozen, room, TextStyle.CAPTION), palette);
  }

  private void curve(DescentPicture.Curve curve, Stroke stroke) {
    int count = 0;
    double[] xs = new double[curve.weights().length];
    double[] ys = new double[xs.length];
    for (int i = 0; i <= xs.length; i++) {
      if (i == xs.length || !Double.isFinite(curve.losses()[i])) {
        if (count >= 2) {
          surface.polyline(xs, ys, count, stroke);
        }
        count = 0;
      } else {
        xs[count] = plot.px(curve.weights()[i]);
        ys[count] = plot.pyNear(curve.losses()[i]);
        labels.avoid(xs[count], ys[count]);
        count++;
      }
    }
  }

  private double ballX() {
    return plot.px(picture.flight().orElse(picture.ball()).weight());
  }

  private double ballY() {
    return plot.pyNear(picture.flight().orElse(picture.ball()).loss());
  }

  private void guides() {
    double bottom = plot.area().bottom();
    ChartFrame.guide(surface, ballX(), ballY(), ballX(), bottom, palette);
    picture
        .next()
        .filter(next -> picture.flight().isEmpty())
        .ifPresent(next -> {
          double x = plot.px(next.weight());
          if (Math.abs(x - ballX()) < LEAST_BETWEEN_GUIDES) {
            return;
          }
          ChartFrame.guide(surface, x, Math.min(ballY(), nextY(next)), x, bottom, palette);
        });
  }

  private double nextY(DescentPicture.Next next) {
    double loss = picture.curve().at(next.weight());
    return Double.isNaN(loss) ? ballY() : plot.pyNear(loss);
  }

  private void tangent() {
    double x = plot.px(picture.tangent().at().weight());
    double y = plot.pyNear(picture.tangent().at().loss());
    double dx = plot.area().width() / (plot.x().to() - plot.x().from());
    double dy = plot.area().height() * plot.y().steepness(picture.tangent().at().loss());
    dy *= picture.tangent().slope();
    // One weight to the right the tangent is slope higher; on the screen up is minus.
    double length = Math.hypot(dx, dy);
    if (!(length > 0) || !Double.isFinite(length)) {
      return;
    }
    double half = Math.min(70, plot.area().width() / 6);
    double ux = dx / length * half;
    double uy = dy / length * half;
    surface.line(x - ux, y + uy, x + ux, y - uy, Stroke.of(palette.gradient(), 2.5));
    labels.avoidLine(x - ux, y + uy, x + ux, y - uy);
  }

  private void ball() {
    surface.fillCircle(ballX(), ballY(), 8, Fill.of(palette.surface()));
    surface.fillCircle(ballX(), ballY(), 6.5, Fill.of(palette.ink()));
    labels.take(Box.around(ballX(), ballY(), 8));
  }

  private void next() {
    if (picture.next().isEmpty()) {
      return;
    }
    Box area = plot.area();
    DescentPicture.Next next = picture.next().get();
    double x = plot.px(next.weight());
    double end = Math.clamp(x, area.x(), area.right());
    double direction = Math.signum(end - ballX());
    if (Math.abs(end - ballX()) > 14) {
      double tip = end - (end == x ? 1 : 0) * direction;
      double from = ballX() + direction * 9;
      surface.line(from, ballY(), tip - direction * 7, ballY(), Stroke.of(palette.rate(), 2.5));
      surface.fillPolygon(
          new double[] {tip, tip - direction * 9, tip - direction * 9},
          new double[] {ballY(), ballY() - 4.5, ballY() + 4.5},
          3,
          Fill.of(palette.rate()));
      labels.take(new Box(Math.min(from, tip), ballY() - 5, Math.abs(tip - from), 10));
    }
    if (x == end && plot.pyNear(picture.curve().at(next.weight())) >= area.y() - 1) {
      surface.fillCircle(x, nextY(next), 5.5, Fill.of(palette.surface()));
      surface.strokeCircle(x, nextY(next), 5.5, Stroke.dashed(palette.rate(), 2, Dash.GUIDE));
      labels.take(Box.around(x, nextY(next), 6));
    }
  }

  private void slopeLabel() {
    String slope = words.text("descent.slope", Numbers.magnitude(picture.tangent().slope()));
    double x = plot.px(picture.tangent().at().weight());
    double y = plot.pyNear(picture.tangent().at().loss());
    write(
        slope,
        STRONG_NUMBER,
        palette.gradient(),
        x,
        Math.clamp(y, plot.area().y(), plot.area().bottom()),
        14);
    String now = words.text("descent.now", Long.toString(picture.step()));
    write(now, TextStyle.CAPTION, palette.ink2(), ballX(), ballY(), 12);
  }

  private void nextLabels() {
    if (picture.next().isEmpty()) {
      return;
    }
    Box area = plot.area();
    DescentPicture.Next next = picture.next().get();
    String key = next.plain() ? "descent.change.plain" : "descent.change";
    String change = words.text(key, Numbers.weight(next.change()));
    double end = Math.clamp(plot.px(next.weight()), area.x(), area.right());
    write(change, STRONG_NUMBER, palette.rateText(), (ballX() + end) / 2, ballY(), 8);
    if (Math.abs(end - ballX()) < 14) {
      return;
    }
    double ring = Math.clamp(nextY(next), area.y(), area.bottom());
    String ahead = words.text("descent.ahead", Long.toString(picture.step() + 1));
    write(ahead, TextStyle.CAPTION, palette.ink2(), end, ring, 11);
  }

  /** Writes on a ground of its own where the curve runs close by. */
  private void write(String text, TextStyle style, int rgb, double x, double y, double reach) {
    labels
        .place(text, style, x, y, reach)
        .ifPresent(place -> {
          Box box = TextMetrics.box(text, place[0], place[1], style, Anchor.START);
          Fill ground = new Fill(palette.surface(), 0.88);
          surface.fillRect(box.x() - 3, box.y(), box.width() + 6, box.height(), 4, ground);
          surface.text(text, place[0], place[1], style, Anchor.START, Fill.of(rgb));
        });
  }
}
