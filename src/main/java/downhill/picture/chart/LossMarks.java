package downhill.picture.chart;

import downhill.lab.timeline.BucketSeries;
import downhill.lab.timeline.EpochSeries;
import java.util.ArrayList;
import java.util.List;

/** Points along all lines of a loss chart, close enough that no legend slips between them. */
final class LossMarks {
  private static final double STEP = 6;
  private static final int MOST_EPOCHS = 200;
  private static final int MOST_BATCHES = 400;

  private final List<Double> marks = new ArrayList<>();
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;

  private LossMarks() {}

  /** Returns the points in pixels, as x, y, x, y ... */
  static List<Double> of(LossAxes axes, LossChartPicture picture) {
    LossMarks all = new LossMarks();
    for (LossSeries series : LossSeries.values()) {
      EpochSeries points = series.of(picture.curves());
      Plot plot = axes.of(series);
      int stride = Math.max(1, points.size() / MOST_EPOCHS);
      all.begin();
      for (int i = 0; i < points.size(); i += stride) {
        all.lineTo(plot.px((double) points.epoch(i)), plot.pyNear(points.value(i)));
      }
      if (!points.isEmpty()) {
        int last = points.size() - 1;
        all.lineTo(plot.px((double) points.epoch(last)), plot.pyNear(points.value(last)));
      }
    }
    BucketSeries losses = picture.curves().batchLoss();
    int stride = Math.max(1, losses.size() / MOST_BATCHES);
    all.begin();
    for (int i = 0; i < losses.size(); i += stride) {
      double x = axes.plot().px((double) losses.lastStep(i) / picture.stepsPerEpoch());
      all.lineTo(x, axes.plot().pyNear(losses.max(i)));
    }
    return all.marks;
  }

  private void begin() {
    lastX = Double.NaN;
    lastY = Double.NaN;
  }

  private void lineTo(double x, double y) {
    double length = Math.hypot(x - lastX, y - lastY);
    int parts = Double.isFinite(length) ? (int) Math.ceil(length / STEP) : 1;
    for (int part = 1; part <= parts; part++) {
      double t = Double.isFinite(length) ? (double) part / parts : 1;
      marks.add(t < 1 ? lastX + t * (x - lastX) : x);
      marks.add(t < 1 ? lastY + t * (y - lastY) : y);
    }
    lastX = x;
    lastY = y;
  }
}
