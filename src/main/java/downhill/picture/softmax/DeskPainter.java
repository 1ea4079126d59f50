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

/** Draws the desk: names of the columns, a row a class, sums. */
public final class DeskPainter {
  private static final double LEAST_CAPTION = 9.5;

  private final Surface surface;
  private final DeskPicture picture;
  private final DeskFigures figures;
  private final DeskLayout layout;
  private final Palette palette;
  private final Words words;

  private DeskPainter(
      Surface surface,
      double width,
      double height,
      DeskPicture picture,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.picture = picture;
    this.figures = DeskFigures.of(picture.desk());
    this.layout = DeskLayout.of(picture.desk(), width, height);
    this.palette = palette;
    this.words = words;
  }

  /** Draws the desk in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      DeskPicture picture,
      Palette palette,
      Words words) {
    new DeskPainter(surface, width, height, picture, palette, words).paint();
  }

  private void paint() {
    picture.lit().stream()
        .filter(k -> k < picture.desk().size())
        .forEach(k -> {
          Box row = layout.row(k);
          surface.fillRect(
              row.x(), row.y(), row.width(), row.height(), 6, Fill.of(palette.inset()));
        });
    picture.selected().filter(picture::shows).ifPresent(this::select);
    names();
    for (DeskColumn column : DeskColumn.values()) {
      head(column);
      if (picture.shows(column)) {
        DeskCells.paint(surface, picture, figures, layout, column, palette);
        sum(column);
      }
    }
  }

  private void select(DeskColumn column) {
    Box box = layout.column(column);
    double x = box.x() + 2;
    double width = box.width() - 4;
    surface.fillRect(x, 1, width, box.height() - 2, 8, Fill.of(palette.accentSoft()));
    surface.strokeRect(x, 1, width, box.height() - 2, 8, Stroke.of(palette.accent(), 1.5));
  }

  private void names() {
    Stroke line = Stroke.of(palette.line(), 1);
    text(words.text("softmax.class"), 0, 27, TextStyle.NAME, Anchor.START, palette.ink());
    for (int k = 0; k <= picture.desk().size(); k++) {
      double y = Math.floor(layout.name(0).y() + k * layout.row()) + 0.5;
      surface.line(0, y, layout.width(), y, line);
    }
    for (int k = 0; k < picture.desk().size(); k++) {
      name(k);
    }
    Box sums = layout.sums();
    text(
        words.text("softmax.sum"),
        0,
        TextStyle.BODY.baseline(sums.centerY()),
        TextStyle.BODY,
        Anchor.START,
        palette.ink2());
  }

  private void name(int k) {
    Box box = layout.name(k);
    boolean truth = picture.desk().trueClass().orElse(-1) == k;
    boolean two = truth && layout.row() >= 40;
    double y = box.centerY() - (two ? 8 : 0);
    Marker.ofClass(k).paint(surface, 10, y, 5, Fill.of(Shades.ofClass(palette, k)));
    TextStyle style = TextStyle.NAME;
    String label = TextMetrics.fit(picture.desk().labels().get(k), box.width() - 24, style);
    text(label, 24, style.baseline(y), style, Anchor.START, palette.ink());
    if (two) {
      String word = words.text("softmax.true");
      text(word, 24, y + 20, TextStyle.CAPTION, Anchor.START, palette.ink2());
    } else if (truth) {
      double x = Math.min(box.width() - 8, 30 + TextMetrics.width(label, style));
      Tick.paint(surface, x, y, palette);
    }
  }

  private void head(DeskColumn column) {
    Box box = layout.head(column);
    boolean there = picture.shows(column);
    boolean chosen = there && picture.selected().filter(column::equals).isPresent();
    int ink =
        !there
            ? palette.ink3()
            : chosen
                ? palette.accent()
                : column == DeskColumn.DIFFERENCE ? palette.gradient() : palette.ink();
    double room = box.width() - 12;
    if (column == DeskColumn.SHARE) {
      String word = words.text("softmax.share");
      middle(word, box, 27, TextMetrics.fitting(TextStyle.NAME, word, room), ink);
    } else {
      String symbol = figures.symbol(column);
      TextStyle style = TextMetrics.fitting(new TextStyle(Face.MONO_MEDIUM, 15), symbol, room);
      middle(symbol, box, 27, style, ink);
    }
    String caption = caption(column);
    TextStyle small = TextMetrics.fitting(TextStyle.CAPTION, caption, room);
    if (small.size() >= LEAST_CAPTION) {
      middle(caption, box, 46, small, palette.ink2());
    }
  }

  private String caption(DeskColumn column) {
    boolean plain = picture.desk().temperature() == 1 && picture.desk().base().ln() == 1;
    return switch (column) {
      case Y ->
          words.text(
              picture.desk().trueClass().isPresent()
                  ? "softmax.caption.y"
                  : "softmax.caption.soft");
      case TERM -> words.text("softmax.caption.term", picture.desk().base().unit());
      case DIFFERENCE ->
          words.text(plain ? "softmax.caption.difference" : "softmax.caption.difference.scaled");
      case Z, SHIFTED, EXP, SHARE, P ->
          words.text("softmax.caption." + column.name().toLowerCase(Locale.ROOT));
    };
  }

  private void middle(String text, Box box, double baseline, TextStyle style, int ink) {
    text(text, box.centerX(), baseline, style, Anchor.MIDDLE, ink);
  }

  private void sum(DeskColumn column) {
    Box sums = layout.sums();
    Box inside = layout.inside(layout.column(column));
    TextStyle style = new TextStyle(Face.MONO_MEDIUM, Math.min(13, layout.textSize()));
    int ink = column == DeskColumn.DIFFERENCE ? palette.gradient() : palette.ink();
    double baseline = style.baseline(sums.centerY());
    String text = figures.sum(column);
    if (column == DeskColumn.SHARE) {
      text(text, inside.x(), baseline, style, Anchor.START, palette.ink2());
    } else if (column == DeskColumn.Y) {
      text(text, inside.centerX(), baseline, style, Anchor.MIDDLE, palette.ink2());
    } else {
      text(text, inside.right(), baseline, style, Anchor.END, ink);
    }
  }

  private void text(
      String text, double x, double baseline, TextStyle style, Anchor anchor, int ink) {
    if (!text.isEmpty()) {
      surface.text(text, x, baseline, style, anchor, Fill.of(ink));
    }
  }
}
