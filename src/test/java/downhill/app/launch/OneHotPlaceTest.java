package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.link.Topic;
import downhill.app.theme.DeskStyle;
import downhill.picture.Theme;
import downhill.words.Language;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-hot and the three recipes in the window. */
final class OneHotPlaceTest {
  private static TestWindow open(String place, Preferences preferences) throws Exception {
    var window = TestWindow.open(preferences, TestWindow.scenario("iris"));
    Fx.run(() -> window.app().labs().open(2));
    window.beat();
    press(window, place);
    return window;
  }

  private static void press(TestWindow window, String word) {
    Fx.run(() ->
        TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.SOFTMAX_LAB.css()))
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(button -> word.equals(button.getText()))
            .findFirst()
            .orElseThrow()
            .fire());
    window.beat();
  }

  private static List<String> rows(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.SOFTMAX_LAB.css()))
            .map(Node::getAccessibleText)
            .filter(text -> text != null && text.startsWith("Sample "))
            .toList());
  }

  private static void type(TestWindow window, String labels) {
    TextField field =
        Fx.get(() ->
            (TextField)
                TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.SOFTMAX_LAB.css()))
                    .filter(TextField.class::isInstance)
                    .findFirst()
                    .orElseThrow());
    Fx.run(() -> {
      field.requestFocus();
      field.setText(labels);
    });
    window.press(KeyCode.ENTER);
  }

  @Test
  void labelsAreEncodedAndBothMistakesShown() throws Exception {
    try (var window = open("One-hot", TestWindow.small())) {
      type(window, "2, 0, 1");
      assertThat(rows(window))
          .containsExactly(
              "Sample 1, label 2: [0, 0, 1]",
              "Sample 2, label 0: [1, 0, 0]",
              "Sample 3, label 1: [0, 1, 0]");
      press(window, "What if: labels from 1");
      assertThat(rows(window).getFirst()).isEqualTo("Sample 1, label 3: [0, 0, 0, 1]");
      assertThat(window.texts()).contains("to_categorical([3, 1, 2])", "shape (3, 4)");
      press(window, "What if: twice");
      assertThat(rows(window).getFirst()).isEqualTo("Sample 1, label 2: [1, 0, 1, 0, 0, 1]");
      assertThat(window.texts()).contains("shape (3, 3, 2)");
    }
  }

  /** The first label of the data leads to its row, that to the data, and Backspace back. */
  @Test
  void aRowLeadsToTheSampleOfTheData() throws Exception {
    try (var window = open("One-hot", TestWindow.small())) {
      press(window, "Labels of these data");
      Node row = spoken(window, "Row of sample 1");
      Fx.run(row::requestFocus);
      window.press(KeyCode.ENTER);
      window.until(() -> window.texts().contains("One-hot row of label virginica = 2"));
      assertThat(window.texts()).contains("2 = 2", "0 ≠ 2");
      Trail.click(window, "Label");
      assertThat(window.app().viewing().askedProperty().get()).contains(new Topic.Sample(0));
      press(window, "Labels of these data");
      Mouse.click(spoken(window, "Row of sample 3"), 5, 5);
      window.until(() -> window.app().viewing().askedProperty().get().isEmpty());
      assertThat(window.texts()).contains("One-hot row of label versicolor = 1");
      window.press(KeyCode.ESCAPE);
      window.until(() -> !window.texts().contains("One-hot row of label versicolor = 1"));
    }
  }

  /** Both losses lead to the same probability, and the shape is the largest label plus 1. */
  @Test
  void lossesAndShapeOpenTheirPages() throws Exception {
    try (var window = open("One-hot", TestWindow.small())) {
      Mouse.click(label(window, "y = 1 "), 5, 5);
      window.until(() -> window.texts().contains("The loss of a label"));
      Trail.click(window, "0.2424");
      window.until(() -> window.texts().contains("exp(1.0 − 2.0) / 1.5174"));
      assertThat(Cut.in(window)).isEmpty();
      Node crumb = Fx.get(() -> Trail.crumb(window));
      Fx.run(crumb::requestFocus);
      window.press(KeyCode.BACK_SPACE);
      window.until(() -> Trail.crumbs(window).isEmpty());
      Mouse.click(label(window, "y = [0, 1, 0]"), 5, 5);
      window.until(() -> window.texts().contains("−1 · ln 0.2424"));
      Fx.run(label(window, "shape (6, 3)")::requestFocus);
      window.press(KeyCode.ENTER);
      window.until(() -> window.texts().contains("The shape of the result"));
    }
  }

  private static Node spoken(TestWindow window, String text) {
    return find(window, node -> text.equals(node.getAccessibleText()));
  }

  private static Node label(TestWindow window, String beginning) {
    return find(
        window, node -> node instanceof Label label && label.getText().startsWith(beginning));
  }

  private static Node find(TestWindow window, Predicate<Node> wanted) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.SOFTMAX_LAB.css()))
            .filter(wanted)
            .findFirst()
            .orElseThrow());
  }

  @Test
  void badLabelsAreRefusedAndTheTableStays() throws Exception {
    try (var window = open("One-hot", TestWindow.small())) {
      List<String> before = rows(window);
      type(window, "cat, 1e308");
      assertThat(window.texts()).anyMatch(text -> text.contains("Received: cat, 1e308"));
      assertThat(rows(window)).isEqualTo(before);
      press(window, "Labels of these data");
      assertThat(rows(window)).hasSize(8);
      assertThat(rows(window).getFirst()).contains("virginica");
    }
  }

  @Test
  void aLabelIsTurnedByMouseAndKeys() throws Exception {
    try (var window = open("One-hot", TestWindow.small())) {
      Node first =
          Fx.get(() ->
              TestWindow.nodes(window.app().scene().lookup("." + DeskStyle.SOFTMAX_LAB.css()))
                  .filter(node -> node.getAccessibleText() != null)
                  .filter(node -> node.getAccessibleText().startsWith("Sample 1,"))
                  .findFirst()
                  .orElseThrow());
      Mouse.click(first);
      window.beat();
      assertThat(rows(window).getFirst()).startsWith("Sample 1, label 1:");
      window.press(KeyCode.UP);
      assertThat(rows(window).getFirst()).startsWith("Sample 1, label 2:");
      window.press(KeyCode.DOWN);
      window.press(KeyCode.SPACE);
      assertThat(rows(window).getFirst()).startsWith("Sample 1, label 2:");
    }
  }

  /** By hand: p of the second class for scores 2, 1, 0.1 is 0.2424, and -ln 0.24243 = 1.4170. */
  @Test
  void sparseAndOneHotGiveTheSameNumber() throws Exception {
    try (var window = open("One-hot", TestWindow.small())) {
      assertThat(window.texts())
          .contains(
              "y = [0, 1, 0]   −0 · ln 0.6590 − 1 · ln 0.2424 − 0 · ln 0.09857 ≈ 1.4170",
              "y = 1   −ln p[1] = −ln 0.2424 ≈ 1.4170");
    }
  }

  @Test
  void aRecipeOpensItsScenario() throws Exception {
    try (var window = open("Three recipes", TestWindow.small())) {
      press(window, "Open: Two moons");
      window.until(() -> window.texts().contains("Two moons"));
      assertThat(Fx.get(() -> window.app().labs().place())).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EN,1280,720,One-hot",
    "KO,1280,720,원-핫",
    "EN,1920,1080,Three recipes",
    "EN,1280,720,Three recipes",
    "KO,1440,900,세 가지 조합"
  })
  void nothingIsCut(Language language, double width, double height, String place) throws Exception {
    try (var window = open(place, new Preferences(language, Theme.LIGHT, width, height))) {
      assertThat(Cut.in(window)).isEmpty();
    }
  }
}
