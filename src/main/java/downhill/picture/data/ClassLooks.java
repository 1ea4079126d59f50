package downhill.picture.data;

import downhill.picture.Marker;
import downhill.picture.Palette;
import downhill.picture.Shades;

/**
 * Rows of a classification: colour and shape by their own class, a ring where the network is wrong.
 *
 * @param truths class of each drawn row
 * @param decisions class the network decides for
 * @param palette the colours
 */
@SuppressWarnings("ArrayRecordComponent") // Made for one frame and never compared.
record ClassLooks(int[] truths, int[] decisions, Palette palette) implements PointPainter.Looks {
  @Override
  public int colour(int point) {
    return Shades.ofClass(palette, truths[point]);
  }

  @Override
  public Marker marker(int point) {
    return Marker.ofClass(truths[point]);
  }

  @Override
  public boolean wrong(int point) {
    return truths[point] != decisions[point];
  }
}
