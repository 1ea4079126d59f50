package downhill.picture.descent;

import downhill.picture.Palette;
import downhill.picture.descent.DialPicture.Band;
import downhill.picture.descent.DialPicture.Effect;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextBlock;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws the bands of the dial. A name stands in its band, in two lines where that helps, and over
 * the band where it has no room inside.
 */
final class DialBands {
  private static final TextStyle STYLE = new TextStyle(Face.MEDIUM, 12);
  private static final double KNOB = 12;
  private static final double LINE = 15;
  private static final double AIR = 5;

  private final Surface surface;
  private final Box track;
  private final Palette palette;
  private final double knob;
  private final List<Box> above = new ArrayList<>();

  private DialBands(
      Surface surface, DialPicture picture, Box track, double width, Palette palette) {
    this.surface = surface;
    this.track = track;
    this.palette = palette;
    this.knob = picture.scale().x(picture.learningRate(), width);
  }

  /** Draws the bands and returns the name of the one that holds the rate, if it found no room. */
  static Optional<String> paint(
      Surface surface, DialPicture picture, Box track, double width, Palette palette, Words words) {
    Fill empty = Fill.of(palette.inset());
    surface.fillRect(track.x(), track.y(), track.width(), track.height(), 6, empty);
    DialBands bands = new DialBands(surface, picture, track, width, palette);
    Optional<String> homeless = Optional.empty();
    for (Band band : picture.bands()) {
      double from = picture.scale().x(band.from(), width);
      double to = picture.scale().x(band.to(), width);
      String name = words.text("dial." + band.effect().name().toLowerCase(Locale.ROOT));
      boolean named = false;
      if (to - from >= 1) {
        bands.fill(band.effect(), from, to);
        named = bands.name(name, band.effect(), from, to);
      }
      if (!named && band.holds(picture.learningRate())) {
        homeless = Optional.of(name);
      }
    }
    return homeless;
  }

  private void fill(Effect effect, double from, double to) {
    double gap = to < track.right() ? 1 : 0;
    surface.fillRect(from, track.y(), to - from - gap, track.height(), 3, Fill.of(tint(effect)));
  }

  /** Writes a name and returns whether there was room. */
  private boolean name(String text, Effect effect, double from, double to) {
    // The name gives way to the knob: it stands in the larger part of its band.
    boolean holds = knob > from && knob < to;
    boolean leftIsLarger = knob - from > to - knob;
    double left = holds && !leftIsLarger ? knob + KNOB : from;
    double right = holds && leftIsLarger ? knob - KNOB : to;
    double half = TextMetrics.width(text, STYLE) / 2;
    double middle = (from + to) / 2;
    if (!holds || Math.abs(middle - knob) > half + KNOB) {
      left = from;
      right = to;
    }
    double room = Math.min(right, track.right()) - left - 2 * AIR;
    List<String> lines = TextBlock.lines(text, room, STYLE);
    boolean fits =
        lines.size() * LINE <= track.height()
            && lines.stream().allMatch(line -> TextMetrics.width(line, STYLE) <= room)
            && clearOfKnob(lines, (left + right) / 2);
    if (fits) {
      inside(lines, effect, (left + right) / 2);
      return true;
    }
    return over(text, effect, (from + to) / 2);
  }

  private boolean clearOfKnob(List<String> lines, double middle) {
    double widest = lines.stream().mapToDouble(l -> TextMetrics.width(l, STYLE)).max().orElse(0);
    return Math.abs(middle - knob) >= widest / 2 + KNOB - AIR;
  }

  private void inside(List<String> lines, Effect effect, double middle) {
    double first = track.centerY() - (lines.size() - 1) * LINE / 2;
    for (int i = 0; i < lines.size(); i++) {
      double baseline = STYLE.baseline(first + i * LINE);
      surface.text(lines.get(i), middle, baseline, STYLE, Anchor.MIDDLE, Fill.of(ink(effect)));
    }
  }

  /** Writes the name over the track, beside the line that carries the flag. */
  private boolean over(String text, Effect effect, double middle) {
    double half = TextMetrics.width(text, STYLE) / 2;
    double place = middle;
    if (Math.abs(place - knob) < half + AIR) {
      place = middle < knob ? knob - half - AIR : knob + half + AIR;
    }
    place = Math.clamp(place, track.x() + half, Math.max(track.x() + half, track.right() - half));
    double baseline = track.y() - AIR;
    Box box = TextMetrics.box(text, place, baseline, STYLE, Anchor.MIDDLE).grown(2);
    boolean free =
        above.stream().noneMatch(box::overlaps)
            && Math.abs(place - knob) >= half + 2
            && place + half <= track.right();
    if (free) {
      above.add(box);
      surface.text(text, place, baseline, STYLE, Anchor.MIDDLE, Fill.of(ink(effect)));
    }
    return free;
  }

  private int tint(Effect effect) {
    return switch (effect) {
      case STALLS, STALLS_ABOUT, SHORT -> palette.inset();
      case GLIDES, REACHES -> palette.rateSoft();
      case OVERSHOOTS -> palette.negSoft();
      case DIVERGES -> palette.dangerSoft();
    };
  }

  private int ink(Effect effect) {
    return switch (effect) {
      case STALLS, STALLS_ABOUT, SHORT -> palette.ink2();
      case GLIDES, REACHES -> palette.rateText();
      case OVERSHOOTS -> palette.negText();
      case DIVERGES -> palette.danger();
    };
  }
}
