package downhill.engine.loss;

/** Keeps probabilities away from 0 and 1, where the logarithm has no end. */
final class Clipping {
  private Clipping() {}

  /** Returns p moved into [10⁻⁷, 1 - 10⁻⁷]; NaN stays NaN. */
  static double clip(double p) {
    return Math.min(Math.max(p, Loss.CLIP), 1 - Loss.CLIP);
  }

  /** Returns whether p had to be moved: the loss then does not depend on it. */
  static boolean isClipped(double p) {
    return p < Loss.CLIP || p > 1 - Loss.CLIP;
  }
}
