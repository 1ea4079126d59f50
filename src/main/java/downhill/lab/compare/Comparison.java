package downhill.lab.compare;

import downhill.lab.session.Activity;
import downhill.lab.session.Clock;
import downhill.lab.session.Detail;
import downhill.lab.session.Pace;
import downhill.lab.session.Speed;
import downhill.lab.session.StepUnit;
import downhill.scenario.Branch;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Runs that stand at the same step: the comparison without clock and mailbox.
 *
 * <p>Runs depend on nothing but their own state, so who computes which of them, and in which order,
 * changes no bit. Mutable, for one thread, which it helps out with a second one.
 */
public final class Comparison implements AutoCloseable {
  private static final long CHUNK = 1024;

  private final Lanes lanes = new Lanes();
  private Plan plan;
  private List<Run> runs = List.of();
  private Activity activity = Activity.PAUSED;
  private long step;
  private long goal;
  private long moreEpochs;
  private long meeting;
  private boolean apart;

  /** A comparison of a plan; {@link #begin} prepares its runs. */
  Comparison(Plan plan) {
    this.plan = plan;
  }

  /** Prepares the runs before their first step, if that has not been done. */
  void begin() {
    if (runs.isEmpty()) {
      runs = runsOf(List.of());
      activity = Activity.PAUSED;
    }
  }

  /** Returns whether there are runs; false where they could not be prepared. */
  boolean isPrepared() {
    return !runs.isEmpty();
  }

  private List<Run> runsOf(List<Run> known) {
    List<Run> runs = new ArrayList<>();
    for (Branch branch : plan.branches()) {
      Optional<Run> same =
          known.stream()
              .filter(run -> run.branch().equals(branch) && !runs.contains(run))
              .findFirst();
      runs.add(same.orElseGet(() -> newRun(branch)));
    }
    return runs;
  }

  /** Prepares a run that goes as far beyond its plan as the others. */
  private Run newRun(Branch branch) {
    Run run = new Run(plan, branch);
    run.moreEpochs(moreEpochs);
    return run;
  }

  /** Returns a comparison of a plan whose runs have been prepared. */
  public static Comparison begun(Plan plan) {
    Comparison comparison = new Comparison(plan);
    comparison.begin();
    return comparison;
  }

  /**
   * Goes on, or back, to a step and returns the runs there, or at their ends where those come
   * before. What has been trained is not trained again.
   *
   * @throws InterruptedException when this thread is interrupted
   */
  public ComparisonState at(long wanted) throws InterruptedException {
    goTo(wanted);
    while (activity == Activity.SEEKING) {
      advance(CHUNK);
    }
    return state(Detail.RESTING, new Pace(Clock.SYSTEM, new Speed(1)));
  }

  Activity activity() {
    return activity;
  }

  /** Returns whether the runs are on their way back to one step, each by itself. */
  boolean isApart() {
    return apart;
  }

  long step() {
    return step;
  }

  /** Compares something else; see {@link CompareIntent.Compare}. */
  void compare(Plan other) {
    boolean sameStart =
        same(other.experiment(), plan.experiment()) && other.origin().equals(plan.origin());
    long wanted = sameStart ? step : 0;
    List<Run> known = sameStart ? runs : List.of();
    plan = other;
    runs = List.of();
    step = 0;
    moreEpochs = sameStart ? moreEpochs : 0;
    runs = runsOf(known);
    goal = Math.min(wanted, end());
    gather(goal);
  }

  /** Comparing a million rows by value would take long. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(Experiment one, Experiment other) {
    return one == other;
  }

  void play() {
    rest();
    if (activity == Activity.PAUSED) {
      activity = Activity.PLAYING;
    }
  }

  /** Stops; runs that are apart come together where the hindmost is. */
  void pause() {
    if (apart) {
      goTo(runs.stream().mapToLong(Run::position).min().orElse(0));
    } else {
      rest();
    }
  }

