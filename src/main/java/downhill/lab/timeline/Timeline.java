package downhill.lab.timeline;

import downhill.engine.model.Weights;
import downhill.engine.training.Evaluation;
import downhill.engine.training.Trainer;
import java.util.Optional;

/**
 * Keeps every step of a run and goes to any of them.
 *
 * <p>Moments are kept at intervals; what lies between is computed again from the moment before it,
 * which gives the same bits, because training depends on nothing but its state. Changes of the
 * learning rate and weights set by hand are kept with their step and happen again on replay.
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
  private final RateChanges rates;
  private final WeightEdits edits = new WeightEdits();
  private final Keyframes keyframes;
  private final EpochSums epoch = new EpochSums();
  private final TrailRecorder trail;
  private final WayRecorder way;
  private long recordedSteps;
  private long nextKeyframe;
  private long nextRateChange = Long.MAX_VALUE;
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
    this.rates = new RateChanges(trainer.optimizer().learningRate());
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
    return rates.after(position());
  }

  /** Returns the learning rate that a step, counted from 1, was taken with. */
  public double learningRateOf(long step) {
    return rates.after(step - 1);
  }

  /**
   * Returns since which step the run has gone on undisturbed up to a step: with the learning rate
   * that the step after it takes, and with no weight set by hand.
   */
  public long steadySince(long step) {
    return Math.max(rates.since(step), edits.lastUpTo(step));
  }

  /**
   * Returns since which step the run had gone on undisturbed when it took a step, counted from 1,
   * and to where that left the weights: with the learning rate of that step, and with no weight set
   * by hand.
   */
  public long steadySinceOf(long step) {
    return Math.max(rates.since(step - 1), edits.lastUpTo(step));
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
    if (step == nextRateChange) {
      followRates();
    }
    if (step == nextKeyframe) {
      keep();
    }
    // A kept moment is the one before the edit, so that an edit can be taken back.
    if (edits.isAny(step)) {
      double[] arrived = trainer.weights().toArray();
      edits.apply(step, trainer.weights());
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
    edits.apply(position(), trainer.weights());
    trail.restart(trainer);
    torn = false;
    showsStep = position() == 0;
    followRates();
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
    rates.change(step, learningRate);
    followRates();
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
    edits.add(new WeightEdit(position(), index, value));
    edits.apply(position(), trainer.weights());
    trail.replaceLast(trainer);
    way.jump(position(), arrived, trainer.weights());
    return true;
  }

  /**
   * Takes back the last weight that was set by hand, and goes to where that was done; what came
   * after is forgotten.
   *
   * @return whether there was one
   */
  public boolean undo() {
    Optional<WeightEdit> last = edits.last();
    if (last.isEmpty()) {
      return false;
    }
    long step = last.get().step();
    edits.removeLast();
    way.forgetJump(step);
    forgetAfter(step);
    torn = true;
    seek(step);
    return true;
  }

  /** Returns the weight that was set by hand last. */
  public Optional<WeightEdit> lastEdit() {
    return edits.last();
  }

  /** Sets in {@code weights}, which are those of a step, what was set by hand there. */
  public void applyEdits(long step, Weights weights) {
    edits.apply(step, weights);
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
    edits.forgetAfter(step);
    rates.forgetAfter(step);
    keyframes.truncateAfter(step);
    way.forgetAfter(step);
    nextKeyframe = keyframes.nextStep();
    recordedSteps = step;
  }

  private void followRates() {
    trainer.setLearningRate(learningRate());
    nextRateChange = rates.nextAfter(position());
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
