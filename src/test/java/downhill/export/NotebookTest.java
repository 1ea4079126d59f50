package downhill.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A notebook is a valid one (nbformat 4.5) and holds the code of the script. */
final class NotebookTest {
  @ParameterizedTest
  @EnumSource(names = {"KERAS_NOTEBOOK", "PYTORCH_NOTEBOOK"})
  void aNotebookHoldsTheCodeOfTheScript(ExportKind kind) {
    ExportSource source = ExportSamples.pinned("iris-softmax");
    JsonNode notebook = new JsonMapper().readTree(ExportSamples.text(kind, source));
    assertThat(notebook.get("nbformat").asInt()).isEqualTo(4);
    assertThat(notebook.get("nbformat_minor").asInt()).isEqualTo(5);
    assertThat(notebook.at("/metadata/kernelspec/name").asString()).isEqualTo("python3");
    StringBuilder code = new StringBuilder();
    Set<String> ids = new HashSet<>();
    for (JsonNode cell : notebook.get("cells")) {
      assertThat(cell.get("id").asString()).matches("[a-zA-Z0-9_-]{1,64}");
      assertThat(ids.add(cell.get("id").asString())).isTrue();
      assertThat(cell.get("metadata").isObject()).isTrue();
      StringBuilder text = new StringBuilder();
      cell.get("source").forEach(line -> text.append(line.asString()));
      if (cell.get("cell_type").asString().equals("code")) {
        assertThat(cell.propertyNames())
            .containsExactlyInAnyOrder(
                "cell_type", "id", "metadata", "execution_count", "outputs", "source");
        assertThat(cell.get("execution_count").isNull()).isTrue();
        assertThat(cell.get("outputs").isEmpty()).isTrue();
        code.append(text).append('\n');
      } else {
        assertThat(cell.get("cell_type").asString()).isEqualTo("markdown");
        assertThat(cell.propertyNames())
            .containsExactlyInAnyOrder("cell_type", "id", "metadata", "source");
        assertThat(text.toString()).startsWith("#");
      }
    }
    ExportKind script =
        kind == ExportKind.KERAS_NOTEBOOK ? ExportKind.KERAS_SCRIPT : ExportKind.PYTORCH_SCRIPT;
    assertThat(withoutComments(code.toString()))
        .isEqualTo(withoutComments(ExportSamples.text(script, source)));
  }

  private static String withoutComments(String code) {
    return code.lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .reduce("", (all, line) -> all + line + "\n");
  }
}
