package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.engine.model.Weights;
import downhill.engine.training.FitListener;
import downhill.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class BuiltinScenariosTest {
  static List<String> ids() {
    return BuiltinScenarios.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void hasATitleInBothLanguages(String id) {
    Scenario scenario = BuiltinScenarios.of(id).orElseThrow().scenario();
    assertThat(scenario.title()).containsOnlyKeys(Language.values());
  }

  @Test
  void startsOnIceCream() throws ScenarioException {
    Experiment experiment = Experiment.prepare(BuiltinScenarios.start(), Progress.NONE);
    assertThat(BuiltinScenarios.start().scenario().title())
        .containsEntry(Language.EN, "Ice-cream sales")
        .containsEntry(Language.KO, "아이스크림 판매량");
    assertThat(experiment.training().size()).isEqualTo(500);
    assertThat(experiment.linearRegression()).isTrue();
    assertThat(experiment.trainer().stepsPerEpoch()).isEqualTo(16);
  }

  @Test
  void iceCreamArrivesAtTheFormulaInOriginalUnits() throws ScenarioException {
    Experiment experiment = Experiment.prepare(BuiltinScenarios.start(), Progress.NONE);
    var trainer = experiment.trainer();
    experiment.fit(trainer).run(10, FitListener.SILENT);
    Weights learned = experiment.originalUnits(trainer.weights());
    assertThat(learned.kernel(0, 0, 0)).isCloseTo(10, within(1e-3));
    assertThat(learned.kernel(0, 1, 0)).isCloseTo(-2, within(1e-3));
    assertThat(learned.kernel(0, 2, 0)).isCloseTo(20, within(1e-2));
    assertThat(learned.bias(0, 0)).isCloseTo(4, within(1e-2));
  }

  /** What a visitor sees at the end: the share of unseen samples that are right. */
  @ParameterizedTest
  @CsvSource({"moons,0.95", "circles,0.9", "spirals-three,0.9", "spirals-deep,0.9", "iris,0.9"})
  void learnsItsClasses(String id, double least) throws ScenarioException {
    Experiment experiment =
        Experiment.prepare(BuiltinScenarios.of(id).orElseThrow(), Progress.NONE);
    var history =
        experiment
            .fit(experiment.trainer())
            .run(experiment.scenario().fit().epochs(), FitListener.SILENT);
    assertThat(history.valAccuracy().getLast()).isGreaterThanOrEqualTo(least);
  }
}
