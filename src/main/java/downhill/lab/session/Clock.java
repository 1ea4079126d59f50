package downhill.lab.session;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Time as a training thread lives it; tests let it pass at will. */
public interface Clock {
  /** The machine's time. */
  Clock SYSTEM =
      new Clock() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public <I> @Nullable I await(BlockingQueue<I> intents, long nanos)
            throws InterruptedException {
          return intents.poll(nanos, TimeUnit.NANOSECONDS);
        }
      };

  /** Returns nanoseconds since some moment. */
  long nanos();

  /**
   * Waits for an intent, but not longer than {@code nanos}.
   *
   * @return null when none came
   */
  <I> @Nullable I await(BlockingQueue<I> intents, long nanos) throws InterruptedException;
}
