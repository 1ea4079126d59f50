package downhill.app.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A sentence of a bundle with spans in place of its arguments. */
public final class Sentence {
  private static final char FIRST = '\uE000';

  private Sentence() {}

  /**
   * Puts spans into a sentence.
   *
   * @param text writes the sentence with the given arguments
   * @param arguments one for each place of the sentence
   */
  public static List<Span> of(Function<Object[], String> text, List<Span> arguments) {
    Object[] marks =
        IntStream.range(0, arguments.size()).mapToObj(i -> Character.toString(FIRST + i)).toArray();
    List<Span> spans = new ArrayList<>();
    var words = new StringBuilder();
    for (char c : text.apply(marks).toCharArray()) {
      int place = c - FIRST;
      if (place >= 0 && place < arguments.size()) {
        flush(words, spans);
        spans.add(arguments.get(place));
      } else {
        words.append(c);
      }
    }
    flush(words, spans);
    return spans;
  }

  private static void flush(StringBuilder words, List<Span> spans) {
    if (!words.isEmpty()) {
      spans.add(Span.formula(words.toString()));
      words.setLength(0);
    }
  }
}
