package downhill.picture.data;

import downhill.picture.chart.Axis;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.chart.Tick;
import downhill.picture.surface.Box;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Chooses the axes of the data pictures. */
final class DataPlots {
  private static final double TOP = 27;
  private static final double RIGHT = 16;

  private DataPlots() {}

  static Plot of(DataPicture picture, double width, double height, Words words) {
    return switch (picture) {
      case DataPicture.AgainstTrue p -> againstTrue(p, width, height);
      case DataPicture.FittedLine p -> fittedLine(p, width, height);
      case DataPicture.Regions p -> regions(p, width, height, words);
      case DataPicture.Shares p -> shares(p, width, height);
    };
  }

  private static Plot againstTrue(DataPicture.AgainstTrue p, double width, double height) {
    double[] truth = range(p.truths(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    double[] both = range(p.predictions(), truth[0], truth[1]);
    Axis y = Axis.linearRounded(both[0], both[1], rows(height));
    Box area = area(y, width, height, RIGHT);
    // Where the predictions are about right both axes are the same, and the diagonal is one.
    boolean alike = both[1] - both[0] < 1.5 * (truth[1] - truth[0]);
    Axis x = alike ? y : Axis.linearRounded(truth[0], truth[1], columns(area));
    return new Plot(area, x, y);
  }

  private static Plot fittedLine(DataPicture.FittedLine p, double width, double height) {
    double[] both = range(p.ys(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    both = range(p.lineYs(), both[0], both[1]);
    Axis y =
        p.classes().isEmpty()
            ? Axis.linearRounded(both[0], both[1], rows(height))
            : Axis.linear(Math.min(-0.08, both[0]), Math.max(1.08, both[1]), rows(height));
    Box area = area(y, width, height, RIGHT);
    Axis x = Axis.linear(p.lineXs()[0], p.lineXs()[p.lineXs().length - 1], columns(area));
    return new Plot(area, x, y);
  }

  private static Plot regions(DataPicture.Regions p, double width, double height, Words words) {
    double[] plane = p.plane();
    Axis y = Axis.linear(plane[2], plane[3], rows(height));
    double legend = RegionLegend.width(p, width, words);
    Box area = area(y, width, height, legend > 0 ? legend + 12 : RIGHT);
    return new Plot(area, Axis.linear(plane[0], plane[1], columns(area)), y);
  }

  private static Plot shares(DataPicture.Shares p, double width, double height) {
    Axis y = Axis.linear(-0.04, 1.04, rows(height));
    Box area = area(y, width, height, RIGHT);
    List<Tick> ticks = new ArrayList<>();
    double room = area.width() / p.classes().size() - 8;
    for (int i = 0; i < p.classes().size(); i++) {
      String label = TextMetrics.fit(p.classes().get(i), room, TextStyle.NUMBER);
      ticks.add(new Tick(i + 0.5, label));
    }
    return new Plot(area, new Axis(0, p.classes().size(), false, ticks), y);
  }

  private static int rows(double height) {
    return Math.clamp((int) (height / 50), 3, 9);
  }

  private static int columns(Box area) {
    return Math.clamp((int) (area.width() / 44), 2, 9);
  }

  private static Box area(Axis y, double width, double height, double right) {
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP + 2;
    double bottom = height - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW;
    return new Box(left, TOP, Math.max(40, width - left - right), Math.max(40, bottom - TOP));
  }

  /** Widens a range to hold the finite ones of some values. */
  private static double[] range(double[] values, double from, double to) {
    double low = from;
    double high = to;
    for (double value : values) {
      if (Math.abs(value) < Double.MAX_VALUE / 8) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low <= high ? new double[] {low, high} : new double[] {0, 1};
  }
}
