package downhill.lab.sharpness;

import downhill.lab.session.SessionState;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows a run and keeps what was measured of it. Forgets all when another run takes its place,
 * and what lies beyond when its future is given up. For one thread.
 */
public final class SharpnessLog {
  /** How many points a run gets that was too fast to be followed. */
  private static final int REPLAYED_POINTS = 100;

  /** Steps times rows times weights that are trained once more: some seconds. */
  private static final double MOST_MULTIPLICATIONS = 1e9;

  private SharpnessSeries series = SharpnessSeries.empty();
  private @Nullable Experiment experiment;
  private @Nullable StepSnapshot seen;
  private long recorded;
  private long run;
  private long replayedRun;
  private long replayedStep = -1;

  /** Returns what is known of the present run. */
  public SharpnessSeries series() {
    return series;
  }

  /**
   * Looks at the run.
   *
   * @return what to measure next; empty where this moment is known already, or the network is too
   *     large
   */
  @SuppressWarnings("ReferenceEquality") // Another experiment is another object.
  public Optional<SharpnessQuestion> look(SessionState state) {
    if (!SharpnessQuestion.measurable(state.experiment())) {
      forget(0);
      return Optional.empty();
    }
    StepSnapshot now = state.snapshot();
    if (state.experiment() != experiment) {
      experiment = state.experiment();
      forget(0);
    } else if (state.recordedSteps() < recorded) {
      forget(state.recordedSteps());
    } else if (weightsWereSet(now)) {
      forget(now.step());
    }
    recorded = state.recordedSteps();
    seen = now;
    return series.has(now.step())
        ? Optional.empty()
        : Optional.of(new SharpnessQuestion(run, state.experiment(), now));
  }

  /** Forgets a step and all after it. */
  private void forget(long from) {
    series = series.upTo(from - 1);
    run++;
  }

  /**
   * Returns whether the same step has other weights than before, drawn anew or set by hand, or
   * others of them are frozen.
   */
  @SuppressWarnings("ReferenceEquality") // The same snapshot needs no comparing.
  private boolean weightsWereSet(StepSnapshot now) {
    StepSnapshot before = seen;
    return before != null
        && before != now
        && before.step() == now.step()
        && !(Arrays.equals(before.weights().values(), now.weights().values())
            && Arrays.equals(before.frozen(), now.frozen()));
  }

  /**
   * Returns what to measure of the way to a moment where the run rests: what went by too fast.
   * Asked once for each such moment.
   */
  public Optional<SharpnessReplay> gaps(SessionState state) {
    StepSnapshot now = state.snapshot();
    boolean moving = state.activity().isMoving();
    double cost =
        (double) now.step()
            * state.experiment().training().size()
            * state.experiment().model().parameterCount();
    boolean again = replayedRun == run && replayedStep == now.step();
    boolean measurable = SharpnessQuestion.measurable(state.experiment());
    if (!measurable || moving || again || cost > MOST_MULTIPLICATIONS) {
      return Optional.empty();
    }
    replayedRun = run;
    replayedStep = now.step();
    List<Long> missing = missing(now.step());
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new SharpnessReplay(run, state.experiment(), now, missing));
  }

  /** Returns steps at about equal distances that have no measured one near. */
  private List<Long> missing(long end) {
    long distance = Math.max(1, end / REPLAYED_POINTS);
    List<Long> missing = new ArrayList<>();
    for (long step = 0; step < end; step += distance) {
      long before = series.at(step + distance / 2).map(SharpnessPoint::step).orElse(-1L);
      if (before < step - distance / 2) {
        missing.add(step);
      }
    }
    return missing;
  }

  /**
   * Keeps what was measured, unless the run has changed since it was asked for.
   *
   * @return whether anything was kept
   */
  public boolean keep(SharpnessTask task, List<SharpnessPoint> points) {
    if (task.run() != run || points.isEmpty()) {
      return false;
    }
    for (SharpnessPoint point : points) {
      series = series.with(point);
    }
    return true;
  }
}
