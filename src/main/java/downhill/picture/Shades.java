package downhill.picture;

/** Colours that are computed from tokens: mixtures, heat maps, classes. */
public final class Shades {
  private static final int CLASS_COLOURS = 5;

  private Shades() {}

  /**
   * Mixes two colours.
   *
   * @param share of {@code over}, 0 to 1
   */
  public static int mix(int under, int over, double share) {
    return (channel(under, over, share, 16) << 16)
        | (channel(under, over, share, 8) << 8)
        | channel(under, over, share, 0);
  }

  private static int channel(int under, int over, double share, int shift) {
    int from = (under >> shift) & 0xff;
    int to = (over >> shift) & 0xff;
    return (int) Math.round(from + (to - from) * share);
  }

  /**
   * Returns the colour of an activation: -1 negative, 0 surface, +1 positive, each end mixed 90 %.
   *
   * @param value outside of -1..1 is drawn as the nearer end; NaN as 0
   */
  public static int activation(Palette palette, double value) {
    double share = Double.isNaN(value) ? 0 : 0.9 * Math.min(1, Math.abs(value));
    return mix(palette.surface(), value < 0 ? palette.neg() : palette.pos(), share);
  }

  /** Returns the colour of a class's points and lines; the sixth class starts over. */
  public static int ofClass(Palette palette, int index) {
    return switch (index % CLASS_COLOURS) {
      case 0 -> palette.pos();
      case 1 -> palette.neg();
      case 2 -> palette.teal();
      case 3 -> palette.magenta();
      default -> palette.class5();
    };
  }

  /** Returns the colour of a class as text; the fourth class is too dark for it, so it is ink. */
  public static int classText(Palette palette, int index) {
    return switch (index % CLASS_COLOURS) {
      case 0 -> palette.posText();
      case 1 -> palette.negText();
      case 2 -> palette.tealText();
      case 3 -> palette.ink();
      default -> palette.class5();
    };
  }

  /** Returns the colour of a weight's line. */
  public static int ofSign(Palette palette, double value) {
    return value < 0 ? palette.neg() : palette.pos();
  }

  /** Returns the colour of a weight's number. */
  public static int signText(Palette palette, double value) {
    return value < 0 ? palette.negText() : palette.posText();
  }
}
