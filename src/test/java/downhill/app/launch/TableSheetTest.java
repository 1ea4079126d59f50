package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.document.OpenScenario;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is looked at before it is opened; what was open stays until then. */
final class TableSheetTest {
  private static final String HOUSES =
      "rooms,colour,year,price\n3,red,1990,200\n4,,1995,240\n2,blue,,150\n5,red,2001,310\n";

  @TempDir Path folder;

  private Path file(String text, Charset charset) throws Exception {
    return Files.write(folder.resolve("houses.csv"), text.getBytes(charset));
  }

  private static void look(TestWindow window, Path file) {
    Fx.run(() -> window.app().open(file));
    window.until(() -> window.app().tables().isVisible());
  }

  private static ButtonBase button(TestWindow window, String word) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().tables())
            .filter(node -> node instanceof ButtonBase button && word.equals(button.getText()))
            .map(ButtonBase.class::cast)
            .findFirst()
            .orElseThrow());
  }

  private static void press(TestWindow window, String word) {
    ButtonBase button = button(window, word);
    Fx.run(button::fire);
    window.beat();
  }

  private static Experiment openedOtherThan(TestWindow window, OpenScenario before) {
    window.until(() -> !window.app().document().current().equals(before));
    return window.await(any -> true).experiment();
  }

  @Test
  void aTableIsShownAndOpenedAsChosen() throws Exception {
    Path csv = file(HOUSES, StandardCharsets.UTF_8);
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      look(window, csv);
      assertThat(window.app().document().current()).isSameAs(before);
      assertThat(window.texts())
          .contains(
              "Look before you open: houses.csv",
              "rows: 4, columns: 4",
              "1 of 4 rows have gaps.",
              "Predict price from rooms, year: 3 samples",
              "2 classes: blue, red")
          .anyMatch(text -> text.startsWith("The scenario will carry the remaining rows"));
      press(window, "Refuse");
      assertThat(window.texts()).anyMatch(text -> text.startsWith("Cells are missing"));
      assertThat(button(window, "Open").isDisabled()).isTrue();
      press(window, "Leave out");
      press(window, "Open");
      Experiment opened = openedOtherThan(window, before);
      assertThat(opened.dataset().features()).containsExactly("rooms", "year");
      assertThat(opened.dataset().targets()).containsExactly(200, 240, 310);
      assertThat(opened.scenario().data()).isInstanceOf(Data.Inline.class);
      assertThat(window.app().tables().isVisible()).isFalse();
      assertThat(window.texts()).contains("houses.csv");
    }
  }

  @Test
  void escapeTakesTheSheetAwayAndTheLanguageChangesIt() throws Exception {
    Path csv = file(HOUSES, StandardCharsets.UTF_8);
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      look(window, csv);
      window.press(KeyCode.L);
      assertThat(window.texts())
          .contains("열기 전에 살펴보기: houses.csv", "price 예측 ← rooms, year: 샘플 3개");
      assertThat(Cut.in(window)).isEmpty();
      window.press(KeyCode.ESCAPE);
      assertThat(window.app().tables().isVisible()).isFalse();
      assertThat(window.app().document().current()).isSameAs(before);
    }
  }

  @Test
  void aKoreanFileOfWindowsIsReadAndSaid() throws Exception {
    Path csv = file("키,몸무게\n170,65\n180,77\n", Charset.forName("x-windows-949"));
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      look(window, csv);
      assertThat(window.texts())
          .contains("Predict 몸무게 from 키: 2 samples")
          .anyMatch(text -> text.contains("not UTF-8") && text.contains("Excel"));
      press(window, "Open");
      assertThat(openedOtherThan(window, before).dataset().features()).containsExactly("키");
    }
  }

  @Test
  void anotherSeparatorIsAnotherLook() throws Exception {
    Path csv = file("a;b\n1;2\n3;5\n", StandardCharsets.UTF_8);
    try (var window = TestWindow.open(TestWindow.small())) {
      look(window, csv);
      press(window, "Comma");
      window.until(() -> window.texts().contains("rows: 2, columns: 1"));
      assertThat(button(window, "Open").isDisabled()).isTrue();
      assertThat(window.texts()).anyMatch(text -> text.startsWith("Expected at least one feature"));
      press(window, "Semicolon");
      window.until(() -> window.texts().contains("rows: 2, columns: 2"));
      assertThat(button(window, "Open").isDisabled()).isFalse();
    }
  }

  @Test
  void whatIsNoTableIsSaidInOneSentenceAndNothingIsLost() throws Exception {
    Path csv = file("a,b\n", StandardCharsets.UTF_8);
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      Fx.run(() -> window.app().open(csv));
      window.until(() -> window.texts().stream().anyMatch(text -> text.contains("add rows")));
      assertThat(window.app().document().current()).isSameAs(before);
      assertThat(window.app().tables().isVisible()).isFalse();
    }
  }

  @Test
  void theSheetIsReachedAndLeftByTheKeyboard() throws Exception {
    Path csv = file(HOUSES, StandardCharsets.UTF_8);
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      look(window, csv);
      Node focused = Fx.get(() -> window.app().scene().getFocusOwner());
      assertThat(Fx.get(() -> isWithin(focused, window.app().tables()))).isTrue();
      window.press(KeyCode.ENTER);
      assertThat(openedOtherThan(window, before).dataset().size()).isEqualTo(3);
    }
  }

  private static boolean isWithin(Node node, Node parent) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(parent)) {
        return true;
      }
    }
    return node instanceof Button;
  }
}
