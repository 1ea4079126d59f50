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
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.Locale;

/** Draws the desk of one output: names of the columns, a row for the yes and one for the no. */
public final class BinaryPainter {
  private final Surface surface;
  private final BinaryPicture picture;
  private final BinaryFigures figures;
  private final BinaryLayout layout;
  private final Palette palette;
  private final Words words;

  private BinaryPainter(
      Surface surface, BinaryPicture picture, BinaryLayout layout, Palette palette, Words words) {
    this.surface = surface;
    this.picture = picture;
    this.figures = BinaryFigures.of(picture.desk());
    this.layout = layout;
    this.palette = palette;
    this.words = words;
  }

  /** Draws the desk in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      BinaryPicture picture,
      Palette palette,
      Words words) {
    new BinaryPainter(surface, picture, new BinaryLayout(width, height), palette, words).paint();
  }

  private void paint() {
    picture.lit().stream()
        .forEach(k -> {
          Box row = layout.row(k);
          surface.fillRect(
              row.x(), row.y(), row.width(), row.height(), 6, Fill.of(palette.inset()));
        });
    picture.selected().filter(part -> BinaryPart.columns().contains(part)).ifPresent(this::select);
    text(words.text("softmax.class"), 0, 27, TextStyle.NAME, Anchor.START, palette.ink());
    text(
        words.text("softmax.sum"),
        0,
        TextStyle.BODY.baseline(layout.sums().centerY()),
        TextStyle.BODY,
        Anchor.START,
        palette.ink2());
    for (int line = 0; line <= 2; line++) {
      double y = Math.floor(layout.row(1).y() + line * layout.row()) + 0.5;
      surface.line(0, y, layout.width(), y, Stroke.of(palette.line(), 1));
    }
    name(1);
    name(0);
    for (BinaryPart column : BinaryPart.columns()) {
      head(column);
      if (picture.shows(column)) {
        BinaryCells.paint(surface, picture, figures, layout, column, palette, words);
        sum(column);
      }
    }
  }

  private void select(BinaryPart column) {
    Box box = layout.column(column);
    double x = box.x() + 2;
    double width = box.width() - 4;
    surface.fillRect(x, 1, width, box.height() - 2, 8, Fill.of(palette.accentSoft()));
    surface.strokeRect(x, 1, width, box.height() - 2, 8, Stroke.of(palette.accent(), 1.5));
  }

  private void name(int k) {
    Box row = layout.row(k);
    boolean truth = picture.desk().y() == k;
    boolean two = truth && layout.row() >= 40;
    double y = row.centerY() - (two ? 8 : 0);
    Marker.ofClass(k).paint(surface, 10, y, 5, Fill.of(Shades.ofClass(palette, k)));
    TextStyle style = TextStyle.NAME;
    double room = layout.names() - DeskLayout.NAME_LEFT - 12;
    String label = TextMetrics.fit(picture.names().get(k), room, style);
    text(label, DeskLayout.NAME_LEFT, style.baseline(y), style, Anchor.START, palette.ink());
    if (two) {
      String word = words.text("softmax.true");
      text(word, DeskLayout.NAME_LEFT, y + 20, TextStyle.CAPTION, Anchor.START, palette.ink2());
    } else if (truth) {
      Tick.paint(surface, 30 + TextMetrics.width(label, style), y, palette);
    }
  }

  private void head(BinaryPart column) {
    Box box = layout.head(column);
    boolean there = picture.shows(column);
    boolean chosen = there && picture.selected().filter(column::equals).isPresent();
    int ink =
        !there
            ? palette.ink3()
            : chosen
                ? palette.accent()
                : column == BinaryPart.DIFFERENCE ? palette.gradient() : palette.ink();
    String symbol = figures.symbol(column);
    TextStyle style = new TextStyle(Face.MONO_MEDIUM, 15);
    double wide = TextMetrics.width(symbol, style);
    double room = box.width() - 12;
    TextStyle fitting = wide <= room ? style : style.withSize(15 * room / wide);
    text(symbol, box.centerX(), 27, fitting, Anchor.MIDDLE, ink);
    String caption = TextMetrics.fit(caption(column), room, TextStyle.CAPTION);
    text(caption, box.centerX(), 46, TextStyle.CAPTION, Anchor.MIDDLE, palette.ink2());
  }

  private String caption(BinaryPart column) {
    return switch (column) {
      case TERM -> words.text("softmax.caption.term", picture.desk().base().unit());
      case DIFFERENCE ->
          words.text(
              picture.desk().base().ln() == 1
                  ? "softmax.caption.difference"
                  : "binary.caption.difference.scaled");
      default -> words.text("binary.caption." + column.name().toLowerCase(Locale.ROOT));
    };
  }

  private void sum(BinaryPart column) {
    TextStyle style = new TextStyle(Face.MONO_MEDIUM, Math.min(13, layout.textSize()));
    Box inside = layout.inside(column, 0);
    boolean middle = column == BinaryPart.Y;
    text(
        figures.sum(column),
        middle ? inside.centerX() : inside.right(),
        style.baseline(layout.sums().centerY()),
        style,
        middle ? Anchor.MIDDLE : Anchor.END,
        palette.ink());
  }

  private void text(
      String text, double x, double baseline, TextStyle style, Anchor anchor, int ink) {
    if (!text.isEmpty()) {
      surface.text(text, x, baseline, style, anchor, Fill.of(ink));
    }
  }
}
