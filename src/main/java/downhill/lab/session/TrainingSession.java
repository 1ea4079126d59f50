package downhill.lab.session;

import downhill.scenario.Experiment;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Trains an experiment under the user's hand, on a thread of its own.
 *
 * <p>Intents go in, and immutable states come out. At full speed a state is made only for somebody
 * who looks: {@link #state} returns the newest one and asks for the next. May be used from any
 * thread.
 */
public final class TrainingSession implements AutoCloseable {
  /** Steps slower than this are each shown: they are as many as a screen can show. */
  private static final double EACH_STEP_SHOWN_UP_TO = 60;

  private static final System.Logger LOG = System.getLogger(TrainingSession.class.getName());

  private final Clock clock;
  private final Conductor conductor;
  private final BlockingQueue<Intent> intents = new LinkedBlockingQueue<>();
  private final AtomicReference<SessionState> latest;
  private final Publications publications = new Publications();
  private final Thread thread;
  private volatile boolean wanted;
  private volatile boolean closed;

  /** Opens a session, paused at step 0. */
  public TrainingSession(Experiment experiment) {
    this(experiment, Clock.SYSTEM);
  }

  TrainingSession(Experiment experiment, Clock clock) {
    this.clock = clock;
    this.conductor = new Conductor(experiment, clock);
    this.latest = new AtomicReference<>(conductor.firstState());
    this.thread = Thread.ofPlatform().name("training").daemon().unstarted(this::run);
    thread.start();
  }

  /** Asks for something; it is done in the order of asking. */
  public void send(Intent intent) {
    intents.add(intent);
  }

  /** Returns the newest state, and asks for a newer one to be there at the next look. */
  public SessionState state() {
    wanted = true;
    return latest.get();
  }

  /**
   * Waits until the session is in a certain state.
   *
   * @throws TimeoutException when that does not come to pass in time
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public SessionState await(Predicate<SessionState> condition, Duration timeout)
      throws InterruptedException, TimeoutException {
    return publications.await(
        this::state,
        condition,
        state -> "%s at step %d".formatted(state.activity(), state.snapshot().step()),
        timeout);
  }

  /** Ends training; the newest state stays readable. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    try {
      guarded(this::begin);
      while (!closed) {
        guarded(this::turn);
      }
    } catch (InterruptedException e) {
      // The session was closed while it waited.
    }
  }

  private void begin() {
    conductor.recording().begin();
    publish();
  }

  /** Something that may wait. */
  private interface Work {
    void run() throws InterruptedException;
  }

  /** Makes what should never be thrown a state, so that the session goes on hearing intents. */
  private void guarded(Work work) throws InterruptedException {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable cause) {
    Failure failure = conductor.fail(cause);
    LOG.log(Level.ERROR, "training stopped at step " + failure.step(), cause);
    try {
      // Nothing is measured: that may be what failed.
      publish(Detail.BARE);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "no state could be made at step " + failure.step(), e);
      latest.updateAndGet(state -> state.failed(failure));
      publications.happened();
    }
  }

  /** Does the next thing: an intent, or else a step. */
  private void turn() throws InterruptedException {
    Intent intent = nextIntent();
    if (intent != null) {
      conductor.handle(intent);
      if (conductor.activity() == Activity.SEEKING) {
        // A short way is not worth a picture; who looks while under way gets one.
        wanted = false;
      } else {
        publish();
      }
    } else if (stepIsDue()) {
      conductor.advance();
      if (wanted || showsEachStep()) {
        publish();
      }
    }
  }

  private @Nullable Intent nextIntent() throws InterruptedException {
    return switch (conductor.activity()) {
      case SEEKING -> interruptingIntent();
      case PLAYING -> {
        long nanos = conductor.pace().untilNextStep();
        yield nanos > 0 ? clock.await(intents, nanos) : intents.poll();
      }
      case PAUSED, FINISHED, DIVERGED, FAILED -> clock.await(intents, Long.MAX_VALUE);
    };
  }

  private @Nullable Intent interruptingIntent() {
    Intent next = intents.peek();
    return next != null && conductor.hearsWhileSeeking(next) ? intents.poll() : null;
  }

  private boolean stepIsDue() {
    return switch (conductor.activity()) {
      case SEEKING -> true;
      case PLAYING -> conductor.pace().untilNextStep() == 0;
      case PAUSED, FINISHED, DIVERGED, FAILED -> false;
    };
  }

  /** Returns whether the state is shown although nobody has asked for it. */
  private boolean showsEachStep() {
    return switch (conductor.activity()) {
      case SEEKING -> false;
      case PLAYING -> conductor.pace().speed().stepsPerSecond() <= EACH_STEP_SHOWN_UP_TO;
      case PAUSED, FINISHED, DIVERGED, FAILED -> true;
    };
  }

  private void publish() {
    boolean moving = conductor.activity().isMoving();
    publish(moving ? Detail.PASSING : Detail.RESTING);
  }

  private void publish(Detail detail) {
    wanted = false;
    latest.set(conductor.state(detail));
    publications.happened();
  }
}
