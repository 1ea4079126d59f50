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

/** Draws the numbers of a column with a bar under each. */
final class DeskCells {
  private static final double LABEL = 14;

  private final Surface surface;
  private final DeskPicture picture;
  private final DeskFigures figures;
  private final DeskLayout layout;
  private final DeskColumn column;
  private final Palette palette;

  /** How far the column still is from its place, in pixels, and how much of it can be seen. */
  private final double away;

  private final double opacity;

  private DeskCells(
      Surface surface,
      DeskPicture picture,
      DeskFigures figures,
      DeskLayout layout,
      DeskColumn column,
      Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.figures = figures;
    this.layout = layout;
    this.column = column;
    this.palette = palette;
    boolean last = column.place() == picture.revealed() - 1 && column != DeskColumn.Z;
    double left = last ? 1 - picture.appeared() : 0;
    this.away = -left * layout.column(column).width();
    this.opacity = 1 - left;
  }

  static void paint(
      Surface surface,
      DeskPicture picture,
      DeskFigures figures,
      DeskLayout layout,
      DeskColumn column,
      Palette palette) {
    var cells = new DeskCells(surface, picture, figures, layout, column, palette);
    if (column == DeskColumn.SHARE) {
      cells.stack();
    } else {
      for (int k = 0; k < picture.desk().size(); k++) {
        cells.cell(k);
      }
    }
  }

  private void cell(int k) {
    double value = figures.value(column, k);
    boolean strong = column == DeskColumn.Y ? value == 1 : chosen();
    TextStyle style = new TextStyle(strong ? Face.MONO_MEDIUM : Face.MONO, layout.textSize());
    int ink =
        column == DeskColumn.DIFFERENCE
            ? palette.gradient()
            : value == 0 && (column == DeskColumn.Y || column == DeskColumn.TERM)
                ? palette.ink2()
                : palette.ink();
    Box inside = layout.inside(layout.cell(column, k));
    boolean middle = column == DeskColumn.Y;
    surface.text(
        figures.text(column, k),
        (middle ? inside.centerX() : inside.right()) + away,
        layout.baseline(k),
        style,
        middle ? Anchor.MIDDLE : Anchor.END,
        new Fill(ink, opacity));
    if (column != DeskColumn.Y) {
      bar(k, value);
    }
  }

  private boolean chosen() {
    return picture.selected().filter(column::equals).isPresent();
  }

  private void bar(int k, double value) {
    Box track = layout.track(column, k);
    int ground = chosen() ? palette.surface() : palette.inset();
    double radius = Math.min(2, track.height() / 2);
    surface.fillRect(
        track.x() + away, track.y(), track.width(), track.height(), radius, shaded(ground));
    double from = fraction(0);
    double to = fraction(value);
    double left = track.x() + away + Math.min(from, to) * track.width();
    double wide = Math.abs(to - from) * track.width();
    if (wide > 0) {
      surface.fillRect(left, track.y(), Math.max(1, wide), track.height(), radius, shaded(ink(k)));
    }
    if (column == DeskColumn.DIFFERENCE || column == DeskColumn.Z) {
      double zero = Math.floor(track.x() + away + from * track.width()) + 0.5;
      surface.line(
          zero,
          track.y() - 2,
          zero,
          track.bottom() + 2,
          Stroke.of(palette.line3(), 1).withOpacity(opacity));
    }
    if (column == DeskColumn.Z) {
      Handle.paint(surface, track.x() + to * track.width(), track, layout.row(), ink(k), palette);
    }
  }

  /** Returns where a number stands on its track, 0 to 1. */
  private double fraction(double value) {
    double place =
        switch (column) {
          case Z -> (value + picture.reach()) / (2 * picture.reach());
          case SHIFTED -> 1 + value / depth();
          case DIFFERENCE -> (value + 1) / 2;
          case TERM -> value / height();
          case EXP, SHARE, P, Y -> value;
        };
    return Double.isNaN(place) ? 0 : Math.clamp(place, 0, 1);
  }

  /** Returns how far below the largest the bars of the shifted scores reach, 4 at least. */
  private double depth() {
    double depth = 4;
    for (int k = 0; k < picture.desk().size(); k++) {
      depth = Math.max(depth, -figures.value(DeskColumn.SHIFTED, k));
    }
    return depth;
  }

  /** Returns the loss at the end of the bars: that of a guess among all classes, or more. */
  private double height() {
    double guess = picture.desk().base().ofNats(Math.log(picture.desk().size()));
    for (int k = 0; k < picture.desk().size(); k++) {
      guess = Math.max(guess, figures.value(DeskColumn.TERM, k));
    }
    return guess;
  }

  private int ink(int k) {
    return switch (column) {
      case Z, EXP, SHARE, P, Y -> Shades.ofClass(palette, k);
      case SHIFTED -> palette.ink3();
      case TERM -> palette.ink();
      case DIFFERENCE -> palette.gradient();
    };
  }

  private Fill shaded(int rgb) {
    return new Fill(rgb, opacity);
  }

  /** Draws one bar of all shares: the place where the classes meet. */
  private void stack() {
    int classes = picture.desk().size();
    Box inside = layout.inside(layout.column(column));
    double top = layout.row(0).y() + 8;
    double all = classes * layout.row() - 16;
    double wide = Math.min(36, inside.width() * 0.45);
    double[] middles = new double[classes];
    double y = top;
    for (int k = 0; k < classes; k++) {
      double tall = figures.value(column, k) * all;
      double gap = tall > 4 && k > 0 ? 2 : 0;
      surface.fillRect(
          inside.x() + away,
          y + gap,
          wide,
          Math.max(0, tall - gap),
          Math.min(3, tall / 2),
          shaded(Shades.ofClass(palette, k)));
      middles[k] = y + tall / 2;
      y += tall;
    }
    labels(middles, inside.x() + wide + Math.min(8, inside.width() * 0.08) + away);
  }

  /** Writes the shares beside their parts; where parts are thinner than letters, in their rows. */
  private void labels(double[] middles, double x) {
    boolean apart = true;
    for (int k = 1; k < middles.length; k++) {
      apart &= middles[k] - middles[k - 1] >= LABEL;
    }
    TextStyle style = TextStyle.NUMBER.withSize(Math.min(12, layout.textSize()));
    for (int k = 0; k < middles.length; k++) {
      double middle = apart ? middles[k] : layout.row(k).centerY();
      surface.text(
          figures.text(column, k),
          x,
          style.baseline(middle),
          style,
          Anchor.START,
          shaded(Shades.classText(palette, k)));
    }
  }
}
