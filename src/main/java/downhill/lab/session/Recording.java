package downhill.lab.session;

import downhill.engine.model.Weights;
import downhill.engine.training.Evaluation;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Trainer;
import downhill.lab.timeline.ByHand;
import downhill.lab.timeline.CurveRecorder;
import downhill.lab.timeline.Curves;
import downhill.lab.timeline.HandChange;
import downhill.lab.timeline.Timeline;
import downhill.lab.timeline.Trail;
import downhill.lab.timeline.WeightEdit;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One run of an experiment, kept whole: goes forward, goes to any step, and shows where it stands.
 *
 * <p>This is the session without thread, clock and buttons; a picture of step N is drawn from it.
 * Mutable, for one thread.
 */
public final class Recording {
  private final Experiment experiment;
  private final Weights origin;
  private Weights start;
  private final Timeline timeline;
  private final CurveRecorder curves;
  private final Measure training;
  private final Measure validation;
  private final int[] allRows;
  private Optional<Divergence> divergence = Optional.empty();
  private long measuredStep = -1;
  private Optional<Evaluation> measured = Optional.empty();

  /** Starts a run as the scenario says. */
  public Recording(Experiment experiment) {
    this(experiment, experiment.start());
  }

  /**
   * Starts a run with other weights.
   *
   * @param start the weights at step 0; copied
   */
  public Recording(Experiment experiment, Weights start) {
    this(experiment, experiment.trainer(start), Timeline.BUDGET);
  }

  /**
   * Starts a run of a trainer that was made for it.
   *
   * @param trainer of the experiment's network and rows, at step 0; from now on this run's alone
   * @param budget bytes that kept moments may take
   */
  public Recording(Experiment experiment, Trainer trainer, long budget) {
    Evaluator evaluator = new Evaluator(experiment.model(), experiment.scenario().compile().loss());
    int parameters = experiment.model().parameterCount();
    this.experiment = experiment;
    this.origin = trainer.weights().copy();
    this.start = origin;
    this.timeline = new Timeline(trainer, budget);
    this.training = new Measure(evaluator, experiment.training(), parameters);
    this.validation = new Measure(evaluator, experiment.validation(), parameters);
    this.allRows = everyRow(trainer, experiment.training().size());
    this.curves =
        new CurveRecorder(
            timeline,
            () -> measured().orElseThrow(),
            () -> validation.of(trainer.weights()),
            isJudged(experiment));
  }

  /** Starts a run that will be, step by step, the one that a state is of. */
  static Recording again(SessionState of) {
    Recording recording = new Recording(of.experiment(), of.snapshot().start());
    recording.timeline.follow(of.byHand());
    return recording;
  }

  /** Returns whether outputs are right or wrong, so that an accuracy means something. */
  private static boolean isJudged(Experiment experiment) {
    return experiment.scenario().compile().measuresAccuracy()
        || experiment.target() != TargetKind.NUMBER;
  }

