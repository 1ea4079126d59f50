package downhill.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.Progress;
import downhill.engine.training.Fit;
import downhill.engine.training.FitListener;
import downhill.engine.training.Trainer;
import downhill.lab.session.Activity;
import downhill.lab.session.Detail;
import downhill.lab.session.FakeClock;
import downhill.lab.session.Pace;
import downhill.lab.session.Speed;
import downhill.lab.session.StepUnit;
import downhill.scenario.Branch;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four runs of two moons, 24 training rows in batches of 10: three steps an epoch, four epochs. */
final class ComparisonTest {
  private static final String COMPARE =
      """
      , "compare": [
        {"name": "adam", "compile": {"optimizer": {"name": "adam", "learning_rate": 0.02}}},
        {"name": "batch 7", "fit": {"batch_size": 7}},
        {"name": "seed 9", "fit": {"seed": 9}},
        {"name": "half", "fit": {"validation_split": 0.5}}]
      """;
  private static final String SGD = "{\"name\": \"sgd\", \"learning_rate\": 0.5}";

  private static Experiment experiment(
      String optimizer, int batchSize, int seed, double split, String compare) throws Exception {
    String text =
        """
        {"format": "downhill-scenario", "version": 1,
         "data": {"source": "builtin", "name": "moons", "rows": 32, "noise": 0.2, "seed": 3,
                  "standardize": true},
         "model": {"layers": [{"type": "dense", "units": 4, "activation": "tanh"},
                              {"type": "dense", "units": 1, "activation": "sigmoid"}]},
         "compile": {"optimizer": %s, "loss": "binary_crossentropy", "metrics": ["accuracy"]},
         "fit": {"epochs": 4, "batch_size": %s, "seed": %s, "validation_split": %s}%s}
        """
            .formatted(optimizer, batchSize, seed, split, compare);
    Scenario scenario = ScenarioReader.read(text, "test");
    return Experiment.prepare(scenario, Path.of(""), Progress.NONE);
  }

  private static Experiment main() throws Exception {
    return experiment(SGD, 10, 5, 0.25, COMPARE);
  }

  /** What {@code downhill train} makes of a scenario that says the same without branches. */
  private static double[] trained(Experiment expanded) {
    Trainer trainer = expanded.trainer();
    Fit fit = expanded.fit(trainer);
    fit.run(expanded.scenario().fit().epochs(), FitListener.SILENT);
    return trainer.weights().toArray();
  }

  private static void finish(Comparison comparison, long most) throws InterruptedException {
    while (comparison.activity() == Activity.SEEKING || comparison.activity() == Activity.PLAYING) {
      comparison.advance(most);
    }
  }

  private static ComparisonState state(Comparison comparison) throws InterruptedException {
    return comparison.state(Detail.RESTING, new Pace(new FakeClock(), new Speed(10)));
  }

  private static List<double[]> weights(Plan plan, long step) throws Exception {
    return Compared.at(plan, step).runs().stream()
        .map(run -> run.snapshot().weights().toArray())
        .toList();
  }

  @Test
  void everyRunIsTheRunOfItsOwnScenarioBitForBit() throws Exception {
    ComparisonState end = Compared.at(Plan.of(main()), 1000);
    List<Experiment> expanded =
        List.of(
            experiment("{\"name\": \"adam\", \"learning_rate\": 0.02}", 10, 5, 0.25, ""),
            experiment(SGD, 7, 5, 0.25, ""),
            experiment(SGD, 10, 9, 0.25, ""),
            experiment(SGD, 10, 5, 0.5, ""));
    assertThat(end.activity()).isEqualTo(Activity.FINISHED);
    assertThat(end.runs()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      RunState run = end.runs().get(i);
      assertThat(run.snapshot().weights().toArray())
          .as(run.branch().name())
          .isEqualTo(trained(expanded.get(i)));
      assertThat(run.outcome()).isEqualTo(RunState.Outcome.FINISHED);
    }
    // 24 rows in batches of 10, of 7, of 10, and 16 rows in batches of 10; four epochs each.
    assertThat(end.runs()).extracting(RunState::plannedSteps).containsExactly(12L, 16L, 12L, 8L);
    assertThat(end.step()).isEqualTo(16);
  }

