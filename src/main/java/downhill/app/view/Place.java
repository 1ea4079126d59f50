package downhill.app.view;

import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** One of several things to see in a lab, with its own page of the inspector. */
public interface Place extends Panel {
  /** Returns its word, in the language of the window. */
  ObservableValue<String> title();

  /** Puts the choice among the places where this one has its title. */
  void lead(Region choice);

  /** Returns what the inspector shows while something is selected; the same node each time. */
  default Optional<Region> inspector() {
    return Optional.empty();
  }

  /** Whether something is selected here; set to false when the inspector is closed. */
  default Optional<Property<Boolean>> ownSelection() {
    return Optional.empty();
  }

  /** Draws what moves by itself. */
  default void frame(long nanos) {}

  /** Returns whether this is the place to begin with, for what was shown last. */
  default boolean isMeant() {
    return false;
  }
}
