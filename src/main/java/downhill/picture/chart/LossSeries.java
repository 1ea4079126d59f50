package downhill.picture.chart;

import downhill.lab.timeline.Curves;
import downhill.lab.timeline.EpochSeries;
import downhill.picture.Marker;
import downhill.picture.Palette;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;

/** The lines of the loss chart that have a point an epoch, and how each is drawn. */
public enum LossSeries {
  /** What Keras prints. */
  KERAS("loss.keras", false),
  /** The loss with the weights at the end of the epoch. */
  END("loss.end", false),
  /** The same on the samples held back. */
  VALIDATION("loss.validation", false),
  /** The share that is right at the end of the epoch. */
  ACCURACY("loss.accuracy", true),
  /** The same on the samples held back. */
  VALIDATION_ACCURACY("loss.accuracy.validation", true);

  private final String key;
  private final boolean accuracy;

  LossSeries(String key, boolean accuracy) {
    this.key = key;
    this.accuracy = accuracy;
  }

  String key() {
    return key;
  }

  /** Whether it belongs to the right axis. */
  boolean accuracy() {
    return accuracy;
  }

  EpochSeries of(Curves curves) {
    return switch (this) {
      case KERAS -> curves.kerasLoss();
      case END -> curves.endLoss();
      case VALIDATION -> curves.validationLoss();
      case ACCURACY -> curves.endAccuracy();
      case VALIDATION_ACCURACY -> curves.validationAccuracy();
    };
  }

  Stroke stroke(Palette palette) {
    return switch (this) {
      case KERAS -> Stroke.of(palette.ink(), 2);
      case END -> Stroke.dashed(palette.accent(), 2, Dash.EPOCH_END);
      case VALIDATION -> Stroke.dashed(palette.teal(), 2, Dash.VALIDATION);
      case ACCURACY -> Stroke.dashed(palette.ink2(), 2, Dash.DOTS);
      case VALIDATION_ACCURACY -> Stroke.dashed(palette.magenta(), 1.5, Dash.VALIDATION_ACCURACY);
    };
  }

  void marker(Surface surface, double x, double y, double opacity, Palette palette) {
    switch (this) {
      case KERAS -> surface.fillCircle(x, y, 3.5, new Fill(palette.ink(), opacity));
      case END -> {
        surface.fillRect(x - 3.5, y - 3.5, 7, 7, 0, Fill.of(palette.surface()));
        surface.strokeRect(
            x - 3.5, y - 3.5, 7, 7, 0, new Stroke(palette.accent(), opacity, 1.5, Dash.SOLID));
      }
      case VALIDATION ->
          Marker.DIAMOND.paint(surface, x, y, 3.5, new Fill(palette.teal(), opacity));
      case ACCURACY -> triangle(surface, x, y, -1, new Fill(palette.ink2(), opacity));
      case VALIDATION_ACCURACY -> triangle(surface, x, y, 1, new Fill(palette.magenta(), opacity));
    }
  }

  /**
   * Fills a triangle that points up or down.
   *
   * @param down -1 or 1
   */
  private static void triangle(Surface surface, double x, double y, int down, Fill fill) {
    double[] xs = {x, x - 4, x + 4};
    double[] ys = {y + 4 * down, y - 3 * down, y - 3 * down};
    surface.fillPolygon(xs, ys, 3, fill);
  }
}
