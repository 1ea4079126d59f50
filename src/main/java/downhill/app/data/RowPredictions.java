package downhill.app.data;

import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the network says about the rows on the screen, worked out beside the window's thread. */
final class RowPredictions implements AutoCloseable {
  /** Numbers that change faster than this could not be read. */
  private static final long REST_NANOS = 100_000_000;

  private final LatestWorker<Predictions.Question, Predictions> worker =
      new LatestWorker<>("predictions of rows", Predictions::of);
  private Optional<Predictions> predictions = Optional.empty();
  private Predictions.@Nullable Question asked;
  private long askedAt;

  /** Begins anew for other rows. */
  void forget() {
    predictions = Optional.empty();
    asked = null;
  }

  /** The outputs for a row, where they are known. */
  Optional<double[]> given(int row) {
    return predictions.flatMap(known -> Optional.ofNullable(known.outputs().get(row)));
  }

  /**
   * Takes in what has been predicted since the last frame, and asks for what is on the screen.
   *
   * @param visible the rows on the screen, ascending
   * @param nanos the time of the frame
   * @return whether something new is known
   */
  boolean frame(SessionState now, int[] visible, long nanos) {
    Optional<Predictions> latest = worker.answer();
    boolean ours =
        latest
            .filter(known -> Identity.same(known.asked().experiment(), now.experiment()))
            .isPresent();
    boolean fresh = ours && !Identity.same(latest.orElse(null), predictions.orElse(null));
    if (fresh) {
      predictions = latest;
    }
    boolean rests = now.activity() == Activity.PLAYING && nanos - askedAt < REST_NANOS;
    if (!rests) {
      ask(now, visible, nanos);
    }
    return fresh;
  }

  private void ask(SessionState now, int[] visible, long nanos) {
    Predictions.Question before = asked;
    if (before == null
        || !Identity.same(before.weights(), now.snapshot().weights())
        || !Arrays.equals(before.rows(), visible)) {
      asked = new Predictions.Question(now.experiment(), now.snapshot().weights(), visible);
      askedAt = nanos;
      worker.ask(asked);
    }
  }

  /** Ends the thread that predicts. */
  @Override
  public void close() {
    worker.close();
  }
}
