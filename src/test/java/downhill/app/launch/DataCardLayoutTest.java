package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.DataStyle;
import downhill.picture.Theme;
import downhill.picture.network.SelectionTarget;
import downhill.words.Language;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line under the data keeps its figures apart from its buttons, however narrow it is. */
final class DataCardLayoutTest {

  @ParameterizedTest
  @CsvSource({"moons,KO", "moons,EN", "penguins,KO", "penguins,EN", "iris,KO", "line,EN"})
  void nothingCoversAnything(String scenario, Language language) throws Exception {
    var small = new Preferences(language, Theme.LIGHT, 1280, 720);
    try (var window = TestWindow.open(small, TestWindow.scenario(scenario))) {
      Fx.run(() -> window.app().viewing().select(new SelectionTarget.Node(0, 0)));
      window.until(() -> bar(window).size() > 2);
      check(window);
      ToggleButton draw =
          bar(window).stream()
              .filter(part -> part instanceof ToggleButton)
              .map(ToggleButton.class::cast)
              .findFirst()
              .orElseThrow();
      Fx.run(draw::fire);
      window.beat();
      check(window);
    }
  }

  private static void check(TestWindow window) {
    List<Labeled> parts = bar(window);
    Bounds bar = inScene(window.node(DataStyle.FIGURES_BAR, Node.class));
    List<String> covered = new ArrayList<>();
    for (Labeled one : parts) {
      assertThat(bar.contains(inScene(one))).as("%s within the line", one.getText()).isTrue();
      for (Labeled other : parts) {
        if (!one.equals(other) && covers(inScene(one), inScene(other))) {
          covered.add(one.getText() + " / " + other.getText());
        }
      }
    }
    assertThat(covered).isEmpty();
    assertThat(Cut.in(window))
        .doesNotContainAnyElementsOf(parts.stream().map(Labeled::getText).toList());
  }

  /** What only touches covers nothing. */
  private static boolean covers(Bounds one, Bounds other) {
    return one.intersects(
        other.getMinX() + 1, other.getMinY() + 1, other.getWidth() - 2, other.getHeight() - 2);
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static List<Labeled> bar(TestWindow window) {
    Node bar = window.node(DataStyle.FIGURES_BAR, Node.class);
    return Fx.get(() ->
        TestWindow.nodes(bar)
            .filter(node -> node instanceof Labeled label && !label.getText().isEmpty())
            .map(Labeled.class::cast)
            .toList());
  }
}
