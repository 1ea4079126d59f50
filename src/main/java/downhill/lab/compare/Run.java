package downhill.lab.compare;

import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.OptimizerState;
import downhill.engine.training.Trainer;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.timeline.Timeline;
import downhill.scenario.Branch;
import downhill.scenario.Experiment;

/** One of the runs of a comparison. Mutable, for one thread at a time. */
final class Run {
  private static final long BUDGET = Timeline.BUDGET / Plan.MOST;

  private final Branch branch;
  private final Experiment experiment;
  private final Recording recording;
  private final boolean remembers;
  private long plannedSteps;

  Run(Plan plan, Branch branch) {
    this.branch = branch;
    Experiment own = plan.experiment().of(branch);
    long epochs = branch.fit().epochs();
    Trainer trainer;
    switch (plan.origin()) {
      case Origin.Beginning _ -> {
        experiment = own;
        trainer = own.trainer();
        remembers = false;
        plannedSteps = epochs * trainer.stepsPerEpoch();
      }
      case Origin.Fork fork -> {
        experiment = own.startingAt(fork.weights());
        trainer = experiment.trainer();
        remembers = fork.remembers(branch);
        long skipped = skipped(fork, trainer.stepsPerEpoch());
        trainer.setFrozen(fork.frozen().stream().mapToInt(Integer::intValue).toArray());
        trainer.goOn(remembers ? fork.state() : fresh(trainer), skipped);
        long whole = epochs * trainer.stepsPerEpoch();
        plannedSteps = whole > skipped ? whole - skipped : whole;
      }
    }
    this.recording = new Recording(experiment, trainer, BUDGET);
  }

  private static OptimizerState fresh(Trainer trainer) {
    Optimizer optimizer = trainer.optimizer();
    return OptimizerState.initial(optimizer, trainer.weights().size());
  }

  private static long skipped(Origin.Fork fork, int stepsPerEpoch) {
    return stepsPerEpoch == fork.stepsPerEpoch()
        ? fork.step()
        : fork.step() / fork.stepsPerEpoch() * stepsPerEpoch;
  }

  Branch branch() {
    return branch;
  }

  int stepsPerEpoch() {
    return recording.stepsPerEpoch();
  }

  long position() {
    return recording.position();
  }

  /** Plans to go on for more epochs. */
  void moreEpochs(long epochs) {
    plannedSteps += epochs * stepsPerEpoch();
  }

  long plannedSteps() {
    return plannedSteps;
  }

  long recordedSteps() {
    return recording.recordedSteps();
  }

  /** Returns the last step the run can stand at, as far as is known. */
  long end() {
    return recording.divergence().map(d -> d.step() - 1).orElse(plannedSteps);
  }

  /** Returns whether it stands at a step, or at its end where that comes before. */
  boolean standsAt(long step) {
    return recording.position() == Math.min(step, end());
  }

  /** Goes near a step that it has been at; {@link #go} leads there. */
  void approach(long step) {
    recording.approach(Math.min(step, end()));
  }

  /** Takes steps towards one, but not more than some. */
  void go(long step, long most) {
    recording.begin();
    for (long i = 0; i < most && recording.position() < Math.min(step, end()); i++) {
      recording.forward();
    }
  }

  RunState state(Detail detail) {
    recording.begin();
    return new RunState(
        branch,
        experiment,
        recording.snapshot(detail),
        recording.recordedSteps(),
        plannedSteps,
        recording.stepsPerEpoch(),
        recording.curves(),
        recording.divergence(),
        remembers);
  }
}
