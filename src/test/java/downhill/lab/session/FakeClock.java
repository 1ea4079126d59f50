package downhill.lab.session;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A clock on which waiting takes no time: it jumps ahead instead. */
public final class FakeClock implements Clock {
  private final AtomicLong now = new AtomicLong();

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  public <I> @Nullable I await(BlockingQueue<I> intents, long nanos) throws InterruptedException {
    if (nanos == Long.MAX_VALUE) {
      return intents.take();
    }
    I intent = intents.poll();
    if (intent == null) {
      now.addAndGet(nanos);
    }
    return intent;
  }
}
