package downhill.lab.compare;

import downhill.lab.session.Activity;
import downhill.lab.session.Clock;
import downhill.lab.session.Detail;
import downhill.lab.session.Failure;
import downhill.lab.session.Pace;
import downhill.lab.session.Publications;
import downhill.lab.session.Speed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Trains several runs side by side under the user's hand, on a thread of its own with one to help.
 *
 * <p>Intents go in, and immutable states come out; at full speed a state is made only for somebody
 * who looks. May be used from any thread.
 */
public final class ComparisonSession implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ComparisonSession.class.getName());
  private static final Speed FIRST_SPEED = new Speed(10);

  /** Steps slower than this are each shown: they are as many as a screen can show. */
  private static final double EACH_STEP_SHOWN_UP_TO = 60;

  private final Clock clock;
  private final Plan first;
  private final Pace pace;
  private final Chunks chunks;
  private final BlockingQueue<CompareIntent> intents = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable ComparisonState> latest = new AtomicReference<>();
  private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
  private final Publications publications = new Publications();
  private final Thread thread;
  private volatile boolean wanted;
  private volatile boolean closed;

  /** Opens a session of a plan, paused where the runs begin. */
  public ComparisonSession(Plan plan) {
    this(plan, Clock.SYSTEM);
  }

  ComparisonSession(Plan plan, Clock clock) {
    this.first = plan;
    this.clock = clock;
    this.pace = new Pace(clock, FIRST_SPEED);
    this.chunks = new Chunks(clock);
    this.thread = Thread.ofPlatform().name("comparison").daemon().unstarted(this::run);
    thread.start();
  }

  /** Asks for something; it is done in the order of asking. */
  public void send(CompareIntent intent) {
    intents.add(intent);
  }

  /**
   * Returns the newest state, and asks for a newer one to be there at the next look; empty until
   * the runs have been prepared.
   */
  public Optional<ComparisonState> state() {
    wanted = true;
    return Optional.ofNullable(latest.get());
  }

  /**
   * Waits until the comparison is in a certain state.
   *
   * @throws TimeoutException when that does not come to pass in time
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public ComparisonState await(Predicate<ComparisonState> condition, Duration timeout)
      throws InterruptedException, TimeoutException {
    return publications
        .await(this::state, state -> state.filter(condition).isPresent(), this::name, timeout)
        .orElseThrow();
  }

  /** Returns what stopped the runs, or kept them from being prepared; empty if nothing did. */
  public Optional<Failure> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Waits until something has failed. */
  Failure awaitFailure(Duration timeout) throws InterruptedException, TimeoutException {
    return publications
        .await(this::failure, Optional::isPresent, none -> "no failure", timeout)
        .orElseThrow();
  }

  private String name(Optional<ComparisonState> state) {
    return state
        .map(now -> "%s at step %d".formatted(now.activity(), now.step()))
        .orElse("no state yet");
  }

  /** Ends training; the newest state stays readable. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    try (Comparison comparison = new Comparison(first)) {
      guarded(
          comparison,
          begun -> {
            begun.begin();
            publish(begun);
          });
      while (!closed) {
        guarded(comparison, this::turn);
      }
    } catch (InterruptedException e) {
      // The session was closed while it waited.
    }
  }

  /** Something that may wait. */
  private interface Work {
    void on(Comparison comparison) throws InterruptedException;
  }

  /** Makes what should never be thrown a state, so that the session goes on hearing intents. */
  private void guarded(Comparison comparison, Work work) throws InterruptedException {
    try {
      work.on(comparison);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "the comparison stopped at step " + comparison.step(), e);
      comparison.fail();
      failure.set(new Failure(comparison.step(), e));
      latest.updateAndGet(state -> state == null ? null : state.failed());
      publications.happened();
    }
  }

  /** Does the next thing: an intent, or else some steps. */
  private void turn(Comparison comparison) throws InterruptedException {
    CompareIntent intent = nextIntent(comparison);
    if (intent != null) {
      handle(comparison, intent);
      if (comparison.activity() == Activity.SEEKING) {
        // A short way is not worth a picture; who looks while under way gets one.
        wanted = false;
      } else {
        publish(comparison);
      }
    } else if (stepIsDue(comparison)) {
      boolean hurried = comparison.activity() == Activity.SEEKING || pace.speed().isMaximum();
      long before = comparison.step();
      chunks.run(hurried, comparison::advance);
      pace.stepsTaken(Math.max(0, comparison.step() - before));
      if (isResting(comparison) || (wanted && !comparison.isApart()) || showsEachStep(comparison)) {
        publish(comparison);
      }
    }
  }

  private void handle(Comparison comparison, CompareIntent intent) {
    if (wantsRuns(intent)) {
      comparison.begin();
    }
    switch (intent) {
      case CompareIntent.Play _ -> {
        comparison.play();
        pace.start();
      }
      case CompareIntent.Pause _ -> comparison.pause();
      case CompareIntent.StepForward(var unit) -> comparison.stepForward(unit);
      case CompareIntent.StepBack(var unit) -> comparison.stepBack(unit);
      case CompareIntent.Seek(long step) -> comparison.goTo(step);
      case CompareIntent.Rewind _ -> comparison.goTo(0);
      case CompareIntent.MoreEpochs(long epochs) -> comparison.moreEpochs(epochs);
      case CompareIntent.SetSpeed(var speed) -> pace.setSpeed(speed);
      case CompareIntent.Compare(Plan plan) -> comparison.compare(plan);
    }
  }

  /** Whoever asks for steps where the runs could not be prepared wants that tried again. */
  private static boolean wantsRuns(CompareIntent intent) {
    return switch (intent) {
      case CompareIntent.Compare _, CompareIntent.SetSpeed _, CompareIntent.Pause _ -> false;
      default -> true;
    };
  }

  private @Nullable CompareIntent nextIntent(Comparison comparison) throws InterruptedException {
    return switch (comparison.activity()) {
      case SEEKING -> interruptingIntent(comparison);
      case PLAYING -> {
        long nanos = pace.untilNextStep();
        yield nanos > 0 ? clock.await(intents, nanos) : intents.poll();
      }
      case PAUSED, FINISHED, DIVERGED, FAILED -> clock.await(intents, Long.MAX_VALUE);
    };
  }

  /** Where the runs have been before, what speaks of the step sought must wait for arrival. */
  private @Nullable CompareIntent interruptingIntent(Comparison comparison) {
    CompareIntent next = intents.peek();
    boolean waits =
        comparison.isApart()
            && switch (next) {
              case CompareIntent.Play _, CompareIntent.StepForward _, CompareIntent.StepBack _ ->
                  true;
              case null, default -> false;
            };
    return waits ? null : intents.poll();
  }

  private boolean stepIsDue(Comparison comparison) {
    return switch (comparison.activity()) {
      case SEEKING -> true;
      case PLAYING -> pace.untilNextStep() == 0;
      case PAUSED, FINISHED, DIVERGED, FAILED -> false;
    };
  }

  private static boolean isResting(Comparison comparison) {
    return switch (comparison.activity()) {
      case SEEKING, PLAYING -> false;
      case PAUSED, FINISHED, DIVERGED, FAILED -> true;
    };
  }

  private boolean showsEachStep(Comparison comparison) {
    return comparison.activity() == Activity.PLAYING
        && pace.speed().stepsPerSecond() <= EACH_STEP_SHOWN_UP_TO;
  }

  private void publish(Comparison comparison) throws InterruptedException {
    wanted = false;
    if (!comparison.isPrepared()) {
      return;
    }
    if (comparison.activity() != Activity.FAILED) {
      failure.set(null);
    }
    latest.set(comparison.state(isResting(comparison) ? Detail.RESTING : Detail.PASSING, pace));
    publications.happened();
  }
}
