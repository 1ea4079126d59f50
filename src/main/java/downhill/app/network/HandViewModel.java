package downhill.app.network;

import downhill.app.view.Sample;
import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.lab.explain.backward.GradientCheck;
import downhill.lab.explain.backward.Pace;
import downhill.lab.explain.backward.Stop;
import downhill.lab.explain.backward.Walk;
import downhill.lab.session.SessionState;
import downhill.picture.network.SampleValues;
import downhill.picture.network.SelectionTarget;
import downhill.picture.network.Slopes;
import downhill.picture.scene.BackwardScene;
import downhill.scenario.Experiment;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The walk through the network by hand: where it stands and what it has reached. What a backward
 * walk needs is computed on a thread of its own.
 */
final class HandViewModel implements AutoCloseable {
  /** From one layer to the next when all is shown in turn. */
  private static final long LAYER = 250_000_000;

  private final LatestWorker<HandQuestion, BackwardExplanation> worker =
      new LatestWorker<>(
          "backward",
          asked -> BackwardExplanation.of(asked.experiment(), asked.moment(), asked.row()));
  private final LatestWorker<CheckQuestion, Checked> checker =
      new LatestWorker<>("gradient check", HandViewModel::check);
  private @Nullable Experiment experiment;
  private @Nullable Walk forward;
  private @Nullable Walk backward;
  private boolean isBackward;
  private boolean running;
  private long next = Long.MIN_VALUE;
  private @Nullable HandQuestion asked;
  private @Nullable BackwardExplanation explained;
  private @Nullable CheckQuestion checking;
  private @Nullable Checked checked;
  private @Nullable Drawn drawn;

  /** A check together with what was asked. */
  record Checked(CheckQuestion question, GradientCheck check) {}

  /** The marks of a walk, kept while neither it nor the step changes. */
  private record Drawn(Walk walk, BackwardExplanation explained, Slopes slopes) {}

  private static Checked check(CheckQuestion question) {
    BackwardExplanation explained = question.explained();
    return new Checked(
        question, GradientCheck.of(explained.experiment(), explained.step(), question.index()));
  }

  /** Takes note of a moment and of the sample that is chosen. */
  void show(SessionState state, Sample sample) {
    Experiment shown = state.experiment();
    if (!Identity.same(shown, experiment)) {
      experiment = shown;
      forward = Walk.forward(shown.model(), pace()).all();
      backward = Walk.backward(shown.model(), pace());
      running = false;
      asked = null;
      explained = null;
    }
    if (isBackward) {
      ask(state, sample);
    }
  }

  private void ask(SessionState state, Sample sample) {
    OptionalInt row =
        sample instanceof Sample.Row(int each) && each < state.experiment().training().size()
            ? OptionalInt.of(each)
            : OptionalInt.empty();
    var question = new HandQuestion(state.experiment(), state.snapshot(), row);
    HandQuestion before = asked;
    boolean same =
        before != null
            && Identity.same(before.experiment(), question.experiment())
            && Identity.same(before.moment(), question.moment())
            && before.row().equals(row);
    if (!same) {
      asked = question;
      worker.ask(question);
    }
  }

  /** Lets the walk go from the loss to the weights, or from the inputs to the outputs. */
  void turn(boolean toBackward, SessionState state, Sample sample) {
    isBackward = toBackward;
    running = false;
    if (toBackward) {
      backward = Walk.backward(state.experiment().model(), pace());
      ask(state, sample);
    } else {
      forward = Walk.forward(state.experiment().model(), pace()).all();
    }
  }

  /** Returns whether the walk goes from the loss to the weights. */
  boolean isBackward() {
    return isBackward;
  }

  private Pace pace() {
    Walk now = walk();
    return now == null ? Pace.LAYER : now.pace();
  }

  /** Changes how much is done at once; both directions keep their places. */
  void setPace(Pace pace) {
    forward = forward == null ? null : forward.at(pace);
    backward = backward == null ? null : backward.at(pace);
  }

  /** Returns the walk; null before the first moment. */
  @Nullable Walk walk() {
    return isBackward ? backward : forward;
  }

  private void set(Walk walk) {
    if (walk.isBackward()) {
      backward = walk;
    } else {
      forward = walk;
    }
  }

  /** Goes one number or layer on. */
  void on() {
    stop();
    Walk now = walk();
    if (now != null) {
      set(now.on());
    }
  }

