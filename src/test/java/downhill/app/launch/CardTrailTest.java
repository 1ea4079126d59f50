package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.link.Topic;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.picture.network.SelectionTarget;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** From number to number by clicks and by keys, and back along the names of the cards passed. */
final class CardTrailTest {
  @Test
  void aNumberLeadsToItsCardAndTheBreadcrumbBack() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(3);
      Fx.run(() -> window.app().viewing().select(new SelectionTarget.Input(0)));
      window.until(() -> window.texts().contains("temperature"));
      window.until(() -> leading(window).stream().anyMatch(node -> text(node).startsWith("27")));
      click(window, "27");
      window.until(() -> window.texts().contains("Data · one sample"));
      assertThat(window.app().viewing().askedProperty().get()).contains(new Topic.Sample(0));
      assertThat(crumbs(window)).containsExactly("temperature");

      Fx.run(() ->
          window
              .app()
              .scene()
              .lookup("." + PageStyle.BREADCRUMB.css() + " .hyperlink")
              .requestFocus());
      window.press(KeyCode.BACK_SPACE);
      window.until(() -> window.app().viewing().askedProperty().get().isEmpty());
      assertThat(window.app().viewing().selectionProperty().get())
          .contains(new SelectionTarget.Input(0));
      assertThat(crumbs(window)).isEmpty();
    }
  }

  @Test
  void aNumberIsFollowedWithEnterToo() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(2);
      Fx.run(() -> window.app().viewing().ask(new Topic.Residual(0, false)));
      window.until(() -> window.texts().contains("Error"));
      Fx.run(() -> leading(window, "161").requestFocus());
      window.press(KeyCode.ENTER);
      window.until(() -> window.texts().contains("Data · one sample"));
    }
  }

  @Test
  void closingTheInspectorForgetsWhatWasAsked() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(2);
      Fx.run(() -> window.app().viewing().ask(new Topic.Steps()));
      window.until(() -> window.texts().contains("Steps of the run"));
      window.press(KeyCode.ESCAPE);
      window.until(() -> !window.texts().contains("Steps of the run"));
      assertThat(window.app().viewing().askedProperty().get()).isEmpty();
    }
  }

  @Test
  void theClockLeadsToTheCountOfSteps() {
    try (var window = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> window.app().scene().lookup("." + Style.CLOCK.css()).requestFocus());
      window.press(KeyCode.ENTER);
      window.until(() -> window.texts().contains("Steps of the run"));
    }
  }

  private static void click(TestWindow window, String beginning) {
    Node node = Fx.get(() -> leading(window, beginning));
    Mouse.click(node, 2, 2);
  }

  private static Node leading(TestWindow window, String beginning) {
    return nodes(window).stream()
        .filter(node -> text(node).startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private static List<Node> leading(TestWindow window) {
    return Fx.get(() -> nodes(window));
  }

  /** The numbers of the inspector that lead somewhere. */
  private static List<Node> nodes(TestWindow window) {
    Node inspector = window.app().scene().lookup("." + Style.INSPECTOR.css());
    return TestWindow.nodes(inspector)
        .filter(node -> node.getOnMouseClicked() != null && node.isFocusTraversable())
        .filter(node -> !text(node).isEmpty())
        .toList();
  }

  private static String text(Node node) {
    return switch (node) {
      case Text piece -> piece.getText();
      case Label label -> Optional.ofNullable(label.getText()).orElse("");
      default -> "";
    };
  }

  private static List<String> crumbs(TestWindow window) {
    return Fx.get(() -> {
      Node path = window.app().scene().lookup("." + PageStyle.BREADCRUMB.css());
      return path == null || !path.isVisible()
          ? List.of()
          : TestWindow.nodes(path)
              .filter(Hyperlink.class::isInstance)
              .map(node -> ((Hyperlink) node).getText())
              .toList();
    });
  }
}
