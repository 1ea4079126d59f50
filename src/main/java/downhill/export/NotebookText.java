package downhill.export;

import downhill.lab.code.Python;
import downhill.scenario.JsonWriter;
import java.io.IOException;
import java.util.List;

/**
 * Writes sections as a Jupyter notebook, nbformat 4.5: of each a cell of text and a cell of code.
 */
final class NotebookText {
  private final JsonWriter json;

  private NotebookText(JsonWriter json) {
    this.json = json;
  }

  /** Writes the file. */
  static void write(List<Section> sections, Appendable out) throws IOException {
    new NotebookText(new JsonWriter(out)).notebook(sections);
    out.append('\n');
  }

  private void notebook(List<Section> sections) throws IOException {
    json.beginObject();
    json.name("nbformat").number(4);
    json.name("nbformat_minor").number(5);
    json.name("metadata").beginObject();
    json.name("kernelspec").beginObject();
    json.name("display_name").text("Python 3");
    json.name("language").text("python");
    json.name("name").text("python3");
    json.endObject();
    json.name("language_info").beginObject();
    json.name("name").text("python");
    json.endObject();
    json.endObject();
    json.name("cells").beginList();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      text(i, section);
      code(i, section);
    }
    json.endList();
    json.endObject();
  }

  private void text(int index, Section section) throws IOException {
    String heading = (index == 0 ? "# " : "## ") + markdown(section.heading());
    begin("markdown", "text-" + (index + 1));
    source(section.note().isEmpty() ? heading : heading + "\n\n" + markdown(section.note()));
    json.endObject();
  }

  private void code(int index, Section section) throws IOException {
    begin("code", "code-" + (index + 1));
    json.name("execution_count").nothing();
    json.name("outputs").beginList().endList();
    source(section.code());
    json.endObject();
  }

  private void begin(String type, String id) throws IOException {
    json.element().beginObject();
    json.name("cell_type").text(type);
    json.name("id").text(id);
    json.name("metadata").beginObject().endObject();
  }

  /** A cell is a list of lines, each but the last with its line feed. */
  private void source(String text) throws IOException {
    List<String> lines = List.of(text.split("(?<=\n)", -1));
    json.name("source").beginList();
    for (String line : lines) {
      json.element().text(line);
    }
    json.endList();
  }

  /** What Markdown would take for its own is kept as it is. */
  private static String markdown(String text) {
    return Python.comment(text).replaceAll("([\\\\`*_<>\\[\\]#|$])", "\\\\$1");
  }
}
