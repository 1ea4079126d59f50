package downhill.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A desk that follows the session: each moment when one can read it. */
final class FollowingTest {
  private final List<Long> filled = new ArrayList<>();
  private long nanos;
  private final Following following =
      new Following(
          new Following.Supply() {
            @Override
            public boolean isReady() {
              return true;
            }

            @Override
            public boolean fill(SessionState state, int row) {
              return filled.add(state.snapshot().step());
            }
          },
          (experiment, another) -> {},
          () -> nanos);

  @Test
  void numbersOfARunThatPlaysChangeNoFasterThanOneCanRead() {
    SessionState start = Runs.at(Runs.blobs(3, 30), 0);
    following.show(start, 0);
    following.follow();
    for (int step = 1; step <= 25; step++) {
      nanos += 10_000_000;
      following.show(at(start, step, Activity.PLAYING), 0);
    }
    assertThat(filled).containsExactly(0L, 10L, 20L);
    following.show(at(start, 25, Activity.PAUSED), 0);
    assertThat(filled).endsWith(25L);
  }

  @Test
  void anotherSampleIsShownAtOnce() {
    SessionState start = Runs.at(Runs.blobs(3, 30), 0);
    following.show(start, 0);
    following.follow();
    following.show(at(start, 1, Activity.PLAYING), 1);
    assertThat(filled).containsExactly(0L, 1L);
    assertThat(following.sourceProperty().get()).isEqualTo(new DeskSource.Session(1, 1));
  }

  private static SessionState at(SessionState start, long step, Activity activity) {
    SessionState there = Runs.at(start.experiment(), step);
    return new SessionState(
        there.experiment(),
        activity,
        there.snapshot(),
        there.recordedSteps(),
        there.plannedSteps(),
        there.stepsPerEpoch(),
        there.learningRate(),
        there.speed(),
        there.curves(),
        there.divergence(),
        there.failure(),
        there.lastEdit(),
        there.byHand(),
        there.undoable(),
        there.redoable(),
        there.stepsPerSecond());
  }
}
