package downhill.picture.descent;

import downhill.picture.Palette;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextStyle;
import java.util.List;

/** Draws the steps taken before: hollow rings, joined by thin dashes, the last ones numbered. */
final class DescentPath {
  private static final int MOST = 20;
  private static final int NUMBERED = 8;
  private static final double NEAR = 16;

  private final Surface surface;
  private final DescentPicture picture;
  private final Plot plot;
  private final Palette palette;
  private final LabelPlacer labels;
  private final List<DescentPicture.PastStep> path;

  DescentPath(
      Surface surface, DescentPicture picture, Plot plot, Palette palette, LabelPlacer labels) {
    this.surface = surface;
    this.picture = picture;
    this.plot = plot;
    this.palette = palette;
    this.labels = labels;
    int size = picture.path().size();
    this.path = picture.path().subList(Math.max(0, size - MOST), size);
  }

  private double x(DescentPicture.PastStep past) {
    return plot.px(past.weight());
  }

  private double y(DescentPicture.PastStep past) {
    double loss = picture.pathAtItsLoss() ? past.loss() : picture.curve().at(past.weight());
    return Double.isFinite(loss) ? plot.pyNear(loss) : Double.NaN;
  }

  private boolean inside(DescentPicture.PastStep past) {
    return !Double.isNaN(y(past)) && plot.area().contains(x(past), y(past));
  }

  void lines() {
    double toX = plot.px(picture.ball().weight());
    double toY = plot.pyNear(picture.ball().loss());
    for (int i = path.size() - 1; i >= 0; i--) {
      DescentPicture.PastStep past = path.get(i);
      if (Double.isNaN(y(past))) {
        return;
      }
      surface.line(x(past), y(past), toX, toY, new Stroke(palette.line3(), 0.8, 1, Dash.GUIDE));
      toX = x(past);
      toY = y(past);
    }
  }

  void rings() {
    for (DescentPicture.PastStep past : path) {
      if (inside(past)) {
        surface.fillCircle(x(past), y(past), 4.5, Fill.of(palette.surface()));
        surface.strokeCircle(x(past), y(past), 4.5, Stroke.of(palette.ink2(), 1.5));
        labels.take(Box.around(x(past), y(past), 5));
      }
    }
  }

  /** Returns whether the ball or a later step is so near that a number would not be readable. */
  private boolean crowded(int i) {
    double x = x(path.get(i));
    double y = y(path.get(i));
    double ballX = plot.px(picture.ball().weight());
    double ballY = plot.pyNear(picture.ball().loss());
    boolean crowded = Math.hypot(x - ballX, y - ballY) < NEAR;
    for (int later = i + 1; later < path.size() && !crowded; later++) {
      crowded = Math.hypot(x - x(path.get(later)), y - y(path.get(later))) < NEAR;
    }
    return crowded;
  }

  void numbers() {
    for (int i = path.size() - 1; i >= Math.max(0, path.size() - NUMBERED); i--) {
      DescentPicture.PastStep past = path.get(i);
      if (!inside(past) || crowded(i)) {
        continue;
      }
      String text = Long.toString(past.step());
      labels
          .placeNear(text, TextStyle.NUMBER, x(past), y(past), 8)
          .ifPresent(place ->
              surface.text(
                  text,
                  place[0],
                  place[1],
                  TextStyle.NUMBER,
                  Anchor.START,
                  Fill.of(palette.ink2())));
    }
  }
}
