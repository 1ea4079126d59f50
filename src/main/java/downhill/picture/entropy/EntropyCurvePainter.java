package downhill.picture.entropy;

import downhill.lab.explain.Distribution;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.EntropyExplanation;
import downhill.picture.Palette;
import downhill.picture.chart.Axis;
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

/**
 * Draws the entropy of every box of two colours, with the point of this one. With other numbers of
 * colours it draws the scale on which H(y) lies: from one colour alone to all of them alike.
 */
public final class EntropyCurvePainter {
  private static final int PIECES = 120;
  private static final TextStyle STRONG = new TextStyle(Face.MONO_MEDIUM, 13);

  private final Surface surface;
  private final double width;
  private final double height;
  private final BallBoxes boxes;
  private final Palette palette;
  private final Words words;
  private final double entropy;
  private final boolean pointed;

  private EntropyCurvePainter(
      Surface surface,
      double width,
      double height,
      CurvePicture picture,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.width = width;
    this.height = height;
    this.boxes = picture.boxes();
    this.pointed = picture.pointed();
    this.palette = palette;
    this.words = words;
    this.entropy = boxes.entropy().entropy();
  }

  /** Draws the curve or the scale in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      CurvePicture picture,
      Palette palette,
      Words words) {
    var painter = new EntropyCurvePainter(surface, width, height, picture, palette, words);
    if (picture.boxes().size() == 2) {
      painter.curve();
    } else {
      painter.scale();
    }
  }

  /** Returns the entropy of a box in which the first of two colours has a share. */
  private double entropy(double share) {
    return new EntropyExplanation(Distribution.of(share, 1 - share), boxes.base()).entropy();
  }

  private void curve() {
    double room = Math.max(30, height - 10 - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW);
    Axis y = Axis.linear(0, entropy(0.5), (int) Math.clamp(room / 30, 2, 5));
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP;
    Box area = new Box(left, 8, Math.max(40, width - left - 12), room);
    Plot plot = new Plot(area, Axis.linear(0, 1, 5), y);
    ChartFrame.paint(surface, plot, palette);
    ChartFrame.captionX(surface, plot, "y(" + boxes.letter(0) + ")", palette);
    String unit = words.text("entropy.curve", words.text("entropy.unit." + boxes.base().unit()));
    ChartFrame.captionLeft(surface, plot, unit, palette);
    double[] xs = new double[PIECES + 1];
    double[] ys = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      // Closer together at both ends, where the curve is steep.
      double share = 0.5 - 0.5 * Math.cos(Math.PI * i / PIECES);
      xs[i] = plot.px(share);
      ys[i] = plot.py(entropy(share));
    }
    surface.polyline(xs, ys, PIECES + 1, Stroke.of(palette.ink(), 2.5));
    if (pointed) {
      point(plot);
    }
  }

  private void point(Plot plot) {
    double x = plot.px(boxes.truth().shares().share(0));
    double y = plot.py(entropy);
    Box area = plot.area();
    Stroke guide = Stroke.dashed(palette.accent(), 1.25, Dash.GUIDE);
    surface.line(area.x(), y, x, y, guide);
    surface.line(x, y, x, area.bottom(), guide);
    surface.fillCircle(x, y, 7, Fill.of(palette.surface()));
    surface.fillCircle(x, y, 5.5, Fill.of(palette.accent()));
    String text = "H(y) = " + BoxFigures.written(entropy);
    double wide = TextMetrics.width(text, STRONG);
    // Under the arch there is most room at its foot.
    double half = wide / 2;
    double side = x < area.centerX() ? 1 : -1;
    double at = Math.clamp(x + side * (half + 10), area.x() + half, area.right() - half);
    double baseline = area.bottom() - 10;
    surface.text(text, at, baseline, STRONG, Anchor.MIDDLE, Fill.of(palette.ink()));
  }

  private void scale() {
    double most = Math.max(boxes.base().ofNats(Math.log(boxes.size())), Double.MIN_NORMAL);
    double margin = 12;
    double y = Math.clamp(height * 0.45, 34, 90);
    double room = width - 2 * margin;
    surface.fillRect(margin, y - 5, room, 10, 4, Fill.of(palette.inset()));
    double x = margin + room * Math.min(1, entropy / most);
    if (pointed) {
      surface.fillRect(margin, y - 5, x - margin, 10, 4, Fill.of(palette.ink2()));
      surface.fillCircle(x, y, 7, Fill.of(palette.surface()));
      surface.fillCircle(x, y, 5.5, Fill.of(palette.accent()));
      String text = "H(y) = " + BoxFigures.written(entropy);
      double half = TextMetrics.width(text, STRONG) / 2;
      double middle = Math.clamp(x, half, Math.max(half, width - half));
      surface.text(text, middle, y - 16, STRONG, Anchor.MIDDLE, Fill.of(palette.ink()));
    }
    end("0", "entropy.scale.one", margin, y, Anchor.START);
    if (boxes.size() > 1) {
      end(BoxFigures.written(most), "entropy.scale.alike", width - margin, y, Anchor.END);
    }
  }

  private void end(String number, String key, double x, double y, Anchor anchor) {
    surface.text(number, x, y + 24, TextStyle.NUMBER, anchor, Fill.of(palette.ink3()));
    String text = words.text(key);
    TextStyle style = TextMetrics.fitting(TextStyle.CAPTION, text, width * 0.46);
    surface.text(text, x, y + 42, style, anchor, Fill.of(palette.ink2()));
  }
}
