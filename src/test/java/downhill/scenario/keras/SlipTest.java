package downhill.scenario.keras;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.layer.Dense;
import downhill.scenario.Scenario;
import downhill.scenario.keras.Slip.Effect;
import downhill.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of pasted code: each is named at its place, and its repair leaves none behind. */
final class SlipTest {
  private static final String ICE =
      """
      model = Sequential()
      model.add(Input(shape=(3,)))
      model.add(Dense(4, activation="relu"))
      model.add(Dense(1))
      model.compile(loss="mse", optimizer="sgd", metrics=["accuracy"])
      model.fit(x, y, epochs=10, batch_size=16)
      """;
  private static final String IRIS =
      """
      y = to_categorical(y, 3)
      model = Sequential()
      model.add(Dense(8, activation="relu"))
      model.add(Dense(3, activation="softmax"))
      model.compile(loss="categorical_crossentropy", optimizer="sgd")
      model.fit(x, y)
      """;
  private static final String MOONS =
      """
      model = Sequential()
      model.add(Dense(8, activation="relu"))
      model.add(Dense(1, activation="sigmoid"))
      model.compile(loss="binary_crossentropy", optimizer="sgd")
      """;

  private static String code(String builtin) {
    return switch (builtin) {
      case "iris" -> IRIS;
      case "moons" -> MOONS;
      default -> ICE;
    };
  }

