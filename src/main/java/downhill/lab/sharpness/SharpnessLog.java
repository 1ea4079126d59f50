package downhill.lab.sharpness;

import downhill.lab.session.SessionState;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Follows a run and keeps what was measured of it. Forgets all when another run takes its place,
 * and what lies beyond when its future is given up. For one thread.
 */
public final class SharpnessLog {
  private SharpnessSeries series = SharpnessSeries.empty();
  private @Nullable Experiment experiment;
  private @Nullable StepSnapshot seen;
  private long recorded;
  private long run;

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

  /** Returns whether the same step has other weights than before: drawn anew, or set by hand. */
  @SuppressWarnings("ReferenceEquality") // The same snapshot needs no comparing.
  private boolean weightsWereSet(StepSnapshot now) {
    StepSnapshot before = seen;
    return before != null
        && before != now
        && before.step() == now.step()
        && !Arrays.equals(before.weights().values(), now.weights().values());
  }

  /**
   * Keeps what was measured, unless the run has changed since it was asked for.
   *
   * @param lambdaMax empty when the search was broken off
   * @return whether it was kept
   */
  public boolean keep(SharpnessQuestion question, OptionalDouble lambdaMax) {
    if (question.run() != run || lambdaMax.isEmpty()) {
      return false;
    }
    series =
        series.with(
            new SharpnessPoint(
                question.snapshot().step(), lambdaMax.getAsDouble(), question.bearable()));
    return true;
  }
}
