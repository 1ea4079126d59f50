package downhill.scenario.keras;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.initializer.HeNormal;
import downhill.engine.initializer.Zeros;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.scenario.Compile;
import downhill.scenario.FitSettings;
import downhill.scenario.Scenario;
import downhill.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code without slips: what becomes of it. */
final class KerasReaderTest {
  private static Scenario clean(String code, String builtin) {
    KerasReading reading = Pasted.read(code, builtin);
    assertThat(reading.slips()).extracting(slip -> slip.sentence(Language.EN)).isEmpty();
    assertThat(reading.repaired()).isEqualTo(code);
    return reading.scenario().orElseThrow();
  }

  private static List<Integer> units(Scenario scenario) {
    return scenario.model().layers().stream().map(Dense::units).toList();
  }

  private static List<Activation> activations(Scenario scenario) {
    return scenario.model().layers().stream().map(Dense::activation).toList();
  }

  @Test
  void theLecturesProgramIsRead() {
    Scenario before = Pasted.onto("ice-cream").scenario();
    Scenario after = clean(Pasted.LECTURE, "ice-cream");
    assertThat(after.model().layers()).containsExactly(new Dense(1, new Linear()));
    assertThat(after.compile())
        .isEqualTo(new Compile(Adam.DEFAULTS, new MeanSquaredError(), List.of()));
    assertThat(after.fit()).isEqualTo(new FitSettings(10, 32, true, 0, before.fit().seed()));
    assertThat(after.data()).isEqualTo(before.data());
    assertThat(after.title()).isEqualTo(before.title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model = Sequential([Input(shape=(3,)), Dense(4, activation='relu'), Dense(1)])",
        """
        model = keras.Sequential([
          keras.Input((3,)),
          keras.layers.Dense(4, 'relu'),
          keras.layers.Dense(units=1),
        ])
        """,
        """
        m = tf.keras.models.Sequential(layers=[
          tf.keras.layers.Dense(4, activation=tf.nn.relu, input_shape=(3,)), tf.keras.layers.Dense(1)])
        """,
        """
        from keras import layers as L
        from keras.layers import (Dense as D,
            Input)
        m = Sequential()
        m.add(L.InputLayer(shape=[3]))
        m.add(D(4)); m.add(L.Activation("relu"))
        m.add(D(1))
        """,
        """
        model = Sequential()
        model.add(Dense(4,
            activation="relu",  # hidden
            input_dim=3,
        ))\r
        model.add(
          Dense(
            1))\
        """,
        """
        >>> n = 4
        >>> hidden = Dense(n, activation="relu")
        >>> model = Sequential()
        >>> model.add(hidden)
        >>> model.add(Dense(1, name='out'))
        """,
        "  model = Sequential()\n  model.add(Dense(4 , 'relu')) ; model.add(Dense(1))\n",
        """
        \ufeff\"""a model\"""
        model=Sequential()
        model.add(\\
          Dense(4,'relu'))
        model.add(Dense(1))
        print(model.summary())
        model.summary()
        model
        """,
      })
  void formsOfTheSameNetwork(String code) {
    Scenario scenario = clean(code, "ice-cream");
    assertThat(units(scenario)).containsExactly(4, 1);
    assertThat(activations(scenario)).containsExactly(new Relu(), new Linear());
    assertThat(scenario.compile()).isEqualTo(Pasted.onto("ice-cream").scenario().compile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optimizer=SGD(learning_rate=1e-3, momentum=.9, nesterov=True)",
        "optimizer=keras.optimizers.SGD(1e-3, 0.9, True)",
        "optimizer=keras.optimizers.legacy.SGD(learning_rate=0.001, momentum=9e-1, nesterov=1)",
        "optimizer=opt",
      })
  void formsOfTheSameOptimizer(String argument) {
    String code =
        """
        opt = tf.keras.optimizers.SGD(learning_rate=0.001, momentum=0.9, nesterov=True)
        model.compile(loss=keras.losses.MeanSquaredError(), metrics=[], %s)
        """
            .formatted(argument);
    assertThat(clean(code, "ice-cream").compile().optimizer()).isEqualTo(new Sgd(0.001, 0.9, true));
  }

  @Test
  void whatIsLeftOutIsWhatKerasGives() {
    Scenario scenario = clean("model.compile(loss='mae')\nmodel.fit(x, y)", "ice-cream");
    assertThat(scenario.compile().optimizer()).isEqualTo(RmsProp.DEFAULTS);
    assertThat(scenario.compile().loss().kerasName()).isEqualTo("mean_absolute_error");
    assertThat(scenario.fit().epochs()).isEqualTo(1);
    assertThat(scenario.fit().batchSize()).isEqualTo(32);
    assertThat(scenario.fit().shuffle()).isTrue();
  }

  @Test
  void fitIsReadByNameAndByPlace() {
    String code =
        """
        EPOCHS = 1_000
        keras.utils.set_random_seed(7)
        history = model.fit(x_train, y_train, 16, EPOCHS, validation_split=0.25, shuffle=False)
        loss, accuracy = model.evaluate(x, y)
        pred = model.predict(x)
        """;
    assertThat(clean(code, "ice-cream").fit()).isEqualTo(new FitSettings(1000, 16, false, 0.25, 7));
  }

  @Test
  void logisticRegressionIsRead() {
    String code =
        """
        model = Sequential()
        model.add(Input(shape=(2,)))
        model.add(Dense(3, activation='tanh', kernel_initializer='he_normal',
                        bias_initializer=keras.initializers.Zeros()))
        model.add(Dense(1, activation="sigmoid"))
        model.compile("adam", "binary_crossentropy", ["accuracy"])
        """;
    Scenario scenario = clean(code, "moons");
    assertThat(scenario.model().layers())
        .containsExactly(
            new Dense(3, new Tanh(), new HeNormal(), new Zeros()), new Dense(1, new Sigmoid()));
    assertThat(scenario.compile().loss()).isEqualTo(new BinaryCrossentropy());
    assertThat(scenario.compile().measuresAccuracy()).isTrue();
  }

  @Test
  void severalClassesAreRead() {
    String code =
        """
        y = to_categorical(y, 3)
        x = (x - x.mean(axis=0)) / x.std(axis=0)
        model = Sequential()
        model.add(Input(shape=(4,)))
        model.add(Dense(3, activation="softmax"))
        model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["acc"])
        """;
    Scenario scenario = clean(code, "iris");
    assertThat(activations(scenario)).containsExactly(new Softmax());
    assertThat(scenario.compile().loss()).isEqualTo(new CategoricalCrossentropy());
    assertThat(scenario.data().standardize()).isTrue();
  }

  @Test
  void givenWeightsStayOnlyWhereTheCodeSetsWeights() {
    Scenario open = Pasted.onto("lecture").scenario();
    String code = "model = Sequential()\nmodel.add(Dense(1))\n";
    assertThat(clean(code, "lecture").model().weights()).isEmpty();
    assertThat(clean(code + "model.set_weights(weights)\n", "lecture").model().weights())
        .isEqualTo(open.model().weights());
  }

  @Test
  void runsToCompareFollow() {
    Scenario before = Pasted.onto("compare-rates").scenario();
    assertThat(before.compare()).isNotEmpty();
    Scenario after = clean("model.fit(x, y, epochs=77)\n", "compare-rates");
    assertThat(after.compare()).hasSameSizeAs(before.compare());
  }
}
