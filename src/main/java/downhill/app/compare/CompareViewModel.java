package downhill.app.compare;

import downhill.app.view.Steps;
import downhill.app.work.Identity;
import downhill.lab.compare.CompareIntent;
import downhill.lab.compare.ComparisonSession;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Convergence;
import downhill.lab.compare.Plan;
import downhill.lab.compare.RunState;
import downhill.lab.session.Failure;
import downhill.lab.session.SessionState;
import downhill.lab.session.StepUnit;
import downhill.picture.compare.ComparePicture;
import downhill.picture.scene.CompareScene;
import downhill.picture.scene.LossScene;
import downhill.scenario.Branch;
import downhill.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is compared and how it is looked at. The comparison begins when the lab is first opened and
 * begins anew with another document.
 */
final class CompareViewModel implements Steps, AutoCloseable {
  /** What the small pictures show. */
  enum Face {
    /** The losses. */
    LOSS,
    /** What each network makes of the data. */
    PREDICTION,
    /** What the update rules make of one weight. */
    OPTIMIZER
  }

  private final ObjectProperty<OptionalInt> pointed =
      new SimpleObjectProperty<>(this, "pointed", OptionalInt.empty());
  private final ObjectProperty<Face> face = new SimpleObjectProperty<>(this, "face", Face.LOSS);
  private final ObjectProperty<Boolean> logarithmic =
      new SimpleObjectProperty<>(this, "logarithmic", true);
  private final ObjectProperty<OptionalDouble> ownTarget =
      new SimpleObjectProperty<>(this, "ownTarget", OptionalDouble.empty());
  private final IntegerProperty weight = new SimpleIntegerProperty(this, "weight", 0);
  private final PlanEditor editor;
  private @Nullable ComparisonSession session;
  private Optional<ComparisonState> state = Optional.empty();

  /**
   * Compares nothing yet.
   *
   * @param keep hears which runs the document is to compare, whenever the user has changed them
   */
  CompareViewModel(Consumer<List<Branch>> keep) {
    this.editor = new PlanEditor(keep, this::compare);
  }

  /** The run under the mouse: it stands out everywhere. */
  ObjectProperty<OptionalInt> pointedProperty() {
    return pointed;
  }

  /** What changes the runs. */
  PlanEditor editor() {
    return editor;
  }

  /** The run that is being changed. */
  ObjectProperty<OptionalInt> selectedProperty() {
    return editor.selectedProperty();
  }

  /** What the small pictures show; the user may set it. */
  ObjectProperty<Face> faceProperty() {
    return face;
  }

  /** Whether the loss axis is logarithmic; the user may set it. */
  ObjectProperty<Boolean> logarithmicProperty() {
    return logarithmic;
  }

  /** The target the user gave; empty for the one that follows from the runs. */
  ObjectProperty<OptionalDouble> ownTargetProperty() {
    return ownTarget;
  }

  /** The weight whose numbers are shown, as a place in the flat order. */
  IntegerProperty weightProperty() {
    return weight;
  }

  /** Takes over a moment of the session; another document brings another comparison. */
  void show(SessionState now) {
    boolean known =
        plan().filter(plan -> Identity.same(plan.experiment(), now.experiment())).isPresent();
    if (!known) {
      ownTarget.set(OptionalDouble.empty());
      weight.set(0);
      logarithmic.set(LossScene.suitsLog(now.experiment()));
      editor.begin(now.experiment());
    }
  }

  /** Begins to compare, if that has not begun: the lab is on the screen. */
  void open() {
    if (session == null) {
      session = plan().map(ComparisonSession::new).orElse(null);
    }
  }

  /**
   * Takes in the newest state.
   *
   * @return whether there is another one than before
   */
  boolean frame() {
    ComparisonSession running = session;
    if (running == null) {
      return false;
    }
    Optional<ComparisonState> latest =
        running.state().filter(known -> Identity.same(known.plan(), plan().orElse(null)));
    boolean fresh = !Identity.same(latest.orElse(null), state.orElse(null));
    if (latest.isPresent() && fresh) {
      state = latest;
      return true;
    }
    return false;
  }

  /** Returns the newest state; empty until the runs are prepared. */
  Optional<ComparisonState> state() {
    return state;
  }

  /** Returns what stopped the runs, if anything did. */
  Optional<Failure> failure() {
    return Optional.ofNullable(session).flatMap(ComparisonSession::failure);
  }

  /** Returns what is compared; empty before the first moment. */
  Optional<Plan> plan() {
    return editor.plan();
  }

  /** Returns the loss at which a run counts as converged, if that is known. */
  OptionalDouble target() {
    OptionalDouble own = ownTarget.get();
    return own.isPresent() || state.isEmpty() ? own : Convergence.targetOf(state.get());
  }

  /** Returns what is drawn; empty until the runs are prepared. */
  Optional<ComparePicture> picture(Words words) {
    return state.map(
        now -> CompareScene.of(now, logarithmic.get(), target(), words).pointingAt(pointed.get()));
  }

  /** Tells the comparison what the user wants. */
  void send(CompareIntent intent) {
    ComparisonSession running = session;
    if (running != null) {
      running.send(intent);
    }
  }

  @Override
  public void playOrPause() {
    state.ifPresent(now -> {
      switch (now.activity()) {
        case PLAYING, SEEKING -> send(new CompareIntent.Pause());
        case PAUSED, FAILED -> send(new CompareIntent.Play());
        case FINISHED, DIVERGED -> {
          if (canGoOn(now)) {
            send(new CompareIntent.MoreEpochs(moreEpochs(now)));
            send(new CompareIntent.Play());
          }
        }
      }
    });
  }

  /** How many epochs more the play button offers at the end. */
  static long moreEpochs(ComparisonState state) {
    return state.plan().experiment().scenario().fit().epochs();
  }

  /** Returns whether any run has not diverged at the step shown. */
  static boolean canGoOn(ComparisonState state) {
    return state.runs().stream().anyMatch(run -> run.outcome() != RunState.Outcome.DIVERGED);
  }

  @Override
  public void stepForward(StepUnit unit) {
    send(new CompareIntent.StepForward(unit));
  }

  @Override
  public void stepBack(StepUnit unit) {
    send(new CompareIntent.StepBack(unit));
  }

  @Override
  public void rewind() {
    send(new CompareIntent.Rewind());
  }

  @Override
  public void toLatest() {
    state.ifPresent(now -> send(new CompareIntent.Seek(now.recordedSteps())));
  }

  /** Returns whether pressing play now would pause. */
  static boolean isRunning(ComparisonState state) {
    return state.activity().isMoving();
  }

  private void compare(Plan other) {
    pointed.set(OptionalInt.empty());
    send(new CompareIntent.Compare(other));
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
