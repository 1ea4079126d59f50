package downhill.app.contour;

import downhill.app.control.ArrowKeys;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.picture.Themed;
import downhill.app.theme.Style;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.picture.landscape.ContourPainter;
import downhill.picture.landscape.SurfacePainter;
import downhill.picture.landscape.SurfacePicture;
import downhill.picture.scene.ContourScene;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The loss over a plane of weights as a surface: turned by mouse or arrow keys, zoomed by wheel.
 */
final class SurfacePanel implements Panel {
  private final LandscapeViewModel model;
  private final TurnModel turning = new TurnModel();
  private final LandscapeHead head;
  private final PicturePane<Themed<SurfacePicture>> pane =
      PicturePane.themed(SurfacePainter::paint);
  private final VBox view;
  private @Nullable ViewSettings settings;
  private double lastX;
  private double lastY;

  SurfacePanel(LandscapeViewModel model, Localization localization) {
    this.model = model;
    LocalWords words = localization.beside(SurfacePanel.class);
    this.head = new LandscapeHead(model, localization);
    Style.TURNED.on(pane);
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    pane.accessibleTextProperty().bind(words.bound("contour.surface.accessible"));
    pane.setFocusTraversable(true);
    pane.setCursor(Cursor.MOVE);
    ArrowKeys.keepFor(pane);
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    VBox.setVgrow(pane, Priority.ALWAYS);
    view = new VBox(head.view(), pane);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(SessionState state, ViewSettings wanted) {
    settings = wanted;
    head.show(state.experiment());
    model.show(state, wanted.selection());
    draw();
  }

  /** Lets a frame pass while it can be seen. */
  void frame(long nanos) {
    model.setAspect(ContourPainter.aspect(pane.pictureWidth(), pane.pictureHeight()));
    boolean fresh = model.frame(nanos);
    if (turning.frame(nanos) || fresh) {
      draw();
    }
  }

  private void press(MouseEvent event) {
    pane.requestFocus();
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

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted != null) {
      model.answer().ifPresent(answer -> draw(answer, wanted));
    }
  }

  private void draw(LandscapeAnswer answer, ViewSettings wanted) {
    var contours =
        ContourScene.withoutLines(
            answer.question().experiment(),
            answer.survey(),
            answer.grid(),
            PictureWords.in(wanted.language()));
    var picture = new SurfacePicture(contours, turning.angle(), turning.cells());
    pane.show(Themed.of(picture, wanted));
  }
}
