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
import java.util.Optional;
import java.util.OptionalInt;

/** Draws the table of a what-if, the floor under its loss, and the sentence about it. */
public final class WhatIfPainter {
  private static final double ROW = WhatIfLayout.ROW;
  private static final double FLOOR = WhatIfLayout.FLOOR;
  private static final double LINE = 17;
  private static final double HEAD_LINE = 14;
  private static final TextStyle STRONG = new TextStyle(Face.MONO_MEDIUM, 12);

  private final Surface surface;
  private final double width;
  private final WhatIfPicture picture;
  private final WhatIfLayout layout;
  private final Lit lit;
  private final Palette palette;

  /**
   * What of it stands out.
   *
   * @param place what is asked about
   * @param row the class the mouse is on
   */
  public record Lit(Optional<Integer> place, OptionalInt row) {
    /** Nothing does. */
    public static final Lit NOTHING = new Lit(Optional.empty(), OptionalInt.empty());
  }

  private WhatIfPainter(
      Surface surface, double width, WhatIfPicture picture, Lit lit, Palette palette) {
    this.surface = surface;
    this.width = width;
    this.picture = picture;
    this.layout = WhatIfLayout.of(picture, width);
    this.lit = lit;
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
  public static void paint(
      Surface surface, double width, WhatIfPicture picture, Lit lit, Palette palette) {
    new WhatIfPainter(surface, width, picture, lit, palette).paint();
  }

  private void paint() {
    standOut();
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
          Box left = WhatIfLayout.scale(below, width, 0);
          LimitPainter.paint(surface, left, bounds.cap(), palette);
          Box right = WhatIfLayout.scale(below, width, 1);
          LimitPainter.paint(surface, right, bounds.floor(), palette);
        });
    y += picture.bounds().isPresent() ? FLOOR : 8;
    int ink = picture.broken() ? palette.danger() : palette.ink2();
    for (String line : TextBlock.lines(picture.sentence(), width, TextStyle.CAPTION)) {
      surface.text(line, 0, y + 12, TextStyle.CAPTION, Anchor.START, Fill.of(ink));
      y += LINE;
    }
  }

  /** What is asked about stands on the ground of what is selected, a class on a quieter one. */
  private void standOut() {
    lit.row()
        .ifPresent(k -> {
          double top = layout.head() + k * ROW;
          surface.fillRect(0, top, width, ROW, 3, Fill.of(palette.inset()));
        });
    for (WhatIfNumber number : WhatIfNumber.all(picture, layout, width)) {
      if (lit.place().filter(place -> place == number.place()).isPresent()) {
        Box box = number.box();
        Fill fill = Fill.of(palette.accentSoft());
        surface.fillRect(box.x(), box.y(), box.width() + 2, box.height(), 3, fill);
      }
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
