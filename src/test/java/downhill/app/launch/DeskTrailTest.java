package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Fx;
import downhill.app.link.Topic;
import downhill.app.theme.Style;
import downhill.picture.network.SelectionTarget;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the numbers of a desk column by column to what they are made of, down to the data. */
final class DeskTrailTest {
  @Test
  void aGradientLeadsToTheScoreAndThroughTheNetworkToTheData() throws Exception {
    try (var window = open("iris", KeyCode.DIGIT3)) {
      press(window, "p − y");
      window.until(() -> window.texts().contains("p − y: the gradient"));
      Trail.click(window, "p");
      window.until(() -> Trail.crumbs(window).size() == 1);
      Trail.click(window, "e");
      window.until(() -> Trail.crumbs(window).size() == 2);
      Trail.click(window, "exp(");
      window.until(() -> Trail.crumbs(window).size() == 3);
      Trail.click(window, "z");
      window.until(() -> Trail.crumbs(window).size() == 4);
      String score = number(window);
      Trail.click(window, score);
      var first = new Topic.Value(new SelectionTarget.Node(0, 0), 0, false);
      assertThat(window.app().viewing().askedProperty().get()).contains(first);
      window.until(() -> link(window, "Back to the desk") != null);
      window.until(() -> window.texts().contains("Node · output · setosa"));
      List<String> texts = window.texts();
      assertThat(value(texts.get(texts.indexOf("sum ≈") + 1)))
          .isCloseTo(value(score), within(6e-4));

      Fx.run(link(window, "Back to the desk")::fire);
      window.beat();
      assertThat(window.app().viewing().askedProperty().get()).isEmpty();
      assertThat(Trail.crumbs(window)).hasSize(4);
      Fx.run(link(window, Trail.crumbs(window).getFirst())::fire);
      window.until(() -> Trail.crumbs(window).isEmpty());
      assertThat(window.texts()).contains("p − y: the gradient");
    }
  }

  @Test
  void aCardOfTheNetworkGoesWhenAColumnIsAskedAbout() throws Exception {
    try (var window = open("iris", KeyCode.DIGIT3)) {
      press(window, "z");
      Trail.click(window, number(window));
      window.until(() -> link(window, "Back to the desk") != null);
      press(window, "p − y");
      window.until(() -> link(window, "Back to the desk") == null);
      assertThat(window.texts()).contains("p − y: the gradient");
      window.press(KeyCode.ESCAPE);
      assertThat(window.texts()).doesNotContain("p − y: the gradient");
    }
  }

  @Test
  void theLossOfOneOutputLeadsToItsScore() throws Exception {
    try (var window = open("moons", KeyCode.DIGIT3)) {
      press(window, "σ(z)");
      window.until(() -> Trail.leads(window, "z"));
      Trail.click(window, "z");
      window.until(() -> Trail.crumbs(window).size() == 1);
      Trail.click(window, number(window));
      assertThat(window.app().viewing().askedProperty().get())
          .contains(new Topic.Value(new SelectionTarget.Node(1, 0), 0, false));
    }
  }

  @Test
  void thePriceOfBeingWrongLeadsToTheBalls() throws Exception {
    try (var window = open("ice-cream", KeyCode.DIGIT4)) {
      press(window, "KL(y‖p)");
      window.until(() -> Trail.leads(window, "y"));
      Trail.click(window, "y");
      window.until(() -> Trail.crumbs(window).size() == 1);
      Hyperlink back = link(window, Trail.crumbs(window).getFirst());
      Fx.run(back::requestFocus);
      window.press(KeyCode.BACK_SPACE);
      window.until(() -> Trail.crumbs(window).isEmpty());
      assertThat(Trail.leads(window, "y")).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "iris, DIGIT3, 'Loss over', The loss: cross-entropy",
    "moons, DIGIT3, 'Sigmoid of', σ(z): the probability",
    "moons, DIGIT3, 'Loss over', The loss: binary cross-entropy",
    "ice-cream, DIGIT4, 'H(y) = 1', 'H(y), the average surprise'"
  })
  void aCurveLeadsToTheColumnItShows(String scenario, KeyCode lab, String spoken, String title)
      throws Exception {
    try (var window = open(scenario, lab)) {
      Node curve =
          Fx.get(() ->
              TestWindow.nodes(window.app().scene().getRoot())
                  .filter(node -> node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW)
                  .filter(node -> node.getAccessibleText() != null)
                  .filter(node -> node.getAccessibleText().startsWith(spoken))
                  .findFirst()
                  .orElseThrow());
      Mouse.click(curve, 20, 20);
      window.until(() -> window.texts().contains(title));
      Fx.run(curve::requestFocus);
      window.press(KeyCode.ENTER);
      window.until(() -> !window.texts().contains(title));
    }
  }

  private static TestWindow open(String scenario, KeyCode lab) throws Exception {
    var window = TestWindow.open(TestWindow.small(), TestWindow.scenario(scenario));
    window.press(lab);
    return window;
  }

  /** Presses what is called so on the desk: a column, a bar. */
  private static void press(TestWindow window, String name) {
    Fx.run(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(node -> node.getStyleClass().contains(Style.TARGET.css()))
            .filter(node -> node.getAccessibleText() != null)
            .filter(node -> node.getAccessibleText().split("[;=]", -1)[0].strip().equals(name))
            .findFirst()
            .orElseThrow()
            .requestFocus());
    window.press(KeyCode.ENTER);
  }

  private static double value(String text) {
    return Double.parseDouble(text.replace('−', '-'));
  }

  /** Returns the first number that leads somewhere. */
  private static String number(TestWindow window) {
    window.until(() -> !Trail.numbers(window).isEmpty());
    return Trail.numbers(window).getFirst();
  }

  private static Hyperlink link(TestWindow window, String word) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(Hyperlink.class::isInstance)
            .map(Hyperlink.class::cast)
            .filter(link -> word.equals(link.getText()))
            .findFirst()
            .orElse(null));
  }
}
