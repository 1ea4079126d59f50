package downhill.engine.training;

/**
 * The samples a network learns from or is judged by.
 *
 * @param features [row][input]; not copied
 * @param targets [row][output], one-hot for a class target, else one column; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Shared on purpose: a million rows are not copied.
public record Samples(double[][] features, double[][] targets) {
  /** Checks that every row has a target. */
  public Samples {
    if (features.length != targets.length) {
      throw new IllegalArgumentException(
          "targets must have as many rows as features (%d). Received: %d"
              .formatted(features.length, targets.length));
    }
  }

  /** Returns how many rows there are. */
  public int size() {
    return features.length;
  }
}
