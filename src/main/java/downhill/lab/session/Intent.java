package downhill.lab.session;

/**
 * What the user wants of a training session.
 *
 * <p>Rewinding, drawing new weights and resetting are three different things.
 */
public sealed interface Intent {

  /** Whether it makes the run another one, so that nothing taken back before can come again. */
  default boolean isChange() {
    return switch (this) {
      case NewWeights _, ResetLab _, SetLearningRate _, SetWeight _, Freeze _ -> true;
      case Play _,
          Pause _,
          StepForward _,
          StepBack _,
          Seek _,
          Rewind _,
          Hold _,
          LetGo _,
          Undo _,
          Redo _,
          ForgetRedo _,
          SetSpeed _,
          MoreEpochs _ ->
          false;
    };
  }

  /** Take step after step up to the planned end; without effect there or before a divergence. */
  record Play() implements Intent {}

  /** Stop where the run is. */
  record Pause() implements Intent {}

  /** Take one step, or all up to the end of an epoch; then pause. */
  record StepForward(StepUnit unit) implements Intent {}

  /** Go back one step; or to the start of this epoch, and from there to that of the one before. */
  record StepBack(StepUnit unit) implements Intent {}

  /**
   * Go to a step and pause.
   *
   * <p>A step that has not been taken yet is trained up to, at most to the planned end.
   *
   * @param step 0 is before any step
   */
  record Seek(long step) implements Intent {
    /** Checks the step. */
    public Seek {
      if (step < 0) {
        throw new IllegalArgumentException("step must not be negative. Received: " + step);
      }
    }
  }

  /** Go to step 0 and pause: the same weights, the run stays recorded. */
  record Rewind() implements Intent {}

  /**
   * Draw other initial weights and start a new run with them; the learning rate stays, and so does
   * every frozen weight.
   */
  record NewWeights() implements Intent {}

  /** Start again as the scenario says: weights, learning rate, epochs. */
  record ResetLab() implements Intent {}

  /**
   * Use another learning rate from the next step on; in the past this forgets the recorded future.
   *
   * @param learningRate positive and finite
   */
  record SetLearningRate(double learningRate) implements Intent {
    /** Checks the rate. */
    public SetLearningRate {
      if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
        throw new IllegalArgumentException(
            "learningRate must be positive and finite. Received: " + learningRate);
      }
    }
  }

  /**
   * Set a weight by hand and go on from there; in the past this forgets the recorded future.
   *
   * @param index its place in the flat order; without effect where there is no such weight
   * @param value finite
   */
  record SetWeight(int index, double value) implements Intent {
    /** Checks the number. */
    public SetWeight {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("value must be finite. Received: " + value);
      }
    }
  }

  /**
   * Leave a weight alone in the steps to come, or move it again; in the past this forgets the
   * recorded future.
   *
   * @param index its place in the flat order; without effect where there is no such weight
   * @param frozen whether it is left alone
   */
  record Freeze(int index, boolean frozen) implements Intent {}

  /** A hand takes hold of something: what it changes until {@link LetGo} is one change. */
  record Hold() implements Intent {}

  /** The hand lets go. */
  record LetGo() implements Intent {}

  /**
   * Take back the last thing that was changed by hand, a weight, a rate or a freeze: go to where
   * that was and pause.
   */
  record Undo() implements Intent {}

  /** Make again what was taken back last, and go to where that was. */
  record Redo() implements Intent {}

  /** Something was changed elsewhere: what was taken back here cannot be made again. */
  record ForgetRedo() implements Intent {}

  /** Play at another speed. */
  record SetSpeed(Speed speed) implements Intent {}

  /**
   * Plan more epochs.
   *
   * @param epochs at least 1
   */
  record MoreEpochs(long epochs) implements Intent {
    /** Checks the number. */
    public MoreEpochs {
      if (epochs < 1) {
        throw new IllegalArgumentException("epochs must be positive. Received: " + epochs);
      }
    }
  }
}
