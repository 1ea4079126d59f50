package downhill.app.entropy;

import downhill.lab.explain.entropy.Side;
import downhill.picture.entropy.BoxLayout;
import downhill.picture.entropy.BoxPicture.Held;
import downhill.picture.surface.Box;
import java.util.Optional;
import javafx.scene.input.MouseEvent;

/**
 * Balls in the hand: one taken from the box goes out where it is let go outside, or where it was
 * only clicked; one taken from the table goes in where it is let go inside, or only clicked.
 */
final class BallHand {
  private static final double CLICK = 4;

  private final EntropyViewModel model;
  private final Side side;
  private final Runnable moved;
  private Optional<Held> held = Optional.empty();
  private double fromX;
  private double fromY;
  private boolean dragged;

  BallHand(EntropyViewModel model, Side side, Runnable moved) {
    this.model = model;
    this.side = side;
    this.moved = moved;
  }

  /** The ball that is carried. */
  Optional<Held> held() {
    return dragged ? held : Optional.empty();
  }

  /** Takes the ball at the mouse out of the box. */
  void press(BoxLayout layout, MouseEvent event) {
    layout
        .ballAt(model.boxes(), side, event.getX(), event.getY())
        .ifPresent(k -> begin(new Held(k, true, event.getX(), event.getY())));
  }

  /** Takes a new ball. */
  void take(int k, double x, double y) {
    begin(new Held(k, false, x, y));
  }

  private void begin(Held ball) {
    held = Optional.of(ball);
    fromX = ball.x();
    fromY = ball.y();
    dragged = false;
  }

  /** Carries it to the mouse. */
  void drag(MouseEvent event) {
    double x = event.getX();
    double y = event.getY();
    held.ifPresent(ball -> {
      dragged |= Math.hypot(x - fromX, y - fromY) > CLICK;
      held = Optional.of(new Held(ball.k(), ball.taken(), x, y));
      moved.run();
    });
  }

  /** Lets it go: in or out, or where it was. */
  void release(BoxLayout layout, MouseEvent event) {
    Optional<Held> ball = held;
    boolean carried = dragged;
    held = Optional.empty();
    dragged = false;
    Box box = layout.box();
    boolean inside =
        new Box(box.x(), 0, box.width(), box.bottom()).contains(event.getX(), event.getY());
    ball.ifPresent(one -> {
      if (!carried || inside != one.taken()) {
        model.add(side, one.k(), one.taken() ? -1 : 1);
      }
      moved.run();
    });
  }
}
