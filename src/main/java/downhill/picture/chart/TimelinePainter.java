package downhill.picture.chart;

import downhill.lab.timeline.BucketSeries;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Draws the timeline: what has been played, the loss on the way, the playhead, the epochs. */
public final class TimelinePainter {
  private static final double KNOB = 6;
  private static final double TICKS = 8;

  private TimelinePainter() {}

  /** Returns the track in an area: its left and right ends are step 0 and the last step. */
  public static Box track(double width, double height) {
    return new Box(KNOB, 0, Math.max(1, width - 2 * KNOB), Math.max(1, height - TICKS));
  }

  /** Returns the step at a mouse position, within the track. */
  public static long stepAt(TimelinePicture picture, double width, double x) {
    Box track = track(width, TICKS + 1);
    double share = Math.clamp((x - track.x()) / track.width(), 0, 1);
    return Math.round(share * picture.end());
  }

  /** Draws the timeline in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      TimelinePicture picture,
      Palette palette,
      Words words) {
    Box track = track(width, height);
    double now = x(track, picture, (double) picture.step());
    surface.fillRect(
        track.x(), track.y(), track.width(), track.height(), 6, Fill.of(palette.inset()));
    if (now - track.x() >= 1) {
      double radius = Math.min(6, (now - track.x()) / 2);
      surface.fillRect(
          track.x(),
          track.y(),
          now - track.x(),
          track.height(),
          radius,
          Fill.of(palette.accentSoft()));
    }
    losses(surface, track, picture, palette);
    epochs(surface, track, picture, palette);
    double free = stopHere(surface, track, picture, palette, words);
    notYet(surface, track, free, palette, words);
    surface.line(now, track.y(), now, track.bottom(), Stroke.of(palette.accent(), 2));
    surface.fillCircle(now, track.bottom() + 1, KNOB - 1, Fill.of(palette.accent()));
  }

  private static double x(Box track, TimelinePicture picture, double step) {
    return track.x() + track.width() * step / picture.end();
  }

  private static void losses(Surface surface, Box track, TimelinePicture picture, Palette palette) {
    BucketSeries losses = picture.losses();
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < losses.size(); i++) {
      double value = losses.last(i);
      if (Double.isFinite(value) && value > 0) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    if (!(most > 0)) {
      return;
    }
    Axis axis = Axis.logarithmic(least, most, 2);
    Line before = new Line();
    Line after = new Line();
    for (int i = 0; i < losses.size(); i++) {
      double value = losses.last(i);
      double x = x(track, picture, (double) losses.lastStep(i));
      double y = track.bottom() - 6 - (track.height() - 12) * axis.fraction(value);
      if (losses.lastStep(i) <= picture.step()) {
        before.add(x, y, value);
      } else {
        after.add(x, y, value);
      }
    }
    before.finishColumn();
    after.finishColumn();
    before.paint(surface, Stroke.of(palette.ink(), 1.5));
    after.paint(surface, new Stroke(palette.ink3(), 0.6, 1.5, Dash.SOLID));
  }

  private static void epochs(Surface surface, Box track, TimelinePicture picture, Palette palette) {
    double epochs = (double) picture.end() / picture.stepsPerEpoch();
    double every = Math.max(1, Axis.roundStep(epochs / (track.width() / 24)));
    for (double epoch = 0; epoch <= epochs + 1e-9; epoch += every) {
      double x = ChartFrame.crisp(x(track, picture, epoch * picture.stepsPerEpoch()));
      surface.line(x, track.bottom() + 2, x, track.bottom() + 6, Stroke.of(palette.line2(), 1));
    }
  }

  /**
   * Marks where to stop; its words stand over what has been recorded, at the left of the mark where
   * the right has no room for them there.
   *
   * @return where the track is free of words, to its end
   */
  private static double stopHere(
      Surface surface, Box track, TimelinePicture picture, Palette palette, Words words) {
    double recorded = x(track, picture, (double) picture.recordedSteps());
    if (picture.stopHere().isEmpty()) {
      return recorded;
    }
    double at = ChartFrame.crisp(x(track, picture, (double) picture.stopHere().getAsLong()));
    surface.line(at, track.y(), at, track.bottom(), new Stroke(palette.rate(), 1, 1.5, Dash.SOLID));
    String text = words.text("time.stopHere");
    double width = TextMetrics.width(text, TextStyle.CAPTION);
    boolean leftFits = at - 6 - width >= track.x();
    boolean right = at + 8 + width <= (leftFits ? recorded : track.right());
    if (!right && !leftFits) {
      return recorded;
    }
    double from = right ? at + 4 : at - 4 - width;
    surface.fillRect(from - 2, track.y() + 2, width + 4, 13, 3, Fill.of(palette.surface()));
    surface.text(
        text,
        from,
        TextStyle.CAPTION.baseline(track.y() + 8.5),
        TextStyle.CAPTION,
        Anchor.START,
        Fill.of(palette.rateText()));
    return Math.max(recorded, from + width);
  }

  private static void notYet(
      Surface surface, Box track, double from, Palette palette, Words words) {
    String text = words.text("time.notYet");
    if (TextMetrics.width(text, TextStyle.CAPTION) + 24 <= track.right() - from) {
      surface.text(
          text,
          (from + track.right()) / 2,
          TextStyle.CAPTION.baseline(track.centerY()),
          TextStyle.CAPTION,
          Anchor.MIDDLE,
          Fill.of(palette.ink3()));
    }
  }
}
