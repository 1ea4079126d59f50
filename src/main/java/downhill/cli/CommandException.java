package downhill.cli;

import downhill.words.Phrase;

/** Says that the work could not be done: exit status 1. */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Phrase why;

  CommandException(String key, Object... args) {
    super(key);
    this.why = Phrase.of(key, args);
  }

  /** Returns why, and what next, as one sentence of the bundle. */
  Phrase why() {
    return why;
  }
}
