package downhill.lab.landscape;

import java.util.List;
import java.util.Optional;

/**
 * What is to be seen on a plane besides the loss.
 *
 * @param path where the run was, from its start to where it is now
 * @param next where the next step will lead; empty when that is not finite
 * @param bowl slope and curvature of the loss of all rows here; empty where they are not finite
 * @param lowest the lowest place that is known
 * @param projected whether the run also moves outside of the plane, so that only its shadow is seen
 */
public record Landmarks(
    List<Stop> path,
    Optional<PlanePoint> next,
    Optional<PlaneBowl> bowl,
    Optional<Lowest> lowest,
    boolean projected) {

  /** Takes its own copy. */
  public Landmarks {
    path = List.copyOf(path);
  }

  /** Returns where the run began. */
  public PlanePoint start() {
    return path.getFirst().place();
  }

  /** Returns where the run is. */
  public PlanePoint now() {
    return path.getLast().place();
  }

  /** Returns the step it is at. */
  public long step() {
    return path.getLast().step();
  }

  /**
   * A place of the path. Of a long run not every step has one.
   *
   * @param step after which the run was there
   * @param byHand whether it was put there by hand, from the stop before
   */
  public record Stop(long step, PlanePoint place, boolean byHand) {
    /**
     * Returns the last stop of a way that more than one step led to; up to there it is a sketch.
     */
    public static int lastGap(List<Stop> way) {
      int stop = way.size() - 1;
      while (stop > 0 && way.get(stop).step <= way.get(stop - 1).step + 1) {
        stop--;
      }
      return stop;
    }
  }

  /**
   * A low place and what is known of it.
   *
   * @param kind how low it is
   * @param place on the plane
   * @param step the step at which the weights were there, for {@link Kind#BEST_SEEN}
   * @param among how many steps were measured to find it, for the same
   */
  public record Lowest(Kind kind, PlanePoint place, long step, int among) {}

  /** How low a low place is. */
  public enum Kind {
    /** The least squares solution: nothing is lower anywhere. */
    OPTIMUM,
    /** Nothing is lower on this plane. */
    LOWEST_ON_PLANE,
    /** The lowest of the steps that were measured. */
    BEST_SEEN
  }
}
