package downhill.lab.session;

import downhill.engine.model.Weights;
import downhill.engine.training.Evaluation;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Samples;
import java.util.Optional;

/**
 * Measures all rows while that is affordable, and evenly spaced ones beyond.
 *
 * <p>The cost of measuring is counted in multiplications, rows times parameters. Mutable, for one
 * thread.
 */
final class Measure {
  /** Multiplications that one measurement may cost: some tenths of a second. */
  private static final long MOST_MULTIPLICATIONS = 1L << 29;

  private final Evaluator evaluator;
  private final Samples rows;
  private final boolean all;
  private final long multiplications;

  Measure(Evaluator evaluator, Samples rows, int parameters) {
    this.evaluator = evaluator;
    int most = (int) Math.max(1, MOST_MULTIPLICATIONS / parameters);
    this.all = rows.size() <= most;
    this.rows = all ? rows : evenlySpaced(rows, most);
    this.multiplications = (long) rows.size() * parameters;
  }

  private static Samples evenlySpaced(Samples rows, int count) {
    double[][] features = new double[count][];
    double[][] targets = new double[count][];
    for (int i = 0; i < count; i++) {
      int row = (int) ((long) i * rows.size() / count);
      features[i] = rows.features()[row];
      targets[i] = rows.targets()[row];
    }
    return new Samples(features, targets);
  }

  /** Returns whether every row is measured within so many multiplications. */
  boolean isExactWithin(long budget) {
    return all && multiplications <= budget;
  }

  /** Returns loss and accuracy of the rows; empty when there are none. */
  Optional<Evaluation> of(Weights weights) {
    return rows.size() == 0 ? Optional.empty() : Optional.of(evaluator.evaluate(weights, rows));
  }
}
