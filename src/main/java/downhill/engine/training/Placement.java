package downhill.engine.training;

import java.util.List;

/**
 * Puts the rows that a run works in elsewhere in memory, again and again, and keeps the place where
 * its steps are the fastest. A new place is always compared with the best one just then: what else
 * the computer does changes from moment to moment.
 *
 * <p>Wide registers are filled a line of the cache at a time where a row begins with a line, and
 * from two lines everywhere else, which makes a step of a wide network a tenth to a seventh slower.
 * Java neither says nor lets choose where an array begins. But rows that are made one after the
 * other lie one after the other, and rows of whole lines then all begin alike: with a little space
 * before them, all beginnings can be tried. Numbers are carried along, so no result depends on it.
 */
final class Placement {
  /** How many multiply-adds come first, about: until then steps are still being compiled. */
  private static final long WORK_BEFORE = 1L << 31;

  /** How many steps come first at most. */
  private static final long STEPS_BEFORE = 50_000;

  /** How many bytes the places may take together: garbage that is cleared away moves all rows. */
  private static final long BYTES = 8 << 20;

  /** From so many units on it is worth it. */
  private static final int WIDE = 16;

  /** Each of the eight beginnings five times: where Java's room ends, rows begin otherwise. */
  private static final int PLACES = 40;

  private static final int FEWEST_PLACES = 8;

  /** How many steps a place is given; the fastest counts. */
  private static final int STEPS = 16;

  /** Numbers in a line of the cache. */
  private static final int LINE = 8;

  /** What an array begins with, before its numbers, takes the place of so many. */
  private static final int HEAD = 2;

  private static final long NEVER = Long.MAX_VALUE;

  private final List<double[][]> matrices;
  private final int places;
  private long begin;
  private double[][][] best;
  private double[][][] other;
  private boolean defending;
  private int tried;
  private int steps;
  private long fastest = Long.MAX_VALUE;
  private long fastestOther;

  @SuppressWarnings("UnusedVariable") // Keeps the compiler from leaving the space out.
  private double[] space = {};

  private Placement(List<double[][]> matrices, int places, long begin) {
    this.matrices = matrices;
    this.best = copy(matrices);
    this.other = copy(matrices);
    this.places = places;
    this.begin = places < FEWEST_PLACES ? NEVER : begin;
  }

  /** Copies which rows there are, not the numbers in them. */
  private static double[][][] copy(List<double[][]> matrices) {
    double[][][] all = new double[matrices.size()][][];
    for (int m = 0; m < all.length; m++) {
      all[m] = matrices.get(m).clone();
    }
    return all;
  }

  /**
   * Finds a place for a run, if its network is wide and its rows are near enough.
   *
   * @param matrices what it works in; their rows are replaced
   * @param widest the most units of a layer
   * @param perStep how many multiply-adds a step takes about
   */
  static Placement of(List<double[][]> matrices, int widest, long perStep) {
    return new Placement(
        matrices,
        widest < WIDE ? 0 : placesFor(matrices),
        Math.min(STEPS_BEFORE, WORK_BEFORE / perStep));
  }

  /** Tries all places from a step on, however wide the network is. */
  static Placement from(long begin, List<double[][]> matrices) {
    return new Placement(matrices, PLACES, begin);
  }

  private static int placesFor(List<double[][]> matrices) {
    long bytes = 0;
    for (double[][] matrix : matrices) {
      for (double[] row : matrix) {
        bytes += 8L * (HEAD + lines(row.length));
      }
    }
    return (int) Math.min(PLACES, BYTES / bytes);
  }

  /** Returns a length that fills whole lines together with the head. */
  private static int lines(int length) {
    return Math.ceilDiv(length + HEAD, LINE) * LINE - HEAD;
  }

  /** Returns whether the time of this step is asked for. */
  boolean asksFor(long step) {
    return step >= begin;
  }

  /** Hears that such a step begins, and may put the rows elsewhere. */
  void prepare() {
    if (steps == 0) {
      if (!defending) {
        makeNew();
      }
      use(defending ? best : other);
    }
  }

  /** Hears how long such a step over a full batch took. */
  void took(long nanos) {
    fastest = Math.min(fastest, nanos);
    steps++;
    if (steps == STEPS) {
      if (defending) {
        compare();
      } else {
        fastestOther = fastest;
      }
      defending = !defending;
      fastest = Long.MAX_VALUE;
      steps = 0;
    }
  }

  private void compare() {
    if (fastestOther < fastest) {
      double[][][] loser = best;
      best = other;
      other = loser;
    }
    tried++;
    if (tried == places) {
      use(best);
      other = best;
      begin = NEVER;
    }
  }

  /** One number more of space than last time, counted in lines. */
  private void makeNew() {
    space = new double[LINE - 1];
    for (double[][] matrix : other) {
      for (int r = 0; r < matrix.length; r++) {
        matrix[r] = new double[lines(matrix[r].length)];
      }
    }
  }

  private void use(double[][][] rows) {
    for (int m = 0; m < rows.length; m++) {
      double[][] matrix = matrices.get(m);
      for (int r = 0; r < matrix.length; r++) {
        double[] old = matrix[r];
        double[] row = rows[m][r];
        System.arraycopy(old, 0, row, 0, Math.min(old.length, row.length));
        matrix[r] = row;
      }
    }
  }
}
