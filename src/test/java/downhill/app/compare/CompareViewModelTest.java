package downhill.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Sgd;
import downhill.lab.compare.CompareIntent;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Difference;
import downhill.lab.compare.Origin;
import downhill.lab.compare.Plan;
import downhill.lab.compare.Variations;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.picture.Palette;
import downhill.picture.compare.ComparePicture;
import downhill.scenario.Branch;
import downhill.scenario.Experiment;
import downhill.words.Language;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The comparison of ice cream: 40 rows in batches of 8, ten epochs of five steps. */
final class CompareViewModelTest {
  private static final long PATIENCE_NANOS = 20_000_000_000L;
  private static final Words WORDS = new Words(Palette.class, Language.EN);

  private final Experiment experiment = Runs.iceCream(40);
  private final List<List<Branch>> kept = new ArrayList<>();
  private final CompareViewModel model = new CompareViewModel(kept::add);

  @AfterEach
  void close() {
    model.close();
  }

  private void open(SessionState session) {
    model.show(session);
    model.open();
  }

  private ComparisonState await(Predicate<ComparisonState> wanted) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    model.frame();
    while (model.state().filter(wanted).isEmpty()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
      model.frame();
    }
    return model.state().orElseThrow();
  }

  private List<Branch> branches() {
    return model.plan().orElseThrow().branches();
  }

  @Test
  void comparesLearningRatesWhereTheScenarioSaysNothing() {
    open(Runs.at(experiment, 0));
    ComparisonState state = await(now -> true);
    assertThat(state.runs()).hasSize(9);
    assertThat(state.step()).isZero();
    assertThat(branches()).extracting(Branch::name).contains("0.1", "1", "10");
    assertThat(model.logarithmicProperty().get()).isTrue();
  }

  @Test
  void variesOptimizersAndSeeds() {
    open(Runs.at(experiment, 0));
    model.editor().vary(Variations::optimizers);
    assertThat(await(now -> now.runs().size() == 4).runs()).hasSize(4);
    model.editor().vary(Variations::seeds);
    assertThat(await(now -> now.runs().size() == 9).plan().branches().getFirst().fit().seed())
        .isEqualTo(42);
    model.editor().asTheScenarioSays();
    assertThat(branches()).extracting(Branch::name).contains("0.1");
  }

  @Test
  void forksWhereTheSessionStandsAndSaysSo() {
    SessionState moment = Runs.at(experiment, 7);
    open(moment);
    model.editor().fork(moment, Difference.LEARNING_RATE, "as it is");
    ComparisonState state = await(now -> now.plan().origin() instanceof Origin.Fork);
    assertThat(state.plan().origin().firstStep()).isEqualTo(7);
    assertThat(state.plannedSteps()).isEqualTo(43);
    assertThat(branches()).extracting(Branch::name).containsExactly("as it is", "SGD(0.03)");
    assertThat(model.selectedProperty().get()).isEqualTo(OptionalInt.of(1));
    assertThat(model.picture(WORDS).orElseThrow().firstStep()).isEqualTo(7);
    double[] session = Runs.at(experiment, 50).snapshot().weights().toArray();
    model.send(new CompareIntent.Seek(1000));
    ComparisonState end = await(now -> now.activity() == Activity.FINISHED);
    assertThat(end.runs().getFirst().snapshot().weights().toArray()).isEqualTo(session);
  }

  @Test
  void changesTheSelectedRunAndRenamesIt() {
    open(Runs.at(experiment, 0));
    model.editor().vary(Variations::optimizers);
    model.selectedProperty().set(OptionalInt.of(3));
    model
        .editor()
        .change(branch ->
            new Branch(
                branch.name(),
                branch.compile().withOptimizer(Adam.DEFAULTS),
                branch.fit().withBatchSize(40).withSeed(7)));
    Branch changed = branches().get(3);
    assertThat(changed.name()).isEqualTo("Adam(0.001) batch 40 seed 7");
    assertThat(changed.compile().optimizer()).isEqualTo(Adam.DEFAULTS);
    assertThat(model.editor().selectedBranch()).contains(changed);
    assertThat(await(now -> now.plan().branches().contains(changed)).runs()).hasSize(4);
  }

  @Test
  void whatTheUserChangesIsKeptTakenBackAndMadeAgain() {
    open(Runs.at(experiment, 0));
    assertThat(kept).isEmpty();
    List<Branch> rates = branches();
    model.editor().vary(Variations::optimizers);
    List<Branch> race = branches();
    model.selectedProperty().set(OptionalInt.of(1));
    model.editor().remove();
    List<Branch> three = branches();
    assertThat(three).hasSize(3);
    model.editor().undo();
    assertThat(branches()).isEqualTo(race);
    model.editor().undo();
    assertThat(branches()).isEqualTo(rates);
    assertThat(model.editor().undoableProperty().get()).isFalse();
    model.editor().undo();
    model.editor().redo();
    model.editor().redo();
    assertThat(branches()).isEqualTo(three);
    model.editor().redo();
    // The document had no runs of its own before the first change.
    assertThat(kept).containsExactly(race, three, race, List.of(), race, three);
  }

  @Test
  void addsUpToNineAndKeepsTheLastOne() {
    open(Runs.at(experiment, 0));
    model.editor().vary(Variations::optimizers);
    for (int i = 0; i < 20; i++) {
      model.editor().add();
    }
    assertThat(branches()).hasSize(Plan.MOST);
    assertThat(branches()).extracting(Branch::name).doesNotHaveDuplicates();
    for (int i = 0; i < 20; i++) {
      model.selectedProperty().set(OptionalInt.of(0));
      model.editor().remove();
    }
    assertThat(branches()).hasSize(1);
  }

  @Test
  void anotherDocumentBringsAnotherComparison() {
    open(Runs.at(experiment, 0));
    model.editor().vary(Variations::seeds);
    model.ownTargetProperty().set(OptionalDouble.of(3));
    Experiment blobs = Runs.blobs(3, 60);
    model.show(Runs.at(blobs, 0));
    ComparisonState state = await(now -> now.plan().experiment().equals(blobs));
    assertThat(state.runs()).hasSize(9);
    assertThat(model.ownTargetProperty().get()).isEmpty();
    assertThat(model.logarithmicProperty().get()).isFalse();
  }

  @Test
  void theTargetIsTheUsersOwnOrComesFromTheRuns() {
    open(Runs.at(experiment, 0));
    await(now -> true);
    assertThat(model.target()).isEmpty();
    model.ownTargetProperty().set(OptionalDouble.of(12.5));
    assertThat(model.picture(WORDS).orElseThrow().target()).hasValue(12.5);
    model.ownTargetProperty().set(OptionalDouble.empty());
    model.send(new CompareIntent.Seek(1000));
    await(now -> now.activity() == Activity.FINISHED);
    ComparePicture end = model.picture(WORDS).orElseThrow();
    assertThat(end.target()).isPresent();
    assertThat(end.runs()).extracting(run -> run.setting()).contains("SGD(0.1)", "SGD(10)");
  }

  @Test
  void playsPausesAndTrainsOnWhenAllHaveEnded() {
    open(Runs.at(experiment, 0));
    await(now -> true);
    model.send(new CompareIntent.SetSpeed(downhill.lab.session.Speed.MAXIMUM));
    model.playOrPause();
    await(now -> now.activity() == Activity.FINISHED && now.step() == 50);
    model.send(new CompareIntent.SetSpeed(new downhill.lab.session.Speed(0.5)));
    model.playOrPause();
    await(now -> now.activity() == Activity.PLAYING && now.plannedSteps() == 100);
    model.playOrPause();
    assertThat(await(now -> now.activity() == Activity.PAUSED).step()).isBetween(50L, 99L);
    model.rewind();
    await(now -> now.step() == 0);
    model.toLatest();
    assertThat(await(now -> now.activity() == Activity.PAUSED && now.step() > 0).step())
        .isGreaterThanOrEqualTo(50);
  }

  @Test
  void optimizersAreKnownByTheirKind() {
    for (OptimizerKind kind : OptimizerKind.values()) {
      assertThat(OptimizerKind.of(kind.withLearningRate(0.25))).isEqualTo(kind);
      assertThat(kind.withLearningRate(0.25).learningRate()).isEqualTo(0.25);
    }
    assertThat(OptimizerKind.of(new Sgd(1, 0.5, true))).isEqualTo(OptimizerKind.NESTEROV);
  }
}
