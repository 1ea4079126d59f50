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
import java.util.List;
import java.util.Locale;

/** Draws the learning-rate dial: bands, decades, named rates, and the flag that is dragged. */
public final class DialPainter {
  /** Height of the flag. */
  static final double FLAG = 26;

  /** The least height at which named rates have room under the decades. */
  public static final double HEIGHT_WITH_LIMITS = 128;

  /** The least height without named rates. */
  public static final double HEIGHT = 84;

  private static final TextStyle RATE = new TextStyle(Face.MONO_MEDIUM, 13);

  private final Surface surface;
  private final DialPicture picture;
  private final double width;
  private final Box track;
  private final Palette palette;
  private final Words words;

  private DialPainter(
      Surface surface,
      DialPicture picture,
      double width,
      double height,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.picture = picture;
    this.width = width;
    this.track = DialScale.track(width, picture.limits().isEmpty() ? height : height - 36);
    this.palette = palette;
    this.words = words;
  }

  /** Draws the dial in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      DialPicture picture,
      Palette palette,
      Words words) {
    DialPainter painter = new DialPainter(surface, picture, width, height, palette, words);
    painter.bands();
    List<Double> leaders = painter.limits();
    painter.decades(leaders);
    painter.flag();
  }

  private void bands() {
    surface.fillRect(
        track.x(), track.y(), track.width(), track.height(), 6, Fill.of(palette.inset()));
    for (DialPicture.Band band : picture.bands()) {
      double from = DialScale.x(band.from(), width);
      double to = DialScale.x(band.to(), width);
      if (to - from < 1) {
        continue;
      }
      double gap = to < track.right() ? 1 : 0;
      surface.fillRect(
          from, track.y(), to - from - gap, track.height(), 3, Fill.of(fill(band.effect())));
      bandName(band, from, to);
    }
  }

  private void bandName(DialPicture.Band band, double from, double to) {
    TextStyle style = new TextStyle(Face.MEDIUM, 12);
    String text = words.text("dial." + band.effect().name().toLowerCase(Locale.ROOT));
    double knob = DialScale.x(picture.learningRate(), width);
    double half = TextMetrics.width(text, style) / 2;
    // The name gives way to the knob: it stands in the larger part of its band.
    double left = from;
    double right = to;
    if (knob > from && knob < to) {
      left = knob - from > to - knob ? from : knob + 10;
      right = knob - from > to - knob ? knob - 10 : to;
    }
    double middle =
        Math.abs((from + to) / 2 - knob) > half + 12 ? (from + to) / 2 : (left + right) / 2;
    if (middle - half - 4 < from || middle + half + 4 > to || Math.abs(middle - knob) < half + 10) {
      return;
    }
    surface.text(
        text,
        middle,
        style.baseline(track.centerY()),
        style,
        Anchor.MIDDLE,
        Fill.of(ink(band.effect())));
  }

  private int fill(DialPicture.Effect effect) {
    return switch (effect) {
      case STALLS -> palette.inset();
      case GLIDES -> palette.rateSoft();
      case OVERSHOOTS -> palette.negSoft();
      case DIVERGES -> palette.dangerSoft();
    };
  }

  private int ink(DialPicture.Effect effect) {
    return switch (effect) {
      case STALLS -> palette.ink2();
      case GLIDES -> palette.rateText();
      case OVERSHOOTS -> palette.negText();
      case DIVERGES -> palette.danger();
    };
  }

  /** Draws the named rates under the decades, fanned out, and returns x of their marks. */
  private List<Double> limits() {
    List<DialPicture.Limit> limits = picture.limits();
    double[] middles = new double[limits.size()];
    double[] halves = new double[limits.size()];
    for (int i = 0; i < middles.length; i++) {
      halves[i] = labelHalf(limits.get(i));
      middles[i] = DialScale.x(limits.get(i).rate(), width);
    }
    Fan.spread(middles, halves, width);
    Stroke stroke = Stroke.of(palette.ink2(), 1);
    for (int i = 0; i < middles.length; i++) {
      double x = ChartFrame.crisp(DialScale.x(limits.get(i).rate(), width));
      double below = track.bottom() + 22;
      surface.line(x, track.y(), x, track.bottom() + 10, stroke);
      surface.line(x, track.bottom() + 10, middles[i], below, stroke);
      surface.text(
          limits.get(i).name(),
          middles[i],
          below + 13,
          TextStyle.NUMBER,
          Anchor.MIDDLE,
          Fill.of(palette.ink2()));
      surface.text(
          Numbers.rate(limits.get(i).rate()),
          middles[i],
          below + 29,
          TextStyle.NUMBER,
          Anchor.MIDDLE,
          Fill.of(palette.ink()));
    }
    return limits.stream().map(limit -> DialScale.x(limit.rate(), width)).toList();
  }

  private static double labelHalf(DialPicture.Limit limit) {
    double name = TextMetrics.width(limit.name(), TextStyle.NUMBER);
    double value = TextMetrics.width(Numbers.rate(limit.rate()), TextStyle.NUMBER);
    return Math.max(name, value) / 2 + 6;
  }

  private void decades(List<Double> leaders) {
    for (Tick tick : DialScale.axis().ticks()) {
      double x = DialScale.x(tick.value(), width);
      double half = TextMetrics.width(Numbers.rate(tick.value()), TextStyle.NUMBER) / 2;
      surface.line(
          ChartFrame.crisp(x),
          track.bottom() + 2,
          ChartFrame.crisp(x),
          track.bottom() + 6,
          Stroke.of(palette.line2(), 1));
      // The marks of named rates fan out where the numbers stand.
      if (leaders.stream().anyMatch(leader -> Math.abs(leader - x) < half + 44)) {
        continue;
      }
      surface.text(
          Numbers.rate(tick.value()),
          Math.clamp(x, half, width - half),
          track.bottom() + 19,
          TextStyle.NUMBER,
          Anchor.MIDDLE,
          Fill.of(palette.ink3()));
    }
  }

  private void flag() {
    String text = "η = " + Numbers.rate(picture.learningRate());
    double x = DialScale.x(picture.learningRate(), width);
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
