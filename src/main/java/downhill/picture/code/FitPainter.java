package downhill.picture.code;

import downhill.lab.fit.FitLine;
import downhill.lab.fit.FitLines;
import downhill.lab.fit.KerasLine;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Sentence;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Draws what {@code fit} has printed, as a terminal would: the last lines that have room. */
public final class FitPainter {
  private static final double LARGEST = 15;
  private static final double SMALLEST = 6;
  private static final double LINE = 1.6;
  private static final double INSET = 12;

  private final Surface surface;
  private final Palette palette;
  private final TextStyle style;
  private final double right;

  private FitPainter(Surface surface, Palette palette, double size, double right) {
    this.surface = surface;
    this.palette = palette;
    this.style = new TextStyle(Face.MONO, size);
    this.right = right;
  }

  /** Draws the lines; before the first step a sentence stands in their place. */
  public static void paint(
      Surface surface, double width, double height, FitLines lines, Palette palette, Words words) {
    if (lines.size() == 0) {
      Sentence.paint(surface, width, height, words.text("fit.notBegun"), palette.ink2());
      return;
    }
    double inset = Math.min(INSET, width / 16);
    // All lines of a kind are about as long as the last ones.
    double widest = 1;
    for (int i = Math.max(0, lines.size() - 4); i < lines.size(); i++) {
      widest =
          Math.max(widest, TextMetrics.width(lines.line(i).text(), new TextStyle(Face.MONO, 1)));
    }
    double size = Math.clamp(Math.floor(4 * (width - 2 * inset) / widest) / 4, SMALLEST, LARGEST);
    double line = LINE * size;
    int room = (int) Math.max(1, Math.floor((height - 2 * inset) / line + 1e-9));
    int shown = Math.min(room, lines.size());
    surface.fillRect(
        0,
        0,
        width,
        Math.min(height, shown * line + 2 * inset),
        Math.min(8, inset),
        Fill.of(palette.inset()));
    var painter = new FitPainter(surface, palette, size, width - inset);
    int first = lines.size() - shown;
    for (int i = 0; i < shown; i++) {
      double middle = inset + (i + 0.5) * line;
      if (i == 0 && first > 0 && shown > 1) {
        String above = words.text("fit.above", Numbers.count(first + 1));
        painter.piece(
            above, inset, middle, new TextStyle(Face.TEXT, Math.min(12, size)), palette.ink3());
      } else {
        painter.line(lines.line(first + i), inset, middle);
      }
    }
  }

  private void line(FitLine line, double left, double middle) {
    double letter = TextMetrics.width("0", style);
    piece(line.count(), left, middle, style, palette.ink());
    double x = left + line.count().length() * letter;
    if (line.hasBar()) {
      double from = x + letter;
      double done = from + line.filled() * letter;
      double end = from + KerasLine.CELLS * letter;
      bar(from, done, middle, palette.rateText());
      bar(done, end, middle, palette.line2());
      x = end + letter;
    }
    String words = line.rest().strip();
    double before = line.rest().length() - line.rest().stripLeading().length();
    piece(words, x + before * letter, middle, style, palette.ink());
  }

  private void bar(double from, double to, double middle, int rgb) {
    double end = Math.min(to, right);
    if (end > from) {
      double high = Math.max(1, style.size() / 5);
      surface.fillRect(from, middle - high / 2, end - from, high, 0, Fill.of(rgb));
    }
  }

  private void piece(String text, double x, double middle, TextStyle letters, int rgb) {
    String fitting = TextMetrics.fit(text, right - x, letters);
    if (!fitting.isEmpty()) {
      surface.text(fitting, x, letters.baseline(middle), letters, Anchor.START, Fill.of(rgb));
    }
  }
}
