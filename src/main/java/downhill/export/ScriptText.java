package downhill.export;

import downhill.lab.code.Python;
import java.io.IOException;
import java.util.List;

/** Writes sections as one Python file: what is said about each stands above it as comments. */
final class ScriptText {
  private static final int WIDTH = 96;
  private static final int FIRST_WIDE = 0x1100;

  private ScriptText() {}

  /** Writes the file. */
  static void write(List<Section> sections, Appendable out) throws IOException {
    String space = "";
    for (Section section : sections) {
      out.append(space);
      space = "\n\n";
      comment(section.heading(), out);
      if (!section.note().isEmpty()) {
        out.append("#\n");
        comment(section.note(), out);
      }
      out.append('\n').append(section.code()).append('\n');
    }
  }

  private static void comment(String text, Appendable out) throws IOException {
    int column = 0;
    for (String word : Python.comment(text).split(" +", -1)) {
      int width = width(word);
      if (column > 0 && column + 1 + width > WIDTH) {
        out.append('\n');
        column = 0;
      }
      out.append(column == 0 ? "# " : " ").append(word);
      column += (column == 0 ? 2 : 1) + width;
    }
    out.append('\n');
  }

  /** Hangul takes two columns. */
  private static int width(String word) {
    return word.chars().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
  }
}
