package downhill.picture.chart;

import downhill.picture.surface.Box;

/**
 * The rectangle in which data are drawn, and its two axes.
 *
 * @param area in pixels
 * @param x from left to right
 * @param y from bottom to top
 */
public record Plot(Box area, Axis x, Axis y) {

  /** Returns the pixel column of a number. */
  public double px(double value) {
    return area.x() + x.fraction(value) * area.width();
  }

  /** Returns the pixel row of a number. */
  public double py(double value) {
    return area.bottom() - y.fraction(value) * area.height();
  }

  /** Returns the pixel row of a number, kept within half a plot height of the plot. */
  public double pyNear(double value) {
    double fraction = y.fraction(value);
    return area.bottom()
        - (Double.isNaN(fraction) ? 0 : Math.clamp(fraction, -0.5, 1.5)) * area.height();
  }

  /** Returns the number at a pixel column. */
  public double valueX(double px) {
    return x.value((px - area.x()) / area.width());
  }

  /** Returns the number at a pixel row. */
  public double valueY(double py) {
    return y.value((area.bottom() - py) / area.height());
  }
}
