package downhill.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LatestWorkerTest {

  @Test
  void theQuestionAskedLastIsAnsweredAndThoseBetweenAreSkipped() throws InterruptedException {
    List<Integer> begun = new CopyOnWriteArrayList<>();
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(2);
    try (var worker =
        new LatestWorker<Integer, Integer>(
            "test",
            question -> {
              begun.add(question);
              busy.countDown();
              awaitQuietly(release);
              done.countDown();
              return question * 10;
            })) {
      assertThat(worker.answer()).isEmpty();
      worker.ask(1);
      busy.await();
      worker.ask(2);
      worker.ask(3);
      worker.ask(4);
      release.countDown();
      done.await();
      while (worker.answer().orElse(0) != 40) {
        Thread.onSpinWait();
      }
      assertThat(begun).containsExactly(1, 4);
    }
  }

  @Test
  void whoeverIsNeverAskedHasNoThread() {
    String name = "asked only late";
    try (var worker = new LatestWorker<Integer, Integer>(name, question -> question)) {
      assertThat(Thread.getAllStackTraces().keySet())
          .noneMatch(each -> each.getName().equals(name));
      worker.ask(1);
      assertThat(Thread.getAllStackTraces().keySet()).anyMatch(each -> each.getName().equals(name));
    }
  }

  @Test
  void aQuestionAfterTheEndIsNotAnswered() {
    var worker = new LatestWorker<Integer, Integer>("over", question -> question);
    worker.close();
    worker.ask(1);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(each -> each.getName().equals("over"));
    assertThat(worker.answer()).isEmpty();
  }

  @Test
  void aBrokenQuestionDoesNotStopTheNext() throws InterruptedException {
    Semaphore heard = new Semaphore(0);
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, broken) -> heard.release());
    try (var worker = new LatestWorker<Integer, Integer>("test", question -> 12 / question)) {
      worker.ask(0);
      heard.acquire();
      worker.ask(4);
      while (worker.answer().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(worker.answer()).contains(3);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Test
  void anErrorAndAHandlerThatFailsDoNotStopTheNextEither() throws InterruptedException {
    Semaphore heard = new Semaphore(0);
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, broken) -> {
      heard.release();
      throw new IllegalStateException("no handler", broken);
    });
    Logger log = Logger.getLogger(LatestWorker.class.getName());
    List<Throwable> logged = new CopyOnWriteArrayList<>();
    log.setFilter(record -> !logged.add(record.getThrown()));
    try (var worker = new LatestWorker<Integer, Integer>("test", LatestWorkerTest::positive)) {
      worker.ask(-1);
      heard.acquire();
      worker.ask(4);
      while (worker.answer().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(worker.answer()).contains(4);
      assertThat(logged)
          .hasExactlyElementsOfTypes(AssertionError.class, IllegalStateException.class);
    } finally {
      log.setFilter(null);
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  private static int positive(int question) {
    if (question < 0) {
      throw new AssertionError("the question must not be negative. Received: " + question);
    }
    return question;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
