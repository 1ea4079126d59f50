package downhill.picture;

/**
 * A colour as linear sRGB light, each part from 0 to 1.
 *
 * <p>Source: IEC 61966-2-1; luminance and contrast as WCAG 2.2 defines them.
 */
record LinearLight(double red, double green, double blue) {

  /** Undoes the sRGB transfer curve of {@code #RRGGBB}. */
  static LinearLight ofHex(String hex) {
    int rgb = Integer.parseInt(hex, 1, 7, 16);
    return new LinearLight(linear(rgb >> 16), linear(rgb >> 8), linear(rgb));
  }

  /** Relative luminance, 0 for black to 1 for white. */
  double luminance() {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** Contrast ratio with {@code other}, 1 to 21. */
  double contrast(LinearLight other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double linear(int bits) {
    double part = (bits & 0xFF) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
