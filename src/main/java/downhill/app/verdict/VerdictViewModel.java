package downhill.app.verdict;

import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.session.SessionState;
import downhill.lab.verdict.Moment;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the run is doing, found out by a worker. While the run plays it is asked twice a second: a
 * sentence must stand long enough to be read.
 */
final class VerdictViewModel implements AutoCloseable {
  private static final long REST_NANOS = 500_000_000L;

  private final ReadOnlyObjectWrapper<Optional<VerdictQuestion.Answer>> answer =
      new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
  private final LatestWorker<VerdictQuestion, VerdictQuestion.Answer> worker =
      new LatestWorker<>("verdict", this::work);
  private final VerdictDesk desk = new VerdictDesk();
  private @Nullable SessionState state;
  private volatile @Nullable VerdictQuestion asked;
  private long askedAt;

  /** What the run is doing; empty while it is not yet known. */
  ReadOnlyObjectProperty<Optional<VerdictQuestion.Answer>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Takes over a moment. */
  void show(SessionState now) {
    SessionState before = state;
    if (before == null || !Identity.same(before.experiment(), now.experiment())) {
      asked = null;
      answer.set(Optional.empty());
    }
    state = now;
  }

  /**
   * Takes in what the worker has found and asks what is new.
   *
   * @param nanos the time of the frame
   */
  void frame(long nanos) {
    SessionState now = state;
    if (now == null) {
      return;
    }
    worker
        .answer()
        .filter(known -> isOf(known, now))
        .filter(known -> !Identity.same(known, answer.get().orElse(null)))
        .ifPresent(known -> answer.set(Optional.of(known)));
    boolean moving = now.activity().isMoving();
    var question = new VerdictQuestion(Moment.of(now));
    VerdictQuestion before = asked;
    boolean rests = before != null && moving && nanos - askedAt < REST_NANOS;
    if (rests || (before != null && question.same(before))) {
      return;
    }
    asked = question;
    askedAt = nanos;
    worker.ask(question);
  }

  /**
   * Runs on the worker's thread. What a newer question of the same experiment would ask again is
   * found out to its end: while the run plays there is always a newer one.
   */
  private VerdictQuestion.Answer work(VerdictQuestion question) {
    return desk.answer(question, () -> isGone(question));
  }

  private boolean isGone(VerdictQuestion question) {
    VerdictQuestion newest = asked;
    return newest == null
        || !Identity.same(newest.moment().experiment(), question.moment().experiment());
  }

  private static boolean isOf(VerdictQuestion.Answer known, SessionState now) {
    return Identity.same(known.question().moment().experiment(), now.experiment());
  }

  @Override
  public void close() {
    asked = null;
    worker.close();
  }
}
