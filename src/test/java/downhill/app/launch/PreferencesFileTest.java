package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.keras.DrawerState;
import downhill.app.theme.KerasStyle;
import downhill.picture.Theme;
import downhill.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PreferencesFileTest {
  @TempDir Path folder;

  @Test
  void readsBackWhatItWrote() {
    var file = new PreferencesFile(folder.resolve("new/window.properties"));
    var drawer = new DrawerState(true, 412.5, "losses");
    var kept = new Preferences(Language.KO, Theme.DARK, 1600.5, 1000, drawer);
    file.write(kept);
    assertThat(file.read()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "language=xx",
        "drawer.height=-\ndrawer.page=shop\ndrawer.open=perhaps",
        "width=wide\nheight=NaN",
        "theme=\\u00",
        "width=1e999"
      })
  void takesWhatMakesNoSenseAsTheFirstStart(String text) throws IOException {
    Path file = folder.resolve("window.properties");
    Files.writeString(file, text);
    assertThat(new PreferencesFile(file).read()).isEqualTo(Preferences.first());
  }

  @Test
  void startsWithoutAFileAndSurvivesAPlaceThatCannotBeWritten() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "not a folder");
    var file = new PreferencesFile(blocked.resolve("window.properties"));
    file.write(Preferences.first());
    assertThat(file.read()).isEqualTo(Preferences.first());
  }

  @Test
  void aWindowOpensWithTheDrawerAsItWasLeft() {
    var file = new PreferencesFile(folder.resolve("window.properties"));
    try (var window = TestWindow.open(TestWindow.small())) {
      assertThat(window.app().preferences().drawer()).isEqualTo(DrawerState.FIRST);
      window.press(KeyCode.K);
      Fx.run(() -> {
        window.app().drawer().heightProperty().set(321);
        window.app().drawer().showBatches();
      });
      file.write(window.app().preferences());
    }
    assertThat(file.read().drawer()).isEqualTo(new DrawerState(true, 321, "batches"));
    try (var window = TestWindow.open(file.read())) {
      window.beat();
      assertThat(window.app().drawer().openProperty().get()).isTrue();
      assertThat(window.node(KerasStyle.KERAS_BODY, Region.class).getHeight()).isEqualTo(321);
      assertThat(window.app().preferences().drawer()).isEqualTo(file.read().drawer());
    }
  }

  @Test
  void bringsASizeIntoRange() {
    assertThat(new DrawerState(false, 1e9, "").height()).isEqualTo(1000);
    var tiny = new Preferences(Language.EN, Theme.LIGHT, 3, -1);
    assertThat(tiny.width()).isEqualTo(800);
    assertThat(tiny.height()).isEqualTo(600);
  }

  @Test
  void liesWhereTheSystemWantsIt() {
    assertThat(PreferencesFile.folder("Linux", "/home/a", Map.of()))
        .isEqualTo(Path.of("/home/a/.config/downhill"));
    assertThat(PreferencesFile.folder("Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "/c")))
        .isEqualTo(Path.of("/c/downhill"));
    assertThat(PreferencesFile.folder("Mac OS X", "/Users/a", Map.of()))
        .isEqualTo(Path.of("/Users/a/Library/Application Support/Downhill"));
    assertThat(PreferencesFile.folder("Windows 11", "/u", Map.of("APPDATA", "/u/roaming")))
        .isEqualTo(Path.of("/u/roaming/Downhill"));
  }
}
