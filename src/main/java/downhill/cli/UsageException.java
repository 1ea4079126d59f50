package downhill.cli;

import downhill.words.Phrase;

/** Says that a command was called wrongly: exit status 2. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Phrase why;

  UsageException(String key, Object... args) {
    super(key);
    this.why = Phrase.of(key, args);
  }

  /** Returns what is wrong, as a sentence of the bundle. */
  Phrase why() {
    return why;
  }
}
