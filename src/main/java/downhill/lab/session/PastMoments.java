package downhill.lab.session;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows other moments of a run without leading its session there: the run is made again, step by
 * step with the same bits, in a record of its own. A run that cannot be made again from its start,
 * as one that left another in its midst, has no other moments. Keeps the record of the run asked
 * about last. One thread at a time.
 */
public final class PastMoments {
  private @Nullable Known known;

  /** The record that was found to be the very run that was asked about. */
  private @Nullable Recording proven;

  private record Known(SessionState of, Recording recording) {
    @SuppressWarnings("ReferenceEquality") // Equality would compare all rows.
    boolean shows(SessionState state) {
      return of.experiment() == state.experiment()
          && Arrays.equals(of.snapshot().start().values(), state.snapshot().start().values())
          && of.byHand().isSame(state.byHand());
    }
  }

  /**
   * Returns a moment of a run, which may lie before or behind the one that is looked at.
   *
   * @param state any moment of the run
   * @param step from 0
   * @param cancelled asked after each step
   * @return empty where the run does not come so far, or when cancelled
   */
  @SuppressWarnings("ReferenceEquality") // The very record is meant.
  public Optional<SessionState> at(SessionState state, long step, BooleanSupplier cancelled) {
    if (step == state.snapshot().step()) {
      return Optional.of(state);
    }
    if (step < 0) {
      return Optional.empty();
    }
    Recording recording = recordingOf(state);
    if (recording != proven) {
      long now = state.snapshot().step();
      if (!go(recording, now, cancelled)
          || !Arrays.equals(
              recording.snapshot(Detail.BARE).weights().values(),
              state.snapshot().weights().values())) {
        return Optional.empty();
      }
      proven = now > 0 ? recording : null;
    }
    return go(recording, step, cancelled)
        ? Optional.of(state.at(recording.snapshot(Detail.RESTING)))
        : Optional.empty();
  }

  private static boolean go(Recording recording, long step, BooleanSupplier cancelled) {
    recording.approach(step);
    while (recording.position() < step && !cancelled.getAsBoolean()) {
      if (!recording.forward()) {
        return false;
      }
    }
    return recording.position() == step;
  }

  private Recording recordingOf(SessionState state) {
    Known kept = known;
    if (kept == null || !kept.shows(state)) {
      kept = new Known(state, Recording.again(state));
      known = kept;
    }
    return kept.recording();
  }
}
