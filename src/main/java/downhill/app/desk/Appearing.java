package downhill.app.desk;

import java.util.function.BooleanSupplier;

/** How far a column has come from the one before it, or how much of one is not yet back there. */
public final class Appearing {
  private static final double NANOS = 220e6;
  private static final long NOT_YET = Long.MIN_VALUE;

  private final BooleanSupplier reducedMotion;
  private boolean moving;
  private boolean leaving;
  private long began = NOT_YET;
  private double part = 1;

  /** Nothing is on its way. */
  public Appearing(BooleanSupplier reducedMotion) {
    this.reducedMotion = reducedMotion;
  }

  /** Another number of columns is to be seen: one more comes, one fewer goes, many jump. */
  public void turn(int before, int now) {
    moving = Math.abs(now - before) == 1 && !reducedMotion.getAsBoolean();
    leaving = moving && now < before;
    began = NOT_YET;
    part = moving && !leaving ? 0 : 1;
  }

  /** Returns how many columns are drawn while so many are to be seen: one that goes counts. */
  public int drawn(int revealed) {
    return leaving ? revealed + 1 : revealed;
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
    double come = 1 - (1 - t) * (1 - t) * (1 - t);
    part = leaving && t < 1 ? 1 - come : leaving ? 1 : come;
    moving = t < 1;
    leaving &= moving;
    return true;
  }
}
