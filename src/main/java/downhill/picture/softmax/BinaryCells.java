package downhill.picture.softmax;

import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Draws the numbers of a column of one output with a bar under each. */
final class BinaryCells {
  private static final double GUESS = Math.log(2);

  private final Surface surface;
  private final BinaryPicture picture;
  private final BinaryFigures figures;
  private final BinaryLayout layout;
  private final BinaryPart column;
  private final Palette palette;
  private final double away;
  private final double opacity;

  private BinaryCells(
      Surface surface,
      BinaryPicture picture,
      BinaryFigures figures,
      BinaryLayout layout,
      BinaryPart column,
      Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.figures = figures;
    this.layout = layout;
    this.column = column;
    this.palette = palette;
    boolean last = column.place() == picture.revealed() - 1 && column != BinaryPart.Z;
    double left = last ? 1 - picture.appeared() : 0;
    this.away = -left * layout.column(column).width();
    this.opacity = 1 - left;
  }

  static void paint(
      Surface surface,
      BinaryPicture picture,
      BinaryFigures figures,
      BinaryLayout layout,
      BinaryPart column,
      Palette palette,
      Words words) {
    var cells = new BinaryCells(surface, picture, figures, layout, column, palette);
    cells.cell(1);
    switch (column) {
      case P, Y, TERM -> cells.cell(0);
      case DECISION -> cells.verdict(words);
      case Z, DIFFERENCE, SQUARED, SQUARED_SLOPE -> {}
    }
  }

  private void cell(int k) {
    Box inside = layout.inside(column, k);
    boolean middle = column == BinaryPart.Y;
    surface.text(
        text(k),
        (middle ? inside.centerX() : inside.right()) + away,
        layout.baseline(k),
        style(k),
        middle ? Anchor.MIDDLE : Anchor.END,
        new Fill(ink(k), opacity));
    if (!middle) {
      bar(k);
    }
  }

  /** Returns what stands in a cell; a decision is for a class. */
  private String text(int k) {
    return column == BinaryPart.DECISION
        ? picture.names().get(picture.desk().decision())
        : figures.text(column, k);
  }

  private TextStyle style(int k) {
    if (column == BinaryPart.DECISION) {
      return TextStyle.NAME;
    }
    boolean strong =
        switch (column) {
          case Y -> figures.value(column, k) == 1;
          default -> chosen();
        };
    return new TextStyle(strong ? Face.MONO_MEDIUM : Face.MONO, layout.textSize());
  }

  private boolean chosen() {
    return picture.selected().filter(column::equals).isPresent();
  }

  private int ink(int k) {
    boolean nothing = figures.value(column, k) == 0;
    return switch (column) {
      case DIFFERENCE -> palette.gradient();
      case Y, TERM -> nothing ? palette.ink2() : palette.ink();
      default -> palette.ink();
    };
  }

  private int colour(int k) {
    return switch (column) {
      case TERM -> palette.ink();
      case DIFFERENCE -> palette.gradient();
      default -> Shades.ofClass(palette, k);
    };
  }

  private void bar(int k) {
    Box track = layout.track(column, k);
    double radius = Math.min(2, track.height() / 2);
    int ground = chosen() ? palette.surface() : palette.inset();
    surface.fillRect(
        track.x() + away,
        track.y(),
        track.width(),
        track.height(),
        radius,
        new Fill(ground, opacity));
    double value = column == BinaryPart.DECISION ? figures.value(BinaryPart.P, 1) : value(k);
    double from = fraction(0);
    double to = fraction(value);
    double left = track.x() + away + Math.min(from, to) * track.width();
    double wide = Math.abs(to - from) * track.width();
    if (wide > 0) {
      Fill fill = new Fill(colour(k), opacity);
      surface.fillRect(left, track.y(), Math.max(1, wide), track.height(), radius, fill);
    }
    if (from > 0) {
      double zero = Math.floor(track.x() + away + from * track.width()) + 0.5;
      Stroke mark = Stroke.of(palette.line3(), 1).withOpacity(opacity);
      surface.line(zero, track.y() - 2, zero, track.bottom() + 2, mark);
    }
    if (column == BinaryPart.Z) {
      double x = track.x() + to * track.width();
      Handle.paint(surface, x, track, layout.row(), colour(k), palette);
    } else if (column == BinaryPart.DECISION) {
      double x = track.x() + away + picture.desk().threshold() * track.width();
      Handle.paint(surface, x, track, layout.row(), palette.ink2(), palette);
    }
  }

  private double value(int k) {
    return figures.value(column, k);
  }

  /** Returns where a number stands on its track, 0 to 1. */
  private double fraction(double value) {
    double place =
        switch (column) {
          case Z -> (value + picture.reach()) / (2 * picture.reach());
          case DIFFERENCE -> (value + 1) / 2;
          case TERM -> value / height();
          case P, Y, DECISION, SQUARED, SQUARED_SLOPE -> value;
        };
    return Math.clamp(place, 0, 1);
  }

  /** Returns the loss at the end of the bars: that of a guess, or more. */
  private double height() {
    double guess = picture.desk().base().ofNats(GUESS);
    return Math.max(guess, Math.max(value(0), value(1)));
  }

  /** Says in the row below whether the decision is the truth. */
  private void verdict(Words words) {
    boolean right = picture.desk().isRight();
    String word = words.text(right ? "binary.right" : "binary.wrong");
    Box inside = layout.inside(column, 0);
    TextStyle style = TextStyle.NAME;
    Fill fill = new Fill(right ? palette.ink2() : palette.danger(), opacity);
    surface.text(
        word, inside.right() + away, style.baseline(inside.centerY()), style, Anchor.END, fill);
  }
}
