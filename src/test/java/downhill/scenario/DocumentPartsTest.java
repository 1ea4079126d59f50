package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.words.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each part of a document: what it may hold, to the last value that is allowed. */
final class DocumentPartsTest {
  private static String with(String extra) {
    String text = Documents.ICE_CREAM.stripTrailing();
    return text.substring(0, text.length() - 1) + ", " + extra + "}";
  }

  private static Scenario read(String text) throws ScenarioException {
    return ScenarioReader.read(text, "a.downhill");
  }

  /** A field that nobody knows is refused wherever it stands. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"compare\": [{\"name\": \"a\", \"x\": 1}]' | compare[0].x",
        "'\"compare\": [{\"name\": \"a\", \"compile\": {\"x\": 1}}]' | compare[0].compile.x",
        "'\"softmax\": {\"labels\": [\"a\", \"b\"], \"logits\": [1, 2], \"target\": [0, 1],"
            + " \"x\": 1}' | softmax.x",
        "'\"entropy\": {\"labels\": [\"a\"], \"truth\": [1], \"prediction\": [1], \"x\": 1}' |"
            + " entropy.x",
        "'\"x\": 1' | x",
      })
  void unknownFieldsOfExtrasAreRefused(String extra, String path) {
    Problem problem = Documents.problem(with(extra));
    assertThat(problem.key()).isEqualTo("field.unknown");
    assertThat(problem.path()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"type\": \"dense\",' | '\"type\": \"dense\", \"x\": 1,' | model.layers[0].x",
        "'\"model\": {' | '\"model\": {\"x\": 1,' | model.x",
        "'\"compile\": {' | '\"compile\": {\"x\": 1,' | compile.x",
        "'\"bias\": [0.0]' | '\"bias\": [0.0], \"x\": 1' | model.weights[0].x",
        "'\"fit\": {' | '\"fit\": {\"x\": 1,' | fit.x",
        "'\"source\": \"inline\",' | '\"source\": \"inline\", \"x\": 1,' | data.x",
      })
  void unknownFieldsAreRefused(String part, String replacement, String path) {
    Problem problem = Documents.problem(Documents.iceCreamWith(part, replacement));
    assertThat(problem.key()).isEqualTo("field.unknown");
    assertThat(problem.path()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"softmax\": {\"labels\": [\"a\"], \"logits\": [1], \"target\": [1]}' | softmax.labels |"
            + " value.range",
        "'\"softmax\": {\"labels\": [\"a\", \"b\"], \"logits\": [1], \"target\": [0, 1]}' |"
            + " softmax.logits | list.length",
        "'\"softmax\": {\"labels\": [\"a\", \"b\"], \"logits\": [1, 2], \"target\": [0, 0.9]}' |"
            + " softmax.target | softmax.target",
        "'\"softmax\": {\"labels\": [\"a\", \"b\"], \"logits\": [1, 2], \"target\": [-0.5, 1.5]}' |"
            + " softmax.target | softmax.target",
        "'\"softmax\": {\"labels\": [\"a\", \"b\"], \"logits\": [1, \"x\"], \"target\": [0, 1]}' |"
            + " softmax.logits[1] | value.type",
        "'\"entropy\": {\"labels\": [], \"truth\": [], \"prediction\": []}' | entropy.labels |"
            + " value.range",
        "'\"entropy\": {\"labels\": [\"a\", \"b\"], \"truth\": [1], \"prediction\": [1, 1]}' |"
            + " entropy.truth | list.length",
        "'\"entropy\": {\"labels\": [\"a\"], \"truth\": [0], \"prediction\": [1]}' |"
            + " entropy.truth | entropy.empty",
        "'\"entropy\": {\"labels\": [\"a\"], \"truth\": [1000001], \"prediction\": [1]}' |"
            + " entropy.truth[0] | value.range",
        "'\"compare\": [{\"name\": \" \"}]' | compare[0].name | name.empty",
        "'\"compare\": [{\"name\": \"a\"}, {\"name\": \"a\"}]' | compare[1].name | name.twice",
        "'\"compare\": {}' | compare | value.type",
      })
  void extrasThatCannotBeAreNamed(String extra, String path, String key) {
    Problem problem = Documents.problem(with(extra));
    assertThat(problem.path()).isEqualTo(path);
    assertThat(problem.key()).isEqualTo(key);
    for (Language language : Language.values()) {
      assertThat(problem.what(language)).doesNotContain("{");
    }
  }

  @Test
  void theEdgesOfExtrasAreTaken() throws ScenarioException {
    Scenario desk =
        read(
            with(
                "\"softmax\": {\"labels\": [\"a\", \"b\"], \"logits\": [1, -2], \"target\": [0, 1]}"));
    assertThat(desk.softmax())
        .contains(new SoftmaxDesk(List.of("a", "b"), List.of(1.0, -2.0), List.of(0.0, 1.0)));
    Scenario boxes =
        read(with("\"entropy\": {\"labels\": [\"a\"], \"truth\": [1000000], \"prediction\": [1]}"));
    assertThat(boxes.entropy())
        .contains(new EntropyBoxes(List.of("a"), List.of(1_000_000), List.of(1)));
    assertThat(read(with("\"compare\": [" + branches(9) + "]")).compare()).hasSize(9);
    assertThat(Documents.problem(with("\"compare\": [" + branches(10) + "]")).key())
        .isEqualTo("value.range");
    assertThat(read(with("\"softmax\": " + softmax(4096))).softmax().orElseThrow().labels())
        .hasSize(4096);
    assertThat(Documents.problem(with("\"softmax\": " + softmax(4097))).path())
        .isEqualTo("softmax.labels");
  }

  private static String branches(int count) {
    return IntStream.range(0, count)
        .mapToObj(run -> "{\"name\": \"" + run + "\"}")
        .collect(Collectors.joining(", "));
  }

  private static String softmax(int count) {
    String labels =
        IntStream.range(0, count)
            .mapToObj(label -> "\"" + label + "\"")
            .collect(Collectors.joining(", "));
    String zeros = String.join(", ", Collections.nCopies(count, "0"));
    return "{\"labels\": [%s], \"logits\": [%s], \"target\": [%s]}"
        .formatted(labels, zeros, "1" + zeros.substring(1));
  }

  /** The longest network has 64 layers or however many the engine takes, and not one more. */
  @Test
  void aNetworkHasOneToSoManyLayers() throws ScenarioException {
    int most = downhill.engine.model.Sequential.MAX_LAYERS;
    String layer = "{\"type\": \"dense\", \"units\": 1}, ";
    String bare = Documents.ICE_CREAM.replaceFirst("(?s),\\s*\"weights\": .*?]}]\\s*}", "\n }");
    Scenario longest =
        read(bare.replace("\"layers\": [", "\"layers\": [" + layer.repeat(most - 1)));
    assertThat(longest.model().layers()).hasSize(most);
    Problem more =
        Documents.problem(bare.replace("\"layers\": [", "\"layers\": [" + layer.repeat(most)));
    assertThat(more.path()).isEqualTo("model.layers");
    Problem none =
        Documents.problem(bare.replaceFirst("(?s)\"layers\": \\[.*?\\]", "\"layers\": []"));
    assertThat(none.path()).isEqualTo("model.layers");
  }

