package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.naming.WeightChoice;
import downhill.app.theme.DescentStyle;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.lab.timeline.WeightEdit;
import downhill.picture.Theme;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.ScenarioException;
import downhill.words.Language;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Descent lab in the real window: the ball is moved, tabs and weights are chosen. */
final class DescentWindowTest {
  private TestWindow window;

  @BeforeEach
  void openTheLab() {
    window = TestWindow.open(TestWindow.small());
    window.seek(5);
    Fx.run(() -> window.app().labs().open(1));
    window.until(() -> window.node(DescentStyle.BALL_HANDLE, Region.class).isVisible());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private double weight() {
    return window.app().document().state().snapshot().weights().get(0);
  }

  private static MouseEvent mouse(
      javafx.event.EventType<MouseEvent> type, Region on, double x, double y) {
    return new MouseEvent(
        on,
        on,
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  @Test
  void theBallIsDraggedAndTakenBack() {
    Region handle = window.node(DescentStyle.BALL_HANDLE, Region.class);
    double before = weight();
    Fx.run(() -> {
      handle.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, handle, 16, 16));
      handle.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, handle, -44, 16));
      handle.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, handle, -44, 16));
    });
    SessionState state = window.await(now -> now.lastEdit().isPresent());
    WeightEdit edit = state.lastEdit().orElseThrow();
    assertThat(edit.step()).isEqualTo(5);
    assertThat(edit.value()).isLessThan(before);
    assertThat(state.snapshot().weights().get(0)).isEqualTo(edit.value());
    window.press(KeyCode.Z, KeyCode.CONTROL);
    window.await(now -> now.lastEdit().isEmpty());
    assertThat(weight()).isEqualTo(before);
  }

  @Test
  void arrowsMoveTheBallThatHasTheFocus() {
    Region handle = window.node(DescentStyle.BALL_HANDLE, Region.class);
    double before = weight();
    Fx.run(handle::requestFocus);
    window.press(KeyCode.RIGHT);
    SessionState state = window.await(now -> now.lastEdit().isPresent());
    assertThat(state.snapshot().step()).isEqualTo(5);
    assertThat(weight()).isGreaterThan(before);
    assertThat(window.app().scene().getFocusOwner()).isEqualTo(handle);
  }

  @Test
  void aRunThatPlaysWaitsWhileTheBallIsHeld() {
    Region handle = window.node(DescentStyle.BALL_HANDLE, Region.class);
    window.press(KeyCode.SPACE);
    window.await(now -> now.activity() == Activity.PLAYING);
    Fx.run(() -> handle.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, handle, 16, 16)));
    window.await(now -> now.activity() == Activity.PAUSED);
    Fx.run(() -> handle.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, handle, 16, 16)));
    window.await(now -> now.activity() == Activity.PLAYING);
  }

  @Test
  void aWeightFromTheListIsSelectedEverywhere() {
    var choice = (WeightChoice) Fx.get(() -> window.app().scene().lookup(".combo-box"));
    Fx.run(() -> choice.setValue(3));
    assertThat(window.app().viewing().selectionProperty().get())
        .contains(new SelectionTarget.BiasEdge(0, 0));
  }

  @Test
  void aLowWindowWithHintAndInspectorLeavesTheCurveReadable() throws ScenarioException {
    var size = new Preferences(Language.KO, Theme.DARK, 1280, 720);
    try (var low = TestWindow.open(size, TestWindow.scenario("rate-bounces"))) {
      Fx.run(() -> low.app().labs().open(1));
      Fx.run(() -> low.app().viewing().select(new SelectionTarget.Edge(0, 0, 0)));
      Region handle = low.node(DescentStyle.BALL_HANDLE, Region.class);
      // The card is low once the coefficients are found; the sentence then gives way.
      low.until(() -> Fx.get(() -> ((Region) handle.getParent()).getHeight()) > 185);
    }
  }

  @Test
  void tabsOpenTheirPanels() {
    String loss = "Loss";
    Fx.run(() -> press(loss));
    window.beat();
    assertThat(window.texts()).contains("Linear", "Log");
    Fx.run(() -> press("Contours"));
    window.beat();
    assertThat(window.texts()).contains("Weights", "Plane").doesNotContain("Linear");
  }

  private void press(String word) {
    window.app().scene().getRoot().lookupAll(".segment").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> button.getText().equals(word))
        .findFirst()
        .orElseThrow()
        .fire();
  }
}
