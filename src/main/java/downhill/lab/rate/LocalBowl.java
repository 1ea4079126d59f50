package downhill.lab.rate;

import downhill.engine.curvature.Spectrum;
import downhill.engine.optimizer.Sgd;
import downhill.lab.session.StepSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The loss around a moment as a paraboloid, taken apart along the Hessian's eigenvectors: exact for
 * a quadratic loss, else the second-order picture of the neighbourhood.
 *
 * <p>Along each direction with curvature λ and slope γ full-batch descent goes on by itself. With c
 * = γ/λ the distance to the bottom and m the momentum, a step is m' = μ m - η λ c, then c' = c + m'
 * (Nesterov: c' = c + μ m' - η λ c). Written for the slope γ = λ c instead of c this holds for flat
 * directions too.
 */
public final class LocalBowl {
  /** Curvatures below this share of the largest are rounding around 0. */
  private static final double FLAT = 1e-12;

  private final Spectrum spectrum;
  private final double[] lambda;
  private final double[] slope;
  private final double[] velocity;
  private final double flat;

  /**
   * Stands at a moment.
   *
   * @param gradient of the full-batch loss
   * @param velocity the momentum of each weight; all 0 without momentum
   */
  public LocalBowl(Spectrum spectrum, double[] gradient, double[] velocity) {
    this.spectrum = spectrum;
    this.lambda = spectrum.values();
    this.slope = new double[lambda.length];
    this.velocity = new double[lambda.length];
    double largest = 0;
    for (int i = 0; i < lambda.length; i++) {
      slope[i] = spectrum.along(i, gradient);
      this.velocity[i] = spectrum.along(i, velocity);
      largest = Math.max(largest, Math.abs(lambda[i]));
    }
    this.flat = FLAT * largest;
  }

  /** Returns the momentum of each weight at a moment, 0 where the rule has none. */
  public static double[] velocity(StepSnapshot snapshot) {
    boolean rolls =
        snapshot.optimizer() instanceof Sgd && snapshot.optimizerState().slotCount() > 0;
    return rolls ? snapshot.optimizerState().slot(0) : new double[snapshot.weights().size()];
  }

  /** Returns the curvature in the steepest direction. */
  public double lambdaMax() {
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : lambda) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /** Returns the curvature in the direction that bends down most, or 0. */
  public double mostDownward() {
    double smallest = 0;
    for (double value : lambda) {
      smallest = Math.min(smallest, value < -flat ? value : 0);
    }
    return smallest;
  }

  /** Returns how many directions there are. */
  public int directions() {
    return lambda.length;
  }

  /** Returns the curvature along a direction. */
  public double lambda(int direction) {
    return lambda[direction];
  }

  /** Returns the distance to the bottom along a direction; 0 where there is none. */
  public double distance(int direction) {
    return lambda[direction] > flat ? slope[direction] / lambda[direction] : 0;
  }

  /** Returns how far each weight is from its best value, with its sign. */
  public double[] way() {
    double[] way = new double[spectrum.directions()[0].length];
    for (int i = 0; i < lambda.length; i++) {
      for (int weight = 0; weight < way.length; weight++) {
        way[weight] -= distance(i) * spectrum.directions()[i][weight];
      }
    }
    return way;
  }

  /** Returns the momentum along a direction. */
  public double velocity(int direction) {
    return velocity[direction];
  }

  /** Returns how far the loss lies above the bottom of the directions that bend upwards. */
  public double depth() {
    double sum = 0;
    for (int i = 0; i < lambda.length; i++) {
      sum += lambda[i] > flat ? slope[i] * slope[i] / (2 * lambda[i]) : 0;
    }
    return sum;
  }

  /** Returns the squared slope along the directions that do not bend upwards. */
  public double openSlope() {
    double sum = 0;
    for (int i = 0; i < lambda.length; i++) {
      sum += lambda[i] > flat ? 0 : slope[i] * slope[i];
    }
    return sum;
  }

  /** Returns by what factor a step multiplies the distance in the direction where it grows most. */
  public double factor(Sgd rule) {
    double largest = 0;
    for (double value : lambda) {
      largest = value > flat ? Math.max(largest, factor(rule, value)) : largest;
    }
    return largest;
  }

  /** Returns the spectral radius of the step along a direction of curvature λ. */
  private static double factor(Sgd rule, double value) {
    double mu = rule.momentum();
    double pull = rule.learningRate() * value;
    double trace = rule.nesterov() ? (1 + mu) * (1 - pull) : 1 + mu - pull;
    double product = rule.nesterov() ? mu * (1 - pull) : mu;
    double inner = trace * trace / 4 - product;
    return inner < 0 ? Math.sqrt(product) : Math.abs(trace) / 2 + Math.sqrt(inner);
  }

  /** Returns what part of the depth lies in directions where steps lead ever farther away. */
  public double unstableShare(Sgd rule) {
    double unstable = 0;
    for (int i = 0; i < lambda.length; i++) {
      if (lambda[i] > flat && factor(rule, lambda[i]) > 1) {
        unstable += slope[i] * slope[i] / (2 * lambda[i]);
      }
    }
    return unstable / depth();
  }

  /**
   * Returns how far so many full-batch steps bring the loss down; may be infinite, and negative
   * where they climb.
   */
  public double fall(Sgd rule, long steps) {
    double sum = 0;
    for (int i = 0; i < lambda.length; i++) {
      sum += Math.abs(lambda[i]) > flat ? bentFall(rule, i, steps) : flatFall(rule, i, steps);
    }
    return sum;
  }

  /**
   * Returns how far the loss will lie above the bottom of the directions that bend upwards after so
   * many full-batch steps; may be infinite or NaN.
   */
  double excess(Sgd rule, long steps) {
    double sum = 0;
    for (int i = 0; i < lambda.length; i++) {
      if (lambda[i] > flat) {
        double after = after(rule, i, steps);
        sum += lambda[i] * after * after / 2;
      }
    }
    return sum;
  }

  /** Returns the parts of the excess loss, now and after so many full-batch steps. */
  List<StallCause.Part> parts(Sgd rule, long steps) {
    List<StallCause.Part> parts = new ArrayList<>();
    for (int i = 0; i < lambda.length; i++) {
      if (lambda[i] > flat) {
        double after = after(rule, i, steps);
        parts.add(
            new StallCause.Part(
                lambda[i], slope[i] * slope[i] / (2 * lambda[i]), lambda[i] * after * after / 2));
      }
    }
    parts.sort(Comparator.comparingDouble(part -> -part.now()));
    return parts;
  }

  private double after(Sgd rule, int i, long steps) {
    return StepMatrix.of(rule, lambda[i]).distanceAfter(slope[i] / lambda[i], velocity[i], steps);
  }

  private double bentFall(Sgd rule, int i, long steps) {
    double c = slope[i] / lambda[i];
    double after = after(rule, i, steps);
    return lambda[i] * (c * c - after * after) / 2;
  }

  private double flatFall(Sgd rule, int i, long steps) {
    return rule.learningRate() / (1 - rule.momentum()) * slope[i] * slope[i] * steps;
  }
}
