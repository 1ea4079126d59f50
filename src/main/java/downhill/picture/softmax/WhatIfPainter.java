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
  private static final double ROW = 19;
  private static final double FLOOR = 56;
  private static final double BETWEEN = 20;
  private static final double LINE = 17;
  private static final double HEAD_LINE = 14;
  private static final TextStyle STRONG = new TextStyle(Face.MONO_MEDIUM, 12);

  private final Surface surface;
  private final double width;
  private final WhatIfPicture picture;
  private final WhatIfLayout layout;
  private final Palette palette;

  private WhatIfPainter(Surface surface, double width, WhatIfPicture picture, Palette palette) {
    this.surface = surface;
    this.width = width;
    this.picture = picture;
    this.layout = WhatIfLayout.of(picture, width);
    this.palette = palette;
  }

  /** Returns the height that all of it takes. */
  public static double height(WhatIfPicture picture, double width) {
    int lines = TextBlock.lines(picture.sentence(), width, TextStyle.CAPTION).size();
    return WhatIfLayout.of(picture, width).head()
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
    double y = layout.head();
    for (int k = 0; k < picture.rows().size(); k++) {
      Marker.ofClass(k).paint(surface, 7, y + ROW / 2, 4, Fill.of(Shades.ofClass(palette, k)));
      String label =
          TextMetrics.fit(picture.labels().get(k), layout.names() - 18, TextStyle.CAPTION);
      write(label, 18, y, TextStyle.CAPTION, Anchor.START, palette.ink());
      cells(picture.rows().get(k), y, TextStyle.NUMBER.withSize(layout.size()));
      y += ROW;
    }
    if (!picture.sum().isEmpty()) {
      double rule = Math.floor(y) + 0.5;
      surface.line(0, rule, width, rule, Stroke.of(palette.line2(), 1));
      write(picture.sum().getFirst(), 0, y, TextStyle.CAPTION, Anchor.START, palette.ink());
      cells(picture.sum().subList(1, picture.sum().size()), y, STRONG.withSize(layout.size()));
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

  /** Writes the heads, in two lines where one is too long for its column. */
  private void heads() {
    for (int i = 0; i < picture.heads().size(); i++) {
      double room = layout.columns().get(i) - WhatIfLayout.GAP;
      List<String> lines = layout.heads().get(i);
      double widest = 0;
      for (String line : lines) {
        widest = Math.max(widest, TextMetrics.width(line, TextStyle.CAPTION));
      }
      TextStyle style = TextStyle.CAPTION.withSize(Math.min(12, 12 * room / widest));
      double y = layout.head() - 7 - HEAD_LINE * (lines.size() - 1);
      for (String line : lines) {
        surface.text(line, layout.right(i), y, style, Anchor.END, Fill.of(palette.ink2()));
        y += HEAD_LINE;
      }
    }
  }

  private void cells(List<String> texts, double y, TextStyle style) {
    for (int i = 0; i < texts.size(); i++) {
      boolean broken = texts.get(i).equals("∞") || texts.get(i).equals("NaN");
      int ink = broken ? palette.danger() : palette.ink();
      write(
          texts.get(i),
          layout.right(i),
          y,
          broken ? STRONG.withSize(layout.size()) : style,
          Anchor.END,
          ink);
    }
  }

  private void write(String text, double x, double top, TextStyle style, Anchor anchor, int ink) {
    if (!text.isEmpty()) {
      surface.text(text, x, style.baseline(top + ROW / 2), style, anchor, Fill.of(ink));
    }
  }
}