  /** A list of more than eight numbers keeps the place of each. */
  @Test
  void everyNumberOfALongRowHasItsPlace() {
    String row =
        IntStream.range(0, 20).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    Problem problem =
        Documents.problem(
            Documents.iceCreamWith("[0.1], [-0.2], [0.3]", "[0.1], [-0.2], [" + row + "]"));
    assertThat(problem.key()).isEqualTo("weights.kernelColumns");
    assertThat(problem.args()).containsExactly(1, 20);
    String entropy =
        "\"entropy\": {\"labels\": [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"i\", \"j\"],\n"
            + "\"truth\": [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5], \"prediction\": [1]}";
    Problem half = Documents.problem(with(entropy));
    assertThat(half.path()).isEqualTo("entropy.truth[9]");
    assertThat(half.column()).isEqualTo(38);
    String mixed = entropy.replace("0.5", "\"x\"");
    assertThat(Documents.problem(with(mixed)).path()).isEqualTo("entropy.truth[9]");
  }

  @Test
  void jsonBreaksAreShownWhereTheyAre() {
    Problem sign = Documents.problem("{\"a\": ?}");
    assertThat(List.of(sign.line(), sign.column())).containsExactly(1, 7);
    assertThat(sign.args()).containsExactly("\"?\"");
  }

  @ParameterizedTest
  @CsvSource({
    "POSITIVE, 1e-300, true",
    "POSITIVE, 0, false",
    "NOT_NEGATIVE, 0, true",
    "NOT_NEGATIVE, -1e-300, false",
    "FRACTION, 0, true",
    "FRACTION, 0.9999, true",
    "FRACTION, 1, false",
    "NOISE, 0, true",
    "NOISE, -0.1, false",
    "NOISE, 1e300, false"
  })
  void rangesHaveEdges(NumberRange range, double value, boolean holds) {
    assertThat(range.holds(value)).isEqualTo(holds);
    assertThat(NumberRange.NOISE.holds(downhill.data.BuiltinDataset.MAX_NOISE)).isTrue();
    assertThat(range.sentence(Language.EN)).isNotBlank().isNotEqualTo(range.sentence(Language.KO));
  }

