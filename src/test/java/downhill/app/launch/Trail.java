package downhill.app.launch;

import downhill.app.Fx;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** From number to number of the inspector, as a hand goes. */
final class Trail {
  private Trail() {}

  /** Clicks the first number of the inspector that begins so and leads somewhere. */
  static void click(TestWindow window, String beginning) {
    Node node = Fx.get(() -> leading(window, beginning));
    Mouse.click(node, 2, 2);
  }

  /** Returns that number. On the JavaFX thread. */
  static Node leading(TestWindow window, String beginning) {
    return nodes(window).stream()
        .filter(node -> text(node).startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  /** Returns whether there is such a number. */
  static boolean leads(TestWindow window, String beginning) {
    return Fx.get(() -> nodes(window).stream().anyMatch(node -> text(node).startsWith(beginning)));
  }

  /** Returns the numbers, without letters or signs of a formula, that lead somewhere. */
  static List<String> numbers(TestWindow window) {
    return Fx.get(() ->
        nodes(window).stream().map(Trail::text).filter(text -> text.matches("−?[0-9.]+")).toList());
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

  /** Returns the first card passed that leads back. On the JavaFX thread. */
  static Node crumb(TestWindow window) {
    return TestWindow.nodes(window.app().scene().lookup("." + Style.INSPECTOR.css()))
        .filter(node -> node.getStyleClass().contains(PageStyle.BREADCRUMB.css()))
        .flatMap(TestWindow::nodes)
        .filter(Hyperlink.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the names of the cards passed that can be seen. */
  static List<String> crumbs(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().lookup("." + Style.INSPECTOR.css()))
            .filter(node -> node.getStyleClass().contains(PageStyle.BREADCRUMB.css()))
            .flatMap(TestWindow::nodes)
            .filter(Hyperlink.class::isInstance)
            .map(node -> ((Hyperlink) node).getText())
            .toList());
  }
}
