package downhill.app.contour;

import downhill.app.control.ArrowKeys;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.DescentStyle;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.picture.landscape.SurfacePainter;
import downhill.picture.landscape.SurfacePicture;
import downhill.picture.scene.ContourScene;
import downhill.words.Words;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * The loss over a plane of weights as a surface: turned by mouse or arrow keys, zoomed by wheel.
 */
final class SurfacePanel implements Panel {
  private final TurnModel turning = new TurnModel();
  private final LandscapePane<SurfacePicture> pane;
  private double lastX;
  private double lastY;

  SurfacePanel(LandscapeViewModel model, Localization localization) {
    LocalWords words = localization.beside(SurfacePanel.class);
    pane = new LandscapePane<>(model, localization, SurfacePainter::paint, this::picture);
    Region canvas = pane.canvas();
    DescentStyle.TURNED.on(canvas);
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.accessibleTextProperty().bind(words.bound("contour.surface.accessible"));
    canvas.setFocusTraversable(true);
    canvas.setCursor(Cursor.MOVE);
    ArrowKeys.keepFor(canvas);
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  @Override
  public Region view() {
    return pane.view();
  }

  @Override
  public void show(SessionState state, ViewSettings wanted) {
    pane.show(state, wanted);
  }

  /** Lets a frame pass while it can be seen. */
  void frame(long nanos) {
    pane.frame(nanos, turning.frame(nanos));
  }

  private void press(MouseEvent event) {
    pane.canvas().requestFocus();
    lastX = event.getX();
    lastY = event.getY();
    event.consume();
  }

  private void drag(MouseEvent event) {
    turning.drag(event.getX() - lastX, event.getY() - lastY);
    lastX = event.getX();
    lastY = event.getY();
    event.consume();
  }

  private void scroll(ScrollEvent event) {
    turning.zoom(event.getDeltaY() / 40);
    event.consume();
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> turning.turn(-1, 0);
      case RIGHT -> turning.turn(1, 0);
      case UP -> turning.turn(0, 1);
      case DOWN -> turning.turn(0, -1);
      case PLUS, EQUALS, ADD -> turning.zoom(1);
      case MINUS, SUBTRACT -> turning.zoom(-1);
      case HOME -> turning.reset();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private SurfacePicture picture(LandscapeAnswer answer, Words words) {
    var contours =
        ContourScene.withoutLines(
            answer.question().experiment(), answer.survey(), answer.grid(), words);
    return new SurfacePicture(contours, turning.angle(), turning.cells());
  }
}
