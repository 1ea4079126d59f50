package downhill.picture.descent;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.chart.ChartFrame;
import downhill.picture.descent.DialPicture.Mark;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the named rates of the dial: a mark across the track, fanned out to words below. */
final class DialMarks {
  /** Room under the track. */
  static final double HEIGHT = 56;

  private static final double FOOT = 10;
  private static final double LEADER = 22;
  private static final double WORDS = 34;

  private DialMarks() {}

  /** Draws the marks and returns what of the row of decades they take. */
  static List<Box> paint(
      Surface surface, DialPicture picture, Box track, double width, Palette palette, Words words) {
    List<Mark> marks = picture.marks();
    TextStyle style = style(picture);
    double[] halves = halves(picture, words);
    double[] middles = middles(picture, halves, width);
    Stroke stroke = Stroke.of(palette.ink2(), 1);
    List<Box> taken = new ArrayList<>();
    for (int i = 0; i < middles.length; i++) {
      double at = picture.scale().x(marks.get(i).rate(), width);
      double x = ChartFrame.crisp(at);
      double below = track.bottom() + LEADER;
      surface.line(x, track.y(), x, track.bottom() + FOOT, stroke);
      surface.line(x, track.bottom() + FOOT, middles[i], below, stroke);
      taken.add(
          new Box(
              Math.min(x, middles[i]) - 2, track.bottom(), Math.abs(x - middles[i]) + 4, LEADER));
      Fill ink2 = Fill.of(palette.ink2());
      surface.text(
          name(marks.get(i), picture, words), middles[i], below + 13, style, Anchor.MIDDLE, ink2);
      surface.text(
          Numbers.rate(marks.get(i).rate()),
          middles[i],
          below + 29,
          TextStyle.NUMBER,
          Anchor.MIDDLE,
          Fill.of(palette.ink()));
    }
    return taken;
  }

  private static TextStyle style(DialPicture picture) {
    return picture.symbols() ? TextStyle.NUMBER : TextStyle.CAPTION;
  }

  private static double[] halves(DialPicture picture, Words words) {
    return picture.marks().stream()
        .mapToDouble(mark -> {
          double name = TextMetrics.width(name(mark, picture, words), style(picture));
          double value = TextMetrics.width(Numbers.rate(mark.rate()), TextStyle.NUMBER);
          return Math.max(name, value) / 2 + 6;
        })
        .toArray();
  }

  private static double[] middles(DialPicture picture, double[] halves, double width) {
    double[] middles =
        picture.marks().stream()
            .mapToDouble(mark -> picture.scale().x(mark.rate(), width))
            .toArray();
    Fan.spread(middles, halves, width);
    return middles;
  }

  /** Returns where the words of each mark are, in the order of the marks. */
  static List<Box> words(DialPicture picture, Box track, double width, Words words) {
    double[] halves = halves(picture, words);
    double[] middles = middles(picture, halves, width);
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < middles.length; i++) {
      boxes.add(new Box(middles[i] - halves[i], track.bottom() + LEADER, 2 * halves[i], WORDS));
    }
    return boxes;
  }

  /** Returns how a mark is called. */
  static String name(Mark mark, DialPicture picture, Words words) {
    return picture.symbols()
        ? mark.symbol()
        : words.text("dial.mark." + mark.name().name().toLowerCase(Locale.ROOT));
  }
}
