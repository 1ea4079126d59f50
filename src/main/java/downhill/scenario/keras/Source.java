package downhill.scenario.keras;

import java.util.Arrays;

/** Code with its lines, which end in a line feed, a carriage return or both. */
final class Source {
  private final String text;
  private final int[] lineStarts;

  Source(String text) {
    this.text = text;
    int[] starts = new int[text.length() + 1];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        starts[lines++] = i + 1;
      }
    }
    lineStarts = Arrays.copyOf(starts, lines);
  }

  String text() {
    return text;
  }

  String text(Span span) {
    return text.substring(span.from(), span.to());
  }

  /** Returns the line of a place, counted from 1. */
  int line(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the column of a place, counted from 1. */
  int column(int index) {
    return index - lineStarts[line(index) - 1] + 1;
  }
}
