package downhill.picture.entropy;

import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Side;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Draws a box with its table: shares, surprise, and what they make together. */
public final class BoxPainter {
  private static final double LEAST_CAPTION = 9.5;
  private static final double BAR_ROW = 38;

  private final Surface surface;
  private final BoxPicture picture;
  private final BoxFigures figures;
  private final BoxLayout layout;
  private final Palette palette;
  private final Words words;

  private BoxPainter(
      Surface surface,
      double width,
      double height,
      BoxPicture picture,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.picture = picture;
    this.figures = BoxFigures.of(picture.boxes());
    this.layout = new BoxLayout(width, height, picture.boxes().size(), picture.hands());
    this.palette = palette;
    this.words = words;
  }

  /** Draws a box in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      BoxPicture picture,
      Palette palette,
      Words words) {
    new BoxPainter(surface, width, height, picture, palette, words).paint();
  }

  private void paint() {
    BallsPainter.paint(surface, picture, layout, palette);
    picture.lit().stream()
        .filter(k -> k < picture.boxes().size())
        .forEach(k -> {
          Box row = layout.row(k);
          Fill fill = Fill.of(palette.inset());
          surface.fillRect(row.x() - 4, row.y(), row.width() + 4, row.height(), 6, fill);
        });
    picture
        .selected()
        .filter(Quantity.columns(picture.side())::contains)
        .filter(this::shows)
        .ifPresent(this::select);
    rules();
    for (int k = 0; k < picture.boxes().size(); k++) {
      name(k);
    }
    for (Quantity column : Quantity.columns(picture.side())) {
      head(column);
      if (shows(column)) {
        for (int k = 0; k < picture.boxes().size(); k++) {
          cell(column, k);
        }
        sum(column);
      }
    }
    picture
        .held()
        .ifPresent(held -> {
          double radius = 14;
          surface.fillCircle(held.x(), held.y(), radius + 2, Fill.of(palette.surface()));
          BallsPainter.ball(
              surface, picture.boxes(), held.k(), held.x(), held.y(), radius, palette);
        });
  }

  private boolean shows(Quantity column) {
    return column.within(picture.revealed());
  }

  private void select(Quantity column) {
    Box box = layout.column(column);
    double x = box.x() + 2;
    double width = box.width() - 3;
    surface.fillRect(x, 1, width, box.height() - 2, 8, Fill.of(palette.accentSoft()));
    surface.strokeRect(x, 1, width, box.height() - 2, 8, Stroke.of(palette.accent(), 1.5));
  }

  private void rules() {
    Stroke line = Stroke.of(palette.line(), 1);
    for (int k = 0; k <= picture.boxes().size(); k++) {
      double y = Math.floor(layout.row(0).y() + k * layout.row()) + 0.5;
      surface.line(layout.left() - 4, y, layout.width(), y, line);
    }
    Box sums = layout.sums();
    text("Σ", sums.x() + 6, sums.centerY(), TextStyle.VALUE, Anchor.START, palette.ink2());
    if (picture.boxes().contents(picture.side()) instanceof Contents.Balls balls) {
      String all = Integer.toString(balls.total());
      double x = layout.number(0).centerX();
      text(all, x, sums.centerY(), TextStyle.VALUE, Anchor.MIDDLE, palette.ink2());
    }
    String caption = words.text("entropy.balls");
    Box head = layout.count(0);
    TextStyle style = TextMetrics.fitting(TextStyle.CAPTION, caption, layout.names() - 4);
    text(caption, head.x() + 2, 14, style, Anchor.START, palette.ink2());
  }

  private void name(int k) {
    Box ball = layout.ball(k);
    double radius = Math.min(9, layout.row() * 0.42);
    BallsPainter.ball(surface, picture.boxes(), k, ball.x() + 11, ball.centerY(), radius, palette);
    if (picture.boxes().contents(picture.side()) instanceof Contents.Balls balls) {
      Box number = layout.number(k);
      String count = Integer.toString(balls.counts().get(k));
      TextStyle style = new TextStyle(Face.MONO, Math.min(13, layout.row() * 0.75));
      text(count, number.centerX(), number.centerY(), style, Anchor.MIDDLE, palette.ink());
    }
    if (picture.hands()) {
      sign(layout.fewer(k), false);
      sign(layout.more(k), true);
    }
  }

  private void sign(Box box, boolean more) {
    Stroke stroke = Stroke.of(palette.ink3(), 1.5);
    double x = box.centerX();
    double y = Math.floor(box.centerY()) + 0.5;
    surface.line(x - 4, y, x + 4, y, stroke);
    if (more) {
      surface.line(x, y - 4, x, y + 4, stroke);
    }
  }

  private void head(Quantity column) {
    Box box = layout.head(column);
    boolean there = shows(column);
    boolean chosen = there && picture.selected().filter(column::equals).isPresent();
    int ink = !there ? palette.ink3() : chosen ? palette.accent() : palette.ink();
    double room = box.width() - 8;
    String symbol = figures.symbol(column);
    TextStyle style = TextMetrics.fitting(new TextStyle(Face.MONO_MEDIUM, 13), symbol, room);
    surface.text(symbol, box.right() - 5, 14, style, Anchor.END, Fill.of(ink));
    String caption = words.text("entropy.caption." + column.key());
    TextStyle small = TextMetrics.fitting(TextStyle.CAPTION, caption, room);
    if (small.size() >= LEAST_CAPTION) {
      surface.text(caption, box.right() - 5, 28, small, Anchor.END, Fill.of(palette.ink2()));
    }
  }

  private void cell(Quantity column, int k) {
    double value = figures.value(column, k);
    Box box = layout.column(column);
    Box row = layout.row(k);
    boolean bars = layout.row() >= BAR_ROW && column.place() % 3 != 1;
    double middle = bars ? row.y() + row.height() * 0.4 : row.centerY();
    boolean chosen = picture.selected().filter(column::equals).isPresent();
    TextStyle style = new TextStyle(chosen ? Face.MONO_MEDIUM : Face.MONO, layout.textSize());
    int ink =
        Double.isInfinite(value) && column == Quantity.P_TERM
            ? palette.danger()
            : value == 0 ? palette.ink2() : palette.ink();
    text(figures.text(column, k), box.right() - 5, middle, style, Anchor.END, ink);
    if (bars) {
      bar(column, k, value, chosen);
    }
  }

  private void bar(Quantity column, int k, double value, boolean chosen) {
    Box box = layout.column(column);
    Box row = layout.row(k);
    double wide = Math.min(86, box.width() - 14);
    double x = box.right() - 5 - wide;
    double y = row.y() + row.height() * 0.72;
    int ground = chosen ? palette.surface() : palette.inset();
    surface.fillRect(x, y, wide, 5, 2, Fill.of(ground));
    double part = column.place() % 3 == 0 ? value : value / most(column);
    if (part > 0) {
      int ink =
          column.place() % 3 == 0
              ? BallInk.of(palette, k)
              : column.side() == Side.TRUTH ? palette.ink2() : palette.accent();
      surface.fillRect(x, y, Math.max(1, wide * Math.min(1, part)), 5, 2, Fill.of(ink));
    }
  }

  /** Returns the sum, of which the terms are parts; beside what is infinite they look small. */
  private double most(Quantity column) {
    double most = 0;
    for (int k = 0; k < picture.boxes().size(); k++) {
      double value = figures.value(column, k);
      most += Double.isInfinite(value) ? 0 : value;
    }
    double total = figures.total(column);
    return Double.isInfinite(total) ? Math.max(2 * most, Double.MIN_NORMAL) : total;
  }

  private void sum(Quantity column) {
    Box sums = layout.sums();
    TextStyle style = new TextStyle(Face.MONO_MEDIUM, Math.min(13, layout.textSize()));
    boolean broken = Double.isInfinite(figures.total(column)) && column == Quantity.P_TERM;
    int ink = broken ? palette.danger() : palette.ink();
    String text = figures.sum(column);
    double x = layout.column(column).right() - 5;
    text(text, x, sums.centerY(), style, Anchor.END, ink);
  }

  private void text(String text, double x, double middle, TextStyle style, Anchor anchor, int ink) {
    if (!text.isEmpty()) {
      surface.text(text, x, style.baseline(middle), style, anchor, Fill.of(ink));
    }
  }
}
