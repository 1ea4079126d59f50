package downhill.app.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The states of a document before its last changes, and those that were taken back. Each keeps its
 * session, paused where it was, so that going back loses no step of a run.
 */
final class DocumentHistory {
  /** So many changes can be taken back; a session that was never played takes little room. */
  static final int MOST = 30;

  private final Deque<OpenScenario> past = new ArrayDeque<>();
  private final Deque<OpenScenario> future = new ArrayDeque<>();
  private Optional<String> gesture = Optional.empty();

  /** Keeps {@code before} as the last state; returns whether it belongs to no gesture under way. */
  boolean changed(OpenScenario before, Optional<String> by) {
    boolean goesOn = by.isPresent() && by.equals(gesture) && !past.isEmpty();
    gesture = by;
    close(future);
    if (goesOn) {
      return false;
    }
    past.push(before);
    if (past.size() > MOST) {
      past.removeLast().session().close();
    }
    return true;
  }

  /** What was taken back cannot come again; those sessions end. */
  void forgetFuture() {
    close(future);
  }

  Optional<OpenScenario> back(OpenScenario now) {
    return move(past, future, now);
  }

  Optional<OpenScenario> forward(OpenScenario now) {
    return move(future, past, now);
  }

  boolean canGoBack() {
    return !past.isEmpty();
  }

  boolean canGoForward() {
    return !future.isEmpty();
  }

  /** Forgets everything; the sessions end. */
  void clear() {
    close(past);
    close(future);
    gesture = Optional.empty();
  }

  private Optional<OpenScenario> move(
      Deque<OpenScenario> from, Deque<OpenScenario> to, OpenScenario now) {
    gesture = Optional.empty();
    Optional<OpenScenario> found = Optional.ofNullable(from.poll());
    found.ifPresent(other -> to.push(now));
    return found;
  }

  private static void close(Deque<OpenScenario> states) {
    states.forEach(each -> each.session().close());
    states.clear();
  }
}
