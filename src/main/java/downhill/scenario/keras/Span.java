package downhill.scenario.keras;

/**
 * A stretch of code.
 *
 * @param from index of its first character
 * @param to index behind its last character
 */
record Span(int from, int to) {
  static Span at(int index) {
    return new Span(index, index);
  }

  Span until(Span end) {
    return new Span(from, Math.max(to, end.to));
  }

  boolean contains(Span other) {
    return other.from >= from && other.to <= to;
  }

  Replacement with(String text) {
    return new Replacement(from, to, text);
  }
}
