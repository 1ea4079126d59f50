package downhill.app.message;

import downhill.words.Language;
import java.util.Optional;
import java.util.function.Function;

/**
 * One sentence for the user.
 *
 * @param problem whether something went wrong, rather than something to know
 * @param sentence the sentence in a language
 * @param action what the user can do about it at once
 */
public record Message(
    boolean problem, Function<Language, String> sentence, Optional<Action> action) {

  /**
   * Something to do about a message.
   *
   * @param word what the button says, in a language
   * @param run what the button does
   */
  public record Action(Function<Language, String> word, Runnable run) {}

  /** A sentence about something that went wrong, with nothing to press. */
  public static Message problem(Function<Language, String> sentence) {
    return new Message(true, sentence, Optional.empty());
  }
}
