package downhill.picture.surface;

/**
 * An upright rectangle.
 *
 * @param x left
 * @param y top
 * @param width at least 0
 * @param height at least 0
 */
public record Box(double x, double y, double width, double height) {

  /** Makes the square around a circle. */
  public static Box around(double x, double y, double radius) {
    return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** Returns the right side. */
  public double right() {
    return x + width;
  }

  /** Returns the bottom. */
  public double bottom() {
    return y + height;
  }

  /** Returns x of the middle. */
  public double centerX() {
    return x + width / 2;
  }

  /** Returns y of the middle. */
  public double centerY() {
    return y + height / 2;
  }

  /** Returns whether the point is inside or on the border. */
  public boolean contains(double px, double py) {
    return px >= x && px <= right() && py >= y && py <= bottom();
  }

  /** Returns whether the two share an area, however small. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Returns the box made larger by a margin on every side. */
  public Box grown(double margin) {
    return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }

  /** Returns the box moved. */
  public Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }
}
