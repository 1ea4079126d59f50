package downhill.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import downhill.data.Progress;
import downhill.engine.activation.Relu;
import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.LayerWeights;
import downhill.scenario.Model;
import downhill.scenario.NumberRange;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.words.Phrase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings that hands can change: their names, places, choices and ranges. */
final class SettingsTest {
  private static ScenarioEdits edits(String name) throws Exception {
    return ScenarioEdits.of(
        Experiment.prepare(BuiltinScenarios.of(name).orElseThrow(), Progress.NONE));
  }

  private static ScenarioEdits with(Optimizer optimizer) throws Exception {
    ScenarioEdits edits = edits("line");
    Scenario now = edits.scenario();
    return edits.of(now.withCompile(now.compile().withOptimizer(optimizer)));
  }

  private static Scenario changed(Edit edit) {
    assertThat(edit).isInstanceOf(Edit.Changed.class);
    return ((Edit.Changed) edit).scenario();
  }

  private static Problem refused(Edit edit) {
    assertThat(edit).isInstanceOf(Edit.Refused.class);
    return ((Edit.Refused) edit).problem();
  }

  /** Each setting, its name in Keras, and its place in a document as the file format has it. */
  @Test
  void everySettingHasAPlaceInTheDocument() {
    List<Setting> settings =
        List.of(
            new Setting.Units(0),
            new Setting.LayerActivation(1),
            new Setting.KernelInitializer(2),
            new Setting.BiasInitializer(3),
            new Setting.OptimizerName(),
            new Setting.OptimizerNumber("beta_1"),
            new Setting.Nesterov(),
            new Setting.LossName(),
            new Setting.Accuracy(),
            new Setting.Epochs(),
            new Setting.BatchSize(),
            new Setting.Shuffle(),
            new Setting.ValidationSplit(),
            new Setting.Seed());
    assertThat(settings)
        .extracting(Setting::path)
        .containsExactly(
            "model.layers[0].units",
            "model.layers[1].activation",
            "model.layers[2].kernel_initializer",
            "model.layers[3].bias_initializer",
            "compile.optimizer.name",
            "compile.optimizer.beta_1",
            "compile.optimizer.nesterov",
            "compile.loss",
            "compile.metrics",
            "fit.epochs",
            "fit.batch_size",
            "fit.shuffle",
            "fit.validation_split",
            "fit.seed");
  }

