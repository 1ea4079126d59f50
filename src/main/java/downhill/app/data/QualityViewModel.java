package downhill.app.data;

import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.quality.ConfusionMatrix;
import downhill.lab.quality.Quality;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.lab.session.StepSnapshot;
import downhill.picture.data.MatrixPicture.Cell;
import downhill.scenario.Experiment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well the network does at the moment. All rows are sent forward beside the window's thread;
 * while training runs, no more often than leaves the training most of the machine.
 */
final class QualityViewModel implements AutoCloseable {
  private static final long REST_NANOS = 100_000_000;
  private static final int REST_TIMES = 4;

  private final LatestWorker<Question, Answer> worker =
      new LatestWorker<>("quality of the network", QualityViewModel::answer);
  private @Nullable SessionState state;
  private @Nullable Question asked;
  private Optional<Answer> answer = Optional.empty();
  private Optional<Cell> chosen = Optional.empty();
  private long askedAt;

  /**
   * What is asked.
   *
   * @param cell of the confusion matrix, whose samples are to be found
   */
  record Question(Experiment experiment, StepSnapshot snapshot, Optional<Cell> cell) {
    boolean asksSameAs(Question other) {
      return Identity.same(snapshot, other.snapshot) && cell.equals(other.cell);
    }
  }

  /**
   * What came of it.
   *
   * @param validation empty where nothing is held back
   * @param rows training rows in the cell asked for, ascending
   * @param nanos how long it took
   */
  @SuppressWarnings("ArrayRecordComponent") // Made for one question.
  record Answer(
      Question question, Quality training, Optional<Quality> validation, int[] rows, long nanos) {}

  private static Answer answer(Question question) {
    long begun = System.nanoTime();
    var weights = question.snapshot().weights();
    Experiment experiment = question.experiment();
    int[] rows =
        question
            .cell()
            .map(cell ->
                ConfusionMatrix.rows(experiment, weights, cell.truth(), cell.decision(), false))
            .orElse(new int[0]);
    return new Answer(
        question,
        Quality.ofTraining(experiment, weights),
        Quality.ofValidation(experiment, weights),
        rows,
        System.nanoTime() - begun);
  }

  /** Takes over a moment. */
  void show(SessionState now) {
    if (state == null || !Identity.same(state.experiment(), now.experiment())) {
      answer = Optional.empty();
      asked = null;
      chosen = Optional.empty();
    }
    state = now;
  }

  /** Finds the samples of a cell from now on; of the same cell again, of none. */
  void choose(Optional<Cell> cell) {
    chosen = cell.equals(chosen) ? Optional.empty() : cell;
  }

  /** The cell whose samples are found. */
  Optional<Cell> chosen() {
    return chosen;
  }

  /** Asks for what is missing; returns whether something new is known. */
  boolean frame(long nanos) {
    SessionState now = state;
    if (now == null) {
      return false;
    }
    long rest = Math.max(REST_NANOS, answer.map(known -> REST_TIMES * known.nanos()).orElse(0L));
    boolean rests = now.activity() == Activity.PLAYING && nanos - askedAt < rest;
    var question = new Question(now.experiment(), now.snapshot(), chosen);
    if (!rests && (asked == null || !asked.asksSameAs(question))) {
      asked = question;
      askedAt = nanos;
      worker.ask(question);
    }
    Optional<Answer> latest = worker.answer();
    boolean fresh =
        !Identity.same(latest.orElse(null), answer.orElse(null))
            && latest
                .filter(known -> Identity.same(known.question().experiment(), now.experiment()))
                .isPresent();
    if (fresh) {
      answer = latest;
    }
    return fresh;
  }

  /** The newest answer; empty until the first one. */
  Optional<Answer> answer() {
    return answer;
  }

  /** The training rows of the chosen cell; empty where none is chosen. */
  Optional<int[]> rows() {
    return answer
        .filter(known -> known.question().cell().isPresent() && chosen.isPresent())
        .map(Answer::rows);
  }

  @Override
  public void close() {
    worker.close();
  }
}
