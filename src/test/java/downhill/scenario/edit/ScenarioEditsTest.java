package downhill.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.Progress;
import downhill.engine.activation.Activation;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.initializer.HeNormal;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Sgd;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.LayerWeights;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import downhill.scenario.ScenarioWriter;
import downhill.words.Language;
import downhill.words.Phrase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes by hand obey the same rules as files: the reader of files is the judge. */
final class ScenarioEditsTest {
  private static final String NUMBERS =
      """
      {"format": "downhill-scenario", "version": 1,
       "data": {"source": "inline", "features": ["x", "y"], "target": "t",
                "rows": [[1, 2, 0], [2, 3, 2], [3, 1, 1]]},
       "model": {"layers": [{"type": "dense", "units": 2, "activation": "tanh"},
                            {"type": "dense", "units": 1}],
         "weights": [{"kernel": [[1, 2], [3, 4]], "bias": [5, 6]},
                     {"kernel": [[7], [8]], "bias": [9]}]},
       "compile": {"optimizer": {"name": "sgd"}, "loss": "mse"}}
      """;

  private static final String LABELS =
      """
      {"format": "downhill-scenario", "version": 1,
       "data": {"source": "inline", "features": ["x"], "target": "species",
                "rows": [[1, "rose"], [2, "iris"], [3, "aster"]]},
       "model": {"layers": [{"type": "dense", "units": 3, "activation": "softmax"}]},
       "compile": {"loss": "categorical_crossentropy"}}
      """;

  static List<Scenario> documents() throws ScenarioException {
    List<Scenario> all = new ArrayList<>();
    BuiltinScenarios.ids().forEach(id -> all.add(BuiltinScenarios.of(id).orElseThrow().scenario()));
    all.add(ScenarioReader.read(NUMBERS, "numbers"));
    all.add(ScenarioReader.read(LABELS, "labels"));
    return all;
  }

  private static ScenarioEdits edits(Scenario scenario) {
    try {
      return ScenarioEdits.of(Experiment.prepare(scenario, Path.of(""), Progress.NONE));
    } catch (ScenarioException e) {
      throw new AssertionError(e);
    }
  }

  private static ScenarioEdits numbers() throws ScenarioException {
    return edits(ScenarioReader.read(NUMBERS, "numbers"));
  }

  private static ScenarioEdits labels() throws ScenarioException {
    return edits(ScenarioReader.read(LABELS, "labels"));
  }

  private static Scenario changed(Edit edit) {
    assertThat(edit).isInstanceOf(Edit.Changed.class);
    return ((Edit.Changed) edit).scenario();
  }

  private static Edit.Refused refused(Edit edit) {
    assertThat(edit).isInstanceOf(Edit.Refused.class);
    return (Edit.Refused) edit;
  }

