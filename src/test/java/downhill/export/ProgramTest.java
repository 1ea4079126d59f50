package downhill.export;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.code.Python;
import downhill.words.Language;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every exported program. */
final class ProgramTest {
  private static final Pattern PACKED =
      Pattern.compile("unpacked\\(\"\"\"\n([A-Za-z0-9+/=\n]+)\n\"\"\", (\\d+), (\\d+)\\)");

  static List<String> names() throws Exception {
    return PyTorchRunsTest.names();
  }

  private static String scenario(String title, String label, int rows) {
    StringBuilder table = new StringBuilder();
    for (int r = 0; r < rows; r++) {
      table.append(r == 0 ? "" : ", ");
      table.append("[%d, %s, \"%s\"]".formatted(r, r * 0.1, r % 2 == 0 ? label : "b"));
    }
    return """
    {"format": "downhill-scenario", "version": 1, "title": {"en": "%s"},
     "data": {"source": "inline", "features": ["x", "한 줄"], "target": "k", "rows": [%s]},
     "model": {"layers": [{"type": "dense", "units": 2, "activation": "softmax"}]},
     "compile": {"loss": "categorical_crossentropy"}, "fit": {"epochs": 2}}
    """
        .formatted(title, table);
  }

  @ParameterizedTest
  @EnumSource(names = {"KERAS_SCRIPT", "PYTORCH_SCRIPT"})
  void namesOfTheScenarioStayInTheirComments(ExportKind kind) {
    String nasty = "\\n\\\"\\\"\\\"\\nimport os\\\\";
    ExportSource source =
        ExportSamples.of(scenario("t", nasty, 3), "t\n\"\"\"\r\nimport os\\", Language.EN);
    assertThat(ExportSamples.text(kind, source).lines())
        .filteredOn(line -> line.contains("import os"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void kerasProgramsHaveTheFormOfTheLecture(String name) {
    ExportSource source = ExportSamples.pinned(name);
    var scenario = source.experiment().scenario();
    String code = ExportSamples.text(ExportKind.KERAS_SCRIPT, source);
    String last = scenario.model().lastLayer().activation().kerasName();
    assertThat(code)
        .contains("keras.backend.set_floatx(\"float64\")")
        .contains("model = Sequential()\nmodel.add(Input(shape=(")
        .contains("    loss=\"" + scenario.compile().loss().kerasName() + "\",\n")
        .contains("learning_rate=" + Python.number(scenario.compile().optimizer().learningRate()))
        .contains("shuffle=False")
        .endsWith("print(json.dumps(history))\n");
    assertThat(code.contains("activation=\"" + last + "\"")).isEqualTo(!last.equals("linear"));
    assertThat(code.contains("metrics=[\"accuracy\"]"))
        .isEqualTo(scenario.compile().measuresAccuracy());
    assertThat(code.contains("validation_data=(x_val, y_val)"))
        .isEqualTo(scenario.fit().validationSplit() > 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"KERAS_SCRIPT", "PYTORCH_SCRIPT"})
  void commentsSpeakKoreanAndStayNarrow(ExportKind kind) {
    ExportSource english = ExportSamples.of(scenario("t", "a", 3), "제목", Language.EN);
    ExportSource korean = ExportSamples.of(scenario("t", "a", 3), "제목", Language.KO);
    assertThat(ExportSamples.text(kind, korean)).contains("Downhill이 썼어요");
    for (ExportSource source : List.of(english, korean)) {
      assertThat(ExportSamples.text(kind, source).lines().filter(line -> line.startsWith("#")))
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }
    assertThat(code(ExportSamples.text(kind, korean)))
        .isEqualTo(code(ExportSamples.text(kind, english)));
  }

  private static List<String> code(String program) {
    return program.lines().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void manyNumbersArePackedWithAllTheirBits() throws Exception {
    ExportSource source = ExportSamples.of(scenario("t", "a", 4000), "t", Language.EN);
    String program = ExportSamples.text(ExportKind.PYTORCH_SCRIPT, source);
    assertThat(program).contains("import base64\nimport zlib\n").contains("def unpacked(");
    Matcher packed = PACKED.matcher(program);
    assertThat(packed.find()).isTrue();
    assertThat(packed.group(2)).isEqualTo("4000");
    assertThat(packed.group(3)).isEqualTo("3");
    byte[] bytes = Base64.getMimeDecoder().decode(packed.group(1));
    byte[] numbers = new byte[4000 * 3 * Double.BYTES];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes);
      assertThat(inflater.inflate(numbers)).isEqualTo(numbers.length);
      assertThat(inflater.inflate(new byte[1])).isZero();
    }
    ByteBuffer values = ByteBuffer.wrap(numbers).order(ByteOrder.LITTLE_ENDIAN);
    List<Double> row = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      row.add(values.getDouble((3999 * 3 + c) * Double.BYTES));
    }
    assertThat(row).containsExactly(3999.0, 3999 * 0.1, 1.0);
  }

  @Test
  void fewNumbersNeedNoUnpacking() {
    ExportSource source = ExportSamples.of(scenario("t", "a", 100), "t", Language.EN);
    assertThat(ExportSamples.text(ExportKind.KERAS_SCRIPT, source)).doesNotContain("base64");
  }
}
