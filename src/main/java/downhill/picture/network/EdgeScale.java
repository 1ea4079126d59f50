package downhill.picture.network;

import downhill.engine.model.Weights;
import java.util.Arrays;

/**
 * How thick the edges of a layer are: 1 + 5·|w| / (|w| + m) pixels, m the median |w| of the layer's
 * kernel; three quarters of that in a layer of 8 edges or more, half in one of 128 or more. Bias
 * edges use their layer's m.
 *
 * @param median m
 * @param edges how many the layer has, drawn or not
 */
public record EdgeScale(double median, int edges) {
  private static final int DENSE_FROM = 8;
  private static final int CROWDED_FROM = 128;

  /** A median of more numbers than this is taken from evenly chosen ones. */
  private static final int MOST_MEASURED = 4_000;

  /** Measures a layer. */
  public static EdgeScale of(Weights weights, int layer) {
    int count = weights.inputs(layer) * weights.units(layer);
    int first = weights.kernelIndex(layer, 0, 0);
    int stride = (count + MOST_MEASURED - 1) / MOST_MEASURED;
    double[] sizes = new double[(count + stride - 1) / stride];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(weights.get(first + i * stride));
    }
    Arrays.sort(sizes);
    int half = sizes.length / 2;
    double median = sizes.length % 2 == 1 ? sizes[half] : (sizes[half - 1] + sizes[half]) / 2;
    return new EdgeScale(median, count);
  }

  /** Returns whether the layer has so many edges that each must take less room. */
  public boolean dense() {
    return edges >= DENSE_FROM;
  }

  /** Returns how large a weight is beside its layer: 0 for nothing, 0.5 for the median, below 1. */
  public double share(double weight) {
    double size = Math.abs(weight);
    return size == 0 || Double.isNaN(size) ? 0 : 1 / (1 + median / size);
  }

  /** Returns the width of a weight's edge in pixels. */
  public double width(double weight) {
    double width = 1 + 5 * share(weight);
    return edges >= CROWDED_FROM ? 0.5 * width : dense() ? 0.75 * width : width;
  }
}