  private static Slip only(KerasReading reading) {
    assertThat(reading.slips())
        .as(reading.slips().stream().map(slip -> slip.sentence(Language.EN)).toList().toString())
        .hasSize(1);
    return reading.slips().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // builtin | right | wrong | key | line | column
        "ice-cream | batch_size=16 | mini_batch=16 | fit.batchSize | 6 | 28",
        "ice-cream | epochs=10 | epoch=10 | argument.name | 6 | 17",
        "ice-cream | [\"accuracy\"] | \"accuracy\" | compile.metrics | 5 | 52",
        "ice-cream | [\"accuracy\"] | ['acuracy'] | name.nearest | 5 | 53",
        "ice-cream | (3,) | (2,) | input.shape | 2 | 23",
        "ice-cream | (3,) | (3) | input.number | 2 | 23",
        "ice-cream | (3,) | (500, 3) | input.dimensions | 2 | 23",
        "ice-cream | \"relu\" | \"rleu\" | name.nearest | 3 | 31",
        "ice-cream | \"relu\" | “relu” | string.curly | 3 | 31",
        "ice-cream | \"sgd\" | SDG(0.1) | name.nearest | 5 | 37",
        "ice-cream | \"sgd\" | SGD(lr=0.1) | optimizer.lr | 5 | 41",
        "ice-cream | \"mse\" | \"mean_square_error\" | name.nearest | 5 | 20",
        "ice-cream | model.compile | model.compil | name.nearest | 5 | 7",
        "ice-cream | model.fit | mdoel.fit | name.nearest | 6 | 1",
        "ice-cream | Dense(1) | dense(1) | name.nearest | 4 | 11",
        "ice-cream | Sequential() | sequential() | name.nearest | 1 | 9",
        "ice-cream | Dense(1) | Dense(2) | units.number | 4 | 11",
        "ice-cream | Dense(1)) | Dense(1) | bracket.open | 4 | 10",
        "ice-cream | Dense(1)) | Dense(1))) | bracket.extra | 4 | 20",
        "ice-cream | Dense(4, activation | Dense(4 activation | comma | 3 | 19",
        "ice-cream | Dense(1)) | Dense（1)) | sign.wide | 4 | 16",
        "ice-cream | model.add(Dense(1)) | `  model.add(Dense(1))` | indent | 4 | 3",
        "ice-cream | model = Sequential() | # | model.missing | 2 | 1",
        "moons | Dense(1, activation=\"sigmoid\") | Dense(1, activation=\"softmax\") | softmax.one | 3 | 31",
        "moons | \"binary_crossentropy\" | \"categorical_crossentropy\" | categorical.oneUnit | 4 | 20",
        "moons | Dense(1, activation=\"sigmoid\") | Dense(2, activation=\"softmax\") | binary.softmax | 4 | 20",
        "moons | \"binary_crossentropy\" | \"binary_cross_entropy\" | name.nearest | 4 | 20",
        "iris | Dense(3, | Dense(4, | units.classes | 4 | 31",
        "iris | (y, 3) | (y, 4) | categorical.classes | 1 | 23",
        "iris | Dense(3, activation=\"softmax\") | Dense(3, activation=\"relu\") | categorical.activation | 4 | 31",
        "iris | Dense(3, activation=\"softmax\") | Dense(3) | categorical.activation | 4 | 11",
        "iris | Dense(3, activation=\"softmax\") | Dense(1, activation=\"softmax\") | softmax.one | 4 | 31",
        "iris | \"categorical_crossentropy\" | \"sparse_categorical_crossentropy\" | categorical.sparse | 5 | 20",
        "iris | \"categorical_crossentropy\" | \"binary_crossentropy\" | binary.classes | 5 | 20",
        "iris | fit(x, y) | fit(x, to_categorical(y)) | categorical.twice | 6 | 14",
        "iris | to_categorical(y, 3) | to_categorical(to_categorical(y, 3)) | categorical.twice | 1 | 5",
      })
  void isNamedAtItsPlaceAndRepaired(
      String builtin, String right, String wrong, String key, int line, int column) {
    String good = code(builtin);
    assertThat(good).contains(right);
    String bad = good.replace(right, wrong);
    KerasReading reading = Pasted.read(bad, builtin);
    Slip slip = only(reading);
    assertThat(slip.what().key()).isEqualTo(key);
    assertThat(slip.effect()).isEqualTo(Effect.REPAIRED);
    assertThat(List.of(slip.line(), slip.column())).containsExactly(line, column);
    assertThat(reading.scenario()).isPresent();
    assertThat(reading.repaired()).isEqualTo(slip.repaired(bad)).isNotEqualTo(bad);
    KerasReading again = Pasted.read(reading.repaired(), builtin);
    assertThat(again.slips()).extracting(each -> each.sentence(Language.EN)).isEmpty();
    assertThat(again.scenario()).isEqualTo(reading.scenario());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iris | \"softmax\" | \"sigmoid\" | categorical.sigmoid",
        "iris | \"categorical_crossentropy\" | \"mse\" | mse.classes",
        "moons | \"binary_crossentropy\" | \"mse\" | mse.classes",
        "moons | \"sigmoid\" | \"tanh\" | binary.activation",
        "ice-cream | Dense(1) | Dense(1, activation='sigmoid') | sigmoid.number",
      })
  void whatKerasTakesAsWellIsReadAsItStands(
      String builtin, String right, String wrong, String key) {
    String bad = code(builtin).replace(right, wrong);
    KerasReading reading = Pasted.read(bad, builtin);
    Slip slip = only(reading);
    assertThat(slip.what().key()).isEqualTo(key);
    assertThat(slip.effect()).isEqualTo(Effect.REMARK);
    assertThat(reading.repaired()).isEqualTo(bad);
    assertThat(reading.scenario()).isPresent();
    KerasReading again = Pasted.read(slip.repaired(bad), builtin);
    assertThat(again.slips()).isEmpty();
    assertThat(again.scenario()).isNotEqualTo(reading.scenario());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ice-cream | \"sgd\" | \"adamw\" | name.absent",
        "ice-cream | \"sgd\" | \"fastest\" | name.unknown",
        "ice-cream | \"relu\" | \"gelu\" | name.absent",
        "ice-cream | \"mse\" | \"huber\" | name.absent",
        "ice-cream | loss=\"mse\", |  | compile.loss",
        "ice-cream | epochs=10 | epochs=ten | value",
        "ice-cream | epochs=10 | epochs=1.5 | value",
        "ice-cream | \"sgd\" | SGD(learning_rate=1e999) | value",
        "ice-cream | \"sgd\" | SGD(learning_rate=-0.1) | value",
        "ice-cream | Dense(4, | Dense(5000, | value",
        "ice-cream | Dense(4, | Dense( | dense.units",
        "ice-cream | \"relu\" | \"relu | string.open",
        "ice-cream | \"relu\" | \"softmax\" | layers.order",
        "iris | \"relu\" | \"softmax\" | layers.softmax",
        "ice-cream | model.add(Dense(1)) | model.add() | model.add",
        "ice-cream | Dense(1) | Dense(1,, 2) | statement.unexpected",
      })
  void whatHasNoSingleAnswerIsNamed(String builtin, String right, String wrong, String key) {
    String bad = code(builtin).replace(right, wrong == null ? "" : wrong);
    KerasReading reading = Pasted.read(bad, builtin);
    assertThat(reading.slips()).extracting(slip -> slip.what().key()).contains(key);
    if (!key.equals("layers.order")) {
      assertThat(reading.scenario()).isEmpty();
    }
  }

  @Test
  void whatIsNotOfTheNetworkIsLeftOutAndNamed() {
    String code =
        """
        import pandas as pd
        data = pd.read_csv("sales.csv")
        x = data[["a", "b"]].values
        for i in range(3):
            print(i)
            print(i, i)
        """
            + ICE.replace("model.add(Dense(1))", "model.add(Dropout(0.2))\nmodel.add(Dense(1))")
                .replace("epochs=10", "epochs=10, callbacks=[stop]")
                .replace("\"mse\"", "keras.losses.MeanSquaredError(reduction='sum')")
            + "plt.plot(history.history['loss'])\n";
    KerasReading reading = Pasted.read(code, "ice-cream");
    assertThat(reading.slips())
        .extracting(slip -> slip.line() + " " + slip.what().key())
        .containsExactly(
            "2 data.kept",
            "3 data.kept",
            "4 statement.compound",
            "10 layer.absent",
            "12 loss.settings",
            "13 argument.absent",
            "14 call.unknown");
    assertThat(reading.slips()).extracting(Slip::effect).containsOnly(Effect.LEFT_OUT);
    assertThat(reading.scenario()).isPresent();
  }

  @Test
  void layersInTheWrongOrderAreMoved() {
    String code =
        """
        model = Sequential()
        model.add(Dense(3, activation="softmax"))
        model.add(Dense(8, activation="relu"))
        model.add(Input(shape=(4,)))
        model.compile(loss="categorical_crossentropy", optimizer="sgd")
        """;
    KerasReading reading = Pasted.read(code, "iris");
    assertThat(reading.slips())
        .extracting(slip -> slip.line() + " " + slip.what().key())
        .containsExactly("2 layers.order", "4 input.late");
    Scenario scenario = reading.scenario().orElseThrow();
    assertThat(scenario.model().layers()).extracting(Dense::units).containsExactly(8, 3);
  }

  @Test
  void severalSlipsOfOnePlaceAreAllRepaired() {
    String code =
        """
        model = Sequential()
        model.add(Dense(1))
        model.add(Input(shape=(2)))
        model.compile(loss='mae', optimizer='Adm', metrics='accuracy')
        hist = model.fit(x, y, epochs = 10, mini_batch = 32, verbose=2)
        """;
    KerasReading reading = Pasted.read(code, "ice-cream");
    assertThat(reading.slips()).hasSize(5);
    assertThat(reading.repaired())
        .isEqualTo(
            """
            model = Sequential()
            model.add(Input(shape=(3,)))
            model.add(Dense(1))
            model.compile(loss='mae', optimizer="adam", metrics=['accuracy'])
            hist = model.fit(x, y, epochs = 10, batch_size = 32, verbose=2)
            """);
    assertThat(Pasted.read(reading.repaired(), "ice-cream").scenario())
        .isEqualTo(reading.scenario());
  }

  @Test
  void anInputBehindADenseIsMovedToTheTop() {
    String code = "model = Sequential([Dense(4, activation='relu'), Input(shape=(3,)), Dense(1)])";
    KerasReading reading = Pasted.read(code, "ice-cream");
    assertThat(only(reading).what().key()).isEqualTo("input.late");
    assertThat(reading.repaired())
        .isEqualTo(
            "model = Sequential([Input(shape=(3,)), Dense(4, activation='relu'), Dense(1)])");
  }

  @Test
  void theOutputLayerBeforeAHiddenOneIsMovedToTheEnd() {
    String code =
        MOONS
            .replace("Dense(8, activation=\"relu\")", "A")
            .replace("Dense(1, activation=\"sigmoid\")", "Dense(8, activation=\"relu\")")
            .replace("A", "Dense(1, activation=\"sigmoid\")");
    KerasReading reading = Pasted.read(code, "moons");
    assertThat(only(reading).what().key()).isEqualTo("layers.order");
    assertThat(reading.repaired()).isEqualTo(MOONS);
  }

  @Test
  void theMessageIsTheOneThatKerasGives() {
    KerasReading reading = Pasted.read(ICE.replace("(3,)", "(2,)"), "ice-cream");
    assertThat(only(reading).sentence(Language.EN))
        .startsWith("Line 2, column 23: The data have 3 features and the shape says 2: ")
        .contains(
            "ValueError: Exception encountered when calling Sequential.call(). Input 0 of layer"
                + " \"dense\" is incompatible with the layer: expected axis -1 of input shape to"
                + " have value 2, but received input with shape (None, 3)");
    assertThat(only(reading).sentence(Language.KO))
        .startsWith("2번째 줄 23번째 칸: ")
        .contains("(None, 3)");
  }

  @Test
  void whatCannotLearnFromTheDataIsRefusedWithTheReason() {
    String code =
        "model = Sequential()\nmodel.add(Dense(3, activation='softmax'))\n"
            + "model.compile(loss='categorical_crossentropy')";
    KerasReading reading = Pasted.read(code, "ice-cream");
    assertThat(reading.scenario()).isEmpty();
    assertThat(only(reading).effect()).isEqualTo(Effect.BLOCKING);
    assertThat(only(reading).sentence(Language.EN))
        .startsWith("Line 2, column 31: This network cannot learn from the data that are open: ");
    assertThat(only(reading).sentence(Language.KO)).contains("sales");
  }

  @ParameterizedTest
  @CsvSource({"''", "hello world", "'SELECT * FROM x;'", "'{\"a\": [1, 2]}'", "'print(\"hi\")'"})
  void whatIsNotKerasIsSaid(String text) {
    KerasReading reading = Pasted.read(text, "ice-cream");
    assertThat(reading.scenario()).isEmpty();
    assertThat(reading.slips()).extracting(slip -> slip.what().key()).contains("code.none");
  }
}
