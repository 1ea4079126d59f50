package downhill.picture.surface;

import java.util.concurrent.ConcurrentHashMap;

/** How much room text takes: the one measure that layout uses on every surface. */
public final class TextMetrics {
  private static final ConcurrentHashMap<Face, GlyphAdvances> FACES = new ConcurrentHashMap<>();

  private TextMetrics() {}

  /** Returns the width of a line of text in pixels. */
  public static double width(String text, TextStyle style) {
    GlyphAdvances own = advances(style.face());
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int codePoint = text.codePointAt(i);
      if (codePoint > 0xffff) {
        i++;
      }
      double advance = own.advance(codePoint);
      sum += Double.isNaN(advance) ? advances(style.face().fallback()).known(codePoint) : advance;
    }
    return sum * style.size();
  }

  /** Returns whether a typeface has a character; the others are written in its fallback. */
  static boolean has(Face face, int codePoint) {
    return !Double.isNaN(advances(face).advance(codePoint));
  }

  /** Returns the box that letters written at a place can touch. */
  public static Box box(String text, double x, double baseline, TextStyle style, Anchor anchor) {
    double width = width(text, style);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    return new Box(left, baseline - style.ascent(), width, style.ascent() + style.descent());
  }

  /** Returns the style, made smaller where a text would be wider than a width. */
  public static TextStyle fitting(TextStyle style, String text, double width) {
    double wide = width(text, style);
    return wide <= width ? style : style.withSize(style.size() * width / wide);
  }

  /** Returns the text, cut with an ellipsis where it would be wider than a width. */
  public static String fit(String text, double width, TextStyle style) {
    if (width(text, style) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", style) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end == 0 ? "" : text.substring(0, end).stripTrailing() + "…";
  }

  private static GlyphAdvances advances(Face face) {
    return FACES.computeIfAbsent(face, missing -> GlyphAdvances.read(missing.resource()));
  }
}
