package downhill.app.launch;

import downhill.app.picture.ToolkitSettings;
import downhill.words.Language;
import downhill.words.Words;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the window, or says in one sentence why it cannot. */
public final class WindowLauncher {
  /** Kept, since the logging of Java forgets the settings of loggers that nobody holds. */
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private final PrintStream err;

  /** Says what goes wrong on {@code err}. */
  public WindowLauncher(PrintStream err) {
    this.err = err;
  }

  /**
   * Opens the window and returns when it is closed.
   *
   * @param file the file to open at once; empty for the scenario the window starts with
   * @param language of the window; empty for the one it had last
   * @return the exit status: 0, or 1 without a display
   */
  public int open(Optional<Path> file, Optional<Language> language) {
    Language spoken = language.orElseGet(Language::ofSystem);
    if (!Display.isThere()) {
      return refuse(spoken);
    }
    ToolkitSettings.prepare();
    if (file.isEmpty()) {
      DownhillApplication.readAhead();
    }
    TOOLKIT.setFilter(record -> record.getLevel().intValue() > Level.WARNING.intValue());
    try {
      Application.launch(DownhillApplication.class, DownhillApplication.parameters(file, language));
      DownhillApplication.failure()
          .ifPresent(failure -> {
            throw failure;
          });
      return 0;
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      return refuse(spoken);
    } catch (RuntimeException e) {
      if (DownhillApplication.wasShown()) {
        throw e;
      }
      return refuse(spoken);
    }
  }

  private int refuse(Language language) {
    err.println(new Words(WindowLauncher.class, language).text("launch.noDisplay"));
    err.flush();
    return 1;
  }
}
