package downhill.app.sharpness;

import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.lab.session.SessionState;
import downhill.lab.sharpness.SharpnessLog;
import downhill.lab.sharpness.SharpnessPoint;
import downhill.lab.sharpness.SharpnessQuestion;
import downhill.lab.sharpness.SharpnessReplay;
import downhill.lab.sharpness.SharpnessTask;
import downhill.lab.sharpness.SharpnessWorker;
import downhill.picture.chart.SharpnessPicture;
import downhill.scenario.Experiment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been measured of the run, and what is measured next. A worker measures one moment after
 * another; between two it rests as long as the measurement took, and many times as long while
 * nobody looks. Where the run rests, moments that went by too fast are measured after all.
 */
final class SharpnessViewModel implements AutoCloseable {
  private static final long LEAST_REST = 30_000_000;
  private static final int REST_UNSEEN = 12;

  private final SharpnessLog log = new SharpnessLog();
  private final LatestWorker<SharpnessTask, Answer> worker =
      new LatestWorker<>("sharpness", this::work);
  private volatile @Nullable Experiment wanted;
  private volatile boolean moving;
  private @Nullable SharpnessWorker measure;
  private @Nullable Experiment prepared;
  private @Nullable SessionState state;
  private @Nullable SharpnessTask asked;
  private @Nullable Answer taken;
  private long restUntil;

  private record Answer(SharpnessTask task, List<SharpnessPoint> points, long nanos) {}

  /** Takes over a moment. */
  void show(SessionState now) {
    state = now;
    wanted = now.experiment();
    moving = now.activity().isMoving();
  }

  /**
   * Takes in what was measured and asks for what is missing.
   *
   * @param nanos the time of the frame
   * @param seen whether somebody looks
   * @return whether there is something new to draw
   */
  boolean frame(long nanos, boolean seen) {
    SessionState now = state;
    if (now == null) {
      return false;
    }
    log.look(now);
    boolean fresh = takeIn(nanos, seen);
    Optional<SharpnessQuestion> next = log.look(now);
    if (next.isPresent() && isFree(next.get(), nanos)) {
      ask(next.get());
    } else if (next.isEmpty() && asked == null && seen) {
      log.gaps(now).ifPresent(this::ask);
    }
    return fresh;
  }

  private void ask(SharpnessTask task) {
    asked = task;
    worker.ask(task);
  }

  /** Returns whether nothing of this run is under way, and the rest is over. */
  private boolean isFree(SharpnessQuestion question, long nanos) {
    SharpnessTask before = asked;
    return (before == null || before.run() != question.run()) && nanos >= restUntil;
  }

  private boolean takeIn(long nanos, boolean seen) {
    Answer answer = worker.answer().orElse(null);
    if (answer == null || Identity.same(answer, taken)) {
      return false;
    }
    taken = answer;
    asked = null;
    restUntil = nanos + Math.max(LEAST_REST, (seen ? 1 : REST_UNSEEN) * answer.nanos());
    return log.keep(answer.task(), answer.points());
  }

  /** Runs on the worker's thread. */
  private Answer work(SharpnessTask task) {
    SharpnessWorker known = measure;
    if (known == null || !Identity.same(prepared, task.experiment())) {
      known = new SharpnessWorker(task.experiment());
      measure = known;
      prepared = task.experiment();
    }
    long begin = System.nanoTime();
    List<SharpnessPoint> points = known.work(task, () -> isUnwanted(task));
    return new Answer(task, points, System.nanoTime() - begin);
  }

  private boolean isUnwanted(SharpnessTask task) {
    return !Identity.same(wanted, task.experiment()) || (task instanceof SharpnessReplay && moving);
  }

  /** Returns the gauge; empty before the first moment, and where nothing is measured. */
  Optional<SharpnessPicture> picture() {
    SessionState now = state;
    if (now == null || !SharpnessQuestion.measurable(now.experiment())) {
      return Optional.empty();
    }
    Optimizer rule = now.snapshot().optimizer().withLearningRate(now.learningRate());
    return Optional.of(
        new SharpnessPicture(
            log.series(),
            now.snapshot().step(),
            Math.max(now.plannedSteps(), now.recordedSteps()),
            SharpnessQuestion.bearable(rule),
            formula(rule)));
  }

  private static String formula(Optimizer rule) {
    if (rule instanceof Sgd sgd && sgd.momentum() > 0) {
      return sgd.nesterov() ? "(2+2μ)/((1+2μ)·η)" : "(2+2μ)/η";
    }
    return "2/η";
  }

  /** Returns how many weights there are; 0 before the first moment. */
  int parameters() {
    SessionState now = state;
    return now == null ? 0 : now.experiment().model().parameterCount();
  }

  @Override
  public void close() {
    wanted = null;
    worker.close();
  }
}
