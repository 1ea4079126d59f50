package downhill.picture.network;

import java.util.Optional;

/**
 * How a network is looked at.
 *
 * @param values whether edges carry their numbers, as far as these fit
 * @param selected what the inspector is about
 * @param hovered what the mouse is on
 * @param change the update to mark
 */
public record NetworkView(
    boolean values,
    Optional<SelectionTarget> selected,
    Optional<SelectionTarget> hovered,
    Optional<ChangeMark> change) {

  /** Looks at the network with numbers on its edges and nothing selected. */
  public static NetworkView plain() {
    return new NetworkView(true, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns whether a target is selected or under the mouse. */
  public boolean highlights(SelectionTarget target) {
    return selected.filter(target::equals).isPresent()
        || hovered.filter(target::equals).isPresent();
  }
}
