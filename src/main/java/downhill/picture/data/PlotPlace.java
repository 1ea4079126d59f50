package downhill.picture.data;

import downhill.picture.chart.Plot;
import downhill.picture.surface.Box;
import downhill.words.Words;
import java.util.Optional;

/**
 * A place in a picture of the data whose axes are a row's own numbers: feature and target of a
 * fitted line, two features of regions.
 *
 * @param x along the first axis, in its unit
 * @param y along the second axis, in its unit
 */
public record PlotPlace(double x, double y) {

  /** Returns whether rows can be drawn into a picture: its axes are numbers of the rows. */
  public static boolean isDrawable(DataPicture picture) {
    return switch (picture) {
      case DataPicture.FittedLine line -> line.classes().isEmpty();
      case DataPicture.Regions regions -> true;
      case DataPicture.AgainstTrue scatter -> false;
      case DataPicture.Shares shares -> false;
    };
  }

  /**
   * Returns what is at a pixel.
   *
   * @return empty where the picture is no such picture, or the pixel is beside its plot
   */
  public static Optional<PlotPlace> at(
      DataPicture picture, double width, double height, Words words, double px, double py) {
    Plot plot = DataPlots.of(picture, width, height, words);
    Box area = plot.area();
    if (!isDrawable(picture) || !area.grown(1).contains(px, py)) {
      return Optional.empty();
    }
    return Optional.of(of(plot, px, py));
  }

  /** Returns what is at the nearest pixel of the plot. */
  public static PlotPlace near(
      DataPicture picture, double width, double height, Words words, double px, double py) {
    Plot plot = DataPlots.of(picture, width, height, words);
    Box area = plot.area();
    return of(
        plot, Math.clamp(px, area.x(), area.right()), Math.clamp(py, area.y(), area.bottom()));
  }

  /** Returns the lengths of one pixel along both axes, for rounding. */
  public static PlotPlace pixel(DataPicture picture, double width, double height, Words words) {
    Plot plot = DataPlots.of(picture, width, height, words);
    Box area = plot.area();
    return new PlotPlace(
        Math.abs(plot.x().to() - plot.x().from()) / area.width(),
        Math.abs(plot.y().to() - plot.y().from()) / area.height());
  }

  private static PlotPlace of(Plot plot, double px, double py) {
    return new PlotPlace(plot.valueX(px), plot.valueY(py));
  }

  /** Returns the place in round numbers: no more digits than a pixel tells. */
  public PlotPlace rounded(PlotPlace pixel) {
    return new PlotPlace(rounded(x, pixel.x), rounded(y, pixel.y));
  }

  private static double rounded(double value, double pixel) {
    int power = (int) Math.floor(Math.log10(pixel));
    double parts = Math.pow(10, Math.abs(power));
    return power < 0 ? Math.rint(value * parts) / parts : Math.rint(value / parts) * parts;
  }
}
