package downhill.picture.data;

import downhill.picture.Palette;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import java.util.function.IntToDoubleFunction;

/** Draws errors as upright lines: those of the current batch strong, the others faint. */
final class Residuals {
  /** More lines than this are neither quick to draw nor worth reading. */
  private static final int MOST = 200;

  private Residuals() {}

  /**
   * Draws the errors.
   *
   * @param reference pixel row each point would have without an error; NaN for none
   * @param all whether the rows outside of the batch have theirs too
   */
  static void paint(
      Surface surface,
      PointPlaces places,
      Points points,
      IntToDoubleFunction reference,
      boolean all,
      Palette palette) {
    Stroke faint = new Stroke(palette.ink3(), 0.35, 1, Dash.SOLID);
    Stroke lit = Stroke.of(palette.gradient(), 2);
    int drawn = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < points.size(); i++) {
        boolean strong = points.lit()[i];
        if (points.heldBack(i)) {
          continue;
        }
        if (strong != (pass == 1) || (!strong && (!all || points.size() > MOST))) {
          continue;
        }
        if (drawn < 2 * MOST && line(surface, places, i, reference, strong ? lit : faint)) {
          drawn++;
        }
      }
    }
  }

  private static boolean line(
      Surface surface, PointPlaces places, int i, IntToDoubleFunction reference, Stroke stroke) {
    Box area = places.plot().area();
    double from = reference.applyAsDouble(i);
    double to = places.ys()[i];
    if (Double.isNaN(from) || Double.isNaN(to)) {
      return false;
    }
    double x = places.xs()[i];
    surface.line(
        x,
        Math.clamp(from, area.y(), area.bottom()),
        x,
        Math.clamp(to, area.y(), area.bottom()),
        stroke);
    return true;
  }
}