  @ParameterizedTest
  @CsvSource({
    "lesson.downhill, lesson",
    "a/b.DOWNHILL, b",
    "a/b.json, b.json",
    "downhill, downhill"
  })
  void aDocumentWithoutATitleIsCalledByItsFile(String file, String title) throws ScenarioException {
    Scenario scenario = read(Documents.FLOWERS);
    assertThat(new ScenarioFile(scenario, file, Path.of("")).shortName()).isEqualTo(title);
  }

  private static Problem opened(Path file) {
    return Assertions.catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.open(file))
        .problem();
  }

  @Test
  void filesThatAreNoTextAreNamed(@TempDir Path folder) throws IOException, ScenarioException {
    assertThat(opened(folder).key()).isEqualTo("file.folder");
    assertThat(opened(folder.resolve("none.downhill")).key()).isEqualTo("file.missing");
    Path file = folder.resolve("s.downhill");
    Files.writeString(file, Documents.ICE_CREAM, StandardCharsets.UTF_16);
    assertThat(opened(file).args()).containsExactly("UTF-16");
    Files.writeString(file, Documents.ICE_CREAM, Charset.forName("x-windows-949"));
    Problem korean = opened(file);
    assertThat(korean.key()).isEqualTo("file.encoding");
    assertThat(korean.line()).isEqualTo(4);
    assertThat(korean.args()).containsExactly("CP949");
    byte[] broken = "{\n\"a\": \"\u0001?\"}".getBytes(StandardCharsets.UTF_8);
    broken[9] = (byte) 0xFF;
    Files.write(file, broken);
    Problem other = opened(file);
    assertThat(other.line()).isEqualTo(2);
    for (Language language : Language.values()) {
      assertThat(other.what(language)).doesNotContain("encoding.other");
    }
    Files.writeString(file, "\ufeff" + Documents.ICE_CREAM);
    assertThat(ScenarioReader.open(file).scenario()).isEqualTo(read(Documents.ICE_CREAM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31.0", "60.0", "196.0"})
  void equalDocumentsHaveEqualRows(String number) throws ScenarioException {
    Data whole = read(Documents.ICE_CREAM).data();
    Data again = read(Documents.ICE_CREAM).data();
    assertThat(whole).isEqualTo(again).hasSameHashCodeAs(again);
    Data other = read(Documents.ICE_CREAM.replace(number, "7.5")).data();
    assertThat(whole).isNotEqualTo(other);
    assertThat(whole).isNotEqualTo(read(Documents.FLOWERS).data());
  }

  @Test
  void standardisingChangesNothingElse() throws ScenarioException {
    for (String name : List.of("iris", "line", "lecture")) {
      Data data = BuiltinScenarios.of(name).orElseThrow().scenario().data();
      Data other = data.withStandardize(!data.standardize());
      assertThat(other.standardize()).isNotEqualTo(data.standardize());
      assertThat(other.withStandardize(data.standardize())).isEqualTo(data);
    }
    var csv =
        new Data.Csv(
            "t.csv",
            java.util.Optional.empty(),
            List.of("a"),
            java.util.Optional.of("y"),
            Map.of("a", "cm"),
            List.of("u", "v"),
            false);
    assertThat(csv.withStandardize(true).withStandardize(false)).isEqualTo(csv);
    assertThat(csv.withStandardize(true).standardize()).isTrue();
  }

  /** Values are written one behind the other without naming the writer again. */
  @Test
  void theWriterGoesOn() throws IOException {
    var text = new StringBuilder();
    var json = new JsonWriter(text);
    json.beginObject();
    json.name("a").text("b").name("n").number(2L).name("w").wholes(List.of(1, 2)).name("x");
    json.number(0.5).name("t").texts(List.of("u", "v")).name("r").rows(new double[][] {{1}});
    json.name("l").beginList().element().labelled(new double[] {1}, "k").endList().name("e");
    json.truth(true).endObject();
    assertThat(text.toString().replaceAll("\\s+", " "))
        .isEqualTo(
            "{ \"a\": \"b\", \"n\": 2, \"w\": [1, 2], \"x\": 0.5, \"t\": [\"u\", \"v\"],"
                + " \"r\": [ [1.0] ], \"l\": [ [1.0, \"k\"] ], \"e\": true }");
  }

  @Test
  void drawingBeginsWithADocument() {
    for (DrawnScenario drawn : DrawnScenario.values()) {
      ScenarioFile file = drawn.file();
      assertThat(file.scenario().titleIn(Language.KO, "")).isNotBlank();
      assertThat(file.scenario().data()).isInstanceOf(Data.Inline.class);
    }
    assertThat(BuiltinScenarios.ids()).contains("ice-cream", "iris", "moons");
  }

  @Test
  void theLearningRateOfTheOptimizerChanges() throws ScenarioException {
    Compile compile = read(Documents.ICE_CREAM).compile();
    assertThat(compile.withLearningRate(0.5).optimizer().learningRate()).isEqualTo(0.5);
    assertThat(compile.withLearningRate(0.5).loss()).isEqualTo(compile.loss());
  }
}
