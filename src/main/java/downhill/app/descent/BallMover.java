package downhill.app.descent;

import downhill.lab.session.Activity;
import downhill.lab.session.Intent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Consumer;

/**
 * Turns what the hand does with the ball into weights that are set: rounded to what one can see. A
 * run that plays stands still while the ball is held.
 */
final class BallMover {
  /** Notches of the arrow keys across the picture. */
  private static final double NOTCHES = 100;

  private static final double POSITIONS = 1000;

  private final DescentViewModel model;
  private final Consumer<Intent> session;
  private boolean playsOn;

  BallMover(DescentViewModel model, Consumer<Intent> session) {
    this.model = model;
    this.session = session;
  }

  /** Takes the ball in hand. */
  void grab() {
    playsOn = model.state().filter(now -> now.activity() == Activity.PLAYING).isPresent();
    if (playsOn) {
      session.accept(new Intent.Pause());
    }
  }

  /** Moves it to a weight, at most to the edge of the picture. */
  void moveTo(double weight) {
    model
        .answer()
        .ifPresent(answer -> {
          double inside = Math.clamp(weight, answer.range().low(), answer.range().high());
          set(answer.question().index(), rounded(inside, answer.range().width() / POSITIONS));
        });
  }

  /** Moves it by notches from where it is. */
  void nudge(double notches) {
    model
        .answer()
        .ifPresent(answer -> {
          double notch = answer.range().width() / NOTCHES;
          double now = answer.question().snapshot().weights().get(answer.question().index());
          double wanted = now + notches * notch;
          set(answer.question().index(), rounded(wanted, notch / 10));
        });
  }

  private void set(int index, double weight) {
    if (Double.isFinite(weight)) {
      session.accept(new Intent.SetWeight(index, weight));
    }
  }

  /** Lets the ball go; what was playing plays on. */
  void release() {
    if (playsOn) {
      playsOn = false;
      session.accept(new Intent.Play());
    }
  }

  /** Takes the last weight that was set back. */
  void undo() {
    session.accept(new Intent.Undo());
  }

  /** Returns a number with no more digits than a step of that size needs. */
  static double rounded(double value, double step) {
    if (value == 0 || !(step > 0) || !Double.isFinite(value)) {
      return value;
    }
    int digits = (int) (Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(step))) + 1;
    return digits < 1
        ? 0
        : new BigDecimal(value).round(new MathContext(Math.min(17, digits))).doubleValue();
  }
}
