package downhill.picture.softmax;

import downhill.picture.Palette;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;

/** What is taken hold of on a bar. */
final class Handle {
  private Handle() {}

  /** Draws a handle at x of a track in a row so tall. */
  static void paint(Surface surface, double x, Box track, double row, int ink, Palette palette) {
    double tall = track.height() + Math.min(10, row * 0.2);
    double y = track.centerY() - tall / 2;
    double wide = tall < 10 ? 5 : 8;
    surface.fillRect(x - wide / 2, y, wide, tall, 3, Fill.of(palette.surface()));
    surface.strokeRect(x - wide / 2, y, wide, tall, 3, Stroke.of(ink, 2));
  }
}
