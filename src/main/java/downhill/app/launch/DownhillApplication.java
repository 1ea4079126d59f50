package downhill.app.launch;

import downhill.app.document.OpenScenario;
import downhill.app.document.ScenarioFiles;
import downhill.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window's life: from the toolkit's start to its close. JavaFX makes the one instance. */
public final class DownhillApplication extends Application {
  private static final Duration QUIET = Duration.seconds(1);
  private static volatile boolean shown;
  private static volatile Optional<CompletableFuture<OpenScenario>> ahead = Optional.empty();
  private static volatile Optional<RuntimeException> failure = Optional.empty();

  private final PreferencesFile kept = PreferencesFile.ofUser();
  private Optional<AppContext> context = Optional.empty();

  /** Called by JavaFX. */
  public DownhillApplication() {}

  /** Returns whether the window has been on the screen. */
  static boolean wasShown() {
    return shown;
  }

  /** Returns what kept the labs from being made. */
  static Optional<RuntimeException> failure() {
    return failure;
  }

  /** Reads the first scenario while the toolkit starts. */
  static void readAhead() {
    ahead = Optional.of(readStart());
  }

  /** Returns what {@link #start} is to be launched with. */
  static String[] parameters(Optional<Path> file, Optional<Language> language) {
    return Stream.concat(
            Stream.of(language.map(Language::code).orElse("")), file.stream().map(Path::toString))
        .toArray(String[]::new);
  }

  @Override
  public void start(Stage stage) {
    List<String> parameters = getParameters().getRaw();
    Preferences preferences =
        Language.of(parameters.getFirst()).map(kept.read()::in).orElseGet(kept::read);
    // Once there is a stage, what goes wrong is no lack of a display.
    shown = true;
    Beginning.show(stage, preferences, () -> open(stage, preferences, parameters));
  }

  private void open(Stage stage, Preferences preferences, List<String> parameters) {
    try {
      var window = Beginning.window(stage, preferences, this::begin, this::first);
      if (parameters.size() == 1) {
        window.open();
      } else {
        window.open(Path.of(parameters.get(1)));
      }
    } catch (RuntimeException e) {
      failure = Optional.of(e);
      Platform.exit();
    }
  }

  private OpenScenario first() {
    return ahead.orElseGet(DownhillApplication::readStart).join();
  }

  private static CompletableFuture<OpenScenario> readStart() {
    return CompletableFuture.supplyAsync(ScenarioFiles::start, AppContext::read);
  }

  private void begin(AppContext app) {
    context = Optional.of(app);
    IdleLabs.watch(app.scene(), app.labs(), app.document()::state, QUIET);
    Thread.setDefaultUncaughtExceptionHandler(new CalmHandler(app.messages(), System.err));
  }

  @Override
  public void stop() {
    context.ifPresent(app -> {
      kept.write(app.preferences());
      app.close();
    });
  }
}
