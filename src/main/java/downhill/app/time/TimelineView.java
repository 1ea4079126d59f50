package downhill.app.time;

import downhill.app.control.ArrowKeys;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.picture.CanvasSurface;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.lab.timeline.StopHere;
import downhill.picture.Palette;
import downhill.picture.chart.TimelinePainter;
import downhill.picture.chart.TimelinePicture;
import downhill.words.Words;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The whole run as a track. Pressing, dragging and the arrow keys lead to any step of it. */
final class TimelineView extends Region {
  private final Canvas canvas = new Canvas();
  private final CanvasSurface surface = new CanvasSurface(canvas);
  private final Transport transport;
  private final LocalWords words;
  private Optional<Shown> shown = Optional.empty();

  private record Shown(TimelinePicture picture, ViewSettings settings) {}

  TimelineView(Transport transport, Localization localization) {
    this.transport = transport;
    this.words = localization.beside(TimelineView.class);
    Style.TIMELINE.on(this);
    getChildren().add(canvas);
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
    shown = Optional.of(new Shown(picture, settings));
    setAccessibleHelp(words.text("time.step", picture.step(), picture.plannedSteps()));
    paint();
  }

  private void paint() {
    surface.begin();
    shown.ifPresent(now ->
        TimelinePainter.paint(
            surface,
            canvas.getWidth(),
            canvas.getHeight(),
            now.picture,
            Palette.of(now.settings.theme()),
            new Words(Palette.class, now.settings.language())));
  }

  private void seek(MouseEvent event) {
    requestFocus();
    shown.ifPresent(now ->
        transport.seek(
            TimelinePainter.stepAt(
                now.picture, canvas.getWidth(), event.getX() - canvas.getLayoutX())));
    event.consume();
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    shown.ifPresent(now -> onKey(event, now.picture));
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

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    canvas.relocate(left, top);
    canvas.setWidth(Math.max(0, getWidth() - left - snappedRightInset()));
    canvas.setHeight(Math.max(0, getHeight() - top - snappedBottomInset()));
    paint();
  }
}