  @Test
  void rowsAreSharedNotCopied() throws Exception {
    ComparisonState state = Compared.at(Plan.of(main()), 0);
    Experiment main = state.plan().experiment();
    for (RunState run : state.runs().subList(0, 3)) {
      assertThat(run.experiment().training()).isSameAs(main.training());
      assertThat(run.experiment().validation()).isSameAs(main.validation());
    }
    assertThat(state.runs().getLast().experiment().dataset()).isSameAs(main.dataset());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 5, 1000})
  void goesAnywhereAndBackWithTheSameBitsInChunksOfAnySize(long most) throws Exception {
    Plan plan = Plan.of(main());
    List<double[]> atFive = weights(plan, 5);
    List<double[]> atEleven = weights(plan, 11);
    try (Comparison comparison = new Comparison(plan)) {
      comparison.begin();
      for (long step : new long[] {11, 5, 0, 5, 16, 11, 5}) {
        comparison.goTo(step);
        finish(comparison, most);
        assertThat(comparison.step()).isEqualTo(step);
        if (step == 5 || step == 11) {
          List<double[]> expected = step == 5 ? atFive : atEleven;
          ComparisonState state = state(comparison);
          for (int i = 0; i < expected.size(); i++) {
            assertThat(state.runs().get(i).snapshot().weights().toArray())
                .isEqualTo(expected.get(i));
          }
        }
      }
    }
  }

  @Test
  void picturesOneAfterAnotherGoOnWithWhatWasTrained() throws Exception {
    Plan plan = Plan.of(main());
    try (Comparison comparison = Comparison.begun(plan)) {
      for (long step : new long[] {2, 7, 11, 5}) {
        List<double[]> alone = weights(plan, step);
        ComparisonState state = comparison.at(step);
        assertThat(state.step()).isEqualTo(step);
        for (int i = 0; i < alone.size(); i++) {
          assertThat(state.runs().get(i).snapshot().weights().toArray()).isEqualTo(alone.get(i));
        }
      }
      // Back at 5 the eleven steps are still there.
      assertThat(comparison.at(5).recordedSteps()).isEqualTo(11);
    }
  }

  @Test
  void theDivergenceOfOneDoesNotStopTheOthers() throws Exception {
    Experiment main = main();
    Branch wild =
        new Branch(
            "wild", main.scenario().compile().withLearningRate(1e308), main.scenario().fit());
    Branch calm = Variations.same(main.scenario(), "calm");
    ComparisonState end = Compared.at(Plan.of(main).with(List.of(wild, calm)), 12);
    RunState lost = end.runs().getFirst();
    assertThat(lost.outcome()).isEqualTo(RunState.Outcome.DIVERGED);
    assertThat(lost.snapshot().step()).isEqualTo(lost.divergence().orElseThrow().step() - 1);
    assertThat(lost.snapshot().weights().isFinite()).isTrue();
    assertThat(end.runs().getLast().snapshot().weights().toArray())
        .isEqualTo(trained(experiment(SGD, 10, 5, 0.25, "")));
    assertThat(end.isComplete()).isTrue();
    assertThat(end.activity()).isEqualTo(Activity.FINISHED);
  }

  @Test
  void playStepsAndRewindMoveEveryRunTogether() throws Exception {
    try (Comparison comparison = new Comparison(Plan.of(main()))) {
      comparison.begin();
      comparison.stepForward(StepUnit.BATCH);
      finish(comparison, 1);
      assertThat(steps(comparison)).containsExactly(1L, 1L, 1L, 1L);
      comparison.stepForward(StepUnit.EPOCH);
      finish(comparison, 1);
      assertThat(steps(comparison)).containsExactly(3L, 3L, 3L, 3L);
      comparison.play();
      finish(comparison, 2);
      assertThat(steps(comparison)).containsExactly(12L, 16L, 12L, 8L);
      comparison.stepBack(StepUnit.BATCH);
      finish(comparison, 1);
      assertThat(steps(comparison)).containsExactly(12L, 15L, 12L, 8L);
      comparison.stepBack(StepUnit.EPOCH);
      finish(comparison, 1);
      assertThat(steps(comparison)).containsExactly(12L, 12L, 12L, 8L);
      assertThat(comparison.activity()).isEqualTo(Activity.PAUSED);
      comparison.goTo(0);
      finish(comparison, 1);
      assertThat(steps(comparison)).containsExactly(0L, 0L, 0L, 0L);
      assertThat(state(comparison).recordedSteps()).isEqualTo(16);
    }
  }

  private static List<Long> steps(Comparison comparison) throws InterruptedException {
    return state(comparison).runs().stream().map(run -> run.snapshot().step()).toList();
  }

  @Test
  void anotherPlanKeepsTheRunsItShares() throws Exception {
    Plan plan = Plan.of(main());
    List<double[]> atSeven = weights(plan, 7);
    try (Comparison comparison = new Comparison(plan)) {
      comparison.begin();
      comparison.goTo(7);
      finish(comparison, 3);
      Branch added = Variations.same(plan.experiment().scenario(), "added");
      comparison.compare(plan.with(List.of(plan.branches().get(1), added)));
      finish(comparison, 3);
      ComparisonState state = state(comparison);
      assertThat(state.step()).isEqualTo(7);
      assertThat(steps(comparison)).containsExactly(7L, 7L);
      assertThat(state.runs().getFirst().snapshot().weights().toArray()).isEqualTo(atSeven.get(1));
    }
  }

  @Test
  void pausingOnTheWayBackLeavesTheRunsTogether() throws Exception {
    try (Comparison comparison = new Comparison(Plan.of(main()))) {
      comparison.begin();
      comparison.goTo(11);
      finish(comparison, 100);
      comparison.goTo(6);
      assertThat(comparison.isApart()).isTrue();
      comparison.advance(2);
      comparison.pause();
      finish(comparison, 100);
      assertThat(steps(comparison)).containsOnly(comparison.step());
      assertThat(comparison.step()).isLessThan(6);
    }
  }
}
