package downhill.lab.session;

import downhill.engine.random.SeededGenerator;
import downhill.lab.session.Intent.ForgetRedo;
import downhill.lab.session.Intent.Freeze;
import downhill.lab.session.Intent.Hold;
import downhill.lab.session.Intent.LetGo;
import downhill.lab.session.Intent.MoreEpochs;
import downhill.lab.session.Intent.NewWeights;
import downhill.lab.session.Intent.Pause;
import downhill.lab.session.Intent.Play;
import downhill.lab.session.Intent.Redo;
import downhill.lab.session.Intent.ResetLab;
import downhill.lab.session.Intent.Rewind;
import downhill.lab.session.Intent.Seek;
import downhill.lab.session.Intent.SetLearningRate;
import downhill.lab.session.Intent.SetSpeed;
import downhill.lab.session.Intent.SetWeight;
import downhill.lab.session.Intent.StepBack;
import downhill.lab.session.Intent.StepForward;
import downhill.lab.session.Intent.Undo;
import downhill.scenario.Experiment;
import java.util.Optional;

/**
 * Does what the intents say, one step at a time: the session without thread and mailbox.
 *
 * <p>Mutable, for one thread.
 */
final class Conductor {
  private static final Speed FIRST_SPEED = new Speed(10);

  /** Far beyond any plan, yet far enough from overflow. */
  private static final long MOST_STEPS = Long.MAX_VALUE / 4;

  private final Experiment experiment;
  private final Pace pace;
  private Recording recording;
  private Activity activity = Activity.PAUSED;
  private Optional<Failure> failure = Optional.empty();
  private long plannedSteps;
  private long target;
  private long draws;

  Conductor(Experiment experiment, Clock clock) {
    this.experiment = experiment;
    this.recording = new Recording(experiment);
    this.pace = new Pace(clock, FIRST_SPEED);
    this.plannedSteps = scenarioSteps();
  }

  private long scenarioSteps() {
    return (long) experiment.scenario().fit().epochs() * recording.stepsPerEpoch();
  }

  Recording recording() {
    return recording;
  }

  Pace pace() {
    return pace;
  }

  Activity activity() {
    return activity;
  }

  /**
   * Returns whether an intent is heard on the way to the step sought.
   *
   * <p>Where the run has been before, one that speaks of the step sought must wait for arrival; on
   * new ground every intent is heard at once.
   */
  boolean hearsWhileSeeking(Intent intent) {
    boolean newGround = recording.position() >= recording.recordedSteps();
    return newGround
        || switch (intent) {
          case Seek _, Rewind _, NewWeights _, ResetLab _, SetSpeed _ -> true;
          default -> false;
        };
  }

  /** Begins to do what the intent says; {@link #advance} goes on with it. */
  void handle(Intent intent) {
    long position = recording.position();
    int stepsPerEpoch = recording.stepsPerEpoch();
    switch (intent) {
      case Play _ -> play();
      case Pause _ -> rest();
      case StepForward(StepUnit unit) ->
          goTo(
              unit == StepUnit.BATCH
                  ? position + 1
                  : (position / stepsPerEpoch + 1) * stepsPerEpoch);
      case StepBack(StepUnit unit) ->
          goTo(
              unit == StepUnit.BATCH
                  ? Math.max(0, position - 1)
                  : Math.max(0, position - 1) / stepsPerEpoch * stepsPerEpoch);
      case Seek(long step) -> goTo(step);
      case Rewind _ -> goTo(0);
      case NewWeights _ -> drawWeights();
      case ResetLab _ -> reset();
      case SetLearningRate(double learningRate) -> setLearningRate(learningRate);
      case SetWeight(int index, double value) -> setWeight(index, value);
      case Freeze(int index, boolean frozen) -> setFrozen(index, frozen);
      case Hold _ -> recording.hold();
      case LetGo _ -> recording.letGo();
      case Undo _ -> undo();
      case Redo _ -> recording.redo().ifPresent(this::goTo);
      case ForgetRedo _ -> recording.forgetRedo();
      case SetSpeed(Speed speed) -> pace.setSpeed(speed);
      case MoreEpochs(long epochs) -> planMore(epochs);
    }
  }

