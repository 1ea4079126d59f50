package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.link.Topic;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.picture.network.SelectionTarget;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** From number to number by clicks and by keys, and back along the names of the cards passed. */
final class CardTrailTest {
  @Test
  void aNumberLeadsToItsCardAndTheBreadcrumbBack() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(3);
      Fx.run(() -> window.app().viewing().select(new SelectionTarget.Input(0)));
      window.until(() -> window.texts().contains("temperature"));
      window.until(() -> Trail.leads(window, "27"));
      Trail.click(window, "27");
      window.until(() -> window.texts().contains("Data · one sample"));
      assertThat(window.app().viewing().askedProperty().get()).contains(new Topic.Sample(0));
      assertThat(Trail.crumbs(window)).containsExactly("temperature");

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
      assertThat(Trail.crumbs(window)).isEmpty();
    }
  }

  @Test
  void aNumberIsFollowedWithEnterToo() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(2);
      Fx.run(() -> window.app().viewing().ask(new Topic.Residual(0, false)));
      window.until(() -> window.texts().contains("Error"));
      Fx.run(() -> Trail.leading(window, "161").requestFocus());
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
}
