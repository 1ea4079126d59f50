package downhill.lab.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The changes by hand that can be taken back, and those that were. Mutable, for one thread. */
final class History {
  /** So many changes can be taken back. */
  static final int MOST = 100;

  private final Deque<Entry> past = new ArrayDeque<>();
  private final Deque<Entry> future = new ArrayDeque<>();
  private boolean held;
  private boolean sealed = true;

  /**
   * A change, or several of one gesture.
   *
   * @param what was changed
   * @param before all that had been changed before it
   * @param from the step of its beginning
   * @param after all that had been changed when it ended
   * @param at the step of its end
   */
  record Entry(HandChange what, ByHand before, long from, ByHand after, long at) {
    /** Cuts off what came after a step that the run has gone back to. */
    private Entry upTo(long step) {
      return at <= step ? this : new Entry(what, before, from, after.upTo(step), step);
    }
  }

  /** From here on changes of the same thing are one, whatever their steps, until let go. */
  void hold() {
    held = true;
    sealed = true;
  }

  /** The next change is one of its own. */
  void letGo() {
    held = false;
    sealed = true;
  }

  /** Takes note of a change; what was taken back cannot come again. */
  void changed(HandChange what, ByHand before, long step, ByHand after) {
    forgetAfter(step);
    future.clear();
    Entry last = past.peek();
    boolean goesOn =
        last != null && !sealed && last.what().equals(what) && (held || last.at() == step);
    sealed = false;
    if (goesOn) {
      past.pop();
      past.push(new Entry(what, last.before(), last.from(), after, step));
      return;
    }
    past.push(new Entry(what, before, step, after, step));
    if (past.size() > MOST) {
      past.removeLast();
    }
  }

  /** Forgets the changes that began after a step, since the run there is forgotten. */
  private void forgetAfter(long step) {
    List<Entry> kept =
        new ArrayList<>(
            past.stream().filter(entry -> entry.from() <= step).map(e -> e.upTo(step)).toList());
    past.clear();
    kept.forEach(past::addLast);
  }

  /** What was taken back cannot come again. */
  void forgetRedo() {
    future.clear();
  }

  Optional<Entry> undo() {
    return move(past, future);
  }

  Optional<Entry> redo() {
    return move(future, past);
  }

  private Optional<Entry> move(Deque<Entry> from, Deque<Entry> to) {
    sealed = true;
    Optional<Entry> entry = Optional.ofNullable(from.poll());
    entry.ifPresent(to::push);
    return entry;
  }

  Optional<HandChange> undoable() {
    return Optional.ofNullable(past.peek()).map(Entry::what);
  }

  Optional<HandChange> redoable() {
    return Optional.ofNullable(future.peek()).map(Entry::what);
  }
}
