package downhill.app.contour;

import downhill.picture.landscape.SurfacePicture;
import downhill.picture.landscape.ViewAngle;

/** From where a surface is seen, and how finely it is drawn: coarsely while it is turned. */
final class TurnModel {
  private static final double RADIANS_PER_PIXEL = 0.008;
  private static final double RADIANS_PER_KEY = Math.toRadians(6);
  private static final double FACTOR_PER_NOTCH = 1.12;
  private static final long REST_NANOS = 180_000_000;

  private ViewAngle angle = ViewAngle.USUAL;
  private boolean changed;
  private boolean fine = true;
  private long lastChange;

  /** Turns it by a movement of the mouse, in pixels. */
  void drag(double dx, double dy) {
    set(angle.turned(dx * RADIANS_PER_PIXEL, dy * RADIANS_PER_PIXEL));
  }

  /** Turns it by so many presses of a key. */
  void turn(int across, int upwards) {
    set(angle.turned(across * RADIANS_PER_KEY, upwards * RADIANS_PER_KEY));
  }

  /** Comes nearer by so many notches; goes away by negative ones. */
  void zoom(double notches) {
    set(angle.zoomed(Math.pow(FACTOR_PER_NOTCH, notches)));
  }

  /** Goes back to the usual place. */
  void reset() {
    set(ViewAngle.USUAL);
  }

  private void set(ViewAngle wanted) {
    changed |= !wanted.equals(angle);
    angle = wanted;
  }

  /**
   * Lets a frame pass.
   *
   * @param nanos the time of the frame
   * @return whether it is to be drawn anew
   */
  boolean frame(long nanos) {
    if (changed) {
      changed = false;
      fine = false;
      lastChange = nanos;
      return true;
    }
    if (!fine && nanos - lastChange >= REST_NANOS) {
      fine = true;
      return true;
    }
    return false;
  }

  /** Returns from where it is seen. */
  ViewAngle angle() {
    return angle;
  }

  /** Returns how many pieces across and upwards are drawn. */
  int cells() {
    return fine ? SurfacePicture.FINEST : SurfacePicture.WHILE_TURNING;
  }
}
