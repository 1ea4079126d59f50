package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.KerasStyle;
import downhill.app.theme.PageStyle;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** What is on the screen while a run goes on changes its words and is not built again. */
final class SteadyPagesTest {

  @Test
  void thePageOfBatchesKeepsItsRowsFromEpochToEpoch() {
    try (var window = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> window.app().drawer().showBatches());
      window.seek(3);
      List<Node> before = rows(window);
      assertThat(before).hasSizeGreaterThan(16);
      assertThat(window.texts()).anyMatch(text -> text.startsWith("Epoch 1 ·"));
      window.seek(21);
      assertThat(window.texts()).anyMatch(text -> text.startsWith("Epoch 2 ·"));
      assertThat(rows(window)).isEqualTo(before);
    }
  }

  private static List<Node> rows(TestWindow window) {
    return Fx.get(() ->
        window
            .app()
            .scene()
            .getRoot()
            .lookupAll("." + KerasStyle.KERAS_PAGE.css() + " ." + PageStyle.TABLE_ROW.css())
            .stream()
            .toList());
  }
}
