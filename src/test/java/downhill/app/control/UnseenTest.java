package downhill.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

final class UnseenTest {
  private static Region part(boolean visible) {
    var part = new Region();
    part.setVisible(visible);
    return part;
  }

  @Test
  void partsJoinInTheirOrderWhenTheyAreFirstVisibleAndStay() {
    Fx.start();
    Fx.run(() -> {
      Region first = part(false);
      Region second = part(true);
      Region third = part(false);
      Region fourth = part(true);
      var pane = new VBox();
      Unseen.lay(pane, first, second, third, fourth);
      assertThat(pane.getChildren()).containsExactly(second, fourth);
      third.setVisible(true);
      assertThat(pane.getChildren()).containsExactly(second, third, fourth);
      third.setVisible(false);
      first.setVisible(true);
      third.setVisible(true);
      assertThat(pane.getChildren()).containsExactly(first, second, third, fourth);
    });
  }
}
