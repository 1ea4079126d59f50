package downhill.picture.data;

import downhill.picture.Marker;
import downhill.picture.Numbers;
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

/**
 * Draws rows as points: quiet ones, hollow ones that are held back for validation, those of the
 * current batch, wrong ones, the selected one.
 */
final class PointPainter {
  private static final double QUIET = 2.75;
  private static final double LIT = 4.5;
  private static final double HOLLOW = 3.25;
  private static final double HOLE = 1.75;
  private static final double WRONG = 6.5;
  private static final double SELECTED = 9;
  private static final TextStyle ROW = new TextStyle(Face.SEMIBOLD, 12);

  /** With more points than this, quiet ones are small squares, which cost a tenth. */
  private static final int FEW = 600;

  private final Surface surface;
  private final PointPlaces places;
  private final Points points;
  private final Palette palette;

  PointPainter(Surface surface, PointPlaces places, Points points, Palette palette) {
    this.surface = surface;
    this.places = places;
    this.points = points;
    this.palette = palette;
  }

  /** How a row looks. */
  interface Looks {
    /** Returns 0xRRGGBB. */
    int colour(int point);

    /** Returns the shape. */
    Marker marker(int point);

    /** Returns whether the network decides for another class. */
    boolean wrong(int point);
  }

  void paint(Looks looks, Words words) {
    for (int i = 0; i < points.size(); i++) {
      if (!points.lit()[i]) {
        quiet(looks, i);
      }
    }
    for (int i = 0; i < points.size(); i++) {
      if (looks.wrong(i) && shown(i)) {
        surface.strokeCircle(x(i), y(i), WRONG, Stroke.of(palette.danger(), 1.25));
      }
    }
    for (int i = 0; i < points.size(); i++) {
      if (points.lit()[i] && shown(i)) {
        looks.marker(i).paint(surface, x(i), y(i), LIT + 1.25, Fill.of(palette.surface()));
        looks.marker(i).paint(surface, x(i), y(i), LIT, Fill.of(looks.colour(i)));
      }
    }
    selected(looks, words);
  }

  private double x(int i) {
    return places.xs()[i];
  }

  private double y(int i) {
    return places.ys()[i];
  }

  private boolean shown(int i) {
    return places.plot().area().grown(1).contains(x(i), y(i));
  }

  private void quiet(Looks looks, int i) {
    if (!shown(i)) {
      return;
    }
    if (points.heldBack(i)) {
      looks.marker(i).paint(surface, x(i), y(i), HOLLOW, new Fill(looks.colour(i), 0.85));
      looks.marker(i).paint(surface, x(i), y(i), HOLE, Fill.of(palette.surface()));
      return;
    }
    Fill fill = new Fill(looks.colour(i), 0.7);
    if (points.size() > FEW && looks.marker(i) == Marker.CIRCLE) {
      surface.fillRect(Math.rint(x(i)) - 2, Math.rint(y(i)) - 2, 4, 4, 0, fill);
    } else {
      looks.marker(i).paint(surface, x(i), y(i), QUIET, fill);
    }
  }

  private void selected(Looks looks, Words words) {
    int i = points.selected();
    if (i < 0 || !shown(i)) {
      return;
    }
    surface.strokeCircle(x(i), y(i), SELECTED + 1, Stroke.of(palette.surface(), 3));
    looks.marker(i).paint(surface, x(i), y(i), LIT, Fill.of(looks.colour(i)));
    surface.strokeCircle(x(i), y(i), SELECTED, Stroke.of(palette.accent(), 2));
    String text = words.text("data.row", Numbers.sample(points.rows()[i]));
    Box area = places.plot().area();
    double width = TextMetrics.width(text, ROW);
    boolean right = x(i) + SELECTED + 6 + width <= area.right();
    double left = right ? x(i) + SELECTED + 6 : x(i) - SELECTED - 6 - width;
    double middle = Math.clamp(y(i), area.y() + 10, area.bottom() - 10);
    surface.fillRect(left - 3, middle - 9, width + 6, 18, 4, new Fill(palette.surface(), 0.85));
    surface.text(text, left, ROW.baseline(middle), ROW, Anchor.START, Fill.of(palette.accent()));
  }
}
