package downhill.picture.surface;

import java.util.List;

/**
 * A shape of a few pixels in one colour, which can be kept as an image and drawn again: places are
 * in image pixels from the upper left corner of that image, whose size is {@link #width} x {@link
 * #height}.
 */
public sealed interface SmallShape {
  /** Corners of polygons stand on a grid so fine. */
  int GRID = 8;

  /** Samples of a pixel across and down, for polygons. */
  int SAMPLES = 4;

  /** Returns the colour, 0xAARRGGBB not premultiplied. */
  int argb();

  /** Returns how many pixels a row has. */
  int width();

  /** Returns how many rows there are. */
  int height();

  /** Returns how much of the pixel whose middle is at a place is covered, 0 to 1. */
  double cover(double x, double y);

  /** A filled circle. */
  record Disc(double x, double y, double radius, int argb) implements SmallShape {
    @Override
    public int width() {
      return (int) Math.ceil(x + radius + 1);
    }

    @Override
    public int height() {
      return (int) Math.ceil(y + radius + 1);
    }

    @Override
    public double cover(double px, double py) {
      return Math.clamp(radius + 0.5 - Math.hypot(px - x, py - y), 0, 1);
    }
  }

  /** An outlined circle. */
  record Ring(double x, double y, double radius, double line, int argb) implements SmallShape {
    @Override
    public int width() {
      return (int) Math.ceil(x + radius + line / 2 + 1);
    }

    @Override
    public int height() {
      return (int) Math.ceil(y + radius + line / 2 + 1);
    }

    @Override
    public double cover(double px, double py) {
      double off = Math.abs(Math.hypot(px - x, py - y) - radius);
      return Math.clamp(line / 2 + 0.5 - off, 0, Math.min(1, line));
    }
  }

  /**
   * A filled polygon.
   *
   * @param corners x and y of each corner in turn, in parts of a pixel of which there are {@value
   *     #GRID}
   */
  record Polygon(List<Integer> corners, int width, int height, int argb) implements SmallShape {
    /** Takes its own copy of the corners. */
    public Polygon {
      corners = List.copyOf(corners);
    }

    @Override
    public double cover(double px, double py) {
      int inside = 0;
      for (int i = 0; i < SAMPLES * SAMPLES; i++) {
        double x = px - 0.5 + (i % SAMPLES + 0.5) / SAMPLES;
        double y = py - 0.5 + (Math.floorDiv(i, SAMPLES) + 0.5) / SAMPLES;
        inside += contains(x * GRID, y * GRID) ? 1 : 0;
      }
      return (double) inside / (SAMPLES * SAMPLES);
    }

    private boolean contains(double x, double y) {
      boolean inside = false;
      int count = corners.size() / 2;
      for (int i = 0, before = count - 1; i < count; before = i++) {
        double x1 = corners.get(2 * before);
        double y1 = corners.get(2 * before + 1);
        double x2 = corners.get(2 * i);
        double y2 = corners.get(2 * i + 1);
        if (y1 > y != y2 > y && x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)) {
          inside = !inside;
        }
      }
      return inside;
    }
  }

  /** Returns the pixels, 0xAARRGGBB not premultiplied, row by row from the top. */
  default int[] pixels() {
    int[] pixels = new int[width() * height()];
    double opacity = (argb() >>> 24) + 0.0;
    for (int i = 0; i < pixels.length; i++) {
      double cover = cover(i % width() + 0.5, Math.floorDiv(i, width()) + 0.5);
      pixels[i] = ((int) Math.round(cover * opacity) << 24) | (argb() & 0xffffff);
    }
    return pixels;
  }
}
