package downhill.picture.entropy;

import downhill.lab.explain.entropy.BallBoxes;
import java.util.Optional;

/**
 * Entropy, divergence and cross-entropy as bars.
 *
 * @param boxes what they come from
 * @param revealed how many quantities can be seen, 1 to 7
 * @param selected the quantity the inspector is about
 */
public record DivergencePicture(BallBoxes boxes, int revealed, Optional<Quantity> selected) {
  /** Returns all bars, none selected. */
  public static DivergencePicture of(BallBoxes boxes) {
    return new DivergencePicture(boxes, Quantity.STEPS, Optional.empty());
  }
}
