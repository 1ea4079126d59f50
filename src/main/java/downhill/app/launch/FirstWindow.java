package downhill.app.launch;

import downhill.app.document.OpenScenario;
import downhill.app.document.Opening;
import downhill.app.document.ReadingBar;
import downhill.app.i18n.Localization;
import downhill.app.message.Message;
import downhill.app.table.TableDesk;
import downhill.app.theme.ThemeSwitch;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * How the window opens on a file: not before the file has been read, so that nothing else is seen
 * first; a table is looked at on its sheet before it is opened. A file that takes long is waited
 * for in an empty window that says how far it is; one that cannot be read, or is not waited for,
 * leaves the scenario that the window starts with.
 */
final class FirstWindow {
  private static final Duration PATIENCE = Duration.millis(300);

  private final Stage stage;
  private final Preferences preferences;
  private final Executor readers;
  private final Consumer<AppContext> begun;
  private final Localization localization;
  private final Supplier<OpenScenario> start;
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private boolean done;

  /**
   * A window on {@code stage}.
   *
   * @param readers runs the reading of the file
   * @param begun hears of the window's parts just before it shows
   * @param start opens the scenario that the window starts with
   */
  FirstWindow(
      Stage stage,
      Preferences preferences,
      Executor readers,
      Consumer<AppContext> begun,
      Supplier<OpenScenario> start) {
    this.stage = stage;
    this.preferences = preferences;
    this.readers = readers;
    this.begun = begun;
    this.start = start;
    this.localization = new Localization(preferences.language());
  }

  /** Opens on the scenario that the window starts with. */
  void open() {
    show(start.get(), Optional.empty());
  }

  /** Opens on {@code file}. */
  void open(Path file) {
    if (TableDesk.isTable(file)) {
      show(start.get(), Optional.empty()).open(file);
      return;
    }
    var opening =
        new Opening(
            read -> show(read, Optional.empty()),
            why -> show(start.get(), Optional.of(why)),
            readers,
            localization);
    opening.open(file);
    // What ends without a word was cancelled.
    opening
        .readingProperty()
        .subscribe(reading -> {
          if (reading.isEmpty() && !done) {
            open();
          }
        });
    var bar = ReadingBar.of(opening, localization);
    patience.setOnFinished(event -> waitBeside(bar));
    if (!done) {
      patience.play();
    }
  }

  /** Shows that the file is still being read. */
  private void waitBeside(ReadingBar bar) {
    var scene = new Scene(new VBox(bar), preferences.width(), preferences.height());
    new ThemeSwitch(preferences.theme(), Features.WITH_SHEETS).dress(scene);
    stage.setTitle("Downhill");
    stage.setScene(scene);
    stage.show();
  }

  private AppContext show(OpenScenario first, Optional<Message> why) {
    done = true;
    patience.stop();
    var app = new AppContext(preferences, first);
    begun.accept(app);
    app.open(stage);
    why.ifPresent(app.messages());
    return app;
  }
}
