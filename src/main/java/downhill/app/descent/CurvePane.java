package downhill.app.descent;

import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.picture.Numbers;
import downhill.picture.chart.Plot;
import downhill.picture.descent.DescentPainter;
import downhill.picture.descent.DescentPicture;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The picture of the curve; its ball can be taken in hand, and is seen to take a step. */
final class CurvePane extends StackPane {
  private final PicturePane<Themed<DescentPicture>> pane =
      PicturePane.themed(DescentPainter::paint);
  private final BallFlight flight = new BallFlight();
  private final BallHandle handle;
  private final LocalWords words;
  private final BooleanSupplier still;
  private @Nullable DescentPicture picture;
  private @Nullable ViewSettings settings;

  /**
   * A pane.
   *
   * @param mover hears what the hand does
   * @param still whether the user has asked for reduced motion
   * @param ask hears the weight whose loss is asked about
   */
  CurvePane(BallMover mover, LocalWords words, BooleanSupplier still, DoubleConsumer ask) {
    this.words = words;
    this.still = still;
    this.handle =
        new BallHandle(
            new BallHandle.Actions(
                mover::grab, x -> dragTo(mover, x), mover::nudge, mover::release));
    setMinSize(0, 0);
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    pane.setOnMouseClicked(event -> ask(event, ask));
    handle.addEventHandler(KeyEvent.KEY_PRESSED, event -> askHere(event, ask));
    getChildren().addAll(pane, handle);
  }

  /**
   * Shows a curve.
   *
   * @param sameRun whether it is of the same weight of the same run as the one before
   */
  void show(DescentPicture shown, SessionState state, boolean sameRun, ViewSettings wanted) {
    flight.show(shown, state, sameRun);
    picture = shown;
    settings = wanted;
    if (!flight.isFlying()) {
      draw(shown, wanted);
    }
  }

  /** Lets time pass, in nanoseconds. */
  void frame(long nanos) {
    ViewSettings wanted = settings;
    if (flight.isFlying() && wanted != null) {
      flight.picture(nanos, still.getAsBoolean()).ifPresent(shown -> draw(shown, wanted));
    }
  }

  /** Says what it shows to who cannot see it. */
  void describe(String text) {
    pane.setAccessibleText(text);
  }

  private void draw(DescentPicture shown, ViewSettings wanted) {
    pane.show(Themed.of(shown, wanted));
    placeHandle();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    // The handle lies where the picture of the new size has its ball.
    pane.layout();
    placeHandle();
  }

  private void placeHandle() {
    DescentPicture shown = picture;
    ViewSettings wanted = settings;
    if (shown == null || wanted == null) {
      return;
    }
    Plot plot = plot(shown, wanted);
    double weight = shown.ball().weight();
    double x = plot.px(weight);
    double y = plot.pyNear(shown.ball().loss());
    if (flight.isFlying() || !plot.area().contains(x, y)) {
      handle.hide();
    } else {
      handle.place(x, y, weight);
      handle.setAccessibleText(words.text("descent.ball", Numbers.magnitude(weight)));
    }
  }

  private Plot plot(DescentPicture shown, ViewSettings wanted) {
    return DescentPainter.plot(
        shown, pane.pictureWidth(), pane.pictureHeight(), PictureWords.in(wanted.language()));
  }

  /** Asks about the loss where the curve was clicked. */
  private void ask(MouseEvent event, DoubleConsumer ask) {
    DescentPicture shown = picture;
    ViewSettings wanted = settings;
    if (shown != null && wanted != null) {
      Plot plot = plot(shown, wanted);
      double x = pane.pictureX(event.getX());
      if (plot.area().contains(x, pane.pictureY(event.getY()))) {
        ask.accept(plot.valueX(x));
      }
    }
  }

  /** With the keyboard the loss of the ball is asked about, which the arrow keys move. */
  private void askHere(KeyEvent event, DoubleConsumer ask) {
    DescentPicture shown = picture;
    if (shown != null && event.getCode() == KeyCode.ENTER) {
      ask.accept(shown.ball().weight());
      event.consume();
    }
  }

  private void dragTo(BallMover mover, double x) {
    DescentPicture shown = picture;
    ViewSettings wanted = settings;
    if (shown != null && wanted != null) {
      mover.moveTo(plot(shown, wanted).valueX(x));
    }
  }
}
