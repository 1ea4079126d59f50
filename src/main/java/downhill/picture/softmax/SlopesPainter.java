package downhill.picture.softmax;

import downhill.lab.explain.softmax.BinaryDesk;
import downhill.lab.explain.softmax.BinaryExplanation;
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
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.function.ToDoubleFunction;

/**
 * Sets the squared error beside cross-entropy, both over the same z: a table with both losses and
 * slopes, and both curves with their tangents, whose steepness is the gradient.
 */
public final class SlopesPainter {
  /** The height of a row of the table. */
  public static final double ROW = 20;

  private static final int PIECES = 160;
  private static final double LEAST_ROOM = 40;
  private static final TextStyle STRONG = new TextStyle(Face.MONO_MEDIUM, 12);

  private final Surface surface;
  private final double width;
  private final BinaryDesk desk;
  private final BinaryFigures figures;
  private final Palette palette;
  private final Words words;
  private final Plot plot;

  private SlopesPainter(
      Surface surface, double width, double height, BinaryDesk desk, Palette palette, Words words) {
    this.surface = surface;
    this.width = width;
    this.desk = desk;
    this.figures = BinaryFigures.of(desk);
    this.palette = palette;
    this.words = words;
    double top = 3 * ROW + 14;
    double room =
        Math.max(LEAST_ROOM, height - top - 4 - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW);
    double reach = BinaryPicture.reach(desk);
    double highest = Math.max(nats(at(-reach)), nats(at(reach)));
    Axis y = Axis.linear(0, highest, (int) Math.clamp(room / 34, 2, 5));
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP;
    Box area = new Box(left, top, Math.max(LEAST_ROOM, width - left - 12), room);
    this.plot = new Plot(area, Axis.linear(-reach, reach, 5), y);
  }

  /** Draws table and curves in an area. */
  public static void paint(
      Surface surface, double width, double height, BinaryDesk desk, Palette palette, Words words) {
    new SlopesPainter(surface, width, height, desk, palette, words).paint();
  }

  /** Returns the cross-entropy as the table writes it, in nats. */
  public static String loss(BinaryDesk desk) {
    return DeskFigures.brief(nats(desk.explanation()));
  }

  /** Returns where a number of the table stands, for hands. */
  public static Box cell(double width, BinaryPart part) {
    double row = part == BinaryPart.TERM || part == BinaryPart.DIFFERENCE ? 1 : 2;
    boolean loss = part == BinaryPart.TERM || part == BinaryPart.SQUARED;
    double right = loss ? lossRight(width) : width;
    double left = loss ? lossRight(width) - 0.24 * width : lossRight(width) + 6;
    return new Box(left, row * ROW, right - left, ROW);
  }

  private static double lossRight(double width) {
    return 0.68 * width;
  }

  private BinaryExplanation at(double z) {
    return desk.withScore(z).explanation();
  }

  /** The squared error knows no base: both are compared as Keras computes them, in nats. */
  private static double nats(BinaryExplanation output) {
    return output.loss() * output.base().ln();
  }

  private void paint() {
    table();
    ChartFrame.paint(surface, plot, palette);
    ChartFrame.captionX(surface, plot, words.text("binary.axis.z"), palette);
    ChartFrame.captionLeft(surface, plot, words.text("binary.axis.loss"), palette);
    Box area = plot.area();
    surface.pushClip(area.x(), area.y() - 4, area.width(), area.height() + 4);
    curve(BinaryExplanation::squaredError, Stroke.dashed(palette.ink3(), 2, Dash.EPOCH_END));
    curve(SlopesPainter::nats, Stroke.of(palette.ink(), 2.5));
    tangent(figures.output().squaredError(), figures.output().squaredErrorGradient());
    tangent(nats(figures.output()), figures.output().difference());
    surface.popClip();
    point(figures.output().squaredError(), palette.ink3());
    point(nats(figures.output()), palette.ink());
  }

  private void table() {
    write(words.text("binary.loss"), lossRight(width), 0, TextStyle.CAPTION, palette.ink2());
    write(words.text("binary.slope"), width, 0, TextStyle.CAPTION, palette.ink2());
    row(1, "binary.cross", Stroke.of(palette.ink(), 2.5));
    row(2, "binary.squared", Stroke.dashed(palette.ink3(), 2, Dash.EPOCH_END));
    number(loss(desk), BinaryPart.TERM);
    number(figures.text(BinaryPart.DIFFERENCE, 1), BinaryPart.DIFFERENCE);
    number(figures.text(BinaryPart.SQUARED, 1), BinaryPart.SQUARED);
    number(figures.text(BinaryPart.SQUARED_SLOPE, 1), BinaryPart.SQUARED_SLOPE);
  }

  private void row(int row, String key, Stroke sample) {
    double y = row * ROW + ROW / 2;
    surface.line(0, y, 20, y, sample);
    TextStyle style = TextStyle.CAPTION;
    surface.text(
        words.text(key), 26, style.baseline(y), style, Anchor.START, Fill.of(palette.ink()));
  }

  private void number(String text, BinaryPart part) {
    boolean loss = part == BinaryPart.TERM || part == BinaryPart.SQUARED;
    Box cell = cell(width, part);
    write(text, cell.right(), cell.y(), STRONG, loss ? palette.ink() : palette.gradient());
  }

  private void write(String text, double right, double top, TextStyle style, int ink) {
    double baseline = style.baseline(top + ROW / 2);
    surface.text(text, right, baseline, style, Anchor.END, Fill.of(ink));
  }

  private void curve(ToDoubleFunction<BinaryExplanation> loss, Stroke stroke) {
    double[] xs = new double[PIECES + 1];
    double[] ys = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      double z = plot.x().value((double) i / PIECES);
      xs[i] = plot.px(z);
      ys[i] = plot.py(loss.applyAsDouble(at(z)));
    }
    surface.polyline(xs, ys, PIECES + 1, stroke);
  }

  /** Draws the tangent over a fifth of the width to each side: it is as steep as the gradient. */
  private void tangent(double loss, double slope) {
    double reach = 0.2 * (plot.x().to() - plot.x().from());
    Stroke stroke = Stroke.of(palette.gradient(), 2.5);
    surface.line(
        plot.px(desk.z() - reach),
        plot.py(loss - slope * reach),
        plot.px(desk.z() + reach),
        plot.py(loss + slope * reach),
        stroke);
  }

  private void point(double loss, int ink) {
    double x = plot.px(desk.z());
    double y = plot.py(loss);
    surface.fillCircle(x, y, 6, Fill.of(palette.surface()));
    surface.fillCircle(x, y, 4.5, Fill.of(ink));
  }
}
