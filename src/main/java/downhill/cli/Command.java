package downhill.cli;

import downhill.scenario.ScenarioException;
import java.io.IOException;
import java.util.List;

/** One command of the command line. Its help is the text {@code help.NAME}. */
interface Command {
  /** Returns the word that calls it, or the two words with a space between. */
  String name();

  /** Returns its options that take a value; {@code --lang} is every command's. */
  List<String> options();

  /** Returns its options without a value. */
  default List<String> switches() {
    return List.of();
  }

  /** Returns whether it works on a file. */
  default boolean takesFile() {
    return true;
  }

  /** Returns whether it takes several files instead of one. */
  default boolean severalFiles() {
    return false;
  }

  /**
   * Does the work.
   *
   * @return the exit status
   * @throws UsageException when a value of an option is wrong
   * @throws ScenarioException when a file cannot be used
   * @throws CommandException when the work cannot be done for another reason
   * @throws IOException when a result cannot be written
   */
  int run(Arguments arguments, Console console)
      throws UsageException, ScenarioException, CommandException, IOException;
}
