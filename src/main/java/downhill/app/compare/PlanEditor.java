package downhill.app.compare;

import downhill.app.compare.PlanHistory.Entry;
import downhill.lab.compare.Difference;
import downhill.lab.compare.Origin;
import downhill.lab.compare.Plan;
import downhill.lab.compare.Variations;
import downhill.lab.session.SessionState;
import downhill.scenario.Branch;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Changes what is compared; every change is kept by the document and can be taken back. */
final class PlanEditor {
  private final ObjectProperty<OptionalInt> selected =
      new SimpleObjectProperty<>(this, "selected", OptionalInt.empty());
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
  private final PlanHistory history = new PlanHistory();
  private final Consumer<List<Branch>> keep;
  private final Consumer<Plan> compare;
  private @Nullable Plan plan;
  private List<Branch> kept = List.of();

  /**
   * An editor of no plan yet.
   *
   * @param keep hears which runs the document is to compare, whenever the user has changed them
   * @param compare hears what is to be compared from now on
   */
  PlanEditor(Consumer<List<Branch>> keep, Consumer<Plan> compare) {
    this.keep = keep;
    this.compare = compare;
  }

  /** Whether there is a change to take back. */
  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** The run that is being changed. */
  ObjectProperty<OptionalInt> selectedProperty() {
    return selected;
  }

  /** Returns what is compared; empty before the first document. */
  Optional<Plan> plan() {
    return Optional.ofNullable(plan);
  }

  /** Begins with what a document says; nothing before it can be taken back. */
  void begin(Experiment experiment) {
    history.clear();
    kept = experiment.scenario().compare();
    show(Plan.of(experiment));
  }

  /** Compares what the scenario said when it was opened, from its beginning. */
  void asTheScenarioSays() {
    plan().map(Plan::experiment).ifPresent(now -> edit(Plan.of(now), now.scenario().compare()));
  }

  /** Compares runs that differ from the scenario in one thing. */
  void vary(Function<Scenario, List<Branch>> variation) {
    plan().ifPresent(now -> edit(now.with(variation.apply(now.experiment().scenario()))));
  }

  /**
   * Lets two runs leave the session at the moment it shows: one that goes on as the session does,
   * and one that differs; that one is selected.
   *
   * @param asItIs name of the first
   */
  void fork(SessionState moment, Difference difference, String asItIs) {
    Experiment experiment = moment.experiment();
    Scenario scenario = experiment.scenario();
    Branch same =
        new Branch(
            asItIs,
            scenario.compile().withOptimizer(moment.snapshot().optimizer()),
            scenario.fit());
    Branch other = Variations.differing(same, difference, experiment.training().size(), "");
    List<Branch> both = Branches.added(List.of(same), other, scenario);
    edit(new Plan(experiment, Origin.Fork.of(moment), both));
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
          edit(now.with(more));
          selected.set(OptionalInt.of(more.size() - 1));
        });
  }

  /** Takes the selected run away. */
  void remove() {
    plan()
        .filter(now -> selected.get().isPresent())
        .ifPresent(
            now -> edit(now.with(Branches.removed(now.branches(), selected.get().getAsInt()))));
  }

  /** Changes the selected run. */
  void change(UnaryOperator<Branch> change) {
    OptionalInt chosen = selected.get();
    Optional<Branch> before = selectedBranch();
    if (plan().isEmpty() || before.isEmpty()) {
      return;
    }
    Plan now = plan().get();
    Branch changed = change.apply(before.get());
    if (!changed.equals(before.get())) {
      Scenario scenario = now.experiment().scenario();
      edit(now.with(Branches.replaced(now.branches(), chosen.getAsInt(), changed, scenario)));
      selected.set(chosen);
    }
  }

  /** Returns the run that is being changed, if there is one. */
  Optional<Branch> selectedBranch() {
    OptionalInt chosen = selected.get();
    return plan()
        .filter(now -> chosen.isPresent() && chosen.getAsInt() < now.branches().size())
        .map(now -> now.branches().get(chosen.getAsInt()));
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

  /** Takes back what was last changed about the runs. */
  void undo() {
    plan().flatMap(now -> history.back(new Entry(now, kept))).ifPresent(this::restore);
  }

  /** Changes the runs again as they were before {@link #undo}. */
  void redo() {
    plan().flatMap(now -> history.forward(new Entry(now, kept))).ifPresent(this::restore);
  }

  private void restore(Entry entry) {
    keep(entry.kept());
    show(entry.plan());
  }

  private void edit(Plan other) {
    edit(other, other.branches());
  }

  private void edit(Plan other, List<Branch> toKeep) {
    plan()
        .filter(now -> !isSame(now, other))
        .ifPresent(now -> {
          history.changed(new Entry(now, kept));
          keep(toKeep);
          show(other);
        });
  }

  private static boolean isSame(Plan one, Plan other) {
    return one.origin().equals(other.origin()) && one.branches().equals(other.branches());
  }

  private void keep(List<Branch> branches) {
    kept = List.copyOf(branches);
    keep.accept(kept);
  }

  private void show(Plan other) {
    plan = other;
    undoable.set(history.canGoBack());
    selected.set(OptionalInt.empty());
    compare.accept(other);
  }
}
