package downhill.picture.descent;

import downhill.picture.chart.Axis;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Box;

/** The axes of the curve: the weights that were measured, the losses that matter. */
final class DescentAxes {
  /** Half of the widest number under the right end of the plot. */
  private static final double RIGHT = 24;

  private DescentAxes() {}

  static Plot plot(DescentPicture picture, double width, double height, double top) {
    double bottom = height - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW;
    double plotHeight = Math.max(40, bottom - top);
    Axis y = losses(picture, Math.clamp((int) (plotHeight / 40), 3, 8));
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP + 2;
    double plotWidth = Math.max(40, width - left - RIGHT);
    double[] weights = picture.curve().weights();
    int ticks = Math.clamp((int) (plotWidth / 70), 2, 10);
    Axis x = Axis.linear(weights[0], weights[weights.length - 1], ticks);
    return new Plot(new Box(left, top, plotWidth, plotHeight), x, y);
  }

  /**
   * The losses that matter are those of the ball, of the next step and of the path; the walls of
   * the bowl may leave the picture at the top.
   */
  private static Axis losses(DescentPicture picture, int ticks) {
    if (picture.isLogarithmic()) {
      return factors(picture, ticks);
    }
    double low = picture.ball().loss();
    double high = picture.ball().loss();
    double top = low;
    for (double loss : picture.curve().losses()) {
      if (Double.isFinite(loss)) {
        low = Math.min(low, loss);
        top = Math.max(top, loss);
      }
    }
    high = larger(high, picture.tangent().at().loss());
    low = picture.batch().isPresent() ? smallest(picture.batch().get(), low) : low;
    if (picture.next().isPresent()) {
      high = larger(high, picture.curve().at(picture.next().get().weight()));
    }
    for (DescentPicture.PastStep past : picture.path()) {
      high = larger(high, picture.height(past));
    }
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      return Axis.linear(0, 1, ticks);
    }
    // A ball at the bottom still lies in a bowl: part of the walls stays in sight.
    high = Math.max(high, low + 0.3 * Math.min(top - low, Double.MAX_VALUE / 8));
    high += 0.1 * (high - low);
    // A little air under the curve, so that the ball is whole at the bottom too.
    double floor = low >= 0 && low < 0.4 * high ? -0.05 * high : low - 0.08 * (high - low);
    return Axis.linear(floor, high, ticks);
  }

  /**
   * The losses of a run that has gone far away: from its start up to the present one, or to the
   * largest that is a number.
   */
  private static Axis factors(DescentPicture picture, int ticks) {
    double low = Double.POSITIVE_INFINITY;
    double high = larger(0, picture.ball().loss());
    for (DescentPicture.PastStep past : picture.path()) {
      double loss = picture.height(past);
      low = loss > 0 ? Math.min(low, loss) : low;
      high = larger(high, loss);
    }
    if (picture.next().isPresent()) {
      high = larger(high, picture.curve().at(picture.next().get().weight()));
    }
    for (double loss : picture.curve().losses()) {
      high = picture.hasLeft() ? larger(high, loss) : high;
    }
    return low < high ? Axis.logarithmicRounded(low, high, ticks) : Axis.linear(0, 1, ticks);
  }

  private static double smallest(DescentPicture.Curve curve, double atMost) {
    double low = atMost;
    for (double loss : curve.losses()) {
      low = loss < low ? loss : low;
    }
    return low;
  }

  private static double larger(double high, double loss) {
    return Double.isFinite(loss) && loss > high ? loss : high;
  }
}
