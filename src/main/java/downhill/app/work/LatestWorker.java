package downhill.app.work;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions one at a time on a thread of its own; a newer question replaces one that has
 * not been begun. Whoever asks looks for the answer when it next draws: nobody waits.
 *
 * <p>{@link #ask} and {@link #answer} may be called from any thread and return at once.
 *
 * @param <Q> the question, immutable
 * @param <A> the answer, immutable
 */
public final class LatestWorker<Q, A> implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LatestWorker.class.getName());

  private final Function<Q, A> work;
  private final Thread thread;
  private final AtomicReference<@Nullable A> answer = new AtomicReference<>();
  private final Object mailbox = new Object();
  private @Nullable Q waiting;
  private boolean started;
  private boolean closed;

  /**
   * Waits for a question; the thread starts with the first.
   *
   * @param name of the thread
   * @param work makes the answer; an exception or error leaves the last answer in place and goes to
   *     the thread's handler, and the next question is answered as ever
   */
  public LatestWorker(String name, Function<Q, A> work) {
    this.work = work;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** Asks; an earlier question that has not been begun is forgotten. */
  public void ask(Q question) {
    synchronized (mailbox) {
      waiting = question;
      mailbox.notifyAll();
      if (!started && !closed) {
        started = true;
        thread.start();
      }
    }
  }

  /** Returns the answer that was finished last; empty until the first one. */
  public Optional<A> answer() {
    return Optional.ofNullable(answer.get());
  }

  /** Takes no more questions; one under way is finished, its answer dropped. */
  @Override
  public void close() {
    synchronized (mailbox) {
      closed = true;
      waiting = null;
      mailbox.notifyAll();
    }
    thread.interrupt();
  }

  private void run() {
    try {
      for (Q question = next(); question != null; question = next()) {
        answerTo(question);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void answerTo(Q question) {
    try {
      answer.set(work.apply(question));
    } catch (RuntimeException | Error broken) {
      tell(broken);
    }
  }

  /** Tells the thread's handler, which may itself be what fails, as when memory has run out. */
  private void tell(Throwable broken) {
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
    } catch (RuntimeException | Error again) {
      LOG.log(Level.ERROR, thread.getName(), broken);
      LOG.log(Level.ERROR, "the handler of " + thread.getName(), again);
    }
  }

  private @Nullable Q next() throws InterruptedException {
    synchronized (mailbox) {
      while (waiting == null && !closed) {
        mailbox.wait();
      }
      Q question = waiting;
      waiting = null;
      return question;
    }
  }
}
