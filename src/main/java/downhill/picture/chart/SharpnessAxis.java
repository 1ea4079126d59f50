package downhill.picture.chart;

import downhill.lab.sharpness.SharpnessPoint;

/** Chooses the axis of the sharpness gauge: from 0 up, or logarithmic where the line is far off. */
final class SharpnessAxis {
  private static final double FAR = 30;
  private static final double AIR = 1.1;

  private SharpnessAxis() {}

  static Axis of(SharpnessPicture picture, int atMost) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    double highest = 0;
    for (SharpnessPoint point : picture.series().points()) {
      if (point.lambdaMax() > 0 && Double.isFinite(point.lambdaMax())) {
        highest = Math.max(highest, point.lambdaMax());
        least = Math.min(least, point.lambdaMax());
        most = Math.max(most, Math.max(point.lambdaMax(), point.bearable().orElse(0)));
        least = Math.min(least, point.bearable().orElse(least));
      }
    }
    double line = picture.bearable().orElse(0);
    most = Math.max(most, line);
    if (!(most > 0) || !Double.isFinite(most)) {
      return Axis.linearRounded(0, 1, atMost);
    }
    least = line > 0 ? Math.min(least, line) : least;
    boolean far = highest > 0 && (most > FAR * highest || (line > 0 && highest > FAR * line));
    return far
        ? Axis.logarithmicRounded(least, most, atMost)
        : Axis.linearRounded(0, AIR * most, atMost);
  }
}
