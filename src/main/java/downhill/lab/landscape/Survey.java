package downhill.lab.landscape;

import java.util.Optional;

/**
 * A plane, what is to be seen on it, and which part of it is shown. The losses are measured later.
 *
 * @param choice which plane was asked for
 */
public record Survey(PlaneChoice choice, Plane plane, Landmarks landmarks, PlaneFrame frame) {

  /** Returns whether a grid that was measured for another survey holds for this one too. */
  public boolean sharesGrid(Survey other) {
    return plane.isSame(other.plane)
        && frame.x().equals(other.frame.x())
        && frame.y().equals(other.frame.y());
  }

  /** Returns the weight that an axis stands for; empty where it stands for a mixture. */
  public Optional<PlaneChoice.TwoWeights> weights() {
    return choice instanceof PlaneChoice.TwoWeights two ? Optional.of(two) : Optional.empty();
  }
}
