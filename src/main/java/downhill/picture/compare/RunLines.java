package downhill.picture.compare;

import downhill.lab.timeline.EpochSeries;
import downhill.picture.Palette;
import downhill.picture.chart.Line;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;

/** Draws the losses of runs at the ends of their epochs, and where each stands now. */
final class RunLines {
  private static final double AFTER = 0.35;
  private static final double MARK_GAP = 44;
  private static final double CROSS = 4;
  private static final double BIN = 2;
  private static final double QUIET_BIN = 4;

  private final Surface surface;
  private final ComparePicture picture;
  private final Plot plot;
  private final Palette palette;

  RunLines(Surface surface, ComparePicture picture, Plot plot, Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.plot = plot;
    this.palette = palette;
  }

  private double x(RunCurve run, EpochSeries losses, int point) {
    return plot.px((double) (picture.firstStep() + losses.epoch(point) * run.stepsPerEpoch()));
  }

  /** Draws a run without colour, marks and moment: company for another. */
  void quiet(int index) {
    RunCurve run = picture.runs().get(index);
    line(run, 0, run.curves().endLoss().size(), false, QUIET_BIN, Stroke.of(palette.line2(), 1));
  }

  /** Draws a run: strongly up to the moment shown, faintly what was recorded beyond. */
  void run(int index, double width, double opacity, boolean marks) {
    RunCurve run = picture.runs().get(index);
    RunLook look = new RunLook(index);
    EpochSeries losses = run.curves().endLoss();
    int played = 0;
    while (played < losses.size() && losses.epoch(played) * run.stepsPerEpoch() <= run.step()) {
      played++;
    }
    line(run, 0, played, true, BIN, look.stroke(palette, width, opacity));
    line(
        run,
        Math.max(0, played - 1),
        losses.size(),
        false,
        BIN,
        look.stroke(palette, width, opacity * AFTER));
    if (marks) {
      marks(run, look, played, index, opacity);
    }
    end(run, look, opacity);
  }

  /** Draws part of a line, one point for every few columns of pixels: points cost most here. */
  private void line(RunCurve run, int from, int to, boolean toNow, double bin, Stroke stroke) {
    EpochSeries losses = run.curves().endLoss();
    Line line = new Line();
    double next = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      double x = x(run, losses, i);
      if (x >= next || i == to - 1) {
        line.add(x, plot.pyNear(losses.value(i)), losses.value(i));
        next = x + bin;
      }
    }
    if (toNow && Double.isFinite(run.loss())) {
      line.add(nowX(run), plot.pyNear(run.loss()), run.loss());
    }
    line.finishColumn();
    line.paint(surface, stroke);
  }

  /** Draws marks at some ends of epochs; each run begins elsewhere, so that they seldom meet. */
  private void marks(RunCurve run, RunLook look, int played, int index, double opacity) {
    EpochSeries losses = run.curves().endLoss();
    double next = plot.area().x() + MARK_GAP * ((index * 4) % 9) / 9.0;
    for (int i = 1; i < losses.size(); i++) {
      double x = x(run, losses, i);
      double y = plot.pyNear(losses.value(i));
      if (x >= next && Double.isFinite(losses.value(i)) && isInside(y)) {
        look.mark(surface, x, y, i < played ? opacity : opacity * AFTER, palette);
        next = x + MARK_GAP;
      }
    }
  }

  private boolean isInside(double y) {
    return y >= plot.area().y() && y <= plot.area().bottom();
  }

  private double nowX(RunCurve run) {
    return plot.px((double) (picture.firstStep() + run.step()));
  }

  /** Draws where the run stands: its mark in a ring, at the frame's edge if it has left it. */
  private void end(RunCurve run, RunLook look, double opacity) {
    if (!Double.isFinite(run.loss())) {
      return;
    }
    Box area = plot.area();
    double x = nowX(run);
    double y = Math.clamp(plot.pyNear(run.loss()), area.y() + CROSS, area.bottom());
    surface.fillCircle(x, y, 5.5, new Fill(palette.surface(), opacity));
    look.mark(surface, x, y, opacity, palette);
    if (plot.pyNear(run.loss()) < area.y()) {
      arrow(x, area.y() + 2 * CROSS + 4, opacity);
    }
    if (run.outcome() == downhill.lab.compare.RunState.Outcome.DIVERGED) {
      cross(x, y, opacity);
    }
  }

  /** Points upwards out of the frame. */
  private void arrow(double x, double y, double opacity) {
    Stroke stroke = Stroke.of(palette.danger(), 1.5).withOpacity(opacity);
    surface.line(x - 3, y + 3, x, y, stroke);
    surface.line(x + 3, y + 3, x, y, stroke);
  }

  private void cross(double x, double y, double opacity) {
    Stroke stroke = Stroke.of(palette.danger(), 2).withOpacity(opacity);
    surface.line(x - CROSS, y - CROSS, x + CROSS, y + CROSS, stroke);
    surface.line(x - CROSS, y + CROSS, x + CROSS, y - CROSS, stroke);
  }

  /** Draws the moment shown and the target. */
  void guides() {
    Box area = plot.area();
    picture
        .target()
        .ifPresent(target -> {
          double y = plot.py(target);
          if (isInside(y)) {
            surface.line(
                area.x(),
                y,
                area.right(),
                y,
                Stroke.dashed(palette.line3(), 1, downhill.picture.surface.Dash.GUIDE));
          }
        });
    double now = plot.px((double) (picture.firstStep() + picture.step()));
    surface.line(now, area.y(), now, area.bottom(), Stroke.of(palette.accent(), 1.5));
  }

  /** Returns how far a point is from a run's line up to now, in pixels. */
  static double distance(ComparePicture picture, Plot plot, int index, double px, double py) {
    RunCurve run = picture.runs().get(index);
    EpochSeries losses = run.curves().endLoss();
    double best = Double.POSITIVE_INFINITY;
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < losses.size(); i++) {
      double x = plot.px((double) (picture.firstStep() + losses.epoch(i) * run.stepsPerEpoch()));
      double y = plot.pyNear(losses.value(i));
      best = Math.min(best, segment(px, py, Double.isNaN(lastX) ? x : lastX, lastY, x, y));
      lastX = x;
      lastY = y;
    }
    return best;
  }

  private static double segment(
      double px, double py, double x1, double fromY, double x2, double y2) {
    double y1 = Double.isNaN(fromY) ? y2 : fromY;
    double length = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
    double share =
        length == 0
            ? 0
            : Math.clamp(((px - x1) * (x2 - x1) + (py - y1) * (y2 - y1)) / length, 0, 1);
    return Math.hypot(px - x1 - share * (x2 - x1), py - y1 - share * (y2 - y1));
  }
}
