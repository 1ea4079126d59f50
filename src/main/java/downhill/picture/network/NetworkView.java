package downhill.picture.network;

import java.util.Optional;
import java.util.Set;

/**
 * How a network is looked at.
 *
 * @param values whether edges carry their numbers, as far as these fit
 * @param selected what the inspector is about
 * @param hovered what the mouse is on
 * @param change the update to mark
 * @param frozen places in the flat order of the weights that training leaves alone
 */
public record NetworkView(
    boolean values,
    Optional<SelectionTarget> selected,
    Optional<SelectionTarget> hovered,
    Optional<ChangeMark> change,
    Set<Integer> frozen) {
  /** Takes its own copy. */
  public NetworkView {
    frozen = Set.copyOf(frozen);
  }

  /** Looks at a network of which nothing is frozen. */
  public NetworkView(
      boolean values,
      Optional<SelectionTarget> selected,
      Optional<SelectionTarget> hovered,
      Optional<ChangeMark> change) {
    this(values, selected, hovered, change, Set.of());
  }

  /** Looks at the network with numbers on its edges and nothing selected. */
  public static NetworkView plain() {
    return new NetworkView(true, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns whether training leaves a weight alone. */
  public boolean isFrozen(int weightIndex) {
    return frozen.contains(weightIndex);
  }

  /** Returns whether a target is selected or under the mouse. */
  public boolean highlights(SelectionTarget target) {
    return selected.filter(target::equals).isPresent()
        || hovered.filter(target::equals).isPresent();
  }
}
