package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.document.OpenScenario;
import downhill.app.document.Reading;
import downhill.app.theme.Style;
import downhill.lab.session.SessionState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening files in the window: what is open gives way only to what could be read whole. */
final class OpeningTest {
  @TempDir Path folder;

  @Test
  void opensABuiltinScenario() throws Exception {
    try (var window = TestWindow.open(TestWindow.small())) {
      var opening = window.app().opening();
      var moons =
          opening.builtins().stream()
              .filter(builtin -> builtin.file().shortName().equals("moons"))
              .findFirst()
              .orElseThrow();
      openAndWait(window, () -> opening.open(moons));
      assertThat(window.app().document().current().document()).isEqualTo(moons.file());
      SessionState state = window.await(any -> true);
      assertThat(state.experiment().dataset().features()).hasSize(2);
      assertThat(ticked(window)).containsExactly("Two moons");
    }
  }

  /** The scenarios that the menu shows as open. */
  private static List<String> ticked(TestWindow window) {
    MenuButton menu = window.node(Style.SCENARIO_MENU, MenuButton.class);
    return Fx.get(() -> {
      Event.fireEvent(menu, new Event(MenuButton.ON_SHOWING));
      return menu.getItems().stream()
          .filter(Menu.class::isInstance)
          .flatMap(group -> ((Menu) group).getItems().stream())
          .filter(item -> item instanceof CheckMenuItem choice && choice.isSelected())
          .map(MenuItem::getText)
          .toList();
    });
  }

  @Test
  void makesARegressionOfACsvFileWithANumberInTheLastColumn() throws Exception {
    Path csv = file("cars.csv", "weight,power,price\n1.0,80,10\n1.5,120,14\n2.0,150,19\n");
    try (var window = TestWindow.open(TestWindow.small())) {
      openAndWait(window, () -> window.app().opening().open(csv));
      window.beat();
      assertThat(window.texts()).contains("cars.csv", "Sequential · mse · SGD(0.01)");
      var experiment = window.await(any -> true).experiment();
      assertThat(experiment.linearRegression()).isTrue();
      assertThat(experiment.dataset().target()).isEqualTo("price");
      assertThat(ticked(window)).isEmpty();
      assertThat(experiment.standardization().mean()).containsExactly(1.5, 350.0 / 3);
    }
  }

  @Test
  void makesAClassifierOfACsvFileWithTextInTheLastColumn() throws Exception {
    Path csv = file("my_pets.CSV", "height,pet\n30,cat\n60,dog\n25,cat\n20,bird\n");
    try (var window = TestWindow.open(TestWindow.small())) {
      openAndWait(window, () -> window.app().opening().open(csv));
      var experiment = window.await(any -> true).experiment();
      assertThat(experiment.dataset().classes()).containsExactly("bird", "cat", "dog");
      assertThat(experiment.model().lastLayer().units()).isEqualTo(3);
      assertThat(window.texts())
          .contains("my_pets.CSV", "Sequential · categorical_crossentropy · SGD(0.01)");
      MenuButton menu = window.node(Style.SCENARIO_MENU, MenuButton.class);
      assertThat(Fx.get(() -> TestWindow.drawn(menu))).containsExactly("my_pets.CSV");
    }
  }

  @Test
  void saysWhatIsWrongWithAFileAndKeepsWhatWasOpen() throws Exception {
    Path broken = file("broken.downhill", "{\n  \"format\": \"downhill-scenario\",\n  \"versio");
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      window.seek(3);
      openAndWait(window, () -> window.app().opening().open(broken));
      assertThat(window.app().document().current()).isSameAs(before);
      assertThat(window.await(any -> true).snapshot().step()).isEqualTo(3);
      assertThat(window.texts()).anyMatch(text -> text.startsWith(broken + ":3:"));
      window.press(javafx.scene.input.KeyCode.L);
      assertThat(window.texts())
          .filteredOn(text -> text.startsWith(broken + ":3:"))
          .singleElement()
          .asString()
          .containsPattern("[가-힣]");
    }
  }

  @Test
  void stopsReadingWhenToldTo() throws Exception {
    var rows = new StringBuilder("a,b,c\n");
    for (int row = 0; row < 300_000; row++) {
      rows.append(row).append(",2,3\n");
    }
    Path csv = file("long.csv", rows.toString());
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      openAndWait(
          window,
          () -> {
            window.app().opening().open(csv);
            Optional<Reading> reading = window.app().opening().readingProperty().get();
            assertThat(reading).isPresent();
            reading.orElseThrow().cancel();
          });
      assertThat(window.app().document().current()).isSameAs(before);
      assertThat(window.texts()).noneMatch(text -> text.contains("long.csv"));
    }
  }

  @Test
  void savesAScenarioThatOpensAgain() throws Exception {
    Path copy = folder.resolve("copy.downhill");
    try (var window = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> window.app().saving().save(copy));
      openAndWait(window, () -> window.app().opening().open(copy));
      assertThat(window.app().document().current().file()).contains(copy);
      assertThat(window.texts()).contains("Ice-cream sales");
      assertThat(folder)
          .isDirectoryContaining("glob:**copy.downhill")
          .isDirectoryNotContaining("glob:**.part");
    }
  }

  @Test
  void savesAScenarioOfACsvFileOnlyWhereItFindsTheFile() throws Exception {
    Path csv = file("cars.csv", "weight,price\n1.0,10\n1.5,14\n");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("cars.downhill");
    try (var window = TestWindow.open(TestWindow.small())) {
      openAndWait(window, () -> window.app().opening().open(csv));
      Fx.run(() -> window.app().saving().save(elsewhere));
      assertThat(elsewhere).doesNotExist();
      window.beat();
      assertThat(window.texts()).anyMatch(text -> text.contains("its own folder"));
      Fx.run(() -> window.app().saving().save(folder.resolve("cars.downhill")));
      openAndWait(window, () -> window.app().opening().open(folder.resolve("cars.downhill")));
      assertThat(window.await(any -> true).experiment().dataset().size()).isEqualTo(2);
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  /** Runs {@code open} and waits until nothing is being read any more. */
  private static void openAndWait(TestWindow window, Fx.Work open) throws InterruptedException {
    var done = new CountDownLatch(1);
    ObservableValue<Optional<Reading>> reading = window.app().opening().readingProperty();
    Fx.run(() -> {
      open.run();
      reading.subscribe(now -> {
        if (now.isEmpty()) {
          done.countDown();
        }
      });
    });
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    window.beat();
  }
}
