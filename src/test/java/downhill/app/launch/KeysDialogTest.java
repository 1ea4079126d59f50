package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.Style;
import java.util.Objects;
import javafx.scene.Node;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The list of keys in a small window. */
final class KeysDialogTest {
  @Test
  void theListFitsIntoASmallWindowAndItsRestIsScrolledTo() {
    try (var window = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> window.app().showKeys());
      window.beat();
      Window dialog =
          Fx.get(() ->
              Window.getWindows().stream()
                  .filter(over -> over.getScene() != null)
                  .filter(
                      over -> over.getScene().getRoot().lookup("." + Style.SHORTCUTS.css()) != null)
                  .findFirst()
                  .orElseThrow());
      assertThat(Fx.get(dialog::getHeight)).isLessThanOrEqualTo(720);
      Node list = Fx.get(() -> dialog.getScene().getRoot().lookup("." + Style.SHORTCUTS.css()));
      Node view =
          Objects.requireNonNull(
              Fx.get(() -> dialog.getScene().getRoot().lookup(".scroll-pane > .viewport")));
      double shown = Fx.get(() -> view.getLayoutBounds().getHeight());
      double all = Fx.get(() -> list.getLayoutBounds().getHeight());
      assertThat(shown).isBetween(160.0, all);
    }
  }
}
