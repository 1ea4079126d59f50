package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.document.ScenarioFiles;
import downhill.app.theme.Style;
import downhill.picture.Theme;
import downhill.words.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening the window on a file: nothing else is shown first. */
final class FirstWindowTest {
  private static final Preferences KOREAN = new Preferences(Language.KO, Theme.LIGHT, 1280, 720);

  @TempDir Path folder;

  private final Queue<Runnable> readings = new ArrayDeque<>();
  private final List<AppContext> begun = new ArrayList<>();
  private final CompletableFuture<AppContext> first = new CompletableFuture<>();
  private final Stage stage = Fx.get(Stage::new);
  private final FirstWindow window =
      new FirstWindow(
          stage, KOREAN.in(Language.EN), readings::add, this::begin, ScenarioFiles::start);

  private void begin(AppContext app) {
    begun.add(app);
    first.complete(app);
  }

  private AppContext opened() throws Exception {
    return first.get(60, TimeUnit.SECONDS);
  }

  @AfterEach
  void close() {
    Fx.run(() -> {
      stage.hide();
      begun.forEach(AppContext::close);
    });
  }

  @Test
  void showsNothingBeforeTheFileHasBeenRead() throws Exception {
    Path file = moons();
    Fx.run(() -> window.open(file));
    assertThat(begun).isEmpty();
    assertThat(Fx.get(stage::isShowing)).isFalse();
    readings.remove().run();
    assertThat(opened().document().current().file()).contains(file);
    Fx.settle();
    assertThat(Fx.get(stage::isShowing)).isTrue();
    assertThat(Fx.get(stage::getTitle)).isEqualTo("Two moons - Downhill");
    assertThat(begun).hasSize(1);
  }

  @Test
  void aTableIsLaidOnItsSheet() throws Exception {
    Path table =
        Files.writeString(folder.resolve("heights.csv"), "height,weight\n170,65\n180,77\n");
    Fx.run(() -> window.open(table));
    AppContext app = opened();
    while (!Fx.get(() -> app.tables().isVisible())) {
      Fx.settle();
    }
    assertThat(app.document().current().file()).isEmpty();
    assertThat(
            Fx.get(() ->
                TestWindow.nodes(app.tables())
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .toList()))
        .contains("Look before you open: heights.csv");
  }

  @Test
  void waitsForALongFileInAnEmptyWindowThatCanBeLeft() throws Exception {
    Path file = moons();
    var shown = new CompletableFuture<Boolean>();
    Fx.run(() -> {
      stage
          .showingProperty()
          .subscribe(now -> {
            if (now) {
              shown.complete(true);
            }
          });
      window.open(file);
    });
    assertThat(shown.get(60, TimeUnit.SECONDS)).isTrue();
    assertThat(begun).isEmpty();
    Fx.settle();
    List<String> texts =
        Fx.get(() ->
            TestWindow.nodes(stage.getScene().getRoot())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
    assertThat(texts).contains("Reading moons.downhill", "Cancel");
    Fx.run(() ->
        TestWindow.nodes(stage.getScene().getRoot())
            .filter(Button.class::isInstance)
            .map(Button.class::cast)
            .findFirst()
            .orElseThrow()
            .fire());
    assertThat(opened().document().current().file()).isEmpty();
    assertThat(Fx.get(stage::getTitle)).isEqualTo("Ice-cream sales - Downhill");
  }

  @Test
  void saysWhyAFileCannotBeReadOverTheFirstScenario() throws Exception {
    Path broken = Files.writeString(folder.resolve("b.downhill"), "{", StandardCharsets.UTF_8);
    Fx.run(() -> window.open(broken));
    readings.remove().run();
    assertThat(opened().document().current().file()).isEmpty();
    Fx.settle();
    assertThat(
            Fx.get(() ->
                TestWindow.nodes(stage.getScene().lookup("." + Style.MESSAGE_BAR.css()))
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .toList()))
        .anyMatch(text -> text.startsWith(broken + ":1:"));
  }

  @Test
  void speaksTheLanguageAskedFor() throws Exception {
    Fx.run(() ->
        new FirstWindow(stage, KOREAN, readings::add, this::begin, ScenarioFiles::start).open());
    assertThat(opened().localization().language()).isEqualTo(Language.KO);
    assertThat(Fx.get(stage::getTitle)).isEqualTo("아이스크림 판매량 - Downhill");
  }

  private Path moons() throws Exception {
    Path builtin = Path.of("src/main/resources/downhill/scenario/builtin/moons.downhill");
    return Files.copy(builtin, folder.resolve("moons.downhill"));
  }
}
