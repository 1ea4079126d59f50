package downhill.scenario.keras;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Elu;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Softmax;
import downhill.engine.initializer.GlorotUniform;
import downhill.engine.initializer.HeNormal;
import downhill.engine.initializer.Zeros;
import downhill.engine.layer.Dense;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.scenario.Scenario;
import downhill.scenario.keras.Slip.Effect;
import downhill.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words, values and calls that code is made of, each with what becomes of it. */
final class CodeFormsTest {
  private static final String NET =
      "model = Sequential()\nmodel.add(Dense(4, activation='relu'))\nmodel.add(Dense(1))\n";

  private static KerasReading read(String code) {
    return Pasted.read(code, "ice-cream");
  }

  private static Scenario clean(String code) {
    KerasReading reading = read(code);
    assertThat(reading.slips()).extracting(slip -> slip.sentence(Language.EN)).isEmpty();
    return reading.scenario().orElseThrow();
  }

  private static List<String> slips(String code) {
    return read(code).slips().stream()
        .map(slip -> slip.what().key() + " " + slip.line() + ":" + slip.column())
        .toList();
  }

  private static List<Integer> units(Scenario scenario) {
    return scenario.model().layers().stream().map(Dense::units).toList();
  }

  private static List<Activation> activations(Scenario scenario) {
    return scenario.model().layers().stream().map(Dense::activation).toList();
  }

