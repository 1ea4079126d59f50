package downhill.app.network;

import downhill.app.view.Sample;
import downhill.app.work.Identity;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.lab.explain.backward.GradientCheck;
import downhill.lab.explain.backward.Pace;
import downhill.lab.explain.backward.Walk;
import downhill.lab.session.SessionState;
import downhill.picture.network.SampleValues;
import downhill.picture.network.SelectionTarget;
import downhill.picture.network.Slopes;
import downhill.picture.scene.BackwardScene;
import downhill.scenario.Experiment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The walk through the network by hand: where it stands and what it has reached. */
final class HandViewModel implements AutoCloseable {
  /** From one layer to the next when all is shown in turn. */
  private static final long LAYER = 250_000_000;

  private final HandAnswers answers = new HandAnswers();
  private @Nullable Experiment experiment;
  private @Nullable Walk forward;
  private @Nullable Walk backward;
  private boolean isBackward;
  private boolean running;
  private long next = Long.MIN_VALUE;
  private @Nullable Drawn drawn;

  /** The marks of a walk, kept while neither it nor the step changes. */
  private record Drawn(Walk walk, BackwardExplanation explained, Slopes slopes) {}

  /** Takes note of a moment and of the sample that is chosen. */
  void show(SessionState state, Sample sample) {
    Experiment shown = state.experiment();
    if (!Identity.same(shown, experiment)) {
      experiment = shown;
      forward = Walk.forward(shown.model(), pace()).all();
      backward = Walk.backward(shown.model(), pace());
      running = false;
      answers.forget();
    }
    if (isBackward) {
      answers.ask(state, sample);
    }
  }

  /** Lets the walk go from the loss to the weights, or from the inputs to the outputs. */
  void turn(boolean toBackward, SessionState state, Sample sample) {
    isBackward = toBackward;
    running = false;
    if (toBackward) {
      backward = Walk.backward(state.experiment().model(), pace());
      answers.ask(state, sample);
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
    answers.putAway();
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
    boolean changed = answers.take(experiment);
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

  /** Returns the step that is gone through backward; empty until it is computed. */
  Optional<BackwardExplanation> explained() {
    return isBackward ? answers.explained() : Optional.empty();
  }

  /** Holds the gradient of the edge the walk is about against its central difference. */
  void check(Optional<SelectionTarget> selected) {
    Walk walk = walk();
    if (walk != null) {
      answers.check(HandFocus.edge(walk.stop(), selected));
    }
  }

  /** Returns the check of an edge of the step that is shown; empty where none was asked for. */
  Optional<GradientCheck> checked(int index) {
    return answers.checked(index);
  }

  /** Leaves out what a forward walk has not reached: those numbers become NaN. */
  SampleValues reached(SampleValues values) {
    Walk walk = forward;
    return walk == null || isBackward ? values : HandMarks.reached(walk, values);
  }

  /** Returns what a backward walk has reached; empty forward, and until it is computed. */
  Optional<Slopes> slopes() {
    Walk walk = backward;
    BackwardExplanation step = answers.explained().orElse(null);
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
    answers.close();
  }
}
