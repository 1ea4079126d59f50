package downhill.picture.softmax;

import downhill.picture.Marker;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextBlock;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.List;

/** Draws the table of a what-if, the floor under its loss, and the sentence about it. */
public final class WhatIfPainter {
  private static final double MOST_NAMES = 0.26;
  private static final double ROW = 19;
  private static final double FLOOR = 56;
  private static final double BETWEEN = 20;
  private static final double LINE = 17;
  private static final double HEAD_LINE = 14;
  private static final double GAP = 4;
  private static final int LEAST_LETTERS = 4;
  private static final double LEAST_NAMES = 44;
  private static final TextStyle STRONG = new TextStyle(Face.MONO_MEDIUM, 12);

  private final Surface surface;
  private final double width;
  private final WhatIfPicture picture;
  private final Palette palette;

  private WhatIfPainter(Surface surface, double width, WhatIfPicture picture, Palette palette) {
    this.surface = surface;
    this.width = width;
    this.picture = picture;
    this.palette = palette;
  }

  /** Returns the height that all of it takes. */
  public static double height(WhatIfPicture picture, double width) {
    int lines = TextBlock.lines(picture.sentence(), width, TextStyle.CAPTION).size();
    return head(picture, width)
        + ROW * (picture.rows().size() + (picture.sum().isEmpty() ? 0 : 1))
        + (picture.bounds().isPresent() ? FLOOR : 8)
        + lines * LINE
        + 4;
  }

  /** Draws it from the top of an area. */
  public static void paint(Surface surface, double width, WhatIfPicture picture, Palette palette) {
    new WhatIfPainter(surface, width, picture, palette).paint();
  }

  private void paint() {
    heads();
    double y = head(picture, width);
    for (int k = 0; k < picture.rows().size(); k++) {
      Marker.ofClass(k).paint(surface, 7, y + ROW / 2, 4, Fill.of(Shades.ofClass(palette, k)));
      String label =
          TextMetrics.fit(picture.labels().get(k), names(picture, width) - 18, TextStyle.CAPTION);
      write(label, 18, y, TextStyle.CAPTION, Anchor.START, palette.ink());
      cells(picture.rows().get(k), y, TextStyle.NUMBER.withSize(size()));
      y += ROW;
    }
    if (!picture.sum().isEmpty()) {
      double rule = Math.floor(y) + 0.5;
      surface.line(0, rule, width, rule, Stroke.of(palette.line2(), 1));
      write(picture.sum().getFirst(), 0, y, TextStyle.CAPTION, Anchor.START, palette.ink());
      cells(picture.sum().subList(1, picture.sum().size()), y, STRONG.withSize(size()));
      y += ROW;
    }
    double below = y;
    picture
        .bounds()
        .ifPresent(bounds -> {
          double each = (width - BETWEEN) / 2;
          LimitPainter.paint(surface, new Box(0, below, each, FLOOR), bounds.cap(), palette);
          Box right = new Box(each + BETWEEN, below, each, FLOOR);
          LimitPainter.paint(surface, right, bounds.floor(), palette);
        });
    y += picture.bounds().isPresent() ? FLOOR : 8;
    int ink = picture.broken() ? palette.danger() : palette.ink2();
    for (String line : TextBlock.lines(picture.sentence(), width, TextStyle.CAPTION)) {
      surface.text(line, 0, y + 12, TextStyle.CAPTION, Anchor.START, Fill.of(ink));
      y += LINE;
    }
  }

  private static double names(WhatIfPicture picture, double width) {
    double widest = LEAST_NAMES;
    for (String label : picture.labels()) {
      widest = Math.max(widest, 24 + TextMetrics.width(label, TextStyle.CAPTION));
    }
    return Math.min(widest, Math.max(LEAST_NAMES, MOST_NAMES * width));
  }

  /** Returns the size at which every number leaves a gap to its neighbour. */
  private double size() {
    double size = 12;
    for (int i = 0; i < picture.heads().size(); i++) {
      double letters = share(picture, i) - 1;
      size = Math.min(size, (column(picture, width, i) - GAP) / (letters * 0.6));
    }
    return size;
  }

  private double right(int column) {
    double x = names(picture, width);
    for (int i = 0; i <= column; i++) {
      x += column(picture, width, i);
    }
    return x;
  }

  /** Writes the heads, in two lines where one is too long for its column. */
  private void heads() {
    for (int i = 0; i < picture.heads().size(); i++) {
      double room = column(picture, width, i) - GAP;
      List<String> lines = TextBlock.lines(picture.heads().get(i), room, TextStyle.CAPTION);
      double widest = 0;
      for (String line : lines) {
        widest = Math.max(widest, TextMetrics.width(line, TextStyle.CAPTION));
      }
      TextStyle style = TextStyle.CAPTION.withSize(Math.min(12, 12 * room / widest));
      double y = head(picture, width) - 7 - HEAD_LINE * (lines.size() - 1);
      for (String line : lines) {
        surface.text(line, right(i), y, style, Anchor.END, Fill.of(palette.ink2()));
        y += HEAD_LINE;
      }
    }
  }

  /** Returns the height of the heads. */
  private static double head(WhatIfPicture picture, double width) {
    int most = 1;
    for (int i = 0; i < picture.heads().size(); i++) {
      double room = column(picture, width, i) - GAP;
      most =
          Math.max(most, TextBlock.lines(picture.heads().get(i), room, TextStyle.CAPTION).size());
    }
    return ROW + HEAD_LINE * (most - 1);
  }

  /** Returns how many characters of a column stand side by side, and a gap. */
  private static double share(WhatIfPicture picture, int column) {
    int longest = LEAST_LETTERS;
    for (List<String> row : picture.rows()) {
      longest = Math.max(longest, row.get(column).length());
    }
    if (!picture.sum().isEmpty()) {
      longest = Math.max(longest, picture.sum().get(column + 1).length());
    }
    return longest + 1;
  }

  /** Returns the width of a column: longer numbers have more of it. */
  private static double column(WhatIfPicture picture, double width, int column) {
    double all = 0;
    for (int i = 0; i < picture.heads().size(); i++) {
      all += share(picture, i);
    }
    return (width - names(picture, width)) * share(picture, column) / all;
  }

  private void cells(List<String> texts, double y, TextStyle style) {
    for (int i = 0; i < texts.size(); i++) {
      boolean broken = texts.get(i).equals("∞") || texts.get(i).equals("NaN");
      int ink = broken ? palette.danger() : palette.ink();
      write(texts.get(i), right(i), y, broken ? STRONG.withSize(size()) : style, Anchor.END, ink);
    }
  }

  private void write(String text, double x, double top, TextStyle style, Anchor anchor, int ink) {
    if (!text.isEmpty()) {
      surface.text(text, x, style.baseline(top + ROW / 2), style, anchor, Fill.of(ink));
    }
  }
}
