package downhill.picture.chart;

import downhill.lab.timeline.BucketSeries;
import downhill.picture.Palette;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;

/**
 * Draws the loss of every batch: a dotted line while there is room, a thin line where there is
 * less, and one upright bar from the smallest to the largest for every second column of pixels
 * where there are many.
 */
final class BatchLossPainter {
  private static final double LEAST_ROOM = 2.5;
  private static final int MOST_FOR_A_LINE = 400;
  private static final double DIM = 0.35;

  private BatchLossPainter() {}

  static void paint(Surface surface, Plot plot, LossChartPicture picture, Palette palette) {
    BucketSeries losses = picture.curves().batchLoss();
    if (losses.size() == 0) {
      return;
    }
    double room = plot.area().width() * picture.recorded() / picture.end() / losses.size();
    boolean single = losses.stepsPerBucket() == 1;
    if (single && room >= LEAST_ROOM) {
      line(surface, plot, picture, Stroke.dashed(palette.ink3(), 1.25, Dash.BATCH));
    } else if (single && losses.size() <= MOST_FOR_A_LINE) {
      line(surface, plot, picture, Stroke.of(palette.ink3(), 1));
    } else {
      bars(surface, plot, picture, palette);
    }
  }

  private static void line(Surface surface, Plot plot, LossChartPicture picture, Stroke stroke) {
    BucketSeries losses = picture.curves().batchLoss();
    Line before = new Line();
    Line after = new Line();
    for (int i = 0; i < losses.size(); i++) {
      double x = plot.px((double) losses.lastStep(i) / picture.stepsPerEpoch());
      double y = plot.pyNear(losses.last(i));
      if (losses.lastStep(i) <= picture.step()) {
        before.add(x, y, losses.last(i));
      }
      if (losses.lastStep(i) >= picture.step()) {
        after.add(x, y, losses.last(i));
      }
    }
    before.finishColumn();
    after.finishColumn();
    before.paint(surface, stroke);
    after.paint(surface, stroke.withOpacity(DIM));
  }

  private static void bars(Surface surface, Plot plot, LossChartPicture picture, Palette palette) {
    BucketSeries losses = picture.curves().batchLoss();
    Fill fill = new Fill(palette.ink3(), 0.6);
    Fill dim = new Fill(palette.ink3(), 0.6 * DIM);
    double column = -1;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    boolean played = true;
    for (int i = 0; i < losses.size(); i++) {
      double x = Math.floor(plot.px((double) losses.lastStep(i) / picture.stepsPerEpoch()));
      if (x > column + 1) {
        bar(surface, column, top, bottom, played ? fill : dim);
        column = x;
        top = Double.POSITIVE_INFINITY;
        bottom = Double.NEGATIVE_INFINITY;
      }
      played = losses.firstStep(i) <= picture.step();
      if (Double.isFinite(losses.max(i))) {
        top = Math.min(top, plot.pyNear(losses.max(i)));
        bottom = Math.max(bottom, plot.pyNear(losses.min(i)));
      }
    }
    bar(surface, column, top, bottom, played ? fill : dim);
  }

  private static void bar(Surface surface, double x, double top, double bottom, Fill fill) {
    if (top <= bottom) {
      surface.fillRect(x, top, 1, Math.max(1, bottom - top), 0, fill);
    }
  }
}
