package downhill.app.time;

import downhill.app.control.ArrowKeys;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.lab.timeline.StopHere;
import downhill.picture.chart.TimelinePainter;
import downhill.picture.chart.TimelinePicture;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** The whole run as a track. Pressing, dragging and the arrow keys lead to any step of it. */
final class TimelineView extends StackPane {
  private final PicturePane<Themed<TimelinePicture>> pane =
      PicturePane.themed(TimelinePainter::paint);
  private final Transport transport;
  private final LocalWords words;
  private Optional<TimelinePicture> shown = Optional.empty();

  TimelineView(Transport transport, Localization localization) {
    this.transport = transport;
    this.words = localization.beside(TimelineView.class);
    Style.TIMELINE.on(this);
    getChildren().add(pane);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    accessibleTextProperty().bind(words.bound("time.timeline"));
    ArrowKeys.keepFor(this);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  void show(SessionState state, ViewSettings settings) {
    var picture =
        new TimelinePicture(
            state.curves().batchLoss(),
            state.stepsPerEpoch(),
            state.snapshot().step(),
            state.recordedSteps(),
            state.plannedSteps(),
            StopHere.step(state.curves(), state.stepsPerEpoch()));
    shown = Optional.of(picture);
    setAccessibleHelp(words.text("time.step", picture.step(), picture.plannedSteps()));
    pane.show(Themed.of(picture, settings));
  }

  private void seek(MouseEvent event) {
    requestFocus();
    shown.ifPresent(picture ->
        transport.seek(
            TimelinePainter.stepAt(
                picture, pane.pictureWidth(), event.getX() - pane.getLayoutX())));
    event.consume();
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    shown.ifPresent(picture -> onKey(event, picture));
  }

  private void onKey(KeyEvent event, TimelinePicture picture) {
    long far = event.isShiftDown() ? picture.stepsPerEpoch() : 1;
    switch (event.getCode()) {
      case LEFT, DOWN -> transport.seek(picture.step() - far);
      case RIGHT, UP -> transport.seek(picture.step() + far);
      case PAGE_UP -> transport.seek(picture.step() - picture.stepsPerEpoch());
      case PAGE_DOWN -> transport.seek(picture.step() + picture.stepsPerEpoch());
      case HOME -> transport.rewind();
      case END -> transport.toLatest();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
