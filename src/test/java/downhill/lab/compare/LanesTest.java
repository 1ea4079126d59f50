package downhill.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class LanesTest {
  private static final long PATIENCE_SECONDS = 20;

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFailureInOneLaneWaitsForTheOther() throws Exception {
    Thread caller = Thread.currentThread();
    var begun = new CountDownLatch(1);
    var back = new AtomicBoolean();
    var leftAlone = new CompletableFuture<Boolean>();
    try (Lanes lanes = new Lanes()) {
      assertThatThrownBy(() ->
              lanes.each(
                  List.of(0, 1),
                  element -> {
                    if (Thread.currentThread().equals(caller)) {
                      await(begun);
                      throw new IllegalStateException("the caller's lane");
                    }
                    begun.countDown();
                    // Either the caller waits for this lane, or it has gone on without it.
                    while (caller.getState() != Thread.State.WAITING && !back.get()) {
                      Thread.onSpinWait();
                    }
                    leftAlone.complete(back.get());
                  }))
          .hasMessage("the caller's lane");
      back.set(true);
      assertThat(leftAlone.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void failuresOfBothLanesAreTold() {
    var both = new CountDownLatch(2);
    try (Lanes lanes = new Lanes()) {
      assertThatThrownBy(() ->
              lanes.each(
                  List.of("first", "second"),
                  element -> {
                    both.countDown();
                    await(both);
                    throw new IllegalStateException(element);
                  }))
          .satisfies(thrown ->
              assertThat(thrown.getSuppressed())
                  .singleElement()
                  .extracting(Throwable::getCause)
                  .isInstanceOf(IllegalStateException.class));
    }
  }
}
