package downhill.picture.surface;

/**
 * An image. Surfaces may keep a converted copy for as long as the same object is drawn, so the
 * pixels must not change after the first drawing.
 *
 * @param width pixels a row
 * @param height rows
 * @param argb 0xAARRGGBB (not premultiplied), row by row from the top, not a copy
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity alone: see equals
public record Raster(int width, int height, int[] argb) {

  /** Checks that there is a colour for every pixel. */
  public Raster {
    if (width < 1 || height < 1 || argb.length != width * height) {
      throw new IllegalArgumentException(
          "argb must hold " + width + " x " + height + " pixels. Received: " + argb.length);
    }
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