  @Test
  void everyOptimizerHasTheNumbersOfKeras() throws Exception {
    assertThat(names(Sgd.DEFAULTS)).containsExactly("learning_rate", "momentum", "nesterov");
    assertThat(names(RmsProp.DEFAULTS))
        .containsExactly("learning_rate", "rho", "momentum", "epsilon");
    assertThat(names(Adam.DEFAULTS))
        .containsExactly("learning_rate", "beta_1", "beta_2", "epsilon");
    assertThat(names(Adagrad.DEFAULTS))
        .containsExactly("learning_rate", "initial_accumulator_value", "epsilon");
    assertThatThrownBy(() -> OptimizerEdits.value(Sgd.DEFAULTS, "rho"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sgd")
        .hasMessageContaining("rho");
    assertThatThrownBy(() -> OptimizerEdits.with(Sgd.DEFAULTS, "rho", 0.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> names(Optimizer optimizer) throws Exception {
    return with(optimizer).optimizerSettings().stream().map(Setting::kerasName).toList();
  }

  @Test
  void choicesAreTheNamesThatThereAre() {
    assertThat(ScenarioEdits.choices(new Setting.LayerActivation(0)))
        .contains("linear", "relu", "sigmoid", "softmax", "tanh");
    assertThat(ScenarioEdits.choices(new Setting.KernelInitializer(0)))
        .isEqualTo(ScenarioEdits.choices(new Setting.BiasInitializer(0)))
        .contains("glorot_uniform", "zeros");
    assertThat(ScenarioEdits.choices(new Setting.OptimizerName()))
        .containsExactlyInAnyOrder("sgd", "rmsprop", "adam", "adagrad");
    assertThat(ScenarioEdits.choices(new Setting.LossName()))
        .contains("mean_squared_error", "categorical_crossentropy");
    for (Setting truth :
        List.of(new Setting.Nesterov(), new Setting.Accuracy(), new Setting.Shuffle())) {
      assertThat(ScenarioEdits.choices(truth)).containsExactly("true", "false");
    }
    assertThat(ScenarioEdits.choices(new Setting.Epochs())).isEmpty();
  }

  @Test
  void whatCanBeLeftOutHasARange() {
    assertThat(ScenarioEdits.range(new Setting.OptimizerNumber("learning_rate")))
        .contains(NumberRange.POSITIVE);
    assertThat(ScenarioEdits.range(new Setting.OptimizerNumber("epsilon")))
        .contains(NumberRange.NOT_NEGATIVE);
    assertThat(ScenarioEdits.range(new Setting.OptimizerNumber("momentum")))
        .contains(NumberRange.FRACTION);
    assertThat(ScenarioEdits.range(new Setting.ValidationSplit())).contains(NumberRange.FRACTION);
    assertThat(ScenarioEdits.range(new Setting.Epochs())).isEmpty();
  }

  /** Keras always asks for these; the learning rate is always said here. */
  @Test
  void whatCodeAlwaysSaysHasNoUsualValue() throws Exception {
    for (Setting said :
        List.of(
            new Setting.Units(0),
            new Setting.OptimizerName(),
            new Setting.OptimizerNumber("learning_rate"),
            new Setting.LossName(),
            new Setting.Epochs(),
            new Setting.BatchSize(),
            new Setting.Seed())) {
      assertThat(edits("line").usual(said)).isEmpty();
    }
    assertThat(with(new Adam(0.1, 0.5, 0.5, 0.1)).usual(new Setting.OptimizerNumber("beta_1")))
        .contains("0.9");
    assertThat(edits("line").usual(new Setting.Shuffle())).contains("true");
    assertThat(edits("line").usual(new Setting.Nesterov())).contains("false");
    assertThat(edits("line").usual(new Setting.ValidationSplit())).contains("0");
  }

  @Test
  void nesterovBelongsToSgdAlone() throws Exception {
    ScenarioEdits sgd = with(new Sgd(0.1, 0.5, false));
    assertThat(sgd.value(new Setting.Nesterov())).isEqualTo("false");
    Scenario ahead = changed(sgd.with(new Setting.Nesterov(), "true"));
    assertThat(ahead.compile().optimizer()).isEqualTo(new Sgd(0.1, 0.5, true));
    assertThat(sgd.of(ahead).value(new Setting.Nesterov())).isEqualTo("true");
    ScenarioEdits adam = with(Adam.DEFAULTS);
    assertThat(adam.value(new Setting.Nesterov())).isEqualTo("false");
    assertThat(changed(adam.with(new Setting.Nesterov(), "true"))).isSameAs(adam.scenario());
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "4096, true", "4097, false"})
  void aLayerHasOneTo4096Units(int units, boolean fits) throws Exception {
    Edit edit = edits("moons").withUnits(0, units);
    if (fits) {
      assertThat(changed(edit).model().layers().getFirst().units()).isEqualTo(units);
    } else {
      assertThat(refused(edit).path()).isEqualTo("model.layers[0].units");
      assertThat(refused(edit).args()).contains(Integer.toString(units));
    }
    Edit typed = edits("moons").with(new Setting.Units(0), Integer.toString(units));
    assertThat(typed.getClass()).isEqualTo(edit.getClass());
  }

  /** A new layer is like the hidden one beside it; the first one has four units with relu. */
  @Test
  void aNewLayerIsLikeTheOneBesideIt() throws Exception {
    ScenarioEdits line = edits("line");
    Scenario one = changed(line.withHiddenLayer(0));
    assertThat(one.model().layers().getFirst()).isEqualTo(new Dense(4, new Relu()));
    Scenario wide = changed(line.of(one).withUnits(0, 7));
    Scenario two = changed(line.of(wide).withLayerInserted(1, new Dense(3, new Relu())));
    assertThat(units(changed(line.of(two).withHiddenLayer(0)))).containsExactly(7, 7, 3, 1);
    assertThat(units(changed(line.of(two).withHiddenLayer(1)))).containsExactly(7, 7, 3, 1);
    assertThat(units(changed(line.of(two).withHiddenLayer(2)))).containsExactly(7, 3, 3, 1);
    assertThat(line.of(two).roomForLayers()).isEqualTo(Sequential.MAX_LAYERS - 3);
    assertThat(units(changed(line.of(two).withoutLayer(0)))).containsExactly(3, 1);
  }

  private static List<Integer> units(Scenario scenario) {
    return scenario.model().layers().stream().map(Dense::units).toList();
  }

  /** The seed draws weights; where they are given it only orders the rows, which is said. */
  @Test
  void anotherSeedIsANoteWhereWeightsAreGiven() throws Exception {
    ScenarioEdits line = edits("line");
    Edit.Changed drawn = (Edit.Changed) line.with(new Setting.Seed(), "77");
    assertThat(drawn.notes()).isEmpty();
    Scenario now = line.scenario();
    Experiment ready = Experiment.prepare(BuiltinScenarios.of("line").orElseThrow(), Progress.NONE);
    Scenario given =
        now.withModel(new Model(now.model().layers(), Optional.of(LayerWeights.of(ready.start()))));
    Edit.Changed kept = (Edit.Changed) line.of(given).with(new Setting.Seed(), "77");
    assertThat(kept.notes()).extracting(Phrase::key).containsExactly("note.seed");
    Edit.Changed same =
        (Edit.Changed) line.of(given).with(new Setting.Seed(), Long.toString(now.fit().seed()));
    assertThat(same.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, true",
    "-9223372036854775808, true",
    "9223372036854775808, false",
    "-9223372036854775809, false"
  })
  void aSeedHas64Bits(String typed, boolean fits) throws Exception {
    Edit edit = edits("line").with(new Setting.Seed(), typed);
    assertThat(edit instanceof Edit.Changed).isEqualTo(fits);
  }

  @Test
  void whatIsTypedIsShownShortened() throws Exception {
    Setting rate = new Setting.OptimizerNumber("learning_rate");
    ScenarioEdits line = edits("line");
    String forty = "z".repeat(40);
    assertThat(refused(line.with(rate, forty)).args()).contains("\"" + forty + "\"");
    assertThat(refused(line.with(rate, forty + "z")).args()).contains("\"" + forty + "…\"");
  }

  @Test
  void featuresAreStandardisedByOneChange() throws Exception {
    Scenario line = edits("line").scenario();
    boolean now = line.data().standardize();
    Scenario other = DataEdits.withStandardize(line, !now);
    assertThat(other.data().standardize()).isEqualTo(!now);
    assertThat(DataEdits.withStandardize(other, now)).isEqualTo(line);
  }
}
