package downhill.engine.training;

import downhill.engine.model.PackedRows;
import org.jspecify.annotations.Nullable;

/** The samples a network learns from or is judged by. Safe for use by several threads. */
public final class Samples {
  /** From as many numbers on, rows in random order are waited for: a processor's nearer memory. */
  private static final long MANY = 1 << 17;

  /** A copy of more numbers would take more memory than it is worth. */
  private static final long MOST = 1 << 25;

  private final double[][] features;
  private final double[][] targets;
  private volatile @Nullable PackedRows packed;

  /**
   * Takes samples as they are: a million rows are not copied.
   *
   * @param features [row][input]; not to be changed
   * @param targets [row][output], one-hot for a class target, else one column; not to be changed
   */
  public Samples(double[][] features, double[][] targets) {
    if (features.length != targets.length) {
      throw new IllegalArgumentException(
          "targets must have as many rows as features (%d). Received: %d"
              .formatted(features.length, targets.length));
    }
    this.features = features;
    this.targets = targets;
  }

  /** Returns the features, [row][input]; not a copy. */
  public double[][] features() {
    return features;
  }

  /** Returns the targets, [row][output]; not a copy. */
  public double[][] targets() {
    return targets;
  }

  /** Returns how many rows there are. */
  public int size() {
    return features.length;
  }

  /** Gets ready for being taken in random order: many rows are copied, once for all trainers. */
  synchronized void pack() {
    if (packed == null && size() > 0) {
      long numbers = (long) size() * (features[0].length + targets[0].length);
      if (numbers >= MANY && numbers <= MOST) {
        packed = new PackedRows(features, targets);
      }
    }
  }

  /** Returns the copy for random order, if there is one. */
  @Nullable PackedRows packed() {
    return packed;
  }
}
