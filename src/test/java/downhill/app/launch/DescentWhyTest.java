package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.link.Topic;
import downhill.app.link.Topic.NamedRate;
import downhill.app.theme.DescentStyle;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** The numbers of the Descent lab open their cards, by mouse and by keyboard. */
final class DescentWhyTest {
  @Test
  void aNamedRateOfTheDialOpensItsCardWithoutMovingTheRate() {
    try (var window = open()) {
      Node limit = spot(window, "limit");
      Mouse.click(limit, 5, 5);
      window.until(() -> window.texts().contains("diverges from here on"));
      assertThat(asked(window)).isEqualTo(new Topic.Rate(NamedRate.LIMIT));
      assertThat(window.app().document().state().learningRate()).isEqualTo(0.1);
    }
  }

  @Test
  void fromTheDialTheKeysLeadDownToASampleOfTheData() {
    try (var window = open()) {
      Node limit = spot(window, "limit");
      Fx.run(limit::requestFocus);
      window.press(KeyCode.ENTER);
      window.until(() -> window.texts().contains("diverges from here on"));
      follow(window, "2.150");
      window.until(() -> window.texts().contains("Steepest curvature, λmax"));
      followRow(window);
      window.until(() -> window.texts().contains("How a slope changes along the direction"));
      followRow(window);
      window.until(() -> window.texts().contains("Second derivative"));
      follow(window, "1");
      window.until(() -> window.texts().contains("Data · one sample"));
    }
  }

  @Test
  void theNextStepLeadsToTheGradientThatItWillTake() {
    try (var window = open()) {
      Node gradient =
          Fx.get(() ->
              find(
                  window,
                  "." + DescentStyle.DESCENT_BODY.css(),
                  text -> text.startsWith("−22.39")));
      Fx.run(gradient::requestFocus);
      window.press(KeyCode.ENTER);
      window.until(
          () -> window.texts().stream().anyMatch(text -> text.endsWith("step 6, not taken yet")));
      assertThat(asked(window)).isEqualTo(new Topic.Then(6, new Topic.Gradient(0)));
      assertThat(window.texts()).contains("−22.39");
    }
  }

  @Test
  void whatRatesDoIsOneLineAway() {
    try (var window = open()) {
      Node line =
          Fx.get(() -> find(window, ".root", "full-batch limit; batches add noise"::equals));
      Mouse.click(line, 5, 5);
      window.until(() -> window.texts().contains("What learning rates do here"));
    }
  }

  private static TestWindow open() {
    var window = TestWindow.open(TestWindow.small());
    Fx.run(() -> window.app().labs().open(1));
    window.seek(5);
    window.until(() -> !Fx.get(() -> spots(window)).isEmpty());
    window.until(() -> drawn(window).stream().anyMatch(text -> text.startsWith("−22.39")));
    return window;
  }

  private static List<String> drawn(TestWindow window) {
    return Fx.get(() -> TestWindow.drawn(window.app().scene().getRoot()));
  }

  private static Topic asked(TestWindow window) {
    return window.app().viewing().askedProperty().get().orElseThrow();
  }

  private static List<Node> spots(TestWindow window) {
    return List.copyOf(window.app().scene().getRoot().lookupAll("." + PageStyle.SPOT.css()));
  }

  private static Node spot(TestWindow window, String name) {
    return Fx.get(() ->
        spots(window).stream()
            .filter(spot -> spot.getAccessibleText().startsWith(name))
            .findFirst()
            .orElseThrow());
  }

  private static Node find(TestWindow window, String within, Predicate<String> wanted) {
    return TestWindow.nodes(window.app().scene().getRoot().lookup(within))
        .filter(Node::isFocusTraversable)
        .filter(node -> wanted.test(text(node)))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Node node) {
    return switch (node) {
      case Text piece -> piece.getText();
      case javafx.scene.control.Label label when label.getText() != null -> label.getText();
      default -> "";
    };
  }

  private static void follow(TestWindow window, String beginning) {
    Fx.run(() ->
        find(window, "." + Style.INSPECTOR.css(), text -> text.startsWith(beginning))
            .requestFocus());
    window.press(KeyCode.ENTER);
  }

  private static void followRow(TestWindow window) {
    Fx.run(() ->
        TestWindow.nodes(window.app().scene().lookup("." + Style.INSPECTOR.css()))
            .filter(node -> node.getStyleClass().contains(PageStyle.TABLE_ROW.css()))
            .filter(Node::isFocusTraversable)
            .findFirst()
            .orElseThrow()
            .requestFocus());
    window.press(KeyCode.ENTER);
  }
}
