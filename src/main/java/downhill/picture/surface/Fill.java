package downhill.picture.surface;

/**
 * The colour of an area.
 *
 * @param rgb 0xRRGGBB
 * @param opacity 0 (unseen) to 1
 */
public record Fill(int rgb, double opacity) {

  /** Makes an opaque fill. */
  public static Fill of(int rgb) {
    return new Fill(rgb, 1);
  }
}
