package downhill.lab.timeline;

import downhill.engine.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which weights were set by hand, in the order of the steps. Mutable, for one thread. */
final class WeightEdits {
  private final List<WeightEdit> edits = new ArrayList<>();

  WeightEdits() {}

  WeightEdits(WeightEdits other) {
    edits.addAll(other.edits);
  }

  /** Adds an edit that is no earlier than the others; a weight that is dragged on is one edit. */
  void add(WeightEdit edit) {
    boolean goesOn =
        last()
            .filter(last -> last.step() == edit.step() && last.index() == edit.index())
            .isPresent();
    if (goesOn) {
      edits.removeLast();
    }
    edits.add(edit);
  }

  /** Returns the edit that was made last. */
  Optional<WeightEdit> last() {
    return edits.isEmpty() ? Optional.empty() : Optional.of(edits.getLast());
  }

  /** Returns the last step up to {@code step} whose weights were set by hand; 0 where none were. */
  long lastUpTo(long step) {
    return edits.stream().mapToLong(WeightEdit::step).filter(s -> s <= step).max().orElse(0);
  }

  /** Forgets the edits after a step. */
  boolean isSame(WeightEdits other) {
    return edits.equals(other.edits);
  }

  void forgetAfter(long step) {
    edits.removeIf(edit -> edit.step() > step);
  }

  /** Returns whether weights were set at a step. */
  boolean isAny(long step) {
    for (int i = edits.size() - 1; i >= 0 && edits.get(i).step() >= step; i--) {
      if (edits.get(i).step() == step) {
        return true;
      }
    }
    return false;
  }

  /** Sets the weights of a step. */
  void apply(long step, Weights weights) {
    for (WeightEdit edit : edits) {
      if (edit.step() == step) {
        weights.set(edit.index(), edit.value());
      }
    }
  }
}
