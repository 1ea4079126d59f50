package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.BuiltinDataset;
import downhill.engine.activation.LeakyRelu;
import downhill.engine.activation.Softmax;
import downhill.engine.initializer.HeNormal;
import downhill.engine.initializer.RandomUniform;
import downhill.engine.layer.Dense;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.words.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScenarioWriterTest {
  static List<String> documents() throws IOException {
    return Documents.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsWrittenReadsBackEqual(String text) throws ScenarioException {
    Scenario scenario = ScenarioReader.read(text, "a.downhill");
    assertThat(ScenarioReader.read(ScenarioWriter.write(scenario), "b.downhill"))
        .isEqualTo(scenario);
  }

  @Test
  void keepsEverySettingThatADocumentCanHave() throws ScenarioException {
    Dense hidden = new Dense(4, new LeakyRelu(), new HeNormal(), new RandomUniform());
    Compile compile =
        new Compile(
            new Adagrad(1e-300, 0.25, 0),
            new SparseCategoricalCrossentropy(),
            List.of(Compile.ACCURACY));
    FitSettings fit = new FitSettings(7, Integer.MAX_VALUE, false, 0.1, Long.MIN_VALUE);
    Scenario scenario =
        new Scenario(
            Map.of(Language.KO, "따옴표 \" 역슬래시 \\ 줄\n바꿈 \ud83d\ude00 \u0001"),
            Lab.COMPARE,
            new Data.Builtin(
                BuiltinDataset.BLOBS, 77, 0.1 + 0.2, -1, 3, List.of("x2"), Map.of("x2", "m"), true),
            new Model(List.of(hidden, new Dense(3, new Softmax())), Optional.empty()),
            compile,
            fit,
            List.of(
                new Branch("a", compile, fit.withSeed(3)),
                new Branch(
                    "b",
                    new Compile(new RmsProp(0.1, 0, 0.5, 1e-9), compile.loss(), List.of()),
                    fit),
                new Branch(
                    "c", new Compile(new Sgd(1, 0.9, true), compile.loss(), List.of()), fit)),
            Optional.of(
                new SoftmaxDesk(List.of("A", "B"), List.of(-0.0, 1e308), List.of(0.25, 0.75))),
            Optional.of(
                new EntropyBoxes(List.of("A", "B", "C"), List.of(5, 0, 1), List.of(1, 2, 3))));
    assertThat(ScenarioReader.read(ScenarioWriter.write(scenario), "a")).isEqualTo(scenario);
  }

  @Test
  void keepsACsvSection() throws ScenarioException {
    Data data =
        new Data.Csv(
            "tables/눈 1.csv",
            Optional.of("ab".repeat(32)),
            List.of("a", "b"),
            Optional.of("c"),
            Map.of("a", "°C"),
            List.of("no", "yes", "maybe"),
            true);
    Scenario scenario = ScenarioReader.read(Documents.FLOWERS, "a").withData(data);
    assertThat(ScenarioReader.read(ScenarioWriter.write(scenario), "a")).isEqualTo(scenario);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0.1, 1e-320, 4.9e-324, 1.7976931348623157e308, 1e23, -0.0, 123456789.12345679})
  void numbersKeepTheirBits(double value) throws Exception {
    StringBuilder text = new StringBuilder();
    new JsonWriter(text).number(value);
    assertThat(Double.parseDouble(text.toString())).isEqualTo(value);
  }

  @Test
  void numbersThatAreNotFiniteAreTexts() throws Exception {
    StringBuilder text = new StringBuilder();
    new JsonWriter(text)
        .numbers(new double[] {1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
    assertThat(text).hasToString("[1.0, \"NaN\", \"Infinity\", \"-Infinity\"]");
  }
}
