package downhill.lab.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import downhill.data.Progress;
import downhill.engine.optimizer.Sgd;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.TrainingSession;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioReader;
import downhill.words.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The code beside Keras code written by hand for the same scenarios. */
final class KerasCodeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void aLinearRegressionIsTheLecturesCode() throws Exception {
    assertThat(code(builtin("ice-cream")).text())
        .isEqualTo(
            """
            from keras import Input, Sequential
            from keras.layers import Dense
            from keras.optimizers import SGD
            from keras.utils import set_random_seed

            # x: 500 samples (temperature, humidity, discount); y: sales
            x = (x - x.mean(axis=0)) / x.std(axis=0)
            set_random_seed(42)  # Keras draws other weights from it than this lab

            model = Sequential()
            model.add(Input(shape=(3,)))
            model.add(Dense(1))
            model.compile(
                loss="mse",
                optimizer=SGD(learning_rate=0.1),
            )
            model.summary()

            model.fit(x, y, epochs=10, batch_size=32, verbose=1)
            model.predict(x)
            """);
  }

  @Test
  void eachCallSaysWhichArgumentsItLeavesOut() throws Exception {
    assertThat(absent("ice-cream"))
        .containsExactly(
            "activation, kernel_initializer, bias_initializer",
            "momentum, nesterov",
            "shuffle, validation_split");
    assertThat(absent("iris"))
        .containsExactly("kernel_initializer, bias_initializer", "momentum, nesterov", "shuffle");
  }

  private static List<String> absent(String name) throws Exception {
    return code(builtin(name)).lines().stream()
        .flatMap(line -> line.tokens().stream())
        .filter(token -> !token.absent().isEmpty())
        .map(token ->
            token.absent().stream()
                .map(part -> part.setting().orElseThrow().kerasName())
                .collect(Collectors.joining(", ")))
        .toList();
  }

  @Test
  void aSplitAndClassesAreWrittenOut() throws Exception {
    assertThat(code(builtin("iris")).text())
        .contains(
            """
            from keras.utils import set_random_seed, to_categorical
            """,
            """
            # x: 150 samples (sepal_length, sepal_width, petal_length, petal_width); y: species
            x = (x - x[:120].mean(axis=0)) / x[:120].std(axis=0)
            y = to_categorical(y, 3)
            set_random_seed(1)\
            """,
            """
            model.add(Input(shape=(4,)))
            model.add(Dense(3, activation="softmax"))
            model.compile(
                loss="categorical_crossentropy",
                optimizer=SGD(learning_rate=0.1),
                metrics=["accuracy"],
            )
            """,
            """
            model.fit(x, y, epochs=50, batch_size=16, validation_split=0.2, verbose=1)
            """);
  }

  @Test
  void whatIsNotAsKerasHasItIsWrittenOut() throws Exception {
    assertThat(code(oracle("binary-leaky-rmsprop")).text())
        .contains(
            "from keras.optimizers import RMSprop\n",
            "model.set_weights(weights)  # the weights of the scenario\n",
            "    loss=\"binary_crossentropy\",\n",
            "activation=\"leaky_relu\"",
            "optimizer=RMSprop(learning_rate=");
    assertThat(code(oracle("line-nesterov")).text())
        .contains("optimizer=SGD(learning_rate=0.02, momentum=0.9, nesterov=True)")
        .contains("shuffle=False");
    assertThat(code(oracle("softmax-sparse")).text()).doesNotContain("to_categorical");
    assertThat(code(oracle("line-mae")).text()).contains("loss=\"mae\"");
  }

  @Test
  void aSessionThatWasChangedSaysSo() throws Exception {
    Experiment experiment = builtin("ice-cream");
    try (var session = new TrainingSession(experiment)) {
      session.send(new Intent.SetLearningRate(0.5));
      session.send(new Intent.MoreEpochs(10));
      SessionState state = session.await(s -> s.plannedSteps() == 320, PATIENCE);
      assertThat(of(state).text())
          .contains(
              "    optimizer=SGD(learning_rate=0.5),  # changed by hand; the scenario says 0.1\n",
              "epochs=20, batch_size=32, verbose=1)  # the scenario says 10\n")
          .doesNotContain("random weights");
      session.send(new Intent.SetWeight(0, 3));
      state = session.await(s -> s.lastEdit().isPresent(), PATIENCE);
      assertThat(of(state).text())
          .contains("# a weight was set by hand after step 0\n")
          .doesNotContain("random weights");
      session.send(new Intent.NewWeights());
      state = session.await(s -> s.lastEdit().isEmpty(), PATIENCE);
      assertThat(of(state).text()).contains("# with new random weights, drawn by hand\n");
    }
  }

  @Test
  void everyPieceOfALayerStandsForThatLayer() throws Exception {
    KerasCode code = code(builtin("moons"));
    CodeLine dense = line(code, text -> text.contains("Dense(4"));
    assertThat(dense.tokens())
        .filteredOn(token -> token.part().isPresent())
        .allMatch(token -> token.part().get().layerOf().equals(OptionalInt.of(0)))
        .extracting(CodeToken::text)
        .containsExactly("Dense(", "4", ", ", "activation=", "\"tanh\"", ")");
    assertThat(new CodePart.Layer(0).lights(new CodePart.Units(0))).isTrue();
    assertThat(new CodePart.Layer(0).lights(new CodePart.Units(1))).isFalse();
    assertThat(new CodePart.Units(0).lights(new CodePart.Layer(0))).isFalse();
    assertThat(line(code, text -> text.startsWith("model.fit")).tokens())
        .filteredOn(CodeToken::value)
        .extracting(token -> token.part().orElseThrow(), CodeToken::text)
        .containsExactly(
            tuple(new CodePart.Epochs(), "100"),
            tuple(new CodePart.BatchSize(), "10"),
            tuple(new CodePart.ValidationSplit(), "0.2"),
            tuple(new CodePart.Verbose(), "1"));
  }

  @Test
  void remarksAreInTheLanguageOfTheWindow() throws Exception {
    var moment = new CodeMoment(builtin("ice-cream"), new Sgd(0.1), 10, Optional.empty(), false);
    assertThat(KerasCode.of(moment, 2, Language.KO).text())
        .contains("# x: 샘플 500개(temperature, humidity, discount), y: sales\n")
        .contains("epochs=10, batch_size=32, verbose=2)\n");
    assertThat(KerasCode.of(moment, 2, Language.KO).imports()).isEqualTo(4);
  }

  private static CodeLine line(KerasCode code, Predicate<String> wanted) {
    return code.lines().stream().filter(line -> wanted.test(line.text())).findFirst().orElseThrow();
  }

  private static KerasCode code(Experiment experiment) {
    try (var session = new TrainingSession(experiment)) {
      return of(session.state());
    }
  }

  private static KerasCode of(SessionState state) {
    return KerasCode.of(CodeMoment.of(state), 1, Language.EN);
  }

  private static Experiment builtin(String name) throws Exception {
    return Experiment.prepare(BuiltinScenarios.of(name).orElseThrow(), Progress.NONE);
  }

  private static Experiment oracle(String name) throws Exception {
    return Experiment.prepare(
        ScenarioReader.open(Path.of("src/test/resources/oracle", name + ".downhill")),
        Progress.NONE);
  }
}
