package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.PageStyle;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the numbers of other recipes to what they are made of. */
final class WhatIfWhyTest {
  @Test
  void theLossOfSigmoidsLeadsBackToTheScores() throws Exception {
    try (var window = open()) {
      Mouse.click(number(window, "then p"), 20, 30);
      window.until(() -> window.texts().contains("Softmax of the sigmoids"));
      Trail.click(window, "e");
      window.until(() -> Trail.crumbs(window).size() == 1);
      Trail.click(window, "s");
      window.until(() -> Trail.crumbs(window).size() == 2);
      assertThat(window.texts()).contains("s: one sigmoid a class");
      Trail.click(window, "1 / (1 + exp(");
      window.until(() -> Trail.crumbs(window).size() == 3);
      assertThat(window.texts()).contains("z: the scores");

      String score = Trail.numbers(window).getFirst();
      Node inside = Fx.get(() -> Trail.leading(window, score));
      Fx.run(inside::requestFocus);
      window.press(KeyCode.BACK_SPACE);
      window.until(() -> Trail.crumbs(window).size() == 2);
      assertThat(window.texts()).contains("s: one sigmoid a class");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, z, z: the scores",
    "0, cap 0.5761, The most one class can get",
    "0, floor 0.5514, The least loss",
    "0, softmax p, p: the probabilities",
    "1, e^z float32, 'exp without the shift, float32'",
    "2, sigmoid, s: one sigmoid a class",
    "3, 1 − p, The share of the 0",
    "4, 'slope, squared', The slope of the squared error"
  })
  void aNumberOpensItsPageWithEnterAndClosesItAgain(int recipe, String name, String title)
      throws Exception {
    try (var window = open()) {
      Fx.run(() -> recipes(window).getSelectionModel().select(recipe));
      window.beat();
      Node number = number(window, name);
      Fx.run(number::requestFocus);
      window.press(KeyCode.ENTER);
      window.until(() -> window.texts().contains(title));
      assertThat(Cut.in(window)).isEmpty();
      window.press(KeyCode.ESCAPE);
      window.until(() -> !window.texts().contains(title));
    }
  }

  /** One column at a time: p is asked about when it can be seen, other recipes always. */
  @Test
  void aColumnThatHasNotComeIsNotAskedAbout() throws Exception {
    try (var window = open()) {
      assertThat(find(window, "softmax p")).isNotNull();
      Fx.run(() ->
          TestWindow.nodes(window.app().scene().getRoot())
              .filter(ButtonBase.class::isInstance)
              .map(ButtonBase.class::cast)
              .filter(button -> "One column at a time".equals(button.getText()))
              .findFirst()
              .orElseThrow()
              .fire());
      window.until(() -> find(window, "softmax p") == null);
      assertThat(find(window, "sigmoid")).isNotNull();
      assertThat(find(window, "z")).isNotNull();
    }
  }

  private static TestWindow open() throws Exception {
    var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("iris"));
    window.press(KeyCode.DIGIT3);
    return window;
  }

  private static ComboBox<?> recipes(TestWindow window) {
    return TestWindow.nodes(window.app().scene().getRoot())
        .filter(ComboBox.class::isInstance)
        .map(node -> (ComboBox<?>) node)
        .filter(box -> "What if".equals(box.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private static Node number(TestWindow window, String name) {
    window.until(() -> find(window, name) != null);
    return find(window, name);
  }

  private static Node find(TestWindow window, String name) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(node -> node.getStyleClass().contains(PageStyle.SPOT.css()))
            .filter(node -> name.equals(node.getAccessibleText()))
            .findFirst()
            .orElse(null));
  }
}
