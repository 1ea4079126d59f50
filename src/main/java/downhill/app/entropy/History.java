package downhill.app.entropy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What was before and what was taken back.
 *
 * @param <T> something that never changes
 */
final class History<T> {
  private static final int MOST = 200;

  private final Deque<T> before = new ArrayDeque<>();
  private final Deque<T> after = new ArrayDeque<>();

  /** Keeps what is about to be replaced; what was taken back is lost. */
  void keep(T replaced) {
    before.push(replaced);
    after.clear();
    if (before.size() > MOST) {
      before.removeLast();
    }
  }

  /** Returns what was before {@code now}, which can then be brought back. */
  Optional<T> back(T now) {
    return move(before, after, now);
  }

  /** Returns what was taken back last before {@code now}. */
  Optional<T> forth(T now) {
    return move(after, before, now);
  }

  private Optional<T> move(Deque<T> from, Deque<T> to, T now) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    return Optional.of(from.pop());
  }

  boolean hasBefore() {
    return !before.isEmpty();
  }

  boolean hasAfter() {
    return !after.isEmpty();
  }
}
