package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.control.FixedLabel;
import downhill.app.link.Topic;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.lab.quality.ConfusionMatrix;
import downhill.lab.quality.Quality;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** How well the network does, in figures that open their cards by mouse and by keyboard. */
final class QualityWhyTest {
  @Test
  void theMeanAbsoluteErrorLeadsToTheErrorOfASample() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(20);
      String shown = figure(window, 0).getText();
      Mouse.click(figure(window, 0));
      window.until(() -> window.texts().contains("Mean absolute error at step 20"));
      assertThat(inInspector(window)).contains(shown);

      Node error = leading(window);
      Mouse.click(error, 2, 2);
      assertThat(asked(window)).contains(new Topic.Residual(0, false));
      window.until(() -> inInspector(window).contains("Error"));
      window.press(KeyCode.ESCAPE);
      assertThat(asked(window)).isEmpty();
    }
  }

  @Test
  void enterOpensTheCardOfTheSecondFigure() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(20);
      Label determination = figure(window, 1);
      String shown = determination.getText();
      Fx.run(determination::requestFocus);
      window.press(KeyCode.ENTER);
      window.until(() -> window.texts().contains("R² at step 20"));
      assertThat(asked(window)).contains(new Topic.Determination(false));
      assertThat(inInspector(window)).contains(shown);
    }
  }

  @Test
  void whatIsHeldBackHasCardsOfItsOwn() throws Exception {
    try (var window = open("iris")) {
      String shown = figure(window, 1).getText();
      Mouse.click(figure(window, 1));
      window.until(() -> window.texts().contains("Validation accuracy at step 40"));
      assertThat(inInspector(window)).contains(shown);
    }
  }

  @Test
  void aClickedCellListsItsSamplesAndASecondClickAsksNothing() throws Exception {
    try (var window = open("iris")) {
      int[][] counts = counts(window);
      Region matrix = matrix(window);
      double x = Fx.get(() -> matrix.getWidth() / 2);
      double y = Fx.get(() -> matrix.getHeight() / 2);
      Mouse.click(matrix, x, y);
      var cell = (Topic.Confusion) asked(window).orElseThrow();
      String count = Integer.toString(counts[cell.truth()][cell.decision()]);
      window.until(() -> inInspector(window).contains(count));
      Fx.run(() -> window.app().viewing().clearSelection());
      Mouse.click(matrix, x, y);
      window.beat();
      assertThat(asked(window)).isEmpty();
    }
  }

  @Test
  void theKeyboardChoosesACellAndAsksAboutIt() throws Exception {
    try (var window = open("iris")) {
      Region matrix = matrix(window);
      Fx.run(matrix::requestFocus);
      window.press(KeyCode.ENTER);
      assertThat(asked(window)).isEmpty();
      window.press(KeyCode.DOWN);
      window.press(KeyCode.RIGHT);
      window.press(KeyCode.DOWN);
      window.press(KeyCode.ENTER);
      assertThat(asked(window)).contains(new Topic.Confusion(1, 1, false));
      window.until(() -> window.texts().contains("Confusion matrix · step 40"));
      assertThat(inInspector(window)).contains(Integer.toString(counts(window)[1][1]));
    }
  }

  private static TestWindow open(String scenario) throws Exception {
    var window = TestWindow.open(TestWindow.small(), TestWindow.scenario(scenario));
    window.seek(40);
    return window;
  }

  private static int[][] counts(TestWindow window) {
    var state = window.await(any -> true);
    return ((ConfusionMatrix) Quality.ofTraining(state.experiment(), state.snapshot().weights()))
        .counts();
  }

  private static Optional<Topic> asked(TestWindow window) {
    return Fx.get(() -> window.app().viewing().askedProperty().get());
  }

  /** The figures in their order, once they are known. */
  private static Label figure(TestWindow window, int place) {
    window.until(
        () -> figures(window).size() > place && !text(figures(window).get(place)).isEmpty());
    return figures(window).get(place);
  }

  private static String text(Label label) {
    return Fx.get(() -> Optional.ofNullable(label.getText()).orElse(""));
  }

  private static List<Label> figures(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(node -> node.getStyleClass().contains(PageStyle.ASKS.css()))
            .filter(FixedLabel.class::isInstance)
            .map(Label.class::cast)
            .toList());
  }

  private static List<String> inInspector(TestWindow window) {
    Node inspector = window.app().scene().lookup("." + Style.INSPECTOR.css());
    return Fx.get(() -> TestWindow.drawn(inspector));
  }

  /** The first number of the inspector with decimals that leads somewhere. */
  private static Node leading(TestWindow window) {
    Node inspector = window.app().scene().lookup("." + Style.INSPECTOR.css());
    return Fx.get(() ->
        TestWindow.nodes(inspector)
            .filter(node -> node.getOnMouseClicked() != null && node.isFocusTraversable())
            .filter(node -> node instanceof Label label && label.getText().matches("−?\\d+\\.\\d+"))
            .findFirst()
            .orElseThrow());
  }

  private static Region matrix(TestWindow window) {
    Fx.run(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(
                node -> node instanceof ToggleButton button && button.getText().equals("Matrix"))
            .map(ToggleButton.class::cast)
            .findFirst()
            .orElseThrow()
            .fire());
    window.beat();
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(node -> node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW)
            .filter(node -> node.getAccessibleText() != null)
            .filter(node -> node.getAccessibleText().startsWith("Confusion matrix"))
            .map(Region.class::cast)
            .findFirst()
            .orElseThrow());
  }
}
