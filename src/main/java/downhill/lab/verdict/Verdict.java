package downhill.lab.verdict;

import downhill.lab.rate.DeadLayer;
import downhill.lab.session.Divergence;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a run is doing at a moment, and the numbers by which one can tell.
 *
 * <p>Losses are those of all training rows with the weights of a moment, unless said otherwise.
 */
public sealed interface Verdict {

  /**
   * The first steps: too few to say anything.
   *
   * @param steps how many have been taken
   */
  record Starting(long steps) implements Verdict {}

  /**
   * The loss falls steadily.
   *
   * @param epochs whether epochs were looked at; otherwise steps, on which no slope that matters
   *     changed its sign
   * @param steps how many of the last of them were looked at
   * @param falls on how many of them the loss fell
   * @param share by what part of itself the loss fell over them, 0 to 1
   */
  record Gliding(boolean epochs, int steps, int falls, double share) implements Verdict {}

  /**
   * The loss falls although steps lead across the bottom and back.
   *
   * @param weight the weight that swings, as a place in the flat order
   * @param steps how many of the last steps were looked at
   * @param changes on how many of them the gradient of that weight changed its sign
   * @param share by what part of itself the loss fell over them, 0 to 1
   */
  record Overshooting(int weight, int steps, int changes, double share) implements Verdict {}

  /**
   * The weights swing from one wall to the other and the loss stays.
   *
   * @param steps how many of the last steps were looked at
   * @param reversals on how many of them the weights went back where they came from
   * @param low the loss at the lower of the two places
   * @param high the loss at the higher one
   */
  record Bouncing(int steps, int reversals, double low, double high) implements Verdict {}

  /**
   * The steps to come will not halve what the loss could still fall.
   *
   * @param steps how many steps to come were asked about
   * @param share by what part of itself they would lower the loss, at most, 0 to 1
   * @param why what holds the run up
   */
  record Stalled(long steps, double share, Why why) implements Verdict {}

  /** What holds a run up. */
  sealed interface Why {
    /** The rate is too small for the slope. */
    record Slow() implements Why {}

    /**
     * An adaptive rule moves each weight by about the rate a step, and one has farther to go.
     *
     * @param weight its place in the flat order
     * @param travel how far it can move in the steps asked about
     * @param distance how far it is from the best value
     */
    record Reach(int weight, double travel, double distance) implements Why {}

    /**
     * A hidden layer lets nothing through.
     *
     * @param layer which one
     */
    record Dead(DeadLayer layer) implements Why {}

    /** The slope is 0 in every direction, although a way down exists beside it. */
    record Saddle() implements Why {}

    /** Every weight is frozen. */
    record Frozen() implements Why {}
  }

  /**
   * The loss grows from step to step.
   *
   * @param factor by what a step multiplies the distance, above 1
   * @param exact whether that follows from the curvature; otherwise it was measured
   * @param overflow the step at which 32-bit numbers would overflow, counted from 1; empty where
   *     nobody can tell
   * @param estimated whether that step was projected from how the loss has grown so far; otherwise
   *     it is certain
   */
  record Diverging(double factor, boolean exact, OptionalLong overflow, boolean estimated)
      implements Verdict {}

  /**
   * The run has ended because a number was not finite.
   *
   * @param step the step that was not finite, counted from 1; it was not applied
   * @param cause what was not finite
   * @param overflow the step at which 32-bit numbers would have overflowed, counted from 1
   */
  record Diverged(long step, Divergence.Cause cause, long overflow) implements Verdict {}

  /**
   * The bottom: there is nothing left to fall.
   *
   * @param loss as it is
   * @param left how much it could still fall
   * @param lowest whether there is no lower place anywhere; otherwise it is the bottom of a valley
   */
  record Converged(double loss, double left, boolean lowest) implements Verdict {}

  /**
   * Batches differ, and the loss jitters above the lowest value without coming nearer.
   *
   * @param steps how many of the last steps were looked at
   * @param low the lowest loss among them
   * @param high the highest loss among them
   * @param bottom the lowest loss there is, without the jitter; empty where it is not known exactly
   */
  record NoiseFloor(int steps, double low, double high, OptionalDouble bottom) implements Verdict {}

  /**
   * Nothing that would be certain.
   *
   * @param seen what was measured all the same; empty where that is nothing
   */
  record Unknown(Optional<Seen> seen) implements Verdict {
    /** Says that nothing was measured. */
    public static final Unknown UNSEEN = new Unknown(Optional.empty());
  }

  /**
   * What the losses of the last steps did.
   *
   * @param steps how many of them were looked at, at least 1
   * @param falls on how many of them the loss fell
   * @param before the loss before them
   * @param now the loss after them
   */
  record Seen(int steps, int falls, double before, double now) {}
}
