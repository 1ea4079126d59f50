package downhill.cli;

import downhill.words.Words;
import java.io.PrintStream;

/**
 * Where a command writes to.
 *
 * @param words its texts, in the chosen language
 * @param out receives the result alone
 * @param err receives messages
 * @param terminal whether somebody watches {@code out}: a progress bar may then move
 */
record Console(Words words, PrintStream out, PrintStream err, boolean terminal) {
  /** Writes a line of the result; ends with a line feed on every system. */
  void result(String line) {
    out.print(line + "\n");
    out.flush();
  }

  /** Writes a message. */
  void message(String key, Object... args) {
    complain(words.text(key, args));
  }

  /** Writes a message that is already put in words. */
  void complain(String sentence) {
    err.print(sentence + "\n");
    err.flush();
  }
}
