package downhill.scenario.keras;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.scenario.Fitting;
import downhill.scenario.edit.ScenarioEdits;
import downhill.words.Language;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Valid code with random damage: the reader always answers, in one sentence for each slip. */
final class KerasReaderFuzzTest {
  private static final List<String> SCENARIOS = List.of("ice-cream", "moons", "iris");
  private static final List<String> CODES =
      List.of(
          Pasted.LECTURE,
          """
          y = to_categorical(y, 3)
          opt = keras.optimizers.Adam(learning_rate=1e-3, beta_1=0.9)
          model = keras.Sequential([
              keras.layers.Input(shape=(4,)),
              Dense(8, activation="relu", kernel_initializer='he_normal'),
              Dense(3, activation='softmax'),  # classes
          ])
          model.compile(
              optimizer=opt, loss="categorical_crossentropy", metrics=["accuracy"])
          history = model.fit(x, y, epochs=20, batch_size=16, validation_split=0.2, shuffle=False)
          model.set_weights(weights); print(model.summary())
          """,
          """
          from keras.layers import Dense as D
          x = (x - x.mean(axis=0)) / x.std(axis=0)
          set_random_seed(42)
          m = Sequential()
          m.add(D(1, activation="sigmoid", input_shape=(2,)))
          m.compile("sgd", "binary_crossentropy", ["acc"])
          m.fit(x, y, 8, 100)
          """);
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ".",
          "=",
          "\"",
          "'",
          "\"\"\"",
          "\n",
          "  ",
          "\\",
          "#",
          "**",
          "-",
          ":",
          ";",
          "1e999",
          "0",
          "-3",
          "softmax",
          "Dense(",
          "None",
          "lambda",
          "for",
          "“",
          "（",
          "\u0000",
          "\ud83d\ude00",
          "\ud800",
          "한글",
          "\r\n",
          "model.",
          "to_categorical(",
          "Input(shape=(2,))",
          "metrics=\"accuracy\"",
          "mini_batch=",
          "@",
          "$",
          "{0}",
          "'{'");

  private static String damaged(String code, Random random) {
    StringBuilder text = new StringBuilder(code);
    int times = 1 + random.nextInt(6);
    for (int i = 0; i < times && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.insert(random.nextInt(text.length()), text.substring(at, to));
      }
    }
    return text.toString();
  }

  @Test
  void theReaderAlwaysAnswers() {
    var random = new Random(20);
    List<ScenarioEdits> open = SCENARIOS.stream().map(Pasted::onto).toList();
    int read = 0;
    for (int i = 0; i < 2500; i++) {
      String code = damaged(CODES.get(i % CODES.size()), random);
      ScenarioEdits current = open.get(random.nextInt(open.size()));
      KerasReading reading = KerasReader.read(code, current);
      boolean blocked = false;
      for (Slip slip : reading.slips()) {
        check(slip, code);
        blocked |= slip.effect() == Slip.Effect.BLOCKING;
      }
      assertThat(reading.scenario().isPresent()).as(code).isEqualTo(!blocked);
      reading
          .scenario()
          .ifPresent(scenario ->
              assertThat(Fitting.problem(scenario, current.inputs(), current.target()))
                  .as(code)
                  .isEmpty());
      read += reading.scenario().isPresent() ? 1 : 0;
      KerasReader.read(reading.repaired(), current);
    }
    // Damage is often small enough to be mended or left out.
    assertThat(read).isBetween(400, 2450);
  }

  private static void check(Slip slip, String code) {
    assertThat(slip.from()).isBetween(0, code.length());
    assertThat(slip.from() + slip.length()).isBetween(slip.from(), code.length());
    assertThat(slip.line()).isPositive();
    assertThat(slip.column()).isPositive();
    for (Language language : Language.values()) {
      assertThat(slip.sentence(language))
          .isNotBlank()
          .doesNotContain("\n", "\r", "\u0000")
          .isNotEmpty();
    }
    for (Replacement each : slip.repair()) {
      assertThat(each.from()).isBetween(0, each.to());
      assertThat(each.to()).isLessThanOrEqualTo(code.length());
    }
  }

  @Test
  void whatIsHugeOrDeepIsAnsweredToo() {
    ScenarioEdits current = Pasted.onto("ice-cream");
    for (String code :
        List.of(
            "(".repeat(100_000),
            "f(".repeat(50_000),
            "a.".repeat(90_000),
            "[" + "1,".repeat(90_000),
            "\n".repeat(199_000),
            "model.add(Dense(1))\n".repeat(9_000),
            "x".repeat(300_000),
            "\"".repeat(100_001),
            "-".repeat(100_000))) {
      KerasReading reading = KerasReader.read(code, current);
      assertThat(reading.slips()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
      reading.slips().forEach(slip -> check(slip, code));
    }
  }
}
