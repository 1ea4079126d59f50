package downhill.data;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Made data sets of points in the plane, about -3 to 3 each way, whose target is a class. */
final class MadeClasses {
  private static final double REACH = 3;

  private MadeClasses() {}

  /** Draws the place of one point of a class, before noise. */
  private interface Shape {
    double[] point(int k);
  }

  static Dataset xor(int rows, Draws draws) {
    double gap = 0.2;
    return dataset(
        rows,
        2,
        draws,
        k -> {
          double x1 = draws.uniform(-REACH, REACH);
          double size = draws.uniform(0, REACH);
          double sign = Math.signum(x1) * (k == 0 ? 1 : -1);
          return new double[] {x1 + Math.copySign(gap, x1), sign * (size + gap)};
        });
  }

  static Dataset circles(int rows, Draws draws) {
    return dataset(
        rows,
        2,
        draws,
        k -> {
          double radius =
              k == 0 ? draws.uniform(0, 0.5 * REACH) : draws.uniform(0.7 * REACH, REACH);
          return polar(radius, draws.uniform(0, 2 * Math.PI));
        });
  }

  static Dataset moons(int rows, Draws draws) {
    double size = REACH / 1.5;
    return dataset(
        rows,
        2,
        draws,
        k -> {
          double[] arc = polar(size, draws.uniform(0, Math.PI));
          return k == 0
              ? new double[] {arc[0] - size / 2, arc[1] - size / 4}
              : new double[] {size / 2 - arc[0], size / 4 - arc[1]};
        });
  }

  static Dataset spirals(int rows, Draws draws, int classes) {
    double turns = 2.5 / classes;
    return dataset(
        rows,
        classes,
        draws,
        k -> {
          double along = draws.uniform(0.05, 1);
          double start = 2 * Math.PI * k / classes;
          return polar(REACH * along, start + 2 * Math.PI * turns * along);
        });
  }

  static Dataset blobs(int rows, Draws draws, int classes) {
    double spread = 0.5;
    return dataset(
        rows,
        classes,
        draws,
        k -> {
          double[] centre = polar(0.7 * REACH, Math.PI / 2 + 2 * Math.PI * k / classes);
          centre[0] += spread * draws.normal();
          centre[1] += spread * draws.normal();
          return centre;
        });
  }

  private static double[] polar(double radius, double angle) {
    return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
  }

  private static Dataset dataset(int rows, int classes, Draws draws, Shape shape) {
    double[][] features = new double[rows][];
    double[] targets = new double[rows];
    for (int r = 0; r < rows; r++) {
      int k = r % classes;
      double[] point = shape.point(k);
      point[0] += draws.noise();
      point[1] += draws.noise();
      features[r] = point;
      targets[r] = k;
    }
    List<String> labels = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    return new Dataset(List.of("x1", "x2"), "class", Map.of(), features, targets, labels);
  }
}
