package downhill.app.compare;

import downhill.app.work.Identity;
import downhill.lab.compare.CompareIntent;
import downhill.lab.compare.ComparisonSession;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Convergence;
import downhill.lab.compare.Origin;
import downhill.lab.compare.Plan;
import downhill.lab.compare.Variations;
import downhill.lab.session.Activity;
import downhill.lab.session.Failure;
import downhill.lab.session.SessionState;
import downhill.picture.compare.ComparePicture;
import downhill.picture.scene.CompareScene;
import downhill.picture.scene.LossScene;
import downhill.scenario.Branch;
import downhill.scenario.Scenario;
import downhill.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is compared and how it is looked at. The comparison begins when the lab is first opened and
 * begins anew with another document.
 */
final class CompareViewModel implements AutoCloseable {
  /** What the small pictures show. */
  enum Face {
    /** The losses. */
    LOSS,
    /** What each network makes of the data. */
    PREDICTION,
    /** What the update rules make of one weight. */
    OPTIMIZER
  }

  private static final double OTHER_RATE = 0.3;

  private final ObjectProperty<OptionalInt> pointed =
      new SimpleObjectProperty<>(this, "pointed", OptionalInt.empty());
  private final ObjectProperty<OptionalInt> selected =
      new SimpleObjectProperty<>(this, "selected", OptionalInt.empty());
  private final ObjectProperty<Face> face = new SimpleObjectProperty<>(this, "face", Face.LOSS);
  private final ObjectProperty<Boolean> logarithmic =
      new SimpleObjectProperty<>(this, "logarithmic", true);
  private final ObjectProperty<OptionalDouble> ownTarget =
      new SimpleObjectProperty<>(this, "ownTarget", OptionalDouble.empty());
  private final IntegerProperty weight = new SimpleIntegerProperty(this, "weight", 0);
  private @Nullable SessionState moment;
  private @Nullable ComparisonSession session;
  private @Nullable Plan plan;
  private Optional<ComparisonState> state = Optional.empty();

  /** The run under the mouse: it stands out everywhere. */
  ObjectProperty<OptionalInt> pointedProperty() {
    return pointed;
  }

  /** The run that is being changed. */
  ObjectProperty<OptionalInt> selectedProperty() {
    return selected;
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
    Plan known = plan;
    moment = now;
    if (known == null || !Identity.same(known.experiment(), now.experiment())) {
      ownTarget.set(OptionalDouble.empty());
      weight.set(0);
      logarithmic.set(LossScene.suitsLog(now.experiment()));
      compare(Plan.of(now.experiment()));
    }
  }

  /** Begins to compare, if that has not begun: the lab is on the screen. */
  void open() {
    Plan wanted = plan;
    if (session == null && wanted != null) {
      session = new ComparisonSession(wanted);
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
        running.state().filter(known -> Identity.same(known.plan(), plan));
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
    return Optional.ofNullable(plan);
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

  /** Plays, or pauses what plays; at the end it goes back to the beginning and plays again. */
  void playOrPause() {
    state.ifPresent(now -> {
      switch (now.activity()) {
        case PLAYING, SEEKING -> send(new CompareIntent.Pause());
        case PAUSED, FAILED -> send(new CompareIntent.Play());
        case FINISHED, DIVERGED -> {
          send(new CompareIntent.Rewind());
          send(new CompareIntent.Play());
        }
      }
    });
  }

  /** Returns whether pressing play now would pause. */
  static boolean isRunning(ComparisonState state) {
    return state.activity() == Activity.PLAYING || state.activity() == Activity.SEEKING;
  }

  /** Compares what the scenario says, from its beginning. */
  void asTheScenarioSays() {
    plan().ifPresent(now -> compare(Plan.of(now.experiment())));
  }

  /** Compares runs that differ from the scenario in one thing. */
  void vary(java.util.function.Function<Scenario, List<Branch>> variation) {
    plan().ifPresent(now -> compare(now.with(variation.apply(now.experiment().scenario()))));
  }

  /**
   * Lets runs leave the session at the moment it shows: the ones there are, or from the beginning
   * one that goes on as the session does and one at another rate.
   *
   * @param asItIs name of the first
   */
  void fork(String asItIs) {
    SessionState now = moment;
    Plan known = plan;
    if (now == null || known == null) {
      return;
    }
    Origin fork = Origin.Fork.of(now);
    if (known.origin() instanceof Origin.Fork) {
      compare(known.from(fork));
      return;
    }
    Scenario scenario = now.experiment().scenario();
    Branch same =
        new Branch(
            asItIs, scenario.compile().withOptimizer(now.snapshot().optimizer()), scenario.fit());
    double rate = OTHER_RATE * now.learningRate();
    Branch other = new Branch("", same.compile().withLearningRate(rate), same.fit());
    compare(new Plan(known.experiment(), fork, Branches.added(List.of(same), other, scenario)));
    selected.set(OptionalInt.of(1));
  }

  /** Adds a copy of the selected run, or of the last one, and selects it. */
  void add() {
    plan()
        .ifPresent(now -> {
          List<Branch> branches = now.branches();
          int from = Math.min(selected.get().orElse(branches.size() - 1), branches.size() - 1);
          List<Branch> more =
              Branches.added(branches, branches.get(from), now.experiment().scenario());
          compare(now.with(more));
          selected.set(OptionalInt.of(more.size() - 1));
        });
  }

  /** Takes the selected run away. */
  void remove() {
    plan()
        .ifPresent(now -> {
          if (selected.get().isPresent()) {
            compare(now.with(Branches.removed(now.branches(), selected.get().getAsInt())));
          }
        });
  }

  /** Changes the selected run. */
  void change(UnaryOperator<Branch> change) {
    plan()
        .ifPresent(now -> {
          OptionalInt chosen = selected.get();
          if (chosen.isPresent()) {
            int index = chosen.getAsInt();
            Branch changed = change.apply(now.branches().get(index));
            if (!changed.equals(now.branches().get(index))) {
              Scenario scenario = now.experiment().scenario();
              compare(now.with(Branches.replaced(now.branches(), index, changed, scenario)));
              selected.set(chosen);
            }
          }
        });
  }

  /**
   * Returns whether the run that is being changed goes on with what the session's optimizer
   * remembers; empty where there is nothing to remember.
   */
  Optional<Boolean> selectedRemembers() {
    return selectedBranch()
        .filter(branch -> branch.compile().optimizer().slots() > 0)
        .flatMap(branch ->
            plan()
                .map(Plan::origin)
                .filter(Origin.Fork.class::isInstance)
                .map(fork -> ((Origin.Fork) fork).remembers(branch)));
  }

  /** Returns the run that is being changed, if there is one. */
  Optional<Branch> selectedBranch() {
    OptionalInt chosen = selected.get();
    return plan()
        .filter(now -> chosen.isPresent() && chosen.getAsInt() < now.branches().size())
        .map(now -> now.branches().get(chosen.getAsInt()));
  }

  private void compare(Plan other) {
    plan = other;
    pointed.set(OptionalInt.empty());
    selected.set(OptionalInt.empty());
    send(new CompareIntent.Compare(other));
  }

  /** Learning rates around the scenario's own. */
  void varyLearningRates() {
    vary(Variations::learningRates);
  }

  /** Four update rules. */
  void varyOptimizers() {
    vary(Variations::optimizers);
  }

  /** Nine seeds. */
  void varySeeds() {
    vary(Variations::seeds);
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
