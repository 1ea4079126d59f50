package downhill.lab.code;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a line of code.
 *
 * @param text as it stands in the code
 * @param tint what it is to the language
 * @param part what it stands for; empty for what only holds the code together
 * @param value whether it is the value of that part, which can be changed, rather than its name
 * @param absent at the end of a call: the arguments that it leaves out and that could stand there,
 *     in the order in which they are written; such a piece has no text. Otherwise none
 */
public record CodeToken(
    String text, Tint tint, Optional<CodePart> part, boolean value, List<CodePart> absent) {
  /** Takes its own copy. */
  public CodeToken {
    absent = List.copyOf(absent);
  }

  /** What a piece is to the language. */
  public enum Tint {
    /** Names and signs. */
    PLAIN,
    /** A word of the language. */
    KEYWORD,
    /** A number or a truth. */
    NUMBER,
    /** A text in quotes. */
    STRING,
    /** A remark. */
    COMMENT
  }
}
