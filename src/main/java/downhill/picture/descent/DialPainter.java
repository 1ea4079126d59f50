package downhill.picture.descent;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Tick;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the learning-rate dial: bands, decades, named rates, and the flag that is dragged. */
public final class DialPainter {
  /** The height with bands and named rates. */
  public static final double RICH_HEIGHT = 138;

  /** The same where height is scarce: names of bands have one line. */
  public static final double LOW_HEIGHT = 122;

  /** The least height of the rate alone. */
  public static final double PLAIN_HEIGHT = 84;

  private static final double FLAG = 26;
  private static final double NAME_ROW = 18;
  private static final TextStyle RATE = new TextStyle(Face.MONO_MEDIUM, 13);

  private final Surface surface;
  private final DialPicture picture;
  private final double width;
  private final Box track;
  private final Palette palette;

  private DialPainter(
      Surface surface, DialPicture picture, double width, double height, Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.width = width;
    this.track = track(picture, width, height);
    this.palette = palette;
  }

  /** Draws the dial in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      DialPicture picture,
      Palette palette,
      Words words) {
    DialPainter painter = new DialPainter(surface, picture, width, height, palette);
    Optional<String> homeless =
        DialBands.paint(surface, picture, painter.track, width, palette, words);
    List<Box> taken = DialMarks.paint(surface, picture, painter.track, width, palette, words);
    painter.decades(taken);
    painter.flag(homeless);
  }

  /** Returns where the words of each mark are, in the order of the marks. */
  public static List<Box> marks(DialPicture picture, double width, double height, Words words) {
    return DialMarks.words(picture, track(picture, width, height), width, words);
  }

  /** Returns what a mark is called on the dial. */
  public static String name(DialPicture picture, DialPicture.Mark mark, Words words) {
    return DialMarks.name(mark, picture, words);
  }

  private static Box track(DialPicture picture, double width, double height) {
    double top = picture.rich() ? FLAG + NAME_ROW : FLAG + 10;
    double below = picture.marks().isEmpty() ? 24 : DialMarks.HEIGHT;
    double thickness = Math.clamp(height - top - below, 16, 40);
    return new Box(DialScale.MARGIN, top, width - 2 * DialScale.MARGIN, thickness);
  }

  /** Writes powers of ten, then what lies between, where no mark stands and nothing is touched. */
  private void decades(List<Box> taken) {
    List<Box> full = new ArrayList<>(taken);
    List<Tick> ticks = picture.scale().axis().ticks();
    ticks(ticks.stream().filter(DialPainter::isDecade).toList(), full);
    ticks(ticks.stream().filter(tick -> !isDecade(tick)).toList(), full);
  }

  private static boolean isDecade(Tick tick) {
    double power = Math.log10(tick.value());
    return Math.abs(power - Math.rint(power)) < 1e-9;
  }

  private void ticks(List<Tick> ticks, List<Box> full) {
    for (Tick tick : ticks) {
      double x = picture.scale().x(tick.value(), width);
      double mark = ChartFrame.crisp(x);
      surface.line(
          mark, track.bottom() + 2, mark, track.bottom() + 6, Stroke.of(palette.line2(), 1));
      String text = Numbers.rate(tick.value());
      double half = TextMetrics.width(text, TextStyle.NUMBER) / 2;
      double middle = Math.clamp(x, half, width - half);
      double baseline = track.bottom() + 19;
      Box box = TextMetrics.box(text, middle, baseline, TextStyle.NUMBER, Anchor.MIDDLE).grown(4);
      if (full.stream().noneMatch(box::overlaps)) {
        full.add(box);
        Fill fill = Fill.of(palette.ink3());
        surface.text(text, middle, baseline, TextStyle.NUMBER, Anchor.MIDDLE, fill);
      }
    }
  }

  /** Draws the rate, with the name of its band where that has no room of its own. */
  private void flag(Optional<String> band) {
    String rate = "η = " + Numbers.rate(picture.learningRate());
    String text = rate + band.map(name -> " · " + name).orElse("");
    double x = picture.scale().x(picture.learningRate(), width);
    double half = TextMetrics.width(text, RATE) / 2 + 12;
    double middle = Math.clamp(x, Math.min(half, width / 2), Math.max(width - half, width / 2));
    surface.line(x, FLAG - 2, x, track.bottom(), Stroke.of(palette.rate(), 3));
    surface.fillRect(middle - half, 0, 2 * half, FLAG, 6, Fill.of(palette.rate()));
    surface.text(
        text, middle, RATE.baseline(FLAG / 2), RATE, Anchor.MIDDLE, Fill.of(palette.surface()));
    surface.fillCircle(x, track.centerY(), 8, Fill.of(palette.surface()));
    surface.strokeCircle(x, track.centerY(), 8, Stroke.of(palette.rate(), 3));
  }
}
