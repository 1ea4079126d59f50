package downhill.app.launch;

import static downhill.app.launch.SampleRows.cell;
import static downhill.app.launch.SampleRows.click;
import static downhill.app.launch.SampleRows.copy;
import static downhill.app.launch.SampleRows.editor;
import static downhill.app.launch.SampleRows.line;
import static downhill.app.launch.SampleRows.rows;
import static downhill.app.launch.SampleRows.showRows;
import static downhill.app.launch.SampleRows.table;
import static downhill.app.launch.SampleRows.type;
import static downhill.app.launch.SampleRows.until;
import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.document.OpenScenario;
import downhill.data.Dataset;
import downhill.scenario.Data;
import downhill.scenario.DrawnScenario;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are typed as in a spreadsheet; every change can be taken back by itself. */
final class TypedRowsTest {
  @Test
  void typingWritesACellOverAndEnterGoesDown() {
    try (var window = line()) {
      click(window, 1, 1);
      type(window, "7.25");
      assertThat(editor(window).isFocused()).isTrue();
      window.press(KeyCode.ENTER);
      type(window, "-3");
      window.press(KeyCode.ENTER);
      Dataset typed = until(window, rows -> rows.targets()[2] == -3);
      assertThat(typed.targets()).containsExactly(-1.5, 7.25, -3, 1.4, 1.6);
      window.until(() -> cell(window, 1, 1).orElseThrow().getText().startsWith("7.25"));
      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(until(window, rows -> rows.targets()[2] == 0.2).targets()[1]).isEqualTo(7.25);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      until(window, rows -> rows.targets()[1] == -0.2);
    }
  }

