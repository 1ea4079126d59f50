package downhill.app.launch;

import static downhill.app.launch.SampleRows.classes;
import static downhill.app.launch.SampleRows.click;
import static downhill.app.launch.SampleRows.clipboard;
import static downhill.app.launch.SampleRows.copy;
import static downhill.app.launch.SampleRows.line;
import static downhill.app.launch.SampleRows.rows;
import static downhill.app.launch.SampleRows.selected;
import static downhill.app.launch.SampleRows.until;
import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.document.OpenScenario;
import downhill.data.Dataset;
import java.util.Arrays;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Several samples are selected, deleted as one change, and copied for a spreadsheet. */
final class SelectedRowsTest {

  private static double[] xs(Dataset rows) {
    return Arrays.stream(rows.rows()).mapToDouble(row -> row[0]).toArray();
  }

  @Test
  void shiftAndControlSelectByMouse() {
    try (var window = line()) {
      click(window, 0, 0);
      click(window, 2, 1, KeyCode.SHIFT);
      assertThat(selected(window)).containsExactly(0, 1, 2);
      click(window, 1, 0, KeyCode.CONTROL);
      assertThat(selected(window)).containsExactly(0, 2);
      click(window, 3, 0, KeyCode.CONTROL);
      assertThat(selected(window)).containsExactly(0, 2, 3);
      click(window, 1, 0);
      assertThat(selected(window)).containsExactly(1);
    }
  }

  @Test
  void deleteTakesAllSelectedAwayAsOneChange() {
    try (var window = line()) {
      click(window, 0, 0);
      click(window, 2, 0, KeyCode.CONTROL);
      click(window, 3, 0, KeyCode.CONTROL);
      window.press(KeyCode.DELETE);
      Dataset left = until(window, rows -> rows.size() == 2);
      assertThat(xs(left)).containsExactly(-1, 2);
      assertThat(selected(window)).containsExactly(0);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(xs(until(window, rows -> rows.size() == 5))).containsExactly(-2, -1, 0, 1, 2);
      window.press(KeyCode.Y, KeyCode.CONTROL);
      until(window, rows -> rows.size() == 2);
    }
  }

  @Test
  void theButtonTakesThemAwayToo() {
    try (var window = line()) {
      click(window, 3, 0);
      click(window, 4, 0, KeyCode.SHIFT);
      window.pressNamed("Delete");
      assertThat(xs(until(window, rows -> rows.size() == 3))).containsExactly(-2, -1, 0);
      assertThat(selected(window)).containsExactly(2);
    }
  }

  @Test
  void shiftAndArrowsSelectByKeyboard() {
    try (var window = line()) {
      click(window, 1, 0);
      window.press(2, KeyCode.DOWN, KeyCode.SHIFT);
      assertThat(selected(window)).containsExactly(1, 2, 3);
      window.press(KeyCode.UP, KeyCode.SHIFT);
      assertThat(selected(window)).containsExactly(1, 2);
      // Going sideways is no new selection.
      window.press(KeyCode.RIGHT);
      assertThat(selected(window)).containsExactly(1, 2);
      window.press(KeyCode.DELETE);
      assertThat(xs(until(window, rows -> rows.size() == 3))).containsExactly(-2, 1, 2);
      window.press(KeyCode.DOWN);
      window.press(KeyCode.UP, KeyCode.SHIFT);
      assertThat(selected(window)).containsExactly(1, 2);
    }
  }

  @Test
  void notAllSamplesCanGo() {
    try (var window = line()) {
      OpenScenario before = window.app().document().current();
      click(window, 1, 0);
      window.press(KeyCode.A, KeyCode.CONTROL);
      window.press(KeyCode.DELETE);
      String sentence =
          "Expected at least one sample to stay, but these are all 5; leave one out of the"
              + " selection.";
      assertThat(window.texts()).contains(sentence);
      assertThat(Cut.in(window)).isEmpty();
      assertThat(window.app().document().current()).isSameAs(before);
      click(window, 0, 0, KeyCode.CONTROL);
      window.press(KeyCode.DELETE);
      assertThat(xs(until(window, rows -> rows.size() == 1))).containsExactly(-2);
      assertThat(window.texts()).doesNotContain(sentence);
    }
  }

  @Test
  void noClassLosesItsLastSample() {
    try (var window = classes()) {
      OpenScenario before = window.app().document().current();
      click(window, 1, 0);
      window.press(2, KeyCode.DOWN, KeyCode.SHIFT);
      window.press(KeyCode.DELETE);
      assertThat(window.texts())
          .contains(
              "Expected at least one sample of each class to stay, but these are the last of B;"
                  + " leave one out of the selection, or give another sample this class first.");
      assertThat(Cut.in(window)).isEmpty();
      assertThat(window.app().document().current()).isSameAs(before);
      window.press(KeyCode.UP, KeyCode.SHIFT);
      window.press(KeyCode.DELETE);
      assertThat(until(window, rows -> rows.size() == 4).targets()).containsExactly(0, 1, 2, 2);
    }
  }

  @Test
  void selectedSamplesAreCopiedAndPastedElsewhere() {
    try (var window = line()) {
      click(window, 3, 1);
      click(window, 1, 0, KeyCode.CONTROL);
      window.press(KeyCode.C, KeyCode.CONTROL);
      assertThat(clipboard()).isEqualTo("-1\t-0.2\n1\t1.4\n");
      click(window, 4, 0);
      window.press(KeyCode.V, KeyCode.CONTROL);
      Dataset pasted = until(window, rows -> rows.size() == 6);
      assertThat(xs(pasted)).containsExactly(-2, -1, 0, 1, -1, 1);
      assertThat(pasted.targets()).containsExactly(-1.5, -0.2, 0.2, 1.4, -0.2, 1.4);
    }
  }

  @Test
  void aBlockGoesToTheFirstOfTheSelected() {
    try (var window = line()) {
      click(window, 1, 0);
      click(window, 2, 0, KeyCode.SHIFT);
      copy("7\t8\n9\t10\n");
      window.press(KeyCode.V, KeyCode.CONTROL);
      assertThat(xs(until(window, rows -> rows.rows()[1][0] == 7))).containsExactly(-2, 7, 9, 1, 2);
    }
  }

  /** A card of a sample would move the table while one selects. */
  @Test
  void selectingOpensNoCard() {
    try (var window = line()) {
      click(window, 0, -1);
      assertThat(window.app().viewing().askedProperty().get()).isPresent();
      window.press(KeyCode.ESCAPE);
      window.beat();
      click(window, 2, -1, KeyCode.SHIFT);
      assertThat(selected(window)).containsExactly(0, 1, 2);
      assertThat(window.app().viewing().askedProperty().get()).isEmpty();
    }
  }
}
