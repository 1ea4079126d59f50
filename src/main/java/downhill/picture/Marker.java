package downhill.picture;

import downhill.picture.surface.Fill;
import downhill.picture.surface.Surface;

/** The shapes that tell classes apart without colour. */
public enum Marker {
  /** The first class. */
  CIRCLE(0, 0, 1),
  /** The second class. */
  TRIANGLE(3, -Math.PI / 2, 1.3),
  /** The third class. */
  SQUARE(4, -Math.PI / 4, 1.25),
  /** The fourth class. */
  DIAMOND(4, -Math.PI / 2, 1.3),
  /** The fifth class. */
  PENTAGON(5, -Math.PI / 2, 1.2);

  private final int corners;
  private final double turn;
  private final double scale;

  Marker(int corners, double turn, double scale) {
    this.corners = corners;
    this.turn = turn;
    this.scale = scale;
  }

  /**
   * Returns the shape of a class. Together with five colours the first 25 classes differ.
   *
   * @param index of the class, from 0
   */
  public static Marker ofClass(int index) {
    Marker[] all = values();
    return all[(index + index / all.length) % all.length];
  }

  /**
   * Fills the shape.
   *
   * @param radius of a circle; the other shapes cover about as much
   */
  public void paint(Surface surface, double x, double y, double radius, Fill fill) {
    if (corners == 0) {
      surface.fillCircle(x, y, radius, fill);
      return;
    }
    double[] xs = new double[corners];
    double[] ys = new double[corners];
    for (int i = 0; i < corners; i++) {
      double angle = turn + i * 2 * Math.PI / corners;
      xs[i] = x + radius * scale * Math.cos(angle);
      ys[i] = y + radius * scale * Math.sin(angle);
    }
    surface.fillPolygon(xs, ys, corners, fill);
  }
}
