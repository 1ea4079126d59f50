package downhill.app.picture;

import downhill.picture.surface.Surface;

/** A node whose picture can be drawn once more somewhere else: to be copied, or put in a file. */
public interface Drawn {
  /** Returns the width of the picture, in pixels; 0 while there is none. */
  double pictureWidth();

  /** Returns the height of the picture, in pixels; 0 while there is none. */
  double pictureHeight();

  /** Draws the picture as it is on the screen, its upper left corner at the origin. */
  void paintOn(Surface surface);
}
