package downhill.picture.surface;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Draws many curves that run from left to right into pixels, several times faster than a general
 * path renderer without a graphics card: column by column, each pixel once for a curve.
 *
 * <p>In each column the curve is taken for its tangent there; a pixel is covered by how far its
 * middle is from that line, and dashed by how far along it lies. Ends are cut upright. Where curves
 * lie is remembered from one drawing to the next. Not for several threads at once.
 */
public final class CurveRaster {
  private static final int OPAQUE = 256;

  /** Every second channel of a pixel. */
  private static final int ODD = 0xff00ff;

  /** Curves whose columns are remembered; forgotten all at once when there are more. */
  private static final int MOST_KNOWN = 1024;

  private final Map<Cubic, CurveColumns> known;
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
    this(
        (int) Math.max(1, Math.ceil(width * scale)),
        (int) Math.max(1, Math.ceil(height * scale)),
        scale,
        new HashMap<>());
  }

  private CurveRaster(int width, int height, double scale, Map<Cubic, CurveColumns> known) {
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.known = known;
    this.pixels = new int[width * height];
  }

  /** Returns an empty image of the same size that remembers the same curves. */
  public CurveRaster another() {
    return new CurveRaster(width, height, scale, known);
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
    CurveColumns columns = known.get(curve);
    if (columns == null) {
      if (known.size() == MOST_KNOWN) {
        known.clear();
      }
      columns = new CurveColumns(curve, scale, width);
      known.put(curve, columns);
    }
    draw(columns, stroke);
  }

  private void draw(CurveColumns columns, Stroke stroke) {
    float half = (float) (stroke.width() * scale / 2 + 0.5);
    float full = (float) (stroke.opacity() * OPAQUE);
    float highest = (float) columns.top() - half - 0.5f;
    float lowest = (float) columns.bottom() + half + 0.5f;
    float on = (float) (stroke.dash().on() * scale);
    float period = on + (float) (stroke.dash().off() * scale);
    float[] numbers = columns.numbers();
    int column = columns.first();
    for (int at = 0; at < numbers.length; at += CurveColumns.STRIDE, column++) {
      float middle = numbers[at + CurveColumns.MIDDLE];
      float slope = numbers[at + CurveColumns.SLOPE];
      float along = numbers[at + CurveColumns.ALONG];
      float opacity = full * numbers[at + CurveColumns.SHARE];
      float stretch = (float) Math.sqrt(1 + slope * slope);
      float shrink = 1 / stretch;
      float reach = half * stretch;
      int from = Math.max(0, (int) Math.max(highest, middle - reach));
      int to = Math.min(height - 1, (int) Math.min(lowest, middle + reach) + 1);
      float up = (from + 0.5f - middle) * shrink;
      for (int row = from, pixel = from * width + column; row <= to; row++, pixel += width) {
        float cover = Math.min(1, half - Math.abs(up));
        float dash = period == 0 ? 1 : dash(along + up * slope, on, period);
        blend(pixel, stroke.rgb(), (int) (cover * dash * opacity + 0.5f));
        up += shrink;
      }
    }
  }

  /** Returns how much of a dash there is at a place along the line, 0 to 1. */
  private static float dash(float along, float on, float period) {
    float place = along - period * (float) Math.floor(along / period);
    float inside = place <= on ? Math.min(place, on - place) : Math.max(on - place, place - period);
    return Math.max(0, Math.min(1, inside + 0.5f));
  }

  /** Lays a colour over a pixel, two of its four channels at a time; alpha in 256ths. */
  private void blend(int at, int rgb, int alpha) {
    if (alpha <= 0) {
      return;
    }
    int under = pixels[at];
    int keep = OPAQUE - alpha;
    int redBlue = (rgb & ODD) * alpha + (under & ODD) * keep;
    int alphaGreen = (0xff0000 | ((rgb >> 8) & 0xff)) * alpha + ((under >>> 8) & ODD) * keep;
    pixels[at] = ((redBlue >>> 8) & ODD) | (alphaGreen & ~ODD);
  }
}
