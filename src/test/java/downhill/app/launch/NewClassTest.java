package downhill.app.launch;

import static downhill.app.launch.SampleRows.cell;
import static downhill.app.launch.SampleRows.classes;
import static downhill.app.launch.SampleRows.click;
import static downhill.app.launch.SampleRows.copy;
import static downhill.app.launch.SampleRows.editor;
import static downhill.app.launch.SampleRows.rows;
import static downhill.app.launch.SampleRows.selected;
import static downhill.app.launch.SampleRows.showRows;
import static downhill.app.launch.SampleRows.table;
import static downhill.app.launch.SampleRows.type;
import static downhill.app.launch.SampleRows.until;
import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.data.Dataset;
import downhill.engine.activation.Softmax;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A class that does not exist yet is typed into a cell, and the network follows. */
final class NewClassTest {
  private static Experiment experiment(TestWindow window) {
    return window.app().document().state().experiment();
  }

  @Test
  void aNewNameIsAClassMoreAndOneUndoTakesItBack() {
    try (var window = classes()) {
      int columns = Fx.get(() -> table(window).getColumns().size());
      Experiment before = experiment(window);
      click(window, 1, 2);
      type(window, "Daisy");
      window.press(KeyCode.ENTER);
      Dataset typed = until(window, rows -> rows.classes().size() == 4);
      assertThat(typed.classes()).containsExactly("A", "B", "C", "Daisy");
      assertThat(typed.targets()).containsExactly(0, 3, 1, 1, 2, 2);
      assertThat(experiment(window).model().outputs()).isEqualTo(4);
      assertThat(experiment(window).training().targets()[1]).containsExactly(0, 0, 0, 1);
      assertThat(Fx.get(() -> table(window).getColumns().size())).isEqualTo(columns + 1);
      assertThat(window.texts())
          .contains("New class: Daisy. The last layer has 4 units now, one for each class.");
      // The last column is to be scrolled to.
      assertThat(Cut.in(window)).isSubsetOf("prediction");
      window.press(KeyCode.Z, KeyCode.CONTROL);
      Dataset back = until(window, rows -> rows.classes().size() == 3);
      assertThat(back.targets()).containsExactly(0, 0, 1, 1, 2, 2);
      assertThat(experiment(window).scenario()).isEqualTo(before.scenario());
      assertThat(Fx.get(() -> table(window).getColumns().size())).isEqualTo(columns);
      window.press(KeyCode.Y, KeyCode.CONTROL);
      until(window, rows -> rows.classes().contains("Daisy"));
    }
  }

  /** The columns are others then, but one goes on typing where one was. */
  @Test
  void typingGoesOnBelow() {
    try (var window = classes()) {
      click(window, 0, 2);
      type(window, "Daisy");
      window.press(KeyCode.ENTER);
      type(window, "Lily");
      window.press(KeyCode.ENTER);
      type(window, "daisy");
      window.press(KeyCode.ENTER);
      Dataset typed = until(window, rows -> rows.targets()[2] == 3);
      assertThat(typed.classes()).containsExactly("A", "B", "C", "Daisy", "Lily");
      assertThat(typed.targets()).containsExactly(3, 4, 3, 1, 2, 2);
      assertThat(selected(window)).containsExactly(3);
      assertThat(Fx.get(() -> table(window).isFocused())).isTrue();
      assertThat(cell(window, 3, 2).orElseThrow().getPseudoClassStates())
          .anyMatch(state -> "cursor".equals(state.getPseudoClassName()));
    }
  }

  @Test
  void aNewSampleMayHaveANewClass() {
    try (var window = classes()) {
      window.pressNamed("Add sample");
      type(window, "1");
      window.press(KeyCode.TAB);
      type(window, "2");
      window.press(KeyCode.TAB);
      type(window, "Lily");
      window.press(KeyCode.ENTER);
      Dataset added = until(window, rows -> rows.size() == 7);
      assertThat(added.classes()).containsExactly("A", "B", "C", "Lily");
      assertThat(added.targets()[6]).isEqualTo(3);
    }
  }

  @Test
  void pastedNamesAreNewClassesToo() {
    try (var window = classes()) {
      click(window, 4, 0);
      copy("1\t2\tLily\n3\t4\tRose\n5\t6\ta\n");
      window.press(KeyCode.V, KeyCode.CONTROL);
      Dataset pasted = until(window, rows -> rows.size() == 7);
      assertThat(pasted.classes()).containsExactly("A", "B", "C", "Lily", "Rose");
      assertThat(pasted.targets()).containsExactly(0, 0, 1, 1, 3, 4, 0);
      assertThat(window.texts())
          .contains("New classes: Lily, Rose. The last layer has 5 units now, one for each class.");
      window.press(KeyCode.Z, KeyCode.CONTROL);
      until(window, rows -> rows.size() == 6 && rows.classes().size() == 3);
    }
  }

  @Test
  void aThirdClassTurnsTheSigmoidIntoASoftmax() throws Exception {
    try (var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("moons"))) {
      showRows(window);
      assertThat(experiment(window).model().outputs()).isEqualTo(1);
      click(window, 0, 2);
      type(window, "sun");
      window.press(KeyCode.ENTER);
      // The names of these classes are numbers, so that a word is one more.
      until(window, rows -> rows.classes().contains("sun"));
      assertThat(experiment(window).model().outputs()).isEqualTo(3);
      assertThat(experiment(window).model().lastLayer().activation()).isInstanceOf(Softmax.class);
      assertThat(window.texts())
          .anyMatch(text ->
              text.startsWith("New class: sun. The last layer is softmax with 3 units now")
                  && text.contains("The samples are now kept in the scenario"));
      window.pressNamed("Undo");
      window.until(
          () -> window.app().document().current().scenario().data() instanceof Data.Builtin);
      assertThat(experiment(window).model().outputs()).isEqualTo(1);
    }
  }

  @Test
  void aNumberAmongNamesIsRefusedInItsCell() {
    try (var window = classes()) {
      Dataset before = rows(window);
      click(window, 1, 2);
      window.press(KeyCode.F2);
      TextField field = (TextField) editor(window);
      Fx.run(() -> field.setText("0.7"));
      window.press(KeyCode.ENTER);
      assertThat(window.texts())
          .contains(
              "Sample 2, class: expected one of A, B, C or the name of a new class, found \"0.7\";"
                  + " type a name, no number.");
      assertThat(((TextField) editor(window)).getText()).isEqualTo("0.7");
      assertThat(Cut.in(window)).isEmpty();
      assertThat(rows(window)).isSameAs(before);
    }
  }
}
