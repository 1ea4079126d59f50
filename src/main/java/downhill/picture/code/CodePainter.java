package downhill.picture.code;

import downhill.lab.code.CodeLine;
import downhill.lab.code.CodeToken;
import downhill.lab.code.KerasCode;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;

/** Draws Keras code in the colours of the drawer, in letters as large as its room allows. */
public final class CodePainter {
  private static final double LARGEST = 16;
  private static final double SMALLEST = 7;
  private static final double LINE = 1.55;
  private static final double INSET = 12;

  private final Surface surface;
  private final Palette palette;
  private final TextStyle code;
  private final double right;

  private CodePainter(Surface surface, Palette palette, double size, double right) {
    this.surface = surface;
    this.palette = palette;
    this.code = new TextStyle(Face.MONO, size);
    this.right = right;
  }

  /** Draws the code from the top; lines that have no room are left out, and the last says so. */
  public static void paint(
      Surface surface, double width, double height, KerasCode code, Palette palette) {
    double inset = Math.min(INSET, width / 16);
    double size = size(code, width - 2 * inset, height - 2 * inset);
    double line = LINE * size;
    int room = (int) Math.max(1, Math.floor((height - 2 * inset) / line + 1e-9));
    int shown = Math.min(room, code.lines().size());
    boolean cut = shown < code.lines().size();
    surface.fillRect(
        0,
        0,
        width,
        Math.min(height, shown * line + 2 * inset),
        Math.min(8, inset),
        Fill.of(palette.inset()));
    var painter = new CodePainter(surface, palette, size, width - inset);
    for (int i = 0; i < shown; i++) {
      double middle = inset + (i + 0.5) * line;
      if (cut && i == shown - 1) {
        painter.piece("…", inset, middle, painter.code, palette.ink3());
      } else {
        painter.line(code.lines().get(i), inset, middle);
      }
    }
  }

  private static double size(KerasCode code, double width, double height) {
    double widest = 1;
    for (CodeLine line : code.lines()) {
      double sum = 0;
      for (CodeToken token : line.tokens()) {
        sum += TextMetrics.width(token.text(), style(token, new TextStyle(Face.MONO, 1)));
      }
      widest = Math.max(widest, sum);
    }
    double fitting = Math.min(width / widest, height / (LINE * code.lines().size()));
    return Math.clamp(Math.floor(4 * fitting) / 4, SMALLEST, LARGEST);
  }

  private static TextStyle style(CodeToken token, TextStyle code) {
    return token.tint() == CodeToken.Tint.COMMENT ? new TextStyle(Face.TEXT, code.size()) : code;
  }

  private void line(CodeLine line, double left, double middle) {
    double x = left;
    for (CodeToken token : line.tokens()) {
      TextStyle style = style(token, code);
      String word = token.text().strip();
      double before = token.text().length() - token.text().stripLeading().length();
      piece(word, x + before * TextMetrics.width(" ", style), middle, style, colour(token));
      x += TextMetrics.width(token.text(), style);
    }
  }

  private void piece(String text, double x, double middle, TextStyle style, int rgb) {
    String fitting = TextMetrics.fit(text, right - x, style);
    if (!fitting.isEmpty()) {
      surface.text(fitting, x, style.baseline(middle), style, Anchor.START, Fill.of(rgb));
    }
  }

  private int colour(CodeToken token) {
    return switch (token.tint()) {
      case PLAIN -> palette.ink();
      case KEYWORD, COMMENT -> palette.ink3();
      case NUMBER -> palette.posText();
      case STRING -> palette.rateText();
    };
  }
}