  /** Goes one number or layer back. */
  void back() {
    stop();
    Walk now = walk();
    if (now != null) {
      set(now.back());
    }
  }

  /** Goes back to where nothing is worked out yet. */
  void start() {
    stop();
    Walk now = walk();
    if (now != null) {
      set(now.start());
    }
  }

  /** A walk that is moved by hand goes no further by itself; what was checked is put away. */
  private void stop() {
    running = false;
    checking = null;
  }

  /**
   * Goes to the end, a layer at a time.
   *
   * @param atOnce whether nothing may move
   */
  void all(boolean atOnce) {
    Walk now = walk();
    if (now == null) {
      return;
    }
    if (atOnce) {
      set(now.all());
      running = false;
    } else {
      running = !now.atEnd();
      next = Long.MIN_VALUE;
    }
  }

  /** Lets the sample set off from the inputs. */
  void sendForward(boolean atOnce) {
    isBackward = false;
    start();
    all(atOnce);
  }

  /** Returns whether the walk has come to its end. */
  boolean arrived() {
    Walk now = walk();
    return now == null || now.atEnd();
  }

  /** Returns whether the walk goes on by itself. */
  boolean running() {
    return running;
  }

  /**
   * Lets time pass.
   *
   * @param now in nanoseconds
   * @return whether anything else is to be seen
   */
  boolean frame(long now) {
    boolean changed = takeAnswers();
    Walk walk = walk();
    if (!running || walk == null) {
      return changed;
    }
    if (next == Long.MIN_VALUE) {
      next = now + LAYER;
    } else if (now >= next) {
      next = now + LAYER;
      Walk layer = walk.restOfLayer();
      set(layer == walk ? walk.at(Pace.LAYER).on().at(walk.pace()) : layer);
      running = !arrived();
      changed = true;
    }
    return changed;
  }

  private boolean takeAnswers() {
    boolean changed = false;
    BackwardExplanation answer = worker.answer().orElse(null);
    if (answer != null
        && !Identity.same(answer, explained)
        && Identity.same(answer.experiment(), experiment)) {
      explained = answer;
      changed = true;
    }
    Checked result = checker.answer().orElse(null);
    if (result != null && !Identity.same(result, checked)) {
      checked = result;
      changed = true;
    }
    return changed;
  }

  /** Returns the step that is gone through backward; empty until it is computed. */
  Optional<BackwardExplanation> explained() {
    return isBackward ? Optional.ofNullable(explained) : Optional.empty();
  }

  /** Holds the gradient of the edge the walk is about against its central difference. */
  void check(Optional<SelectionTarget> selected) {
    BackwardExplanation now = explained;
    Walk walk = walk();
    if (now != null && walk != null) {
      Stop edge = HandFocus.edge(walk.stop(), selected);
      checking = new CheckQuestion(now, now.index(edge));
      checker.ask(checking);
    }
  }

  /** Returns the check of an edge of the step that is shown; empty where none was asked for. */
  Optional<GradientCheck> checked(int index) {
    Checked done = checked;
    return done != null
            && Identity.same(done.question(), checking)
            && Identity.same(done.question().explained(), explained)
            && done.question().index() == index
        ? Optional.of(done.check())
        : Optional.empty();
  }

  /** Leaves out what a forward walk has not reached: those numbers become NaN. */
  SampleValues reached(SampleValues values) {
    Walk walk = forward;
    return walk == null || isBackward ? values : HandMarks.reached(walk, values);
  }

  /** Returns what a backward walk has reached; empty forward, and until it is computed. */
  Optional<Slopes> slopes() {
    Walk walk = backward;
    BackwardExplanation step = explained;
    if (!isBackward || walk == null || step == null) {
      return Optional.empty();
    }
    Drawn kept = drawn;
    if (kept == null || kept.walk() != walk || kept.explained() != step) {
      kept = new Drawn(walk, step, BackwardScene.reached(walk, step));
      drawn = kept;
    }
    return Optional.of(kept.slopes());
  }

  /** Returns the node or edge the walk stands at; empty where it is a whole layer, or all. */
  Optional<SelectionTarget> at() {
    Walk walk = walk();
    if (walk == null || walk.stop().whole() || (walk.atEnd() && !isBackward)) {
      return Optional.empty();
    }
    return HandFocus.target(walk.stop());
  }

  /** Computes nothing more. */
  @Override
  public void close() {
    worker.close();
    checker.close();
  }
}