  /** Stands still because something failed; the next intent goes on from the step shown. */
  void fail() {
    apart = false;
    activity = Activity.FAILED;
  }

  private void rest() {
    activity = step >= end() ? Activity.FINISHED : Activity.PAUSED;
  }

  /** Plans more epochs for every run, and stands still. */
  void moreEpochs(long epochs) {
    moreEpochs += epochs;
    runs.forEach(run -> run.moreEpochs(epochs));
    pause();
  }

  void stepForward(StepUnit unit) {
    long epoch = runs.getFirst().stepsPerEpoch();
    goTo(unit == StepUnit.BATCH ? step + 1 : (step / epoch + 1) * epoch);
  }

  void stepBack(StepUnit unit) {
    long epoch = runs.getFirst().stepsPerEpoch();
    long before = Math.max(0, step - 1);
    goTo(unit == StepUnit.BATCH ? before : before / epoch * epoch);
  }

  /**
   * Sets out for a step, at most the last one; {@link #advance} leads there: where all runs have
   * been each by itself, from there on all in step.
   */
  void goTo(long wanted) {
    goal = Math.min(wanted, end());
    long known = Math.min(goal, runs.stream().mapToLong(Comparison::reach).min().orElse(0));
    boolean together = runs.stream().allMatch(run -> run.standsAt(step));
    if (together && known <= step && goal >= step) {
      apart = false;
      activity = Activity.SEEKING;
      arrive();
    } else {
      gather(known);
    }
  }

  /** Returns how far a run can go without training. */
  private static long reach(Run run) {
    return run.recordedSteps() >= run.end() ? Long.MAX_VALUE : run.recordedSteps();
  }

  /** Sends every run to a step by itself. */
  private void gather(long place) {
    apart = true;
    meeting = place;
    activity = Activity.SEEKING;
    runs.forEach(run -> run.approach(Math.min(place, run.recordedSteps())));
    arrive();
  }

  /** Returns the last step that any run can stand at, as far as is known. */
  private long end() {
    return runs.stream().mapToLong(Run::end).max().orElse(0);
  }

  private void arrive() {
    if (apart && runs.stream().allMatch(run -> run.standsAt(meeting))) {
      apart = false;
      step = meeting;
    }
    if (!apart && step >= Math.min(goal, end())) {
      step = Math.min(step, end());
      rest();
    }
  }

  /**
   * Takes steps of every run on the way to what was asked for.
   *
   * @param most how many steps each may take
   * @throws InterruptedException when this thread is interrupted
   */
  void advance(long most) throws InterruptedException {
    if (apart) {
      lanes.each(runs, run -> run.go(meeting, most));
      arrive();
      return;
    }
    long last = activity == Activity.PLAYING ? end() : Math.min(goal, end());
    long next = Math.min(last, step + most);
    lanes.each(runs, run -> run.go(next, Long.MAX_VALUE));
    step = Math.min(next, end());
    if (activity == Activity.SEEKING) {
      arrive();
    } else if (step >= end()) {
      rest();
    }
  }

  /**
   * Returns the runs as they stand.
   *
   * @throws InterruptedException when this thread is interrupted
   */
  private List<RunState> runStates(Detail detail) throws InterruptedException {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      places.add(i);
    }
    RunState[] states = new RunState[runs.size()];
    lanes.each(places, place -> states[place] = runs.get(place).state(detail));
    return Arrays.asList(states);
  }

  /** Returns what the screen is to know now. */
  ComparisonState state(Detail detail, Pace pace) throws InterruptedException {
    return new ComparisonState(
        plan,
        activity,
        step,
        runs.stream().mapToLong(Run::recordedSteps).max().orElse(0),
        runs.stream().mapToLong(Run::plannedSteps).max().orElse(0),
        pace.speed(),
        runStates(detail),
        activity == Activity.PLAYING ? pace.measured() * runs.size() : 0);
  }

  @Override
  public void close() {
    lanes.close();
  }
}
