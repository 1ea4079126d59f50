package downhill.app.loss;

import downhill.app.link.Topic;
import downhill.app.work.Identity;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanSquaredError;
import downhill.lab.session.Divergence;
import downhill.lab.session.SessionState;
import downhill.lab.timeline.BucketSeries;
import downhill.lab.timeline.EpochSeries;
import downhill.picture.chart.LossChartPicture;
import downhill.picture.chart.LossPoint;
import downhill.picture.chart.LossSeries;
import downhill.picture.scene.Columns;
import downhill.scenario.Experiment;
import downhill.words.Language;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the loss chart shows: the session's curves, the chosen scale, the epoch that is read. */
final class LossViewModel {
  private static final double FAR_HIGHER = 100;

  private final ObjectProperty<LossScale> scale =
      new SimpleObjectProperty<>(this, "scale", LossScale.LOG);
  private boolean climbed;
  private OptionalDouble readEpoch = OptionalDouble.empty();
  private @Nullable SessionState state;
  private Language language = Language.EN;

  /** The scale of the loss axis; the user may set it. */
  ObjectProperty<LossScale> scaleProperty() {
    return scale;
  }

  /**
   * Takes over a moment; another experiment brings the scale that fits its loss. Once the loss has
   * grown far, the axis turns logarithmic by itself; the user may turn it back.
   */
  void show(SessionState now, Language wanted) {
    language = wanted;
    if (state == null || !Identity.same(state.experiment(), now.experiment())) {
      scale.set(LossScale.fitting(now.experiment().scenario().compile().loss()));
      readEpoch = OptionalDouble.empty();
      climbed = false;
    }
    state = now;
    if (!climbed && climbs(now.curves().batchLoss())) {
      climbed = true;
      scale.set(LossScale.LOG);
    }
  }

  /** Returns whether a loss has grown so much that on a linear axis its beginning is lost. */
  private static boolean climbs(BucketSeries losses) {
    int last = losses.size() - 1;
    return last >= 0 && losses.last(last) > FAR_HIGHER * losses.last(0);
  }

  /** Reads the values at an epoch, kept within what has been run. */
  void read(double epoch) {
    SessionState now = state;
    if (now != null) {
      double last = (double) now.recordedSteps() / now.stepsPerEpoch();
      readEpoch = OptionalDouble.of(Math.clamp(epoch, 0, last));
    }
  }

  /** Reads one epoch further left (-1) or right (1), from the present moment at first. */
  void readNext(int epochs) {
    SessionState now = state;
    if (now != null) {
      double from = readEpoch.orElse((double) now.snapshot().step() / now.stepsPerEpoch());
      read(epochs < 0 ? Math.ceil(from + epochs) : Math.floor(from + epochs));
    }
  }

  /** Reads no values. */
  void readNothing() {
    readEpoch = OptionalDouble.empty();
  }

  /** Returns whether there is an accuracy beside the loss. */
  boolean hasAccuracy() {
    return state != null && !state.curves().endAccuracy().isEmpty();
  }

  /** Returns the picture; empty before the first moment. */
  Optional<LossChartPicture> picture() {
    return Optional.ofNullable(state).map(this::picture);
  }

  private LossChartPicture picture(SessionState now) {
    Experiment experiment = now.experiment();
    Loss loss = experiment.scenario().compile().loss();
    return new LossChartPicture(
        now.curves(),
        now.stepsPerEpoch(),
        now.snapshot().step(),
        now.recordedSteps(),
        now.plannedSteps(),
        scale.get() == LossScale.LOG,
        loss.kerasName(),
        unit(experiment, loss, language),
        readEpoch,
        now.divergence().map(Divergence::step).map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  private static Optional<String> unit(Experiment experiment, Loss loss, Language language) {
    String unit = Columns.of(experiment, language).unitOfTarget();
    if (unit.isEmpty() || LossScale.fitting(loss) == LossScale.LINEAR) {
      return Optional.empty();
    }
    return Optional.of(loss instanceof MeanSquaredError ? unit + "²" : unit);
  }

  /** Returns the loss of the batch at the epoch that is read, or at the present moment. */
  OptionalDouble batchLoss() {
    SessionState now = state;
    if (now == null) {
      return OptionalDouble.empty();
    }
    BucketSeries losses = now.curves().batchLoss();
    long step = Math.round(epochRead() * now.stepsPerEpoch());
    return step < 1 || step > losses.steps()
        ? OptionalDouble.empty()
        : OptionalDouble.of(losses.last(losses.bucketOf(step)));
  }

  /** Returns what is asked of a point of a line: what was measured at the end of that epoch. */
  Optional<Topic> topic(LossPoint point) {
    SessionState now = state;
    if (now == null) {
      return Optional.empty();
    }
    Topic then =
        switch (point.series()) {
          case KERAS -> new Topic.EpochLoss(point.epoch());
          case END -> new Topic.TrainingLoss();
          case VALIDATION -> new Topic.ValidationLoss();
          case ACCURACY -> new Topic.Accuracy(false);
          case VALIDATION_ACCURACY -> new Topic.Accuracy(true);
        };
    long step = point.epoch() * now.stepsPerEpoch();
    boolean here = point.series() == LossSeries.KERAS || step == now.snapshot().step();
    return Optional.of(here ? then : new Topic.Then(step, then));
  }

  /**
   * Returns what is asked where the chart is read: the loss that Keras printed for the epoch ended
   * last before it, and before the first end the batch's.
   */
  Optional<Topic> topic() {
    SessionState now = state;
    if (now == null) {
      return Optional.empty();
    }
    EpochSeries printed = now.curves().kerasLoss();
    for (int point = printed.size() - 1; point >= 0; point--) {
      if (printed.epoch(point) <= epochRead() + 0.5) {
        return Optional.of(new Topic.EpochLoss(printed.epoch(point)));
      }
    }
    return Optional.of(
        now.snapshot().step() > 0 ? new Topic.BatchLoss() : new Topic.TrainingLoss());
  }

  /** Returns the epoch that is read, or the present moment in epochs. */
  double epochRead() {
    SessionState now = state;
    return now == null ? 0 : readEpoch.orElse((double) now.snapshot().step() / now.stepsPerEpoch());
  }
}
