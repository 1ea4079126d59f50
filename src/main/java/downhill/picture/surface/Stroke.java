package downhill.picture.surface;

/**
 * How a line is drawn. Corners are round, ends are cut off square.
 *
 * @param rgb 0xRRGGBB
 * @param opacity 0 (unseen) to 1
 * @param width in pixels
 * @param dash solid or what kind of dashes
 */
public record Stroke(int rgb, double opacity, double width, Dash dash) {

  /** Makes an opaque solid stroke. */
  public static Stroke of(int rgb, double width) {
    return new Stroke(rgb, 1, width, Dash.SOLID);
  }

  /** Makes an opaque dashed stroke. */
  public static Stroke dashed(int rgb, double width, Dash dash) {
    return new Stroke(rgb, 1, width, dash);
  }

  /** Returns the same stroke at another opacity. */
  public Stroke withOpacity(double opacity) {
    return new Stroke(rgb, opacity, width, dash);
  }
}
