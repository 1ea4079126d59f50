package downhill.app.compare;

import downhill.app.control.ArrowKeys;
import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.lab.compare.CompareIntent;
import downhill.lab.compare.ComparisonState;
import downhill.picture.chart.TimelinePainter;
import downhill.picture.chart.TimelinePicture;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** All steps of the comparison as a track, with the loss of the first run in it. */
final class CompareTimeline {
  private final PicturePane<Themed<TimelinePicture>> pane =
      PicturePane.themed(TimelinePainter::paint);
  private final StackPane box = Style.TIMELINE.on(new StackPane(pane));
  private final CompareViewModel model;
  private final LocalWords words;
  private Optional<TimelinePicture> shown = Optional.empty();

  CompareTimeline(CompareViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    box.setFocusTraversable(true);
    box.setAccessibleRole(AccessibleRole.SLIDER);
    box.accessibleTextProperty().bind(words.bound("compare.timeline"));
    ArrowKeys.keepFor(box);
    box.addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
    box.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
    box.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  Region view() {
    return box;
  }

  void show(ComparisonState state, ViewSettings settings) {
    var first = state.runs().getFirst();
    var picture =
        new TimelinePicture(
            first.curves().batchLoss(),
            first.stepsPerEpoch(),
            state.step(),
            state.recordedSteps(),
            state.plannedSteps());
    shown = Optional.of(picture);
    box.setAccessibleHelp(words.text("compare.step", state.step(), state.plannedSteps()));
    pane.show(Themed.of(picture, settings));
  }

  private void seek(MouseEvent event) {
    box.requestFocus();
    shown.ifPresent(picture ->
        seek(
            picture,
            TimelinePainter.stepAt(
                picture, pane.pictureWidth(), event.getX() - pane.getLayoutX())));
    event.consume();
  }

  /** Like the session's timeline this one leads to what has been run, not beyond. */
  private void seek(TimelinePicture picture, long step) {
    model.send(new CompareIntent.Seek(Math.clamp(step, 0, picture.recordedSteps())));
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || shown.isEmpty()) {
      return;
    }
    TimelinePicture picture = shown.get();
    long far = event.isShiftDown() ? picture.stepsPerEpoch() : 1;
    switch (event.getCode()) {
      case LEFT, DOWN -> seek(picture, picture.step() - far);
      case RIGHT, UP -> seek(picture, picture.step() + far);
      case HOME -> seek(picture, 0);
      case END -> seek(picture, picture.recordedSteps());
      default -> {
        return;
      }
    }
    event.consume();
  }
}
