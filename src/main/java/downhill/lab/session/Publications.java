package downhill.lab.session;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Wakes those who wait for a state; costs next to nothing when nobody does. */
final class Publications {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition published = lock.newCondition();

  /** Tells those who wait that there is a new state. */
  void happened() {
    lock.lock();
    try {
      published.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Looks at each new state until one is as wished. */
  SessionState await(
      Supplier<SessionState> look, Predicate<SessionState> condition, Duration timeout)
      throws InterruptedException, TimeoutException {
    long nanos = timeout.toNanos();
    lock.lock();
    try {
      SessionState state = look.get();
      while (!condition.test(state)) {
        if (nanos <= 0) {
          throw new TimeoutException(
              "the state must come within %s. Received: %s at step %d"
                  .formatted(timeout, state.activity(), state.snapshot().step()));
        }
        nanos = published.awaitNanos(nanos);
        state = look.get();
      }
      return state;
    } finally {
      lock.unlock();
    }
  }
}
