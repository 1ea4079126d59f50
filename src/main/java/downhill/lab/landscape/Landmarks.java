package downhill.lab.landscape;

import java.util.List;
import java.util.Optional;

/**
 * What is to be seen on a plane besides the loss.
 *
 * @param start where the run began
 * @param path where it was after the last steps, oldest first; the last is where it is now
 * @param firstStep the step of the first place of the path
 * @param next where the next step will lead; empty when that is not finite
 * @param bowl slope and curvature of the loss of all rows here; empty where they are not finite
 * @param lowest the lowest place that is known
 * @param projected whether the run also moves outside of the plane, so that only its shadow is seen
 */
public record Landmarks(
    PlanePoint start,
    List<PlanePoint> path,
    long firstStep,
    Optional<PlanePoint> next,
    Optional<PlaneBowl> bowl,
    Optional<Lowest> lowest,
    boolean projected) {

  /** Takes its own copy. */
  public Landmarks {
    path = List.copyOf(path);
  }

  /** Returns where the run is. */
  public PlanePoint now() {
    return path.getLast();
  }

  /** Returns the step it is at. */
  public long step() {
    return firstStep + path.size() - 1;
  }

  /**
   * A low place and what is known of it.
   *
   * @param kind how low it is
   * @param place on the plane
   * @param step the step at which the weights were there, for {@link Kind#BEST_SEEN}
   */
  public record Lowest(Kind kind, PlanePoint place, long step) {}

  /** How low a low place is. */
  public enum Kind {
    /** The least squares solution: nothing is lower anywhere. */
    OPTIMUM,
    /** Nothing is lower on this plane. */
    LOWEST_ON_PLANE,
    /** The lowest of the steps that are remembered. */
    BEST_SEEN
  }
}
