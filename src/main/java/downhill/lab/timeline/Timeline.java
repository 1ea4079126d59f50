package downhill.lab.timeline;

import downhill.engine.model.Weights;
import downhill.engine.training.Evaluation;
import downhill.engine.training.Trainer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps every step of a run and goes to any of them.
 *
 * <p>Moments are kept at intervals; what lies between is computed again from the moment before it,
 * which gives the same bits, because training depends on nothing but its state. What is changed by
 * hand, learning rate, weights and what is frozen, is kept with its step and happens on replay.
 *
 * <p>The trainer stands at {@link #position()}; the run is known up to {@link #recordedSteps()}.
 * Mutable, for the one thread that trains.
 */
public final class Timeline {
  /** Bytes that kept moments may take. */
  public static final long BUDGET = 96L << 20;

  /** How much smaller than that the memory of the way is. */
  private static final int SHARE_OF_WAY = 2;

  private final Trainer trainer;
  private final History history = new History();
  private final Keyframes keyframes;
  private final EpochSums epoch = new EpochSums();
  private final TrailRecorder trail;
  private final WayRecorder way;
  private long recordedSteps;
  private long nextKeyframe;
  private ByHand byHand;
  private long nextRules = Long.MAX_VALUE;
  private boolean showsStep = true;
  private boolean torn;

  /**
   * Starts a timeline.
   *
   * @param trainer at step 0; from now on only the timeline may change it
   */
  public Timeline(Trainer trainer) {
    this(trainer, BUDGET, Keyframes.FIRST_STRIDE);
  }

  /**
   * Starts a timeline that keeps fewer moments.
   *
   * @param trainer at step 0; from now on only the timeline may change it
   * @param budget bytes that kept moments may take
   */
  public Timeline(Trainer trainer, long budget) {
    this(trainer, budget, Keyframes.FIRST_STRIDE);
  }

  Timeline(Trainer trainer, long budget, long firstStride) {
    if (trainer.steps() != 0) {
      throw new IllegalArgumentException(
          "trainer must be at step 0. Received: step " + trainer.steps());
    }
    this.trainer = trainer;
    this.trail = new TrailRecorder(trainer);
    this.way = new WayRecorder(trainer.weights().size(), budget / SHARE_OF_WAY);
    this.byHand = new ByHand(trainer.optimizer().learningRate(), trainer.frozen());
    this.keyframes = new Keyframes(moment(), budget, firstStride);
    this.nextKeyframe = keyframes.nextStep();
  }

  /** Returns the trainer, to be read only: it stands at {@link #position()}. */
  public Trainer trainer() {
    return trainer;
  }

  /** Returns the step the trainer stands at; 0 is before any step. */
  public long position() {
    return trainer.steps();
  }

  /** Returns how many steps the run has taken so far, at least {@link #position()}. */
  public long recordedSteps() {
    return recordedSteps;
  }

  /** Returns the learning rate that the next step takes. */
  public double learningRate() {
    return byHand.rates().after(position());
  }

  /** Returns the learning rate that a step, counted from 1, was taken with. */
  public double learningRateOf(long step) {
    return byHand.rates().after(step - 1);
  }

  /** Returns the weights that the step after {@code step} leaves alone, ascending; not a copy. */
  public int[] frozenAfter(long step) {
    return byHand.freezes().after(step);
  }

  /**
   * Returns since which step the run has gone on undisturbed up to a step: with the learning rate
   * that the step after it takes, with the same weights frozen, and with no weight set by hand.
   */
  public long steadySince(long step) {
    return Math.max(byHand.rulesSince(step), byHand.edits().lastUpTo(step));
  }

  /**
   * Returns since which step the run had gone on undisturbed when it took a step, counted from 1,
   * and to where that left the weights: with the learning rate of that step, and with no weight set
   * by hand.
   */
  public long steadySinceOf(long step) {
    return Math.max(byHand.rulesSince(step - 1), byHand.edits().lastUpTo(step));
  }

  /** Returns the mean over the epoch under way of its batches' figures before each update. */
  public Evaluation epochSoFar() {
    return epoch.mean();
  }

  /**
   * Takes the next step, along the recorded future if there is one.
   *
   * @return whether it was applied; false when the run diverges there. The trainer then shows what
   *     was not finite, until {@link #seek} leads away.
   */
  public boolean forward() {
    // Stays so when something is thrown on the way: then no number here is to be trusted.
    torn = true;
    showsStep = trainer.step();
    if (showsStep) {
      stepTaken();
    }
    torn = false;
    return showsStep;
  }

  private void stepTaken() {
    long step = trainer.steps();
    epoch.add(trainer);
    trail.add(trainer);
    if (step > recordedSteps) {
      recordedSteps = step;
      way.add(step, trainer.weights());
    }
    if (step == nextRules) {
      followRules();
    }
    if (step == nextKeyframe) {
      keep();
    }
    // A kept moment is the one before the edit, so that an edit can be taken back.
    if (byHand.edits().isAny(step)) {
      double[] arrived = trainer.weights().toArray();
      byHand.edits().apply(step, trainer.weights());
      trail.replaceLast(trainer);
      way.jump(step, arrived, trainer.weights());
    }
  }

  private Keyframe moment() {
    return new Keyframe(trainer.capture(), epoch.copy());
  }

  private void keep() {
    keyframes.makeRoom();
    if (keyframes.nextStep() == position()) {
      keyframes.add(moment());
    }
    nextKeyframe = keyframes.nextStep();
  }

  /**
   * Puts the trainer at a place before {@code target} from which few steps lead there.
   *
   * <p>Unless {@code target} is 0, at least one step remains to be taken, so that on arrival the
   * trainer shows that step's gradients, and the trail the way there. Does nothing where they are
   * shown already.
   */
  public void approach(long target) {
    if (target == position() && showsStep && !torn) {
      return;
    }
    Keyframe frame = keyframes.atOrBefore(Math.max(0, target - trail.length()));
    boolean ahead = position() < target && position() >= frame.trainer().steps();
    if (ahead && !trainer.diverged() && !torn) {
      return;
    }
    trainer.restore(frame.trainer());
    epoch.copyFrom(frame.epoch());
    byHand.edits().apply(position(), trainer.weights());
    trail.restart(trainer);
    torn = false;
    showsStep = position() == 0;
    followRules();
  }

  /**
   * Goes to a recorded step.
   *
   * @throws IllegalArgumentException when the run has not come that far
   */
  public void seek(long target) {
    if (target < 0 || target > recordedSteps) {
      throw new IllegalArgumentException(
          "step must be 0 to %d. Received: %d".formatted(recordedSteps, target));
    }
    approach(target);
    while (position() < target) {
      forward();
    }
  }

  /**
   * Changes the learning rate from the next step on; a recorded future that had another rate is
   * forgotten.
   *
   * @return whether the rate is another than before
   */
  public boolean setLearningRate(double learningRate) {
    if (learningRate == learningRate()) {
      return false;
    }
    long step = position();
    forgetAfter(step);
    ByHand before = byHand.copy();
    byHand.rates().change(step, learningRate);
    followRules();
    history.changed(new HandChange.LearningRate(), before, step, byHand.copy());
    return true;
  }

  /**
   * Sets a weight by hand, from where the run goes on; a recorded future is forgotten.
   *
   * @param index its place in the flat order
   * @param value finite
   * @return whether it is another value than before
   */
  public boolean setWeight(int index, double value) {
    // Whatever the trainer shows must be the step's own numbers, or they could not be shown again.
    seek(position());
    if (trainer.weights().get(index) == value) {
      return false;
    }
    forgetAfter(position());
    double[] arrived = trainer.weights().toArray();
    ByHand before = byHand.copy();
    byHand.edits().add(new WeightEdit(position(), index, value));
    byHand.edits().apply(position(), trainer.weights());
    trail.replaceLast(trainer);
    way.jump(position(), arrived, trainer.weights());
    history.changed(new HandChange.Weight(index), before, position(), byHand.copy());
    return true;
  }

  /**
   * Freezes a weight for the steps to come, or lets it go; a recorded future is forgotten.
   *
   * @param index its place in the flat order
   * @return whether that is a change
   */
  public boolean setFrozen(int index, boolean frozen) {
    long step = position();
    if (frozen == (Arrays.binarySearch(frozenAfter(step), index) >= 0)) {
      return false;
    }
    forgetAfter(step);
    ByHand before = byHand.copy();
    byHand.freezes().change(step, index, frozen);
    followRules();
    history.changed(new HandChange.Freeze(index, frozen), before, step, byHand.copy());
    return true;
  }

  /** From here on changes of the same thing are one, whatever their steps, until let go. */
  public void hold() {
    history.hold();
  }

  /** The next change is one of its own. */
  public void letGo() {
    history.letGo();
  }

  /**
   * Takes back what was changed by hand last, and goes to where that was done; what came after is
   * forgotten.
   *
   * @return whether there was anything
   */
  public boolean undo() {
    Optional<History.Entry> last = history.undo();
    last.ifPresent(entry -> restore(entry.before(), entry.from()));
    return last.isPresent();
  }

  /**
   * Makes again what was taken back last, and goes to where it began.
   *
   * @return the step at which it ended, which is still to be gone to; empty where there was nothing
   */
  public OptionalLong redo() {
    Optional<History.Entry> next = history.redo();
    next.ifPresent(entry -> restore(entry.after(), entry.from()));
    return next.isEmpty() ? OptionalLong.empty() : OptionalLong.of(next.get().at());
  }

  /** Makes that nothing taken back can be made again. */
  public void forgetRedo() {
    history.forgetRedo();
  }

  private void restore(ByHand changes, long step) {
    way.forgetJump(step);
    forgetAfter(step);
    byHand = changes.copy();
    torn = true;
    seek(step);
  }

  /** Returns what was changed by hand so far; a copy. */
  public ByHand byHand() {
    return byHand.copy();
  }

  /** Goes back to step 0 and lets happen from there what was changed by hand in another run. */
  public void follow(ByHand changes) {
    restore(changes, 0);
  }

  /** Returns what {@link #undo} takes back. */
  public Optional<HandChange> undoable() {
    return history.undoable();
  }

  /** Returns what {@link #redo} makes again. */
  public Optional<HandChange> redoable() {
    return history.redoable();
  }

  /** Returns the weight that was set by hand last. */
  public Optional<WeightEdit> lastEdit() {
    return byHand.edits().last();
  }

  /** Sets in {@code weights}, which are those of a step, what was set by hand there. */
  public void applyEdits(long step, Weights weights) {
    byHand.edits().apply(step, weights);
  }

  /**
   * Goes to a recorded step after something was thrown in the middle of one: by way of a kept
   * moment, whatever the trainer holds.
   *
   * @param recorded how many steps had been taken whole; later ones are forgotten
   * @param target at most {@code recorded}
   */
  public void recover(long recorded, long target) {
    forgetAfter(recorded);
    torn = true;
    seek(target);
  }

  private void forgetAfter(long step) {
    byHand.forgetAfter(step);
    keyframes.truncateAfter(step);
    way.forgetAfter(step);
    nextKeyframe = keyframes.nextStep();
    recordedSteps = step;
  }

  private void followRules() {
    trainer.setLearningRate(learningRate());
    trainer.setFrozen(frozenAfter(position()));
    nextRules = byHand.nextRulesAfter(position());
  }

  /** Returns the way to where the trainer stands. */
  public Trail trail() {
    return trail.toTrail();
  }

  /**
   * Returns the way from step 0 to the end of a trail.
   *
   * @param start the weights at step 0
   */
  public Way way(Weights start, Trail end) {
    return way.to(start, end);
  }

  /** Returns about how much memory the kept moments take, in bytes. */
  public long bytes() {
    return keyframes.bytes();
  }
}
