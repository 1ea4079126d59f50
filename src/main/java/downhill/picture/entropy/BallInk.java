package downhill.picture.entropy;

import downhill.picture.Palette;
import downhill.picture.Shades;

/** The colours of balls. Five are those of classes, the sixth is grey: none comes twice. */
final class BallInk {
  private static final int CLASSES = 5;

  private BallInk() {}

  /** Returns the colour of a ball. */
  static int of(Palette palette, int k) {
    return k < CLASSES ? Shades.ofClass(palette, k) : palette.ink3();
  }

  /** Returns the colour of the letter on it: the ink or the paper, whichever is seen better. */
  static int letter(Palette palette, int k) {
    double ball = luminance(of(palette, k));
    double paper = contrast(luminance(palette.surface()), ball);
    return paper >= contrast(luminance(palette.ink()), ball) ? palette.surface() : palette.ink();
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** Returns the relative luminance of WCAG 2. */
  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double part = (channel & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
