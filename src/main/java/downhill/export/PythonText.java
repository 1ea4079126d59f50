package downhill.export;

import downhill.lab.code.Python;

/** Lists, texts and comments as they stand in a Python program. */
final class PythonText {
  private PythonText() {}

  /** Returns numbers as a list on one line. */
  static String list(double[] values) {
    StringBuilder list = new StringBuilder("[");
    for (int i = 0; i < values.length; i++) {
      list.append(i == 0 ? "" : ", ").append(Python.number(values[i]));
    }
    return list.append(']').toString();
  }

  /** Returns a text in quotation marks, on one line. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
          } else if (isUnwritable(c)) {
            quoted.append("\\u%04x".formatted(c));
          } else {
            quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }

  /** Returns a text for a comment: what would end the line, or cannot be written, is a space. */
  static String comment(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.appendCodePoint(isUnwritable(c) ? ' ' : c));
    return plain.toString().strip();
  }

  private static boolean isUnwritable(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}
