package downhill.app.descent;

import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.rate.RateBands;
import downhill.lab.rate.RateWorker;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.scenario.Experiment;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What learning rates do to the run, computed by a worker. While the run plays it is asked at most
 * {@value #PER_SECOND} times a second; a search for an experiment that is gone is broken off.
 */
final class RateBandsViewModel implements AutoCloseable {
  private static final int PER_SECOND = 5;
  private static final long REST_NANOS = 1_000_000_000L / PER_SECOND;

  private final ReadOnlyObjectWrapper<Optional<RateBands>> bands =
      new ReadOnlyObjectWrapper<>(this, "bands", Optional.empty());
  private final LatestWorker<RateQuestion, RateQuestion.Answer> worker =
      new LatestWorker<>("what learning rates do", this::work);
  private volatile @Nullable Experiment wanted;
  private @Nullable RateWorker rates;
  private @Nullable Experiment prepared;
  private @Nullable SessionState state;
  private @Nullable RateQuestion asked;
  private long askedAt;

  /** What rates do; empty while it is not yet known. */
  ReadOnlyObjectProperty<Optional<RateBands>> bandsProperty() {
    return bands.getReadOnlyProperty();
  }

  /** Takes over a moment. */
  void show(SessionState now) {
    if (!Identity.same(wanted, now.experiment())) {
      wanted = now.experiment();
      asked = null;
      bands.set(Optional.empty());
    }
    state = now;
  }

  /**
   * Takes in what the worker has finished and asks for what is missing.
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
        .filter(known -> Identity.same(known.question().experiment(), now.experiment()))
        .flatMap(RateQuestion.Answer::bands)
        .ifPresent(known -> bands.set(Optional.of(known)));
    var question = new RateQuestion(now.experiment(), now.snapshot(), now.plannedSteps());
    RateQuestion before = asked;
    boolean rests =
        before != null && now.activity() == Activity.PLAYING && nanos - askedAt < REST_NANOS;
    if (rests || (before != null && question.same(before))) {
      return;
    }
    asked = question;
    askedAt = nanos;
    worker.ask(question);
  }

  /** Runs on the worker's thread. */
  private RateQuestion.Answer work(RateQuestion question) {
    RateWorker known = rates;
    if (known == null || !Identity.same(prepared, question.experiment())) {
      known = new RateWorker(question.experiment());
      rates = known;
      prepared = question.experiment();
    }
    return new RateQuestion.Answer(
        question,
        known.bands(
            question.snapshot(),
            question.plannedSteps(),
            () -> !Identity.same(wanted, question.experiment())));
  }

  @Override
  public void close() {
    wanted = null;
    worker.close();
  }
}
