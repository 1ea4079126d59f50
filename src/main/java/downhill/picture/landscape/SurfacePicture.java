package downhill.picture.landscape;

/**
 * The loss over a plane of weights as a surface, with the way of the run on it.
 *
 * @param contours the same plane as lines, whose names, grid and landmarks it shares
 * @param angle from where it is seen
 * @param cells how many pieces across and upwards are drawn at most, 1 to 60
 */
public record SurfacePicture(ContourPicture contours, ViewAngle angle, int cells) {
  /** The finest drawing. */
  public static final int FINEST = 60;

  /** The drawing while it is turned. */
  public static final int WHILE_TURNING = 24;

  /** Checks the number of pieces. */
  public SurfacePicture {
    if (cells < 1 || cells > FINEST) {
      throw new IllegalArgumentException(
          "cells must be 1 to %d. Received: %d".formatted(FINEST, cells));
    }
  }
}
