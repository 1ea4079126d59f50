package downhill.lab.verdict;

import downhill.engine.model.Weights;
import downhill.lab.timeline.Trail;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.Optional;

/**
 * The last steps of a run, measured on all training rows: moment 0 is the earliest, moment {@link
 * #steps} the present one.
 *
 * @param weights [moment][weight]
 * @param losses [moment]
 * @param gradients [moment][weight], of the loss of all rows; 0 where a weight is frozen, since its
 *     slope moves nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Read in inner loops.
record Window(double[][] weights, double[] losses, double[][] gradients) {
  /** Rows times weights times moments: some tens of milliseconds. */
  private static final long MOST_PRODUCTS = 1L << 24;

  private static final int FEWEST_MOMENTS = 11;

  /**
   * Measures as much of the way to a moment as is affordable.
   *
   * @return empty when even a few steps would cost too much
   */
  static Optional<Window> of(Moment moment) {
    Experiment experiment = moment.experiment();
    Trail trail = moment.snapshot().trail();
    long since = Math.max(0, moment.steadySince() - trail.firstStep());
    int there = (int) Math.max(1, trail.size() - since);
    long products = (long) experiment.training().size() * experiment.model().parameterCount();
    int moments = (int) Math.min(there, Math.max(MOST_PRODUCTS / products, FEWEST_MOMENTS));
    if (products * moments > 2 * MOST_PRODUCTS) {
      return Optional.empty();
    }
    var engine = experiment.backpropagation(experiment.training().size());
    double[][] weights = new double[moments][];
    double[] losses = new double[moments];
    double[][] gradients = new double[moments][];
    Weights at = Weights.zeros(experiment.model());
    Weights gradient = Weights.zeros(experiment.model());
    for (int j = 0; j < moments; j++) {
      trail.copyTo(trail.size() - moments + j, at);
      losses[j] = engine.run(at, experiment.training(), gradient);
      weights[j] = at.toArray();
      gradients[j] = gradient.toArray();
      for (int index : moment.snapshot().frozen()) {
        gradients[j][index] = 0;
      }
    }
    return Optional.of(new Window(weights, losses, gradients));
  }

  /** Returns how many steps it covers. */
  int steps() {
    return losses.length - 1;
  }

  /** Returns the present loss. */
  double loss() {
    return losses[steps()];
  }

  /** Returns the present gradient. */
  double[] gradient() {
    return gradients[steps()];
  }

  /** Returns the last steps alone. */
  Window last(int count) {
    int from = Math.max(0, steps() - count);
    int to = losses.length;
    return new Window(
        Arrays.copyOfRange(weights, from, to),
        Arrays.copyOfRange(losses, from, to),
        Arrays.copyOfRange(gradients, from, to));
  }

  /** Returns on how many steps the loss fell. */
  int falls() {
    int falls = 0;
    for (int j = 1; j < losses.length; j++) {
      falls += losses[j] < losses[j - 1] ? 1 : 0;
    }
    return falls;
  }

  /** Returns by what part of itself the loss fell; negative when it rose. */
  double share() {
    return losses[0] == 0 ? 0 : 1 - loss() / losses[0];
  }

  /** Returns the mean loss of the moments {@code from} to {@code to - 1}. */
  double mean(int from, int to) {
    return Arrays.stream(losses, from, to).average().orElse(Double.NaN);
  }

  /** Returns the lowest loss. */
  double low() {
    return Arrays.stream(losses).min().orElseThrow();
  }

  /** Returns the highest loss. */
  double high() {
    return Arrays.stream(losses).max().orElseThrow();
  }
}
