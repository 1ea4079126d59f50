package downhill.picture.entropy;

import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.Side;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One box with its table at a moment.
 *
 * @param boxes both boxes
 * @param side which of them is drawn
 * @param revealed how many quantities can be seen, 1 to 7
 * @param selected the quantity the inspector is about
 * @param lit the colour the mouse is on, here or in a formula
 * @param hands whether balls are put in and taken out here, so that the signs for it are drawn
 * @param held the ball in the hand
 */
public record BoxPicture(
    BallBoxes boxes,
    Side side,
    int revealed,
    Optional<Quantity> selected,
    OptionalInt lit,
    boolean hands,
    Optional<Held> held) {

  /**
   * A ball in the hand.
   *
   * @param k its colour
   * @param taken whether it comes from the box
   * @param x where it is, in pixels
   * @param y where it is, in pixels
   */
  public record Held(int k, boolean taken, double x, double y) {}

  /** Returns all of a box, nothing selected, without hands. */
  public static BoxPicture of(BallBoxes boxes, Side side) {
    return new BoxPicture(
        boxes,
        side,
        Quantity.STEPS,
        Optional.empty(),
        OptionalInt.empty(),
        false,
        Optional.empty());
  }
}
