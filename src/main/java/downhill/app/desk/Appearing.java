package downhill.app.desk;

import java.util.function.BooleanSupplier;

/** How far a column has come from the one before it. */
public final class Appearing {
  private static final double NANOS = 220e6;
  private static final long NOT_YET = Long.MIN_VALUE;

  private final BooleanSupplier reducedMotion;
  private boolean moving;
  private long began = NOT_YET;
  private double part = 1;

  /** Nothing is on its way. */
  public Appearing(BooleanSupplier reducedMotion) {
    this.reducedMotion = reducedMotion;
  }

  /** Another number of columns is to be seen; a new one comes, one taken back is simply gone. */
  public void turn(boolean comes) {
    moving = comes && !reducedMotion.getAsBoolean();
    began = NOT_YET;
    part = moving ? 0 : 1;
  }

  /** Returns how far it is, 0 to 1. */
  public double part() {
    return part;
  }

  /** Returns whether it has moved since the last frame. */
  public boolean frame(long nanos) {
    if (!moving) {
      return false;
    }
    began = began == NOT_YET ? nanos : began;
    double t = Math.clamp((nanos - began) / NANOS, 0.0, 1.0);
    part = 1 - (1 - t) * (1 - t) * (1 - t);
    moving = t < 1;
    return true;
  }
}
