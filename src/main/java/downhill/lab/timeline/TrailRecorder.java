package downhill.lab.timeline;

import downhill.engine.training.Trainer;

/** Keeps the weights of the last steps in a ring. Mutable, for one thread. */
final class TrailRecorder {
  /** The most steps a trail goes back. */
  static final int MOST_STEPS = 64;

  private static final int MOST_NUMBERS = 1 << 14;

  private final double[][] ring;
  private long first;
  private long last;

  TrailRecorder(Trainer trainer) {
    int weights = trainer.weights().size();
    this.ring = new double[Math.clamp(MOST_NUMBERS / weights, 1, MOST_STEPS) + 1][weights];
    restart(trainer);
  }

  /** Returns how many steps back it goes. */
  int length() {
    return ring.length - 1;
  }

  /** Forgets the way and begins where the trainer stands. */
  void restart(Trainer trainer) {
    first = trainer.steps();
    keep(trainer);
  }

  /** Adds the step the trainer has just taken. */
  void add(Trainer trainer) {
    keep(trainer);
    first = Math.max(first, last - length());
  }

  /** Takes the present weights anew, after one was set by hand. */
  void replaceLast(Trainer trainer) {
    keep(trainer);
  }

  private void keep(Trainer trainer) {
    last = trainer.steps();
    double[] place = ring[(int) (last % ring.length)];
    System.arraycopy(trainer.weights().values(), 0, place, 0, place.length);
  }

  /** Returns the way kept so far. */
  Trail toTrail() {
    double[][] weights = new double[(int) (last - first) + 1][];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = ring[(int) ((first + i) % ring.length)].clone();
    }
    return new Trail(first, weights);
  }
}
