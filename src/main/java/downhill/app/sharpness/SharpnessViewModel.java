package downhill.app.sharpness;

import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.lab.session.SessionState;
import downhill.lab.sharpness.SharpnessLog;
import downhill.lab.sharpness.SharpnessQuestion;
import downhill.lab.sharpness.SharpnessWorker;
import downhill.picture.chart.SharpnessPicture;
import downhill.scenario.Experiment;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What has been measured of the run, and what is measured next. A worker measures one moment after
 * another; between two it rests as long as the measurement took, and many times as long while
 * nobody looks.
 */
final class SharpnessViewModel implements AutoCloseable {
  private static final long LEAST_REST = 30_000_000;
  private static final int REST_UNSEEN = 12;

  private final SharpnessLog log = new SharpnessLog();
  private final LatestWorker<SharpnessQuestion, Answer> worker =
      new LatestWorker<>("sharpness", this::work);
  private volatile @Nullable Experiment wanted;
  private @Nullable SharpnessWorker measure;
  private @Nullable Experiment prepared;
  private @Nullable SessionState state;
  private @Nullable SharpnessQuestion asked;
  private @Nullable Answer taken;
  private long restUntil;

  private record Answer(SharpnessQuestion question, OptionalDouble lambdaMax, long nanos) {}

  /** Takes over a moment. */
  void show(SessionState now) {
    state = now;
    wanted = now.experiment();
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
    Optional<SharpnessQuestion> next = log.look(now);
    boolean fresh = takeIn(nanos, seen);
    next.filter(question -> isFree(question, nanos))
        .filter(question -> !log.series().has(question.snapshot().step()))
        .ifPresent(question -> {
          asked = question;
          worker.ask(question);
        });
    return fresh;
  }

  /** Returns whether nothing of this run is under way, and the rest is over. */
  private boolean isFree(SharpnessQuestion question, long nanos) {
    SharpnessQuestion before = asked;
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
    return log.keep(answer.question(), answer.lambdaMax());
  }

  /** Runs on the worker's thread. */
  private Answer work(SharpnessQuestion question) {
    SharpnessWorker known = measure;
    if (known == null || !Identity.same(prepared, question.experiment())) {
      known = new SharpnessWorker(question.experiment());
      measure = known;
      prepared = question.experiment();
    }
    long begin = System.nanoTime();
    OptionalDouble found =
        known.lambdaMax(
            question.snapshot().weights(), () -> !Identity.same(wanted, question.experiment()));
    return new Answer(question, found, System.nanoTime() - begin);
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
