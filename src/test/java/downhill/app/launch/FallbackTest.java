package downhill.app.launch;

import downhill.app.picture.CanvasPngWriter;
import downhill.picture.Theme;
import downhill.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hangul is drawn in the number face, which has none, whatever JavaFX did first: it lists but once
 * in the life of a process where it takes such letters from, so each case has a process of its own.
 */
final class FallbackTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"picture", "window"})
  void isFoundAfter(String first) throws Exception {
    OwnJava.run(
        folder.resolve("said"),
        List.of(
            "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED"),
        Letters.class.getName(),
        first,
        folder.resolve("picture.png").toString());
  }

  /** Draws a picture or shows the icon, then ends with 0 if Hangul is more than the empty box. */
  static final class Letters {
    private Letters() {}

    public static void main(String... arguments) throws IOException {
      if (arguments[0].equals("picture")) {
        new CanvasPngWriter().write(Path.of(arguments[1]), 8, 8, 0, surface -> {});
      } else {
        begin();
      }
      String face = "JetBrains Mono";
      System.exit(Ink.of("가", face).equals(Ink.of("\uFFFF", face)) ? 1 : 0);
    }

    private static void begin() {
      var begun = new CompletableFuture<Boolean>();
      Platform.startup(() ->
          Beginning.show(
              new Stage(),
              new Preferences(Language.KO, Theme.LIGHT, 320, 200),
              () -> begun.complete(true)));
      begun.join();
    }
  }
}
