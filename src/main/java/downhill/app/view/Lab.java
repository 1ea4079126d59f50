package downhill.app.view;

import java.util.Optional;
import javafx.beans.property.Property;
import javafx.scene.layout.Region;

/** One entry of the rail: a centre, and where it has one, a page of the inspector. */
public interface Lab extends View {
  /** What fills the centre. The same node each time. */
  Region view();

  /** What the inspector shows while something is selected; the same node each time. */
  Optional<Region> inspector();

  /** Returns how high the centre must be to be of use; a drawer lies over it rather than lower. */
  default double leastHeight() {
    return 572;
  }

  /** Returns what the keys for time move while this lab is open; empty for the session. */
  default Optional<Steps> steps() {
    return Optional.empty();
  }

  /**
   * Takes back the last change made in this lab.
   *
   * @return false for a lab that keeps no changes of its own: then what changed the run is meant
   */
  default boolean undo() {
    return false;
  }

  /**
   * Makes the change again that was taken back last.
   *
   * @return false for a lab that keeps no changes of its own
   */
  default boolean redo() {
    return false;
  }

  /** Returns the walk by hand that the keys move; empty for a lab without one. */
  default Optional<Hand> hand() {
    return Optional.empty();
  }

  /**
   * Whether something of the lab's own is selected, for a lab whose inspector is not about parts of
   * the network; set to false when the inspector is closed.
   */
  default Optional<Property<Boolean>> ownSelection() {
    return Optional.empty();
  }
}
