package downhill.picture.data;

import downhill.picture.Marker;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.data.MatrixPicture.Cell;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.Optional;

/** Draws the confusion matrix: a row for each true class, a column for each decision. */
public final class MatrixPainter {
  private static final TextStyle COUNT = new TextStyle(Face.MONO_MEDIUM, 15);
  private static final double NARROW = 34;

  private final Surface surface;
  private final MatrixPicture picture;
  private final MatrixLayout layout;
  private final Palette palette;

  private MatrixPainter(
      Surface surface, MatrixPicture picture, MatrixLayout layout, Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.layout = layout;
    this.palette = palette;
  }

  /** Draws the matrix in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      MatrixPicture picture,
      Palette palette,
      Words words) {
    var layout = MatrixLayout.of(picture, width, height);
    new MatrixPainter(surface, picture, layout, palette).paint(width, words);
  }

  /** Finds the cell at a place. */
  public static Optional<Cell> cellAt(
      MatrixPicture picture, double width, double height, double x, double y) {
    var layout = MatrixLayout.of(picture, width, height);
    for (int truth = 0; truth < layout.classes(); truth++) {
      for (int decision = 0; decision < layout.classes(); decision++) {
        if (layout.box(truth, decision).contains(x, y)) {
          return Optional.of(new Cell(truth, decision));
        }
      }
    }
    return Optional.empty();
  }

  private void paint(double width, Words words) {
    caption(words.text("matrix.decided"), layout.left(), 13, width - layout.left());
    caption(words.text("matrix.true"), 2, layout.labelsMiddle() + 4, layout.left() - 8);
    for (int k = 0; k < layout.classes(); k++) {
      column(k);
      row(k);
    }
    for (int truth = 0; truth < layout.classes(); truth++) {
      for (int decision = 0; decision < layout.classes(); decision++) {
        cell(truth, decision);
      }
    }
    picture
        .chosen()
        .ifPresent(cell -> {
          Box box = layout.box(cell.truth(), cell.decision());
          surface.strokeRect(
              box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2, 3, accent());
        });
  }

  private Stroke accent() {
    return Stroke.of(palette.accent(), 2);
  }

  private void caption(String text, double x, double baseline, double room) {
    surface.text(
        TextMetrics.fit(text, room, TextStyle.CAPTION),
        x,
        baseline,
        TextStyle.CAPTION,
        Anchor.START,
        Fill.of(palette.ink2()));
  }

  private void column(int k) {
    Box box = layout.box(0, k);
    double middle = box.x() + box.width() / 2;
    marker(k, middle, layout.labelsMiddle() - 18);
    String label = TextMetrics.fit(picture.classes().get(k), box.width() - 6, TextStyle.BODY);
    surface.text(
        label,
        middle,
        TextStyle.BODY.baseline(layout.labelsMiddle()),
        TextStyle.BODY,
        Anchor.MIDDLE,
        Fill.of(palette.ink()));
  }

  private void row(int k) {
    Box box = layout.box(k, 0);
    double middle = box.y() + box.height() / 2;
    if (box.height() < 12) {
      return;
    }
    marker(k, 9, middle);
    surface.text(
        TextMetrics.fit(picture.classes().get(k), box.x() - 28, TextStyle.BODY),
        22,
        TextStyle.BODY.baseline(middle),
        TextStyle.BODY,
        Anchor.START,
        Fill.of(palette.ink()));
  }

  private void marker(int k, double x, double y) {
    Marker.ofClass(k).paint(surface, x, y, 5, Fill.of(Shades.ofClass(palette, k)));
  }

  private void cell(int truth, int decision) {
    Box box = layout.box(truth, decision);
    int count = picture.counts()[truth][decision];
    double share = (double) count / picture.largest(truth);
    boolean right = truth == decision;
    int colour = right ? palette.pos() : palette.danger();
    surface.fillRect(
        box.x() + 1,
        box.y() + 1,
        box.width() - 2,
        box.height() - 2,
        3,
        Fill.of(Shades.mix(palette.inset(), colour, 0.45 * share)));
    if (box.height() < 12 || (count == 0 && layout.cell() < NARROW)) {
      return;
    }
    double middle = box.y() + box.height() / 2;
    boolean two = right ? box.height() > 44 : box.height() > 44 && count > 0;
    String text = TextMetrics.fit(Numbers.count(count), box.width() - 4, COUNT);
    surface.text(
        text,
        box.x() + box.width() / 2,
        COUNT.baseline(two ? middle - 8 : middle),
        COUNT,
        Anchor.MIDDLE,
        Fill.of(count == 0 ? palette.ink3() : palette.ink()));
    if (two) {
      surface.text(
          Numbers.fixed(100 * share, 1) + "%",
          box.x() + box.width() / 2,
          TextStyle.CAPTION.baseline(middle + 11),
          TextStyle.CAPTION,
          Anchor.MIDDLE,
          Fill.of(palette.ink2()));
    }
  }
}