  /** Full batches take every row: no need to list a million of them anew for each snapshot. */
  private static int[] everyRow(Trainer trainer, int count) {
    int[] rows = new int[trainer.stepsPerEpoch() == 1 ? count : 0];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i;
    }
    return rows;
  }

  /** Returns what is trained. */
  public Experiment experiment() {
    return experiment;
  }

  /** Returns the step the run stands at. */
  public long position() {
    return timeline.position();
  }

  /** Returns how many steps have been taken so far. */
  public long recordedSteps() {
    return timeline.recordedSteps();
  }

  /** Returns how many batches an epoch has. */
  public int stepsPerEpoch() {
    return timeline.trainer().stepsPerEpoch();
  }

  /** Returns the learning rate of the next step. */
  public double learningRate() {
    return timeline.learningRate();
  }

  /** Returns where the recorded run ceased to be finite, if it did. */
  public Optional<Divergence> divergence() {
    return divergence;
  }

  /** Returns whether the next step is known not to be finite. */
  public boolean standsBeforeDivergence() {
    return divergence.isPresent() && divergence.get().step() == position() + 1;
  }

  /** Measures the moment before any step, which opens the curves; later calls do nothing. */
  public void begin() {
    curves.begin();
  }

  /**
   * Takes the next step.
   *
   * <p>When something is thrown on the way, the run stands before that step as if it had not been
   * tried; where even the way there cannot be gone again, at step 0.
   *
   * @return whether it was applied; false at a divergence, where the run stays before that step
   */
  public boolean forward() {
    long recorded = recordedSteps();
    long position = position();
    try {
      return step();
    } catch (RuntimeException | Error e) {
      recover(recorded, position, e);
      throw e;
    }
  }

  private void recover(long recorded, long position, Throwable why) {
    measuredStep = -1;
    try {
      timeline.recover(recorded, position);
      if (position == recorded) {
        curves.truncate();
      }
    } catch (RuntimeException | Error again) {
      // Java may throw the very same object twice.
      if (!again.equals(why)) {
        why.addSuppressed(again);
      }
      divergence = Optional.empty();
      timeline.recover(0, 0);
      curves.truncate();
    }
  }

  private boolean step() {
    begin();
    if (timeline.forward()) {
      curves.stepTaken();
      return true;
    }
    divergence = Optional.of(Divergence.of(timeline.trainer()));
    timeline.seek(position());
    return false;
  }

  /** Goes near a step, so that {@link #forward} soon comes to it; see {@link Timeline#approach}. */
  public void approach(long step) {
    timeline.approach(step);
  }

  /**
   * Goes to a step, training on where it has not been taken yet; ends early at a divergence.
   *
   * @param step 0 is before any step
   */
  public void seek(long step) {
    approach(step);
    while (position() < step && forward()) {
      // Each turn takes one step.
    }
  }

  /**
   * Changes the learning rate from the next step on; a recorded future that had another rate is
   * forgotten.
   *
   * @param learningRate positive and finite
   */
  public void setLearningRate(double learningRate) {
    if (timeline.setLearningRate(learningRate)) {
      curves.truncate();
      divergence = Optional.empty();
      measuredStep = measuredStep > position() ? -1 : measuredStep;
    }
  }

  /**
   * Sets a weight by hand, from where the run goes on; a recorded future is forgotten.
   *
   * @param index its place in the flat order
   * @param value finite
   */
  public void setWeight(int index, double value) {
    if (timeline.setWeight(index, value)) {
      edited();
    }
  }

  /**
   * Freezes a weight from where the run stands, or lets it go; a recorded future is forgotten.
   *
   * @param index its place in the flat order
   */
  public void setFrozen(int index, boolean frozen) {
    if (timeline.setFrozen(index, frozen)) {
      edited();
    }
  }

  /** Makes what is changed one change until {@link #letGo}, as long as it is the same thing. */
  public void hold() {
    timeline.hold();
  }

  /** Makes the next change one of its own. */
  public void letGo() {
    timeline.letGo();
  }

  /** Takes back what was changed by hand last, and goes to where that was; or does nothing. */
  public void undo() {
    if (timeline.undo()) {
      edited();
    }
  }

  /**
   * Makes again what was taken back last, and goes to where that began.
   *
   * @return the step where it ended, to be gone to; empty where there was nothing
   */
  public OptionalLong redo() {
    OptionalLong end = timeline.redo();
    if (end.isPresent()) {
      edited();
    }
    return end;
  }

  /** Makes that nothing taken back can be made again. */
  public void forgetRedo() {
    timeline.forgetRedo();
  }

  /** Returns what {@link #undo} takes back. */
  public Optional<HandChange> undoable() {
    return timeline.undoable();
  }

  /** Returns what {@link #redo} makes again. */
  public Optional<HandChange> redoable() {
    return timeline.redoable();
  }

  private void edited() {
    measuredStep = -1;
    divergence = Optional.empty();
    start = origin.copy();
    timeline.applyEdits(0, start);
    curves.truncate();
    curves.beginAgain();
  }

  /** Returns the weight that was set by hand last, if any. */
  public Optional<WeightEdit> lastEdit() {
    return timeline.lastEdit();
  }

  /**
   * Returns a new run with other initial weights; what is frozen here stays as it is, and frozen.
   *
   * @param seed draws them
   */
  Recording drawnAnew(long seed) {
    timeline.seek(position());
    int[] frozen = timeline.frozenAfter(position());
    Weights drawn = Weights.initialized(experiment.model(), seed);
    for (int index : frozen) {
      drawn.set(index, timeline.trainer().weights().get(index));
    }
    Trainer trainer = experiment.trainer(drawn);
    trainer.setFrozen(frozen);
    return new Recording(experiment, trainer, Timeline.BUDGET);
  }

  /** Returns what was changed by hand; a copy. */
  public ByHand byHand() {
    return timeline.byHand();
  }

  /** Returns the curves of the whole recorded run. */
  public Curves curves() {
    return curves.curves();
  }

  /** Measures the present weights, unless that was done before. */
  private Optional<Evaluation> measured() {
    if (measuredStep != position()) {
      measured = training.of(timeline.trainer().weights());
      measuredStep = position();
    }
    return measured;
  }

  /** Returns whether a snapshot of this detail measures all training rows. */
  public boolean measuresAllRows(Detail detail) {
    return training.isExactWithin(detail.multiplications());
  }

  /** Returns the present moment, as copies. */
  public StepSnapshot snapshot(Detail detail) {
    timeline.seek(position());
    Trainer trainer = timeline.trainer();
    Trail trail = timeline.trail();
    return new StepSnapshot(
        position(),
        trainer.epoch(),
        trainer.batch(),
        start,
        trainer.weights().copy(),
        position() == 0 ? Optional.empty() : Optional.of(update(trainer)),
        measuresAllRows(detail) ? measured() : Optional.empty(),
        timeline.epochSoFar(),
        trainer.optimizer(),
        trainer.optimizerState().copy(),
        rowsOf(position() + 1),
        trail,
        timeline.way(start, trail),
        timeline.steadySince(position()),
        timeline.frozenAfter(position()));
  }

  private Update update(Trainer trainer) {
    return new Update(
        position(),
        trainer.weightsBefore().copy(),
        trainer.gradients().copy(),
        rowsOf(position()),
        trainer.batchLoss(),
        trainer.optimizer().withLearningRate(timeline.learningRateOf(position())),
        trainer.optimizerStateBefore().copy(),
        timeline.steadySinceOf(position()),
        timeline.frozenAfter(position() - 1));
  }

  private int[] rowsOf(long step) {
    return allRows.length > 0 ? allRows : timeline.trainer().batchRowsOf(step);
  }
}
