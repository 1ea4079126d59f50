package downhill.picture.compare;

import downhill.picture.Marker;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import java.util.List;

/**
 * How the line of a run looks: no two of nine share both dash and marker, so that they differ
 * without colour too.
 *
 * @param index place of the run, from 0
 */
public record RunLook(int index) {
  /** How wide a sample of the line is. */
  public static final double SAMPLE = 26;

  private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.RUN_LONG, Dash.RUN_SHORT);
  private static final List<Marker> MARKERS =
      List.of(Marker.CIRCLE, Marker.TRIANGLE, Marker.SQUARE, Marker.DIAMOND, Marker.PENTAGON);
  private static final double RADIUS = 3.5;

  /** Returns the colour, 0xRRGGBB. */
  public int colour(Palette palette) {
    return Shades.ofClass(palette, index);
  }

  /** Returns the dash: three in turn, so that it repeats with another marker. */
  public Dash dash() {
    return DASHES.get(index % DASHES.size());
  }

  /** Returns the shape of the marks on the line: five in turn. */
  public Marker marker() {
    return MARKERS.get(index % MARKERS.size());
  }

  /** Returns how the line is drawn. */
  public Stroke stroke(Palette palette, double width, double opacity) {
    return new Stroke(colour(palette), opacity, width, dash());
  }

  /** Draws a mark on the line. */
  public void mark(Surface surface, double x, double y, double opacity, Palette palette) {
    marker().paint(surface, x, y, RADIUS, new Fill(colour(palette), opacity));
  }

  /** Draws a short piece of the line with its mark, as in a legend. */
  public void sample(Surface surface, double x, double centerY, Palette palette) {
    surface.line(x, centerY, x + SAMPLE, centerY, stroke(palette, 2, 1));
    mark(surface, x + SAMPLE / 2, centerY, 1, palette);
  }
}
