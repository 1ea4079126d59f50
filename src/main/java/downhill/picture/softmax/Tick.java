package downhill.picture.softmax;

import downhill.picture.Palette;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;

/** The mark of the true class where there is no room for the word. */
final class Tick {
  private Tick() {}

  /** Draws a mark from x on, y in its middle. */
  static void paint(Surface surface, double x, double y, Palette palette) {
    surface.line(x, y, x + 3, y + 3, Stroke.of(palette.ink2(), 1.5));
    surface.line(x + 3, y + 3, x + 8, y - 4, Stroke.of(palette.ink2(), 1.5));
  }
}
