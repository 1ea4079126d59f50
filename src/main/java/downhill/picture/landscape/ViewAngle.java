package downhill.picture.landscape;

/**
 * From where a surface is seen.
 *
 * @param turn about the upright axis, in radians; 0 looks along the y axis
 * @param tilt above the plane, in radians: 0 from the side, π/2 from above
 * @param zoom 1 shows all of it
 */
public record ViewAngle(double turn, double tilt, double zoom) {
  private static final double LEAST_TILT = Math.toRadians(8);
  private static final double MOST_TILT = Math.toRadians(88);
  private static final double LEAST_ZOOM = 0.5;
  private static final double MOST_ZOOM = 6;

  /** The usual place: from the front and somewhat above. */
  public static final ViewAngle USUAL = new ViewAngle(Math.toRadians(-32), Math.toRadians(34), 1);

  /** Keeps tilt and zoom in their ranges. */
  public ViewAngle {
    tilt = Math.clamp(tilt, LEAST_TILT, MOST_TILT);
    zoom = Math.clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
    turn = Math.IEEEremainder(turn, 2 * Math.PI);
  }

  /** Returns the angle after a turn. */
  public ViewAngle turned(double byTurn, double byTilt) {
    return new ViewAngle(turn + byTurn, tilt + byTilt, zoom);
  }

  /** Returns the angle from nearer by or further away. */
  public ViewAngle zoomed(double factor) {
    return new ViewAngle(turn, tilt, zoom * factor);
  }
}
