package downhill.picture.network;

import downhill.picture.Palette;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import java.util.List;
import java.util.Optional;

/** Draws a small padlock on each edge whose weight training leaves alone. */
final class FrozenMarks {
  private static final double RADIUS = 8;

  private FrozenMarks() {}

  static void paint(
      Surface surface,
      List<EdgePlace> edges,
      List<NumberPill> pills,
      NetworkPicture picture,
      Palette palette) {
    if (picture.view().frozen().isEmpty()) {
      return;
    }
    for (EdgePlace edge : edges) {
      if (picture.view().isFrozen(edge.weightIndex())) {
        Optional<NumberPill> number =
            pills.stream().filter(pill -> pill.edge().equals(edge)).findFirst();
        double x =
            number.map(pill -> pill.box().x() - 5).orElse(edge.path().x(EdgePlace.NUMBER_AT));
        double y =
            number.map(pill -> pill.box().centerY()).orElse(edge.path().y(EdgePlace.NUMBER_AT));
        lock(surface, x, y, palette);
      }
    }
  }

  private static void lock(Surface surface, double x, double y, Palette palette) {
    surface.fillCircle(x, y, RADIUS, Fill.of(palette.surface()));
    surface.strokeCircle(x, y, RADIUS, Stroke.of(palette.ink2(), 1));
    surface.strokeRect(x - 2, y - 4.5, 4, 6, 2, Stroke.of(palette.ink(), 1.2));
    surface.fillRect(x - 3.5, y - 1, 7, 5, 1, Fill.of(palette.ink()));
  }
}