  /** The document must be readable as a file, and train. */
  private static void assertAccepted(Scenario scenario) {
    try {
      Scenario read = ScenarioReader.read(ScenarioWriter.write(scenario), "changed");
      assertThat(read).isEqualTo(scenario);
      assertThat(Experiment.prepare(read, Path.of(""), Progress.NONE).trainer().step()).isTrue();
    } catch (ScenarioException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsAcceptedOrOfferedIsAFileThatTheReaderTakes(Scenario scenario) {
    ScenarioEdits edits = edits(scenario);
    int last = scenario.model().layers().size() - 1;
    List<Edit> all = new ArrayList<>();
    for (Activation activation : Activation.all()) {
      all.add(edits.withActivation(last, activation));
      all.add(edits.withActivation(0, activation));
    }
    Loss.all().forEach(loss -> all.add(edits.withLoss(loss)));
    for (int units = 1; units <= 4; units++) {
      all.add(edits.withUnits(last, units));
      all.add(edits.withUnits(0, units));
    }
    all.add(edits.withHiddenLayer(0));
    all.add(edits.withHiddenLayer(last));
    all.add(edits.withoutLayer(0));
    all.add(edits.withoutLayer(last));
    all.add(edits.with(new Setting.OptimizerName(), "adam"));
    for (Edit edit : all) {
      switch (edit) {
        case Edit.Changed change -> assertAccepted(change.scenario());
        case Edit.Refused refusal -> {
          assertThat(refusal.problem().what(Language.EN)).startsWith("expected");
          refusal.offer().ifPresent(offer -> assertAccepted(offer.scenario()));
        }
      }
    }
  }

  /** What is refused by hand is refused in a file, and with the same words. */
  @ParameterizedTest
  @CsvSource({
    "categorical_crossentropy, loss.categoricalNeedsShares",
    "sparse_categorical_crossentropy, loss.categoricalNeedsShares",
    "binary_crossentropy, data.builtinClassCount"
  })
  void lossesThatDoNotFitAreRefused(String loss, String key) throws ScenarioException {
    assertThat(refused(numbers().with(new Setting.LossName(), loss)).problem().key())
        .isEqualTo(key);
  }

  @Test
  void softmaxOffersTheUnitsAndTheLossItNeeds() throws ScenarioException {
    Edit.Refused refusal = refused(numbers().withActivation(1, new Softmax()));
    assertThat(refusal.problem().key()).isEqualTo("value.range");
    assertThat(refusal.problem().path()).isEqualTo("model.layers[1].units");
    Edit.Offer offer = refusal.offer().orElseThrow();
    assertThat(Edit.say(offer.words(), Language.EN)).isEqualTo("Set 3 units too");
    Scenario both = offer.scenario();
    assertThat(both.model().lastLayer().units()).isEqualTo(3);
    assertThat(both.model().lastLayer().activation()).isEqualTo(new Softmax());
    assertThat(both.compile().loss()).isEqualTo(new MeanSquaredError());
  }

  @Test
  void aLossOffersTheLastLayerItNeeds() throws ScenarioException {
    Edit.Offer offer =
        refused(numbers().withLoss(new CategoricalCrossentropy())).offer().orElseThrow();
    assertThat(offer.scenario().model().lastLayer().units()).isEqualTo(3);
    assertThat(offer.scenario().model().lastLayer().activation()).isEqualTo(new Softmax());
    assertThat(Edit.say(offer.words(), Language.EN))
        .isEqualTo("Set 3 units and activation softmax too");
    assertThat(Edit.say(offer.words(), Language.KO)).isEqualTo("함께 바꾸기: units 3, 활성화 함수 softmax");
  }

  @Test
  void twoClassesGoFromOneSigmoidToTwoSoftmaxUnits() throws ScenarioException {
    Scenario logistic = BuiltinScenarios.of("moons").orElseThrow().scenario();
    ScenarioEdits edits = edits(logistic);
    int last = logistic.model().layers().size() - 1;
    assertThat(logistic.compile().loss()).isEqualTo(new BinaryCrossentropy());
    Edit.Offer offer = refused(edits.withActivation(last, new Softmax())).offer().orElseThrow();
    assertThat(offer.scenario().model().lastLayer().units()).isEqualTo(2);
    assertThat(offer.scenario().compile().loss()).isEqualTo(new CategoricalCrossentropy());
  }

  @Test
  void namesAreNoNumbersWhateverElseIsChanged() throws ScenarioException {
    Edit.Refused refusal = refused(labels().withUnits(0, 1));
    assertThat(refusal.offer()).isEmpty();
    assertThat(refused(labels().withUnits(0, 4)).problem().key())
        .isEqualTo("data.builtinClassCount");
    assertThat(changed(labels().withActivation(0, new Sigmoid())).model().lastLayer().activation())
        .isEqualTo(new Sigmoid());
  }

  @Test
  void softmaxStaysInTheLastLayer() throws ScenarioException {
    assertThat(refused(numbers().withActivation(0, new Softmax())).problem().key())
        .isEqualTo("model.softmaxHidden");
  }

  @Test
  void theOnlyLayerStays() throws ScenarioException {
    assertThat(refused(labels().withoutLayer(0)).problem().key()).isEqualTo("value.range");
  }

  @Test
  void givenWeightsStayWithLayersWhoseShapeStays() throws ScenarioException {
    var edit = (Edit.Changed) numbers().withLayerInserted(1, new Dense(2, new Relu()));
    List<LayerWeights> weights = edit.scenario().model().weights().orElseThrow();
    assertThat(weights.get(0))
        .isEqualTo(new LayerWeights(new double[][] {{1, 2}, {3, 4}}, new double[] {5, 6}));
    assertThat(weights.get(2))
        .isEqualTo(new LayerWeights(new double[][] {{7}, {8}}, new double[] {9}));
    assertThat(weights.get(1).kernel()).hasDimensions(2, 2);
    assertThat(edit.notes()).containsExactly(Phrase.of("note.someDrawn"));
  }

  @Test
  void givenWeightsThatFitNoLayerAreDrawnAndThatIsSaid() throws ScenarioException {
    var edit = (Edit.Changed) numbers().withUnits(0, 3);
    assertThat(edit.scenario().model().weights()).isEmpty();
    assertThat(edit.notes()).containsExactly(Phrase.of("note.allDrawn"));
  }

  @Test
  void anotherInitializerDrawsTheKernelOfItsLayerAlone() throws ScenarioException {
    Scenario now = changed(numbers().withKernelInitializer(0, new HeNormal()));
    List<LayerWeights> weights = now.model().weights().orElseThrow();
    assertThat(weights.get(0).kernel()[0]).isNotEqualTo(new double[] {1, 2});
    assertThat(weights.get(0).bias()).containsExactly(5, 6);
    assertThat(weights.get(1).kernel()).isDeepEqualTo(new double[][] {{7}, {8}});
  }

  @Test
  void anotherActivationLeavesGivenWeightsAlone() throws ScenarioException {
    var edit = (Edit.Changed) numbers().withActivation(0, new Relu());
    assertThat(edit.scenario().model().weights()).isEqualTo(numbers().scenario().model().weights());
    assertThat(edit.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "units, 0, value.range",
    "units, 4097, value.range",
    "units, many, value.type",
    "units, 1e308, value.type",
    "learning_rate, 0, value.range",
    "learning_rate, fast, value.type",
    "learning_rate, 1e999, json.finite",
    "momentum, 1, value.range",
    "batch_size, 0, value.range",
    "batch_size, -3, value.range",
    "epochs, 1000001, value.range",
    "validation_split, 1, value.range",
    "seed, 9223372036854775808, value.range",
    "activation, step, value.choice"
  })
  void whatIsTypedWrongIsRefusedWithItsPlace(String name, String typed, String key)
      throws ScenarioException {
    Setting setting =
        switch (name) {
          case "units" -> new Setting.Units(0);
          case "activation" -> new Setting.LayerActivation(0);
          case "batch_size" -> new Setting.BatchSize();
          case "epochs" -> new Setting.Epochs();
          case "validation_split" -> new Setting.ValidationSplit();
          case "seed" -> new Setting.Seed();
          default -> new Setting.OptimizerNumber(name);
        };
    var problem = refused(numbers().with(setting, typed)).problem();
    assertThat(problem.key()).isEqualTo(key);
    assertThat(problem.path()).isEqualTo(setting.path()).endsWith(name);
    assertThat(problem.what(Language.EN)).contains(typed);
    assertThat(problem.what(Language.KO)).contains(typed);
  }

  @Test
  void whatIsTypedRightIsTaken() throws ScenarioException {
    ScenarioEdits edits = numbers();
    assertThat(changed(edits.with(new Setting.Units(0), " 7 ")).model().layers().get(0).units())
        .isEqualTo(7);
    assertThat(changed(edits.with(new Setting.BatchSize(), "99999999999")).fit().batchSize())
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(
            changed(edits.with(new Setting.OptimizerNumber("momentum"), "0.9"))
                .compile()
                .optimizer())
        .isEqualTo(new Sgd(0.01, 0.9, false));
    assertThat(changed(edits.with(new Setting.OptimizerName(), "adam")).compile().optimizer())
        .isEqualTo(Adam.DEFAULTS);
  }

  /** Typing what is there changes nothing. */
  @ParameterizedTest
  @MethodSource("documents")
  void everySettingReadsItsOwnValue(Scenario scenario) {
    ScenarioEdits edits = edits(scenario);
    List<Setting> all = new ArrayList<>(edits.optimizerSettings());
    all.addAll(
        List.of(
            new Setting.Units(0),
            new Setting.LayerActivation(0),
            new Setting.KernelInitializer(0),
            new Setting.BiasInitializer(0),
            new Setting.OptimizerName(),
            new Setting.LossName(),
            new Setting.Accuracy(),
            new Setting.Epochs(),
            new Setting.BatchSize(),
            new Setting.Shuffle(),
            new Setting.ValidationSplit(),
            new Setting.Seed()));
    for (Setting setting : all) {
      assertThat(changed(edits.with(setting, edits.value(setting))))
          .as(setting.kerasName())
          .isEqualTo(scenario);
    }
  }

  @Test
  void comparedRunsFollowWhatTheyShare() throws ScenarioException {
    Scenario main = ScenarioReader.read(NUMBERS, "numbers");
    var own =
        new downhill.scenario.Branch(
            "fast", main.compile().withOptimizer(new Sgd(0.1)), main.fit());
    Scenario now =
        changed(edits(main.withCompare(List.of(own))).with(new Setting.BatchSize(), "2"));
    assertThat(now.compare().getFirst().fit().batchSize()).isEqualTo(2);
    assertThat(now.compare().getFirst().compile().optimizer()).isEqualTo(new Sgd(0.1));
    Scenario binary =
        refused(edits(main.withCompare(List.of(own))).withLoss(new CategoricalCrossentropy()))
            .offer()
            .orElseThrow()
            .scenario();
    assertThat(binary.compare().getFirst().compile().loss())
        .isEqualTo(new CategoricalCrossentropy());
  }

  /** As the signatures of Keras 3 have them. */
  @ParameterizedTest
  @CsvSource({
    "sgd, momentum, 0",
    "rmsprop, rho, 0.9",
    "rmsprop, momentum, 0",
    "rmsprop, epsilon, 1e-7",
    "adam, beta_1, 0.9",
    "adam, beta_2, 0.999",
    "adam, epsilon, 1e-7",
    "adagrad, initial_accumulator_value, 0.1",
    "adagrad, epsilon, 1e-7"
  })
  void aNumberThatIsLeftOutIsKerasOwn(String rule, String number, double value)
      throws ScenarioException {
    var setting = new Setting.OptimizerNumber(number);
    var changed =
        (Edit.Changed)
            edits(ScenarioReader.read(NUMBERS, "numbers")).with(new Setting.OptimizerName(), rule);
    ScenarioEdits edits = edits(changed.scenario());
    assertThat(Double.parseDouble(edits.usual(setting).orElseThrow())).isEqualTo(value);
    assertThat(edits.with(setting, edits.usual(setting).orElseThrow()))
        .isEqualTo(new Edit.Changed(changed.scenario(), List.of()));
  }

  @Test
  void whatCodeLeavesOutIsWhatADocumentLeavesOut() throws ScenarioException {
    Scenario bare =
        ScenarioReader.read(
            NUMBERS
                .replace(", \"activation\": \"tanh\"", "")
                .replaceAll("(?s),\\s*\"weights\".*?]}]}", "}"),
            "bare");
    ScenarioEdits edits = edits(bare);
    for (Setting setting :
        List.of(
            new Setting.LayerActivation(0),
            new Setting.KernelInitializer(0),
            new Setting.BiasInitializer(0),
            new Setting.Nesterov(),
            new Setting.Accuracy(),
            new Setting.Shuffle(),
            new Setting.ValidationSplit())) {
      assertThat(edits.usual(setting)).as(setting.kerasName()).contains(edits.value(setting));
    }
    assertThat(edits.usual(new Setting.Epochs())).isEmpty();
    assertThat(edits.usual(new Setting.OptimizerNumber("learning_rate"))).isEmpty();
  }
}
