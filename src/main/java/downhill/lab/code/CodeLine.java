package downhill.lab.code;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of code.
 *
 * @param tokens its pieces from the left; none for an empty line
 */
public record CodeLine(List<CodeToken> tokens) {
  /** Takes its own copy. */
  public CodeLine {
    tokens = List.copyOf(tokens);
  }

  /** Returns the line as it would be typed. */
  public String text() {
    return tokens.stream().map(CodeToken::text).collect(Collectors.joining());
  }
}
