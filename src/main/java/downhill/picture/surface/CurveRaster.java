package downhill.picture.surface;

import java.util.Arrays;

/**
 * Draws many curves that run from left to right into pixels, several times faster than a general
 * path renderer without a graphics card: column by column, each pixel once for a curve.
 *
 * <p>In each column the curve is taken for its tangent there; a pixel is covered by how far its
 * middle is from that line, and dashed by how far along it lies. Ends are cut upright.
 */
public final class CurveRaster {
  private final int width;
  private final int height;
  private final double scale;
  private final int[] pixels;

  /**
   * Makes an empty image.
   *
   * @param width of the area in logical pixels
   * @param height of the area in logical pixels
   * @param scale image pixels for a logical one
   */
  public CurveRaster(double width, double height, double scale) {
    this.width = (int) Math.max(1, Math.ceil(width * scale));
    this.height = (int) Math.max(1, Math.ceil(height * scale));
    this.scale = scale;
    this.pixels = new int[this.width * this.height];
  }

  /** Returns how many pixels a row has. */
  public int width() {
    return width;
  }

  /** Returns how many rows there are. */
  public int height() {
    return height;
  }

  /** Returns image pixels for a logical one. */
  public double scale() {
    return scale;
  }

  /** Returns the pixels, 0xAARRGGBB premultiplied, row by row from the top; not a copy. */
  public int[] pixels() {
    return pixels;
  }

  /** Makes every pixel transparent. */
  public void clear() {
    Arrays.fill(pixels, 0);
  }

  /** Returns whether a curve runs from left to right all the way, as drawing here requires. */
  public static boolean accepts(Cubic c) {
    return c.x1() < c.c1x() && c.c1x() <= c.c2x() && c.c2x() < c.x2();
  }

  /** Draws a curve over what is there; its caps are not round. */
  public void draw(Cubic curve, Stroke stroke) {
    double half = stroke.width() * scale / 2;
    double left = curve.x1() * scale;
    double right = curve.x2() * scale;
    double along = 0;
    double t = 0;
    int first = Math.max(0, (int) Math.floor(left));
    int last = Math.min(width - 1, (int) Math.ceil(right) - 1);
    double top = Math.min(curve.y1(), curve.y2()) * scale - half - 1;
    double bottom = Math.max(curve.y1(), curve.y2()) * scale + half + 1;
    for (int column = first; column <= last; column++) {
      double x = Math.clamp(column + 0.5, left, right) / scale;
      t = parameter(curve, x, t);
      double slope = slope(curve, t);
      double stretch = Math.sqrt(1 + slope * slope);
      double share = Math.min(column + 1, right) - Math.max(column, left);
      double y = curve.y(t) * scale;
      double reach = (half + 0.5) * stretch;
      int from = (int) Math.max(0, Math.floor(Math.max(top, y - reach)));
      int to = (int) Math.min(height - 1.0, Math.ceil(Math.min(bottom, y + reach)));
      double middle = along + stretch * share / 2;
      for (int row = from; row <= to; row++) {
        double up = (row + 0.5 - y) / stretch;
        double cover = Math.clamp(half + 0.5 - Math.abs(up), 0, 1);
        double dash = dash(stroke.dash(), middle + up * slope);
        blend(row * width + column, stroke.rgb(), cover * dash * share * stroke.opacity());
      }
      along += stretch * share;
    }
  }

  /** Finds the parameter at which the curve is at x, by Newton's method from a nearby one. */
  private static double parameter(Cubic c, double x, double near) {
    double t = near;
    for (int i = 0; i < 4; i++) {
      double speed = derivative(c.x1(), c.c1x(), c.c2x(), c.x2(), t);
      t = Math.clamp(t - (c.x(t) - x) / speed, 0, 1);
    }
    return t;
  }

  private static double slope(Cubic c, double t) {
    return derivative(c.y1(), c.c1y(), c.c2y(), c.y2(), t)
        / derivative(c.x1(), c.c1x(), c.c2x(), c.x2(), t);
  }

  private static double derivative(double p0, double p1, double p2, double p3, double t) {
    double s = 1 - t;
    return 3 * (s * s * (p1 - p0) + 2 * s * t * (p2 - p1) + t * t * (p3 - p2));
  }

  /** Returns how much of a dash there is at a place along the line, 0 to 1. */
  private double dash(Dash dash, double along) {
    if (dash == Dash.SOLID) {
      return 1;
    }
    double on = dash.on() * scale;
    double period = on + dash.off() * scale;
    double place = along - Math.floor(along / period) * period;
    double inside =
        place <= on ? Math.min(place, on - place) : -Math.min(place - on, period - place);
    return Math.clamp(inside + 0.5, 0, 1);
  }

  private void blend(int at, int rgb, double cover) {
    int alpha = (int) (cover * 256 + 0.5);
    if (alpha <= 0) {
      return;
    }
    int under = pixels[at];
    int keep = 256 - alpha;
    int red = (((rgb >> 16) & 0xff) * alpha + ((under >> 16) & 0xff) * keep) >> 8;
    int green = (((rgb >> 8) & 0xff) * alpha + ((under >> 8) & 0xff) * keep) >> 8;
    int blue = ((rgb & 0xff) * alpha + (under & 0xff) * keep) >> 8;
    int opaque = (255 * alpha + (under >>> 24) * keep) >> 8;
    pixels[at] = opaque << 24 | red << 16 | green << 8 | blue;
  }
}
