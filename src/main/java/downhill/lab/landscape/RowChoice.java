package downhill.lab.landscape;

import downhill.engine.training.Samples;

/** Picks rows that stand for all of them. */
final class RowChoice {
  private RowChoice() {}

  /** Returns all rows, or evenly spaced ones where there are more than {@code most}. */
  static Samples evenlySpaced(Samples rows, int most) {
    if (rows.size() <= most) {
      return rows;
    }
    int[] chosen = new int[most];
    for (int i = 0; i < most; i++) {
      chosen[i] = (int) ((long) i * rows.size() / most);
    }
    return of(rows, chosen);
  }

  /** Returns the rows with these indices. */
  static Samples of(Samples rows, int[] chosen) {
    double[][] features = new double[chosen.length][];
    double[][] targets = new double[chosen.length][];
    for (int i = 0; i < chosen.length; i++) {
      features[i] = rows.features()[chosen[i]];
      targets[i] = rows.targets()[chosen[i]];
    }
    return new Samples(features, targets);
  }
}
