package downhill.app.launch;

import downhill.app.document.OpenScenario;
import downhill.app.picture.BundledFonts;
import downhill.app.theme.ThemeSwitch;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * From an empty stage to the window: the icon first, and beside it what the window needs. The
 * installed program's start-up cache is trained with {@link LabTour}, which begins in the same way.
 */
final class Beginning {
  private static final List<Integer> ICON_SIDES = List.of(16, 32, 48, 64, 128, 256);
  private static final int SPLASH_SIDE = 128;

  private Beginning() {}

  /**
   * Shows the icon on {@code stage}.
   *
   * @param then is run when it can be seen, and fonts and theme have been read
   */
  static void show(Stage stage, Preferences preferences, Runnable then) {
    var fonts = CompletableFuture.runAsync(BundledFonts::load, AppContext::read);
    Splash.show(
        stage,
        preferences,
        icon(SPLASH_SIDE),
        () -> {
          fonts.join();
          ThemeSwitch.wear(preferences.theme());
        },
        then);
    AppContext.read(() -> {
      List<Image> icons = icons();
      Platform.runLater(() -> stage.getIcons().setAll(icons));
    });
  }

  /**
   * Returns the window to be.
   *
   * @param begun hears of the window's parts just before it shows
   * @param start opens the scenario that the window starts with
   */
  static FirstWindow window(
      Stage stage,
      Preferences preferences,
      Consumer<AppContext> begun,
      Supplier<OpenScenario> start) {
    return new FirstWindow(stage, preferences, AppContext::read, begun, start);
  }

  private static List<Image> icons() {
    return ICON_SIDES.stream().map(Beginning::icon).toList();
  }

  private static Image icon(int side) {
    InputStream in =
        Objects.requireNonNull(
            Beginning.class.getResourceAsStream("/downhill/assets/icons/downhill-" + side + ".png"),
            "icon of " + side + " px");
    return new Image(in);
  }
}