  /** Lines end in a line feed, a carriage return, or both; a backslash joins two. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "model = Sequential()\rmodel.add(Dense(4, activation='relu'))\rmodel.add(Dense(1))",
        "model = Sequential()\r\nmodel.add(Dense(4, activation='relu'))\r\nmodel.add(Dense(1))",
        "model = \\\rSequential()\nmodel.add(Dense(4, \\\r\nactivation='relu'))\nmodel.add(\\\nDense(1))",
        "# -*- a comment\rmodel = Sequential() # ein\nmodel.add(Dense(4, activation='relu'))#\r\nmodel.add(Dense(1)) #",
        "model\u00a0= Sequential()\nmodel.add(\u3000Dense(4,\tactivation='relu'))\nmodel.add(Dense(1))",
        "model = Sequential();;model.add(Dense(4, activation='relu')) ; model.add(Dense(1));",
        "model = Sequential()\nmodel.add(Dense(4, activation=\"re\" 'lu'))\nmodel.add(Dense(1))",
        "model = Sequential()\nmodel.add(Dense(4, activation='''relu'''))\nmodel.add(Dense(1))",
        "model = Sequential()\nmodel.add(Dense(4, activation='r\\elu'))\nmodel.add(Dense(1))",
        "model = Sequential()\nmodel.add(Dense(+4, activation=('relu')))\nmodel.add(Dense((1)))",
        "a = 4\nb = a\nmodel = Sequential()\nmodel.add(Dense(b, activation='relu'))\nmodel.add(Dense(1))",
        "model = Sequential(name='net')\nmodel.add(Dense(4, 'relu', True))\nmodel.add(Dense(1, None, 1))",
        "layers = [Dense(4, activation='relu'), Dense(1)]\nmodel = Sequential(layers)",
        "import keras.layers as kl, numpy as np\nfrom keras.models import *\nmodel = Sequential()\nmodel.add(kl.Dense(4))\nmodel.add(kl.ReLU())\nmodel.add(kl.Dense(1))",
        "from keras.layers import Dense as Layer, Input\nmodel = Sequential()\nmodel.add(Layer(4, 'relu'))\nmodel.add(Layer(1))",
      })
  void formsOfTheSameNetwork(String code) {
    Scenario scenario = clean(code);
    assertThat(units(scenario)).containsExactly(4, 1);
    assertThat(activations(scenario)).containsExactly(new Relu(), new Linear());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // code | slips with line and column
        "model.add(Dense(1, activation='relu)) | string.open 1:31",
        "model.add(Dense(1, activation=“relu)) | string.open 1:31",
        "model.add(Dense(1, activation='relu\\ | string.open 1:31",
        "model.add(Dense(1) Dense(2)) | comma 1:20",
        "model.add(3) | layer.other 1:11",
        "model.add(Dense(1), Dense(2)) | model.add 1:1",
        "model.add(Activation()) | layer.activation 1:11",
        "model.add(Dense(units=2, units=3)) | argument.twice 1:32",
        "model.add(Dense(1, kernel_initializer='ones')) | name.absent 1:39",
        "model.add(Dense(1, use_bias=False)) | dense.bias 1:11",
        "model.add(Dense(1, use_bias=None)) | value 1:29",
        "model.add(Dense(1, use_bias=2)) | value 1:29",
        "model.add(Dense(0x10)) | value 1:17",
        "model.add(Dense(0)) | value 1:17",
        "model.add(Dense(4097)) | value 1:17",
        "model.add(Dense('1')) | value 1:17",
        "model.add(Dense(1, activation=7)) | value 1:31",
        "model.compile(loss='mse', optimizer=SGD(0.1, 0, True, 5)) | argument.surplus 1:55",
        "keras.utils.set_random_seed(9000000000000001) | value 1:29",
        "model.fit(x, y); model.fit(x, y) | fit.second 1:18",
        "model.compile(loss='mse', metrics=3) | value 1:35",
        "model.compile(loss='mse', metrics=['mse']) | compile.metric 1:36",
        "model.compile(loss='mse', metrics=[3]) | compile.metric 1:36",
        "model.compile(loss=None) | compile.loss 1:7",
        "model.compile(loss='mse', optimizer=SGD(momentum=1)) | value 1:50",
        "model.compile(loss='mse', optimizer=SGD(momentum=-0.1)) | value 1:50",
        "model.compile(loss='mse', optimizer=SGD(0)) | value 1:41",
        "model.compile(loss='mse', optimizer=Adam(epsilon=-1)) | value 1:50",
        "model.fit(x, y, validation_split=1) | value 1:34",
        "model.fit(x, y, validation_split=-0.1) | value 1:34",
        "model.fit(x, y, epochs=0) | value 1:24",
        "model.fit(x, y, batch_size=0) | value 1:28",
        "keras.utils.set_random_seed() | value 1:1",
        "keras.utils.set_random_seed(1.5) | value 1:29",
        "model = Sequential(3) | value 1:20",
        "model = Sequential() | model.empty 1:9",
        "model.explode() | call.unknown 1:1",
        "1 + 2 | statement.other 1:1",
      })
  void whatIsWrongIsNamedAtItsPlace(String statement, String slip) {
    assertThat(slips(statement)).contains(slip);
    // Behind a network, one line further down, the place is there.
    String key = slip.split(" ", -1)[0];
    assertThat(read(NET + "\n" + statement).slips())
        .filteredOn(each -> each.what().key().equals(key))
        .extracting(Slip::line)
        .contains(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // what is mended | as it is then
        "Dense(1)) model.add(Dense(1)) | bracket",
        "Dense(1))] | bracket.extra",
        "Dense（1）) | sign.wide",
        "Dense(1，activation='relu')) | sign.wide",
      })
  void signsAreMended(String line, String key) {
    List<Slip> slips = read("model = Sequential()\nmodel.add(" + line + "\n").slips();
    assertThat(slips).isNotEmpty();
    assertThat(slips.getFirst().line()).isEqualTo(2);
    if (!key.equals("bracket")) {
      assertThat(slips).extracting(each -> each.what().key()).contains(key);
      assertThat(slips).extracting(Slip::effect).containsOnly(Effect.REPAIRED);
      String mended = read("model = Sequential()\nmodel.add(" + line + "\n").repaired();
      assertThat(clean(mended).model().layers()).hasSize(1);
    }
  }

  /** A number of the edge of its range is taken, the one beyond it is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model.fit(x, y, validation_split=0)",
        "model.fit(x, y, epochs=1, batch_size=1)",
        "model.fit(x, y, batch_size=2147483647)",
        "model.fit(x, y, batch_size=None)",
        "model.compile('adam', 'mse', None)",
        "model.compile(None, 'mse')",
        "model.compile(loss='mse', optimizer=SGD(momentum=0))",
        "model.compile(loss='mse', optimizer=Adam(epsilon=0))",
        "keras.utils.set_random_seed(9000000000000000)",
        "keras.utils.set_random_seed(-3)",
        "model.add(Dense(4096)); model.add(Dense(1))",
      })
  void edgesAreTaken(String statement) {
    assertThat(read(statement).slips())
        .extracting(each -> each.what().key())
        .doesNotContain("value");
    assertThat(read(NET + statement).scenario()).isPresent();
  }

  @Test
  void theSeedIsTheOneThatIsSet() {
    assertThat(clean(NET + "tf.random.set_seed(-3)\n").fit().seed()).isEqualTo(-3);
    long open = Pasted.onto("ice-cream").scenario().fit().seed();
    assertThat(clean(NET).fit().seed()).isEqualTo(open);
  }

  @Test
  void settingsOfOptimizersAreRead() {
    String code = NET + "model.compile(loss='mse', optimizer=%s)\n";
    assertThat(clean(code.formatted("None")).compile().optimizer()).isEqualTo(RmsProp.DEFAULTS);
    assertThat(clean(code.formatted("Adagrad(0.5, 0.25, 0)")).compile().optimizer())
        .isEqualTo(new Adagrad(0.5, 0.25, 0));
    assertThat(clean(code.formatted("Adam(0.01, 0, 0.5, 0)")).compile().optimizer())
        .isEqualTo(new Adam(0.01, 0, 0.5, 0));
    assertThat(clean(code.formatted("SGD(0.1, nesterov=False)")).compile().optimizer())
        .isEqualTo(new Sgd(0.1, 0, false));
    assertThat(clean(code.formatted("SGD(0.1, 0.5, nesterov=True)")).compile().optimizer())
        .isEqualTo(new Sgd(0.1, 0.5, true));
  }

  @Test
  void metricsAreAccuracyOrNone() {
    String code = "model.compile(loss='mse', metrics=%s)\n";
    for (String accuracy : List.of("['accuracy']", "[\"acc\"]", "[Accuracy()]", "('accuracy',)")) {
      assertThat(clean(code.formatted(accuracy)).compile().measuresAccuracy()).isTrue();
    }
    for (String none : List.of("[]", "None")) {
      assertThat(clean(code.formatted(none)).compile().measuresAccuracy()).isFalse();
    }
    KerasReading name = read("m = 'accuracy'\n" + code.formatted("m"));
    assertThat(name.repaired()).contains("metrics=[m]");
    assertThat(name.scenario().orElseThrow().compile().measuresAccuracy()).isTrue();
    assertThat(read(code.formatted("'mae'")).scenario().orElseThrow().compile().measuresAccuracy())
        .isFalse();
  }

  @Test
  void initializersAreTheUsualOnesWhereCodeNamesNone() {
    Dense usual = clean(NET).model().layers().getFirst();
    assertThat(usual.kernelInitializer()).isEqualTo(new GlorotUniform());
    assertThat(usual.biasInitializer()).isEqualTo(new Zeros());
    String code = "model = Sequential([Dense(1, kernel_initializer=HeNormal())])";
    assertThat(clean(code).model().layers().getFirst().kernelInitializer())
        .isEqualTo(new HeNormal());
  }

  @Test
  void activationsOnTheirOwnBelongToTheLayerBefore() {
    String code = "model = Sequential([Dense(4), %s, Dense(1)])";
    assertThat(activations(clean(code.formatted("ELU()"))).getFirst()).isEqualTo(new Elu());
    assertThat(activations(clean(code.formatted("ReLU()"))).getFirst()).isEqualTo(new Relu());
    String classes =
        "model = Sequential([Dense(3), Softmax()])\n"
            + "model.compile(loss='categorical_crossentropy')";
    Scenario iris = Pasted.read(classes, "iris").scenario().orElseThrow();
    assertThat(activations(iris)).containsExactly(new Softmax());
    assertThat(slips("model = Sequential([Input(shape=(3,)), ReLU(), Dense(1)])"))
        .containsExactly("layer.activationAlone 1:40");
    assertThat(slips("model = Sequential([Dense(4, 'relu'), ELU(), Dense(1)])"))
        .containsExactly("layer.activationAlone 1:39");
  }

  @Test
  void aSecondNetworkTakesThePlaceOfTheFirst() {
    String code = NET + "model = Sequential()\nmodel.add(Dense(7))\nmodel.add(Dense(1))\n";
    assertThat(slips(code)).containsExactly("model.second 4:9");
    assertThat(units(read(code).scenario().orElseThrow())).containsExactly(7, 1);
  }

  @Test
  void aSecondInputIsLeftOutAndALateOneMoved() {
    assertThat(slips("model = Sequential([Input((3,)), Input((3,)), Dense(1)])"))
        .containsExactly("input.second 1:34");
    assertThat(slips("model = Sequential([Input((3,)), Dense(4), Input((3,)), Dense(1)])"))
        .containsExactly("input.second 1:44");
    String late = "model = Sequential([Dense(1), Input((3,))])";
    assertThat(read(late).repaired()).isEqualTo("model = Sequential([Input((3,)), Dense(1)])");
    assertThat(slips("model = Sequential([Input(), Dense(1)])"))
        .containsExactly("input.noShape 1:21");
    assertThat(slips("model = Sequential([Input(x.shape[1:]), Dense(1)])")).isEmpty();
    assertThat(slips("model = Sequential([Input(n), Dense(1)])")).isEmpty();
    assertThat(slips("model = Sequential([Dense(1, input_dim=2)])"))
        .containsExactly("input.shape 1:40");
    assertThat(slips("model = Sequential([Dense(1, input_shape=(2,))])"))
        .containsExactly("input.shape 1:42");
    assertThat(slips("model = Sequential([InputLayer(input_shape=(2,)), Dense(1)])"))
        .containsExactly("input.shape 1:44");
  }

  @Test
  void compileWithoutALossStopsNothingElse() {
    assertThat(slips(NET + "model.compile(optimizer='sgd')\n")).containsExactly("compile.loss 4:7");
    assertThat(slips(NET + "model.fit(x, y)\n")).containsExactly("fit.uncompiled 4:1");
    assertThat(slips("model.fit(x, y)\n")).isEmpty();
  }

  /** Targets that are one-hot already, under whatever name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y = to_categorical(y);t = y | t | categorical.sparse",
        "t = to_categorical(y) | t | categorical.sparse",
        "t = to_categorical(y) | y | ",
        "t = to_categorical(y) | y=t | categorical.sparse",
        "t = to_categorical(y);t = to_categorical(t) | y | categorical.twice",
        "t = to_categorical(y);u = to_categorical(t) | y | categorical.twice",
        "t = to_categorical(y, 3) | y=to_categorical(z) | categorical.sparse",
      })
  void targetsAreFollowed(String lines, String handed, String slip) {
    String code =
        lines.replace(';', '\n')
            + "\nmodel = Sequential([Dense(3, activation='softmax')])\n"
            + "model.compile(loss='sparse_categorical_crossentropy')\n"
            + "model.fit(x, "
            + handed
            + ")\n";
    List<String> keys =
        Pasted.read(code, "iris").slips().stream()
            .map(each -> each.what().key())
            .distinct()
            .toList();
    assertThat(keys).isEqualTo(slip == null ? List.of() : List.of(slip));
  }

  @Test
  void aSecondEncodingIsTakenOutOfTheCode() {
    String iris =
        """
        model = Sequential([Dense(3, activation='softmax')])
        model.compile(loss='categorical_crossentropy')
        """;
    String again = "y = to_categorical(y)\ny = to_categorical(y)\n" + iris;
    assertThat(Pasted.read(again, "iris").repaired()).isEqualTo("y = to_categorical(y)\n\n" + iris);
    String other = "t = to_categorical(y)\nu = to_categorical(t)\n" + iris;
    assertThat(Pasted.read(other, "iris").repaired())
        .isEqualTo("t = to_categorical(y)\nu = t\n" + iris);
  }

  @Test
  void blocksAndWhatNobodyAsksForAreLeftOut() {
    assertThat(slips("if True:\n    model.add(Dense(9))\n\n    x = 1\n" + NET))
        .containsExactly("statement.compound 1:1");
    assertThat(units(read("def f():\n  return Dense(9)\n" + NET).scenario().orElseThrow()))
        .containsExactly(4, 1);
    assertThat(slips("x[0] = 3\na, (b, c) = f(1)\n" + NET)).containsExactly("data.kept 2:1");
    assertThat(slips("d = {'a': 1, 'b': [2; 3]}\n" + NET)).containsExactly("data.kept 1:1");
    assertThat(slips("z = 2 ** 3 + max(1, 2)\n" + NET)).containsExactly("data.kept 1:1");
    assertThat(slips("z = not done\n" + NET)).containsExactly("data.kept 1:1");
    assertThat(slips("from keras model\n" + NET)).containsExactly("statement.unexpected 1:12");
    assertThat(read("from keras Sequential\n" + NET).slips().getFirst().effect())
        .isEqualTo(Effect.BLOCKING);
  }

  /** Fifty slips are enough to read; what blocks is named beyond them too. */
  @Test
  void slipsAreNoFlood() {
    String lines = "unknown()\n".repeat(60);
    assertThat(slips(lines + NET)).hasSize(50);
    assertThat(slips(lines + NET + "model.compile()\n")).hasSize(51).contains("compile.loss 64:7");
  }

  @Test
  void codeOfAMillionLettersIsRefused() {
    String code = NET + "#".repeat(1_000_000);
    assertThat(slips(code)).containsExactly("code.long 1:1");
    assertThat(read(code).scenario()).isEmpty();
    assertThat(read(code).repaired()).isEqualTo(code);
  }

  @Test
  void longCodeIsShortenedInASentence() {
    assertThat(Slips.quote(" a\n\tb ")).isEqualTo("a b");
    assertThat(Slips.quote("y".repeat(41))).isEqualTo("y".repeat(40) + "…");
    assertThat(Slips.quote("y".repeat(40))).isEqualTo("y".repeat(40));
  }
}
