package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.document.OpenScenario;
import downhill.app.theme.DataStyle;
import downhill.app.view.Sample;
import downhill.data.Dataset;
import downhill.picture.Theme;
import downhill.scenario.Data;
import downhill.words.Language;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Data that are set up, judged and drawn in their card; every change can be taken back. */
final class DataDrawingTest {
  private static TestWindow open(String scenario) throws Exception {
    return TestWindow.open(
        new Preferences(Language.EN, Theme.LIGHT, 1440, 900), TestWindow.scenario(scenario));
  }

  private static Dataset until(TestWindow window, Predicate<Dataset> wanted) {
    window.until(() -> wanted.test(dataset(window)));
    return dataset(window);
  }

  private static Dataset dataset(TestWindow window) {
    return window.app().document().state().experiment().dataset();
  }

  private static Region picture(TestWindow window, String startsWith) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(node -> node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW)
            .filter(node ->
                node.getAccessibleText() != null && node.getAccessibleText().startsWith(startsWith))
            .map(Region.class::cast)
            .findFirst()
            .orElseThrow());
  }

  private static Region chart(TestWindow window, String title) {
    window.until(() -> window.texts().contains(title));
    return picture(window, title);
  }

  @Test
  void aClickAddsASampleAndUndoTakesItBack() throws Exception {
    try (var window = open("line")) {
      Region chart = chart(window, "Fitted line");
      int before = dataset(window).size();
      window.pressNamed("Draw");
      Mouse.click(chart, 70, 40);
      Dataset drawn = until(window, rows -> rows.size() == before + 1);
      assertThat(window.app().document().current().scenario().data())
          .isInstanceOf(Data.Inline.class);
      assertThat(drawn.rows()[before][0]).isLessThan(0);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(until(window, rows -> rows.size() == before).size()).isEqualTo(before);
    }
  }

  @Test
  void aDragMovesASampleAndIsOneChange() throws Exception {
    try (var window = open("line")) {
      Region chart = chart(window, "Fitted line");
      int before = dataset(window).size();
      window.pressNamed("Draw");
      Mouse.click(chart, 70, 40);
      Dataset drawn = until(window, rows -> rows.size() == before + 1);
      double x = drawn.rows()[before][0];
      Region again = chart(window, "Fitted line");
      window.until(() -> window.texts().contains("Fitted line"));
      waitForPicture(window);
      Mouse.drag(again, 70, 110, 40);
      Dataset moved =
          until(window, rows -> rows.size() == before + 1 && rows.rows()[before][0] != x);
      assertThat(moved.rows()[before][0]).isGreaterThan(x);
      waitForPicture(window);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      assertThat(until(window, rows -> rows.rows()[Math.min(before, rows.size() - 1)][0] == x))
          .isNotNull();
      assertThat(dataset(window).size()).isEqualTo(before + 1);
    }
  }

  @Test
  void keysAddMoveAndRemove() throws Exception {
    try (var window = open("moons")) {
      Region chart = chart(window, "Decision regions");
      int before = dataset(window).size();
      window.pressNamed("Draw");
      window.pressNamed("▲ 1");
      Fx.run(chart::requestFocus);
      window.press(KeyCode.ENTER);
      Dataset added = until(window, rows -> rows.size() == before + 1);
      assertThat(added.targets()[before]).isEqualTo(1);
      waitForPicture(window);
      Fx.run(() -> window.app().viewing().sampleProperty().set(new Sample.Row(2)));
      double x = added.rows()[2][0];
      Fx.run(chart::requestFocus);
      window.press(KeyCode.RIGHT, KeyCode.SHIFT);
      until(window, rows -> rows.rows()[2][0] > x);
      waitForPicture(window);
      window.press(KeyCode.DELETE);
      until(window, rows -> rows.size() == before);
    }
  }

  @Test
  void aDragMovesASampleOfTwoFeaturesAndAKeyChangesItsClass() throws Exception {
    try (var window = open("moons")) {
      Region chart = chart(window, "Decision regions");
      int before = dataset(window).size();
      window.pressNamed("Draw");
      Mouse.click(chart, 60, 60);
      Dataset drawn = until(window, rows -> rows.size() == before + 1);
      double x = drawn.rows()[before][0];
      assertThat(drawn.targets()[before]).isZero();
      waitForPicture(window);
      Mouse.drag(chart, 60, 100, 60);
      Dataset moved = until(window, rows -> rows.rows()[before][0] > x);
      assertThat(moved.size()).isEqualTo(before + 1);
      waitForPicture(window);
      Fx.run(() -> window.app().viewing().sampleProperty().set(new Sample.Row(1)));
      double was = dataset(window).targets()[1];
      Fx.run(chart::requestFocus);
      window.press(KeyCode.C);
      until(window, rows -> rows.targets()[1] == 1 - was);
      waitForPicture(window);
      window.press(KeyCode.Z, KeyCode.CONTROL);
      until(window, rows -> rows.targets()[1] == was);
    }
  }

  @Test
  void theOtherButtonListsTheClasses() throws Exception {
    try (var window = open("moons")) {
      Region chart = chart(window, "Decision regions");
      int before = dataset(window).size();
      window.pressNamed("Draw");
      Mouse.click(chart, 60, 60);
      until(window, rows -> rows.size() == before + 1);
      waitForPicture(window);
      Mouse.clickOther(chart, 60, 60);
      ContextMenu menu =
          Fx.get(() ->
              Window.getWindows().stream()
                  .filter(over -> over instanceof ContextMenu && over.isShowing())
                  .map(ContextMenu.class::cast)
                  .findFirst()
                  .orElseThrow());
      assertThat(Fx.get(() -> menu.getItems().stream().map(MenuItem::getText).toList()))
          .containsExactly("● 0", "▲ 1");
      Fx.run(() -> menu.getItems().getLast().fire());
      until(window, rows -> rows.size() == before + 1 && rows.targets()[before] == 1);
    }
  }

  /** Until the picture of the newest rows is there, which clicks are measured by. */
  private static void waitForPicture(TestWindow window) {
    for (int beat = 0; beat < 20; beat++) {
      window.beat();
      Fx.settle();
    }
    window.until(() -> window.app().opening().readingProperty().get().isEmpty());
  }

  @Test
  void theSetUpChangesTheDocument() throws Exception {
    try (var window = open("moons")) {
      OpenScenario before = window.app().document().current();
      window.pressNamed("Set-up");
      type(window, "samples", "60");
      until(window, rows -> rows.size() == 60);
      type(window, "held back", "50");
      window.until(() -> window.app().document().state().experiment().validation().size() == 30);
      window.pressNamed("Draw anew");
      window.until(() ->
          window.app().document().current().scenario().data() instanceof Data.Builtin set
              && set.seed() != ((Data.Builtin) before.scenario().data()).seed());
      for (int change = 0; change < 3; change++) {
        window.press(KeyCode.Z, KeyCode.CONTROL);
      }
      window.until(() -> window.app().document().current().scenario().equals(before.scenario()));
    }
  }

  private static void type(TestWindow window, String name, String text) {
    Fx.run(() -> {
      TextField field =
          TestWindow.nodes(window.app().scene().getRoot())
              .filter(node -> node instanceof TextField && name.equals(node.getAccessibleText()))
              .map(TextField.class::cast)
              .findFirst()
              .orElseThrow();
      field.setText(text);
      field.fireEvent(new javafx.event.ActionEvent());
    });
    window.beat();
  }

  @Test
  void aCellOfTheMatrixLightsItsSamples() throws Exception {
    try (var window = open("iris")) {
      window.seek(80);
      window.pressNamed("Matrix");
      window.until(() -> window.texts().stream().anyMatch(text -> text.startsWith("Click a cell")));
      Region matrix = picture(window, "Confusion matrix");
      Fx.run(matrix::requestFocus);
      window.press(KeyCode.DOWN);
      window.until(() ->
          window.texts().stream().anyMatch(text -> text.contains("of setosa taken for setosa")));
      window.pressNamed("Samples");
      window.until(() -> lit(window) > 0);
    }
  }

  private static long lit(TestWindow window) {
    Node table = window.node(DataStyle.ROW_TABLE, Node.class);
    return Fx.get(() ->
        TestWindow.nodes(table)
            .filter(node ->
                node.getPseudoClassStates().stream()
                    .anyMatch(state -> state.getPseudoClassName().equals("lit")))
            .count());
  }

  @Test
  void figuresSayWhereTheyComeFrom() throws Exception {
    try (var window = open("penguins")) {
      window.seek(40);
      window.until(() -> window.texts().contains("R²"));
      assertThat(window.texts()).contains("MAE", "R²", "training", "held back");
      window.until(() ->
          window.labeled().stream()
              .map(Labeled::getTooltip)
              .anyMatch(tip -> tip != null && tip.getText().startsWith("R² = 1 − SS_res")));
    }
  }
}