  @Test
  void tabGoesRightAndArrowsGoEverywhere() {
    try (var window = line()) {
      click(window, 0, 0);
      type(window, "9");
      window.press(KeyCode.TAB);
      type(window, "8");
      window.press(KeyCode.TAB);
      type(window, "6");
      window.press(KeyCode.DOWN);
      Dataset typed = until(window, rows -> rows.rows()[1][0] == 6);
      assertThat(typed.rows()[0]).containsExactly(9);
      assertThat(typed.targets()[0]).isEqualTo(8);
      window.press(KeyCode.RIGHT);
      window.press(KeyCode.UP);
      window.press(KeyCode.F2);
      TextField field = (TextField) editor(window);
      assertThat(field.getText()).isEqualTo("-0.2");
      window.press(KeyCode.ESCAPE);
      assertThat(rows(window).targets()[1]).isEqualTo(-0.2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12a,'Sample 2, y: expected a number, found \"12a\"; type a number such as 12.5.'",
    "1e308,'Sample 2, y: expected a number between -1e100 and 1e100, found \"1e308\"; write this"
        + " column in a larger unit.'",
    "'','Sample 2, y: expected a number, found nothing; type a number, or delete the whole"
        + " sample.'"
  })
  void whatIsNoNumberStaysInItsCellWithASentence(String text, String sentence) {
    try (var window = line()) {
      OpenScenario before = window.app().document().current();
      click(window, 1, 1);
      window.press(KeyCode.F2);
      TextField field = (TextField) editor(window);
      Fx.run(() -> field.setText(text));
      window.press(KeyCode.ENTER);
      assertThat(window.texts()).contains(sentence);
      assertThat(((TextField) editor(window)).getText()).isEqualTo(text);
      assertThat(Cut.in(window)).isEmpty();
      assertThat(window.app().document().current()).isSameAs(before);
      window.press(KeyCode.ESCAPE);
      assertThat(window.texts()).doesNotContain(sentence);
      assertThat(Fx.get(() -> table(window).isFocused())).isTrue();
    }
  }

  @Test
  void theRowBelowTheLastCountsOnceItIsWhole() {
    try (var window = line()) {
      window.pressNamed("Add sample");
      type(window, "3");
      window.press(KeyCode.TAB);
      assertThat(window.texts()).anyMatch(text -> text.startsWith("Sample 6 counts as soon as"));
      assertThat(rows(window).size()).isEqualTo(5);
      type(window, "2.5");
      window.press(KeyCode.TAB);
      Dataset added = until(window, rows -> rows.size() == 6);
      assertThat(added.rows()[5]).containsExactly(3);
      assertThat(added.targets()[5]).isEqualTo(2.5);
      type(window, "4");
      window.press(KeyCode.TAB);
      type(window, "3");
      window.press(KeyCode.ENTER);
      assertThat(until(window, rows -> rows.size() == 7).targets()[6]).isEqualTo(3);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      until(window, rows -> rows.size() == 6);
    }
  }

  @Test
  void deleteTakesASampleAwayAndTheLastStays() {
    try (var window = line()) {
      click(window, 1, 0);
      window.press(KeyCode.DELETE);
      assertThat(until(window, rows -> rows.size() == 4).rows()[1]).containsExactly(0);
      for (int size = 3; size > 0; size--) {
        int wanted = size;
        Fx.run(() -> table(window).getSelectionModel().clearAndSelect(0));
        window.press(KeyCode.DELETE);
        until(window, rows -> rows.size() == wanted);
      }
      Fx.run(() -> table(window).getSelectionModel().clearAndSelect(0));
      window.press(KeyCode.DELETE);
      assertThat(window.texts()).anyMatch(text -> text.startsWith("A table needs at least one"));
      assertThat(rows(window).size()).isEqualTo(1);
    }
  }

  @Test
  void aBlockFromASpreadsheetIsPastedAtACell() {
    try (var window = line()) {
      click(window, 3, 0);
      copy("10\t20\r\n30\t40\r\n50\t60\r\n");
      window.press(KeyCode.V, KeyCode.CONTROL);
      Dataset pasted = until(window, rows -> rows.size() == 6);
      assertThat(Arrays.stream(pasted.rows()).mapToDouble(row -> row[0]).toArray())
          .containsExactly(-2, -1, 0, 10, 30, 50);
      assertThat(pasted.targets()).containsExactly(-1.5, -0.2, 0.2, 20, 40, 60);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      until(window, rows -> rows.size() == 5);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x|y,'Sample 1, x: line 1, column 1 of the block: expected a number, found \"x\"; type a"
        + " number such as 12.5.'",
    "1|2|3,'Sample 1, x: the block has 3 columns, but from this cell on there are only 2; begin"
        + " further left, or copy fewer columns.'"
  })
  void aBlockThatDoesNotFitIsSaidWithItsPlace(String block, String sentence) {
    try (var window = line()) {
      OpenScenario before = window.app().document().current();
      click(window, 0, 0);
      copy(block.replace('|', '\t'));
      window.press(KeyCode.V, KeyCode.CONTROL);
      assertThat(window.texts()).contains(sentence);
      assertThat(window.app().document().current()).isSameAs(before);
    }
  }

  @Test
  void otherDataHaveOtherColumns() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("iris"))) {
      window.pressNamed("Samples");
      window.until(() -> cell(window, 0, 0).isPresent());
      for (DrawnScenario wanted : List.of(DrawnScenario.LINE, DrawnScenario.CLASSES)) {
        OpenScenario before = window.app().document().current();
        Fx.run(() -> window.app().opening().open(wanted));
        window.until(() -> !window.app().document().current().equals(before));
        window.until(() -> cell(window, 0, 0).isPresent());
        int columns = wanted == DrawnScenario.LINE ? 4 : 8;
        assertThat(Fx.get(() -> table(window).getColumns().size())).isEqualTo(columns);
        assertThat(cell(window, 0, 1).orElseThrow().getText())
            .isEqualTo(wanted == DrawnScenario.LINE ? "−1.5" : "0.8");
      }
    }
  }

  @Test
  void aNewTableIsNamedAndTyped() {
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      Fx.run(() -> window.app().tables().create());
      window.beat();
      TextField names = (TextField) Fx.get(() -> window.app().scene().getFocusOwner());
      Fx.run(() -> names.setText("hours"));
      window.beat();
      assertThat(window.texts()).anyMatch(text -> text.startsWith("Expected 2 to 100 column"));
      Fx.run(() -> names.setText("hours, sleep, score"));
      window.press(KeyCode.ENTER);
      window.until(() -> !window.app().document().current().equals(before));
      window.until(() -> cell(window, 0, 0).isPresent());
      assertThat(rows(window).features()).containsExactly("hours", "sleep");
      assertThat(rows(window).target()).isEqualTo("score");
      Fx.run(() -> table(window).requestFocus());
      click(window, 0, 0);
      copy("1\t8\t40\n2\t7\t55\n3\t6\t61\n");
      window.press(KeyCode.V, KeyCode.CONTROL);
      assertThat(until(window, rows -> rows.size() == 3).targets()).containsExactly(40, 55, 61);
    }
  }

  @Test
  void aNewTableOfClassesBeginsWithOneSampleOfEach() {
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      Fx.run(() -> window.app().tables().create());
      window.beat();
      window.pressNamed("classes");
      TextField labels =
          (TextField)
              Fx.get(() ->
                  TestWindow.nodes(window.app().tables())
                      .filter(node ->
                          node instanceof TextField && "Classes".equals(node.getAccessibleText()))
                      .findFirst()
                      .orElseThrow());
      Fx.run(() -> labels.setText("cat, dog, bird"));
      assertThat(Cut.in(window)).isEmpty();
      window.pressNamed("Open");
      window.until(() -> !window.app().document().current().equals(before));
      assertThat(rows(window).classes()).containsExactly("cat", "dog", "bird");
      assertThat(rows(window).targets()).containsExactly(0, 1, 2);
    }
  }

  /** Cells of a spreadsheet, from the clipboard to the sheet to the session. */
  @Test
  void cellsOfASpreadsheetBecomeADocument() {
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      copy("hours\tscore\r\n1\t40\r\n2\t55\r\n3\t61\r\n");
      window.pressNamed("Set-up");
      window.pressNamed("Paste data");
      window.until(() -> window.app().tables().isVisible());
      assertThat(window.texts())
          .contains("Look before you open: Pasted data", "Predict score from hours: 3 samples");
      window.pressNamed("Open");
      window.until(() -> !window.app().document().current().equals(before));
      assertThat(rows(window).targets()).containsExactly(40, 55, 61);
      assertThat(window.app().document().current().scenario().data())
          .isInstanceOf(Data.Inline.class);
    }
  }

  @Test
  void rowsThatCameWithTheProgramBecomeTheDocumentsOwn() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("iris"))) {
      showRows(window);
      assertThat(window.app().document().current().scenario().data())
          .isInstanceOf(Data.Builtin.class);
      click(window, 0, 0);
      for (int column = 0; column < 4; column++) {
        window.press(KeyCode.RIGHT);
      }
      type(window, "Setosa");
      window.press(KeyCode.ENTER);
      window.until(() ->
          window.texts().stream().anyMatch(text -> text.startsWith("The samples are now kept")));
      assertThat(window.app().document().current().scenario().data())
          .isInstanceOf(Data.Inline.class);
      assertThat(rows(window).targets()[0]).isZero();
      window.pressNamed("Undo");
      window.until(
          () -> window.app().document().current().scenario().data() instanceof Data.Builtin);
    }
  }

  @Test
  void classesAreShownAsTheNetworkIsTaughtThem() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("iris"))) {
      window.pressNamed("Samples");
      List<String> names = List.of("setosa", "versicolor", "virginica");
      int truth = (int) rows(window).targets()[2];
      Fx.run(() -> table(window).scrollToColumnIndex(9));
      window.beat();
      assertThat(cell(window, 2, 4).orElseThrow().getText()).isEqualTo(names.get(truth));
      for (int k = 0; k < 3; k++) {
        assertThat(cell(window, 2, 5 + k).orElseThrow().getText())
            .isEqualTo(k == truth ? "1" : "0");
      }
      assertThat(window.texts()).contains("versicolor\nto node 2");
    }
  }
}
