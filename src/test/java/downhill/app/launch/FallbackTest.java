package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.picture.CanvasPngWriter;
import downhill.picture.Theme;
import downhill.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Letters.class.getName(),
                first,
                folder.resolve("picture.png").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
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
