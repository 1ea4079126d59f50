package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.DeskStyle;
import downhill.picture.Theme;
import downhill.words.Language;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
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
