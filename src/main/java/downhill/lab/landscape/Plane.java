package downhill.lab.landscape;

import downhill.engine.model.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A plane in the space of all weights, with coordinates x and y on it. Never changes.
 *
 * <p>Its two directions have length 1 and are at right angles, so distances and gradients on the
 * plane are those of the weights themselves.
 */
public final class Plane {
  /** Directions that differ less, measured beside the distances at hand, count as one. */
  private static final double LEAST_ANGLE = 1e-6;

  private final double[] origin;
  private final double[] right;
  private final double[] up;

  private Plane(double[] origin, double[] right, double[] up) {
    this.origin = origin;
    this.right = right;
    this.up = up;
  }

  /** Returns the plane of two weights: x is one of them, y the other, the rest stays. */
  public static Plane of(Weights now, int x, int y) {
    double[] origin = now.toArray();
    origin[x] = 0;
    origin[y] = 0;
    return new Plane(origin, axis(origin.length, x), axis(origin.length, y));
  }

  /**
   * Returns the plane through a start and two more places. Where these three lie on a line, or are
   * one, the spare directions and at last the weights themselves fill in.
   *
   * @param start becomes x = y = 0
   * @param best lies on the x axis, at the positive end
   * @param now a third place
   * @param spares directions, the one wanted most first
   * @param last a plane drawn before: the picture is not mirrored against it
   */
  public static Plane through(
      double[] start, double[] best, double[] now, List<double[]> spares, Optional<Plane> last) {
    double[] toBest = minus(best, start);
    double[] toNow = minus(now, start);
    double scale = Math.max(Math.max(length(toBest), length(toNow)), 1e-12);
    double[] none = new double[start.length];
    double[] right = direction(toBest, none, scale).orElse(none);
    if (length(right) == 0) {
      right = direction(toNow, none, scale).orElseGet(() -> spare(spares, none));
    }
    double[] across = right;
    double[] up = direction(toNow, across, scale).orElseGet(() -> spare(spares, across));
    return new Plane(start.clone(), right, facing(up, last));
  }

  private static double[] spare(List<double[]> spares, double[] across) {
    for (double[] spare : spares) {
      Optional<double[]> found = direction(spare, across, length(spare));
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (int i = 0; i < across.length; i++) {
      Optional<double[]> found = direction(axis(across.length, i), across, 1);
      // Any two weights will do, as long as they are not the direction there is.
      if (found.isPresent() && Math.abs(across[i]) < 0.8) {
        return found.get();
      }
    }
    throw new IllegalArgumentException(
        "a plane needs at least two weights. Received: " + across.length);
  }

  /** Returns the part of a direction that is at right angles to another, at length 1. */
  private static Optional<double[]> direction(double[] wanted, double[] across, double scale) {
    double along = dot(wanted, across);
    double[] rest = new double[wanted.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = wanted[i] - along * across[i];
    }
    double length = length(rest);
    if (!(length > LEAST_ANGLE * scale) || !Double.isFinite(length)) {
      return Optional.empty();
    }
    for (int i = 0; i < rest.length; i++) {
      rest[i] /= length;
    }
    return Optional.of(rest);
  }

  /** Turns a direction to the side it had in the last picture, or to its largest weight's plus. */
  private static double[] facing(double[] up, Optional<Plane> last) {
    double side = 0;
    if (last.isPresent() && last.get().up.length == up.length) {
      side = dot(up, last.get().up);
    }
    if (side == 0) {
      side = largest(up);
    }
    if (side < 0) {
      for (int i = 0; i < up.length; i++) {
        up[i] = -up[i];
      }
    }
    return up;
  }

  private static double largest(double[] direction) {
    double largest = 0;
    for (double part : direction) {
      largest = Math.abs(part) > Math.abs(largest) ? part : largest;
    }
    return largest;
  }

  /** Returns the place on the plane that is nearest to some weights. */
  public PlanePoint project(double[] weights) {
    double[] from = minus(weights, origin);
    return new PlanePoint(dot(from, right), dot(from, up));
  }

  /** Returns a direction as it is seen on the plane, for example a gradient. */
  public PlanePoint shadow(double[] direction) {
    return new PlanePoint(dot(direction, right), dot(direction, up));
  }

  /** Writes the weights of a place into {@code out}. */
  public void weightsAt(PlanePoint place, Weights out) {
    double[] values = out.values();
    for (int i = 0; i < origin.length; i++) {
      values[i] = origin[i] + place.x() * right[i] + place.y() * up[i];
    }
  }

  /** Returns the direction of x, of length 1; a copy. */
  public double[] right() {
    return right.clone();
  }

  /** Returns the direction of y, of length 1; a copy. */
  public double[] up() {
    return up.clone();
  }

  /** Returns whether both are the same places with the same coordinates. */
  public boolean isSame(Plane other) {
    return Arrays.equals(origin, other.origin)
        && Arrays.equals(right, other.right)
        && Arrays.equals(up, other.up);
  }

  private static double[] axis(int size, int index) {
    double[] axis = new double[size];
    axis[index] = 1;
    return axis;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double length(double[] direction) {
    return Math.sqrt(dot(direction, direction));
  }
}
