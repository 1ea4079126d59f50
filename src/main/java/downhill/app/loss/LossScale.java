package downhill.app.loss;

import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;

/** How the loss axis counts. */
enum LossScale {
  /** Equal distances are equal differences. */
  LINEAR,
  /** Equal distances are equal factors. */
  LOG;

  /**
   * Returns the scale a chart of a loss starts with: errors fall over powers of ten, cross-entropy
   * does not.
   */
  static LossScale fitting(Loss loss) {
    return loss instanceof MeanSquaredError || loss instanceof MeanAbsoluteError ? LOG : LINEAR;
  }
}
