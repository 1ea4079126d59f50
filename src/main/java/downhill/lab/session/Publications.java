package downhill.lab.session;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Wakes those who wait for a state; costs next to nothing when nobody does. */
public final class Publications {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition published = lock.newCondition();

  /** Tells those who wait that there is a new state. */
  public void happened() {
    lock.lock();
    try {
      published.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Looks at each new state until one is as wished.
   *
   * @param name says in a few words what a state is, for the message of the exception
   * @throws TimeoutException when that does not come to pass in time
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public <S> S await(
      Supplier<S> look, Predicate<S> condition, Function<S, String> name, Duration timeout)
      throws InterruptedException, TimeoutException {
    long nanos = timeout.toNanos();
    lock.lock();
    try {
      S state = look.get();
      while (!condition.test(state)) {
        if (nanos <= 0) {
          throw new TimeoutException(
              "the state must come within %s. Received: %s".formatted(timeout, name.apply(state)));
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
