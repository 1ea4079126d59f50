package downhill.lab.landscape;

import downhill.engine.model.Weights;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Samples;
import downhill.lab.timeline.Way;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Measures the loss at the moments of a way, each moment once: what the next way shares with this
 * one is known already. For one thread.
 *
 * <p>No more is measured for one way than takes some hundredths of a second: first now and the
 * start, then moments spread over the way, more and more densely; the next call goes on.
 */
public final class WayLosses {
  private static final long MOST_MULTIPLICATIONS = 1L << 24;

  private final Evaluator evaluator;
  private final Samples rows;
  private final Weights then;
  private final long each;
  private Map<Place, Double> known = new HashMap<>();

  /** Says which weights a moment has; two moments alike in both have the same. */
  private record Place(long step, long fingerprint) {}

  /** Measures all training rows. */
  public WayLosses(Experiment experiment) {
    this(experiment, experiment.training());
  }

  /**
   * Measures some rows.
   *
   * @param rows what stands for the training rows
   */
  WayLosses(Experiment experiment, Samples rows) {
    this.evaluator = experiment.evaluator();
    this.rows = rows;
    this.then = Weights.zeros(experiment.model());
    this.each = Math.max(1, (long) rows.size() * experiment.model().parameterCount());
  }

  /** Returns a loss for each moment of the way; NaN where it has not been measured yet. */
  public double[] of(Way way) {
    int last = way.size() - 1;
    Place[] places = new Place[way.size()];
    double[] losses = new double[way.size()];
    Map<Place, Double> still = new HashMap<>();
    for (int i = 0; i <= last; i++) {
      places[i] = new Place(way.step(i), way.fingerprint(i));
      Double loss = known.get(places[i]);
      losses[i] = loss == null ? Double.NaN : loss;
      if (loss != null) {
        still.put(places[i], loss);
      }
    }
    long budget = MOST_MULTIPLICATIONS / each;
    int[] order = spreadOut(last);
    for (int i = 0; i < order.length && budget > 0; i++) {
      int moment = order[i];
      if (!still.containsKey(places[moment])) {
        way.copyTo(moment, then);
        losses[moment] = evaluator.loss(then, rows);
        still.put(places[moment], losses[moment]);
        budget--;
      }
    }
    known = still;
    return losses;
  }

  /** Returns the numbers 0 to {@code last}: both ends, then halves, quarters and so on. */
  static int[] spreadOut(int last) {
    int[] order = new int[last + 1];
    boolean[] taken = new boolean[last + 1];
    int count = 0;
    for (int apart = Math.max(1, Integer.highestOneBit(last) * 2); apart >= 1; apart /= 2) {
      for (int i = last; i >= 0; i -= apart) {
        if (!taken[i]) {
          taken[i] = true;
          order[count++] = i;
        }
      }
      if (!taken[0]) {
        taken[0] = true;
        order[count++] = 0;
      }
    }
    return Arrays.copyOf(order, count);
  }
}
