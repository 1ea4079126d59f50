package downhill.cli;

import downhill.words.Language;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the window. {@code downhill.Main} supplies it, so that commands never load the toolkit. */
@FunctionalInterface
public interface Window {
  /**
   * Opens the window and waits until it is closed.
   *
   * @param scenario the document to open; empty for the one the window starts with
   * @param language the window's language; empty for the one it had last, or the system's
   * @return the exit status: 0, or 1 where there is no display
   */
  int open(Optional<Path> scenario, Optional<Language> language);
}
