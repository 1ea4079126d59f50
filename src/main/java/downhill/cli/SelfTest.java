package downhill.cli;

import downhill.words.Language;
import java.io.IOException;
import java.util.function.Consumer;

/** Opens every lab without a display. {@code downhill.Main} supplies it. */
@FunctionalInterface
public interface SelfTest {
  /**
   * Opens one lab after another and draws it.
   *
   * @param language the one to begin with
   * @param opened hears the name of each lab when it has been drawn
   * @throws IOException when a lab cannot be opened; the message says which and why
   */
  void run(Language language, Consumer<String> opened) throws IOException;
}
