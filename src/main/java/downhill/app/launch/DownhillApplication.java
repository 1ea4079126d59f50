package downhill.app.launch;

import downhill.app.document.OpenScenario;
import downhill.app.document.ScenarioFiles;
import downhill.app.picture.BundledFonts;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The window's life: from the toolkit's start to its close. JavaFX makes the one instance. */
public final class DownhillApplication extends Application {
  private static final List<Integer> ICON_SIDES = List.of(16, 32, 48, 64, 128, 256);
  private static volatile boolean shown;

  private final PreferencesFile kept = PreferencesFile.ofUser();
  private Optional<AppContext> context = Optional.empty();

  /** Called by JavaFX. */
  public DownhillApplication() {}

  /** Returns whether the window has been on the screen. */
  static boolean wasShown() {
    return shown;
  }

  @Override
  public void start(Stage stage) {
    BundledFonts.load();
    OpenScenario first = ScenarioFiles.start();
    var app = new AppContext(kept.read(), first);
    context = Optional.of(app);
    Thread.setDefaultUncaughtExceptionHandler(new CalmHandler(app.messages(), System.err));
    for (int side : ICON_SIDES) {
      stage.getIcons().add(icon(side));
    }
    app.open(stage);
    shown = true;
    getParameters().getRaw().stream()
        .findFirst()
        .ifPresent(file -> app.opening().open(Path.of(file)));
  }

  @Override
  public void stop() {
    context.ifPresent(app -> {
      kept.write(app.preferences());
      app.close();
    });
  }

  private static Image icon(int side) {
    InputStream in =
        Objects.requireNonNull(
            DownhillApplication.class.getResourceAsStream(
                "/downhill/assets/icons/downhill-" + side + ".png"),
            "icon of " + side + " px");
    return new Image(in);
  }
}