  private void play() {
    if (recording.position() < plannedSteps && !recording.standsBeforeDivergence()) {
      activity = Activity.PLAYING;
      pace.start();
    } else {
      rest();
    }
  }

  private void rest() {
    if (recording.standsBeforeDivergence()) {
      activity = Activity.DIVERGED;
    } else if (recording.position() >= plannedSteps) {
      activity = Activity.FINISHED;
    } else {
      activity = Activity.PAUSED;
    }
  }

  private void goTo(long step) {
    target = Math.min(step, plannedSteps);
    if (recording.divergence().isPresent()) {
      target = Math.min(target, recording.divergence().get().step() - 1);
    }
    if (target == recording.position()) {
      rest();
    } else {
      activity = Activity.SEEKING;
      recording.approach(target);
      arrive();
    }
  }

  private void arrive() {
    if (recording.position() == target) {
      rest();
    }
  }

  private void drawWeights() {
    draws++;
    double learningRate = recording.learningRate();
    SeededGenerator seeds = new SeededGenerator(0);
    seeds.restart(experiment.scenario().fit().seed(), -draws);
    recording = recording.drawnAnew(seeds.nextLong());
    recording.setLearningRate(learningRate);
    rest();
  }

  private void reset() {
    draws = 0;
    recording = new Recording(experiment);
    plannedSteps = scenarioSteps();
    rest();
  }

  private void setLearningRate(double learningRate) {
    recording.setLearningRate(learningRate);
    if (activity == Activity.DIVERGED || activity == Activity.FAILED) {
      rest();
    }
  }

  private void setWeight(int index, double value) {
    if (index >= 0 && index < experiment.model().parameterCount()) {
      recording.setWeight(index, value);
      if (activity == Activity.DIVERGED || activity == Activity.FAILED) {
        rest();
      }
    }
  }

  private void setFrozen(int index, boolean frozen) {
    if (index >= 0 && index < experiment.model().parameterCount()) {
      recording.setFrozen(index, frozen);
      if (activity == Activity.DIVERGED || activity == Activity.FAILED) {
        rest();
      }
    }
  }

  private void undo() {
    if (recording.undoable().isPresent()) {
      recording.undo();
      rest();
    }
  }

  private void planMore(long epochs) {
    long room = (MOST_STEPS - plannedSteps) / recording.stepsPerEpoch();
    plannedSteps += Math.min(epochs, room) * recording.stepsPerEpoch();
    if (activity == Activity.FINISHED) {
      rest();
    }
  }

  /** Takes one step on the way to what was asked for. */
  void advance() {
    boolean applied = recording.forward();
    pace.stepTaken();
    if (!applied) {
      rest();
    } else if (activity == Activity.SEEKING) {
      arrive();
    } else if (recording.position() >= plannedSteps) {
      rest();
    }
  }

  /** Stops at the last good step, because of what was thrown on the way to the next. */
  Failure fail(Throwable cause) {
    activity = Activity.FAILED;
    Failure why = new Failure(recording.position(), cause);
    failure = Optional.of(why);
    return why;
  }

  /** Returns a state to begin with; what takes long to measure is still missing. */
  SessionState firstState() {
    if (recording.measuresAllRows(Detail.PASSING)) {
      recording.begin();
    }
    return state(Detail.PASSING);
  }

  /** Returns what the screen is to know now. */
  SessionState state(Detail detail) {
    return new SessionState(
        experiment,
        activity,
        recording.snapshot(detail),
        recording.recordedSteps(),
        plannedSteps,
        recording.stepsPerEpoch(),
        recording.learningRate(),
        pace.speed(),
        recording.curves(),
        recording.divergence(),
        activity == Activity.FAILED ? failure : Optional.empty(),
        recording.lastEdit(),
        recording.byHand(),
        recording.undoable(),
        recording.redoable(),
        activity == Activity.PLAYING ? pace.measured() : 0);
  }
}
