package downhill.lab.compare;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Does the same to each of several things on two threads: the caller's and one of its own. */
final class Lanes implements AutoCloseable {
  private final ExecutorService second =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("comparison, second lane").daemon().unstarted(work));

  /**
   * Does the work to every element, each on one of the threads, and waits until both have ended,
   * also when the work on one of them failed.
   *
   * @throws InterruptedException when the caller is interrupted; work begun may then go on
   */
  <T> void each(List<T> elements, Consumer<T> work) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Runnable lane =
        () -> {
          for (int i = next.getAndIncrement(); i < elements.size(); i = next.getAndIncrement()) {
            work.accept(elements.get(i));
          }
        };
    if (elements.size() < 2) {
      lane.run();
      return;
    }
    Future<?> other = second.submit(lane);
    try {
      lane.run();
    } catch (RuntimeException | Error e) {
      next.set(elements.size());
      afterFailure(other, e);
      throw e;
    }
    finish(other);
  }

  private static void finish(Future<?> lane) throws InterruptedException {
    try {
      lane.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lane failed", e.getCause());
    }
  }

  /** Nobody may touch the elements any more when the failure is told. */
  private static void afterFailure(Future<?> lane, Throwable why) throws InterruptedException {
    try {
      finish(lane);
    } catch (IllegalStateException also) {
      why.addSuppressed(also);
    }
  }

  @Override
  public void close() {
    second.shutdownNow();
  }
}
