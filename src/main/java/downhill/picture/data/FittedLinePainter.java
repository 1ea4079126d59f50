package downhill.picture.data;

import downhill.picture.Palette;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Box;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.words.Words;
import java.util.Arrays;

/** Draws one feature, the rows, and the curve of what the network gives. */
final class FittedLinePainter {
  private final Surface surface;
  private final DataPicture.FittedLine picture;
  private final double width;
  private final PointPlaces places;
  private final Palette palette;
  private final Words words;

  FittedLinePainter(
      Surface surface,
      DataPicture.FittedLine picture,
      double width,
      double height,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.picture = picture;
    this.width = width;
    this.places = PointPlaces.of(picture, width, height, words);
    this.palette = palette;
    this.words = words;
  }

  void paint() {
    Plot plot = places.plot();
    Box area = plot.area();
    boolean classes = !picture.classes().isEmpty();
    ChartFrame.paint(surface, plot, palette);
    String target = picture.target().withUnit();
    String y =
        classes ? words.text("data.probabilityOf", picture.classes().get(1), target) : target;
    DataCaptions.paint(
        surface, plot, picture.points(), picture.feature().withUnit(), y, width, palette, words);
    if (classes) {
      double half = plot.py(0.5);
      ChartFrame.guide(surface, area.x(), half, area.right(), half, palette);
    }
    Residuals.paint(
        surface,
        places,
        picture.points(),
        i -> plot.pyNear(picture.predictions()[i]),
        picture.residuals() && !classes,
        palette);
    surface.pushClip(area.x(), area.y(), area.width(), area.height());
    line(plot);
    surface.popClip();
    new PointPainter(surface, places, picture.points(), palette).paint(looks(), words);
  }

  private void line(Plot plot) {
    int count = 0;
    double[] xs = new double[picture.lineXs().length];
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      if (Double.isFinite(picture.lineYs()[i])) {
        xs[count] = plot.px(picture.lineXs()[i]);
        ys[count] = plot.pyNear(picture.lineYs()[i]);
        count++;
      }
    }
    if (count >= 2) {
      surface.polyline(xs, ys, count, Stroke.of(palette.ink(), 2.5));
    }
  }

  private PointPainter.Looks looks() {
    if (picture.classes().isEmpty()) {
      return new AgainstTruePainter.Plain(palette);
    }
    int[] truths = Arrays.stream(picture.ys()).mapToInt(y -> (int) Math.round(y)).toArray();
    int[] decisions = Arrays.stream(picture.predictions()).mapToInt(p -> p > 0.5 ? 1 : 0).toArray();
    return new ClassLooks(truths, decisions, palette);
  }
}
