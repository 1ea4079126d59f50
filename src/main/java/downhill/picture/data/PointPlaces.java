package downhill.picture.data;

import downhill.picture.chart.Plot;
import downhill.words.Words;
import java.util.function.IntToDoubleFunction;

/**
 * Where each drawn row is, in pixels.
 *
 * @param plot the axes
 * @param xs by place among the drawn rows, not a copy
 * @param ys as many, not a copy; NaN where a prediction is not finite
 */
@SuppressWarnings("ArrayRecordComponent") // Made for one frame and never compared.
record PointPlaces(Plot plot, double[] xs, double[] ys) {

  static PointPlaces of(DataPicture picture, double width, double height, Words words) {
    return on(DataPlots.of(picture, width, height, words), picture);
  }

  /** Places the rows on axes that are given. */
  static PointPlaces on(Plot plot, DataPicture picture) {
    int count = picture.points().size();
    return switch (picture) {
      case DataPicture.AgainstTrue p ->
          places(plot, count, i -> p.truths()[i], i -> p.predictions()[i]);
      case DataPicture.FittedLine p -> places(plot, count, i -> p.xs()[i], i -> p.ys()[i]);
      case DataPicture.Regions p -> places(plot, count, i -> p.xs()[i], i -> p.ys()[i]);
      case DataPicture.Shares p ->
          places(
              plot,
              count,
              i -> p.truths()[i] + 0.5 + 0.7 * scatter(p.points().rows()[i]),
              i -> p.shares()[i]);
    };
  }

  private static PointPlaces places(
      Plot plot, int count, IntToDoubleFunction x, IntToDoubleFunction y) {
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int i = 0; i < count; i++) {
      xs[i] = plot.px(x.applyAsDouble(i));
      double value = y.applyAsDouble(i);
      ys[i] = Double.isFinite(value) ? plot.pyNear(value) : Double.NaN;
    }
    return new PointPlaces(plot, xs, ys);
  }

  /** Spreads rows evenly over -0.5..0.5 by the golden ratio, the same way every time. */
  private static double scatter(int row) {
    double turn = (row + 0.5) * 0.618_033_988_749_895;
    return turn - Math.floor(turn) - 0.5;
  }
}
