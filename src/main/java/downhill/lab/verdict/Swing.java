package downhill.lab.verdict;

import java.util.Arrays;

/**
 * How the steps of a window turn around.
 *
 * @param weight the weight that was looked at, as a place in the flat order: the one whose movement
 *     changes the loss most, unless said otherwise
 * @param changes on how many steps the gradient of that weight changed its sign
 * @param reversals on how many steps the weights together moved against the step before
 * @param calm whether no weight that matters changed the sign of its gradient
 */
record Swing(int weight, int changes, int reversals, boolean calm) {
  /** A weight matters that does at least this part of the change of the loss. */
  private static final double MATTERS = 0.05;

  /** Looks at a window of at least one step. */
  static Swing of(Window window) {
    double[] work = work(window);
    int busiest = 0;
    for (int i = 0; i < work.length; i++) {
      busiest = work[i] > work[busiest] ? i : busiest;
    }
    return of(window, busiest, calm(window, work));
  }

  /** The same, of the weight that changes its sign most often among those that matter. */
  static Swing ofRestless(Window window) {
    double[] work = work(window);
    double all = Arrays.stream(work).sum();
    int restless = of(window).weight();
    for (int i = 0; i < work.length; i++) {
      boolean more = changes(window, i) > changes(window, restless);
      restless = work[i] >= MATTERS * all && more ? i : restless;
    }
    return of(window, restless, calm(window, work));
  }

  private static Swing of(Window window, int weight, boolean calm) {
    return new Swing(weight, changes(window, weight), reversals(window), calm);
  }

  private static boolean calm(Window window, double[] work) {
    double all = Arrays.stream(work).sum();
    boolean calm = true;
    for (int i = 0; i < work.length; i++) {
      calm &= work[i] < MATTERS * all || changes(window, i) == 0;
    }
    return calm;
  }

  /** Returns for each weight how much its movement did, to first order, for or against the loss. */
  private static double[] work(Window window) {
    double[] work = new double[window.gradient().length];
    for (int j = 1; j <= window.steps(); j++) {
      for (int i = 0; i < work.length; i++) {
        double move = window.weights()[j][i] - window.weights()[j - 1][i];
        work[i] += Math.abs(window.gradients()[j - 1][i] * move);
      }
    }
    return work;
  }

  private static int changes(Window window, int weight) {
    int changes = 0;
    for (int j = 1; j <= window.steps(); j++) {
      double before = window.gradients()[j - 1][weight];
      double after = window.gradients()[j][weight];
      changes += (before < 0) != (after < 0) ? 1 : 0;
    }
    return changes;
  }

  private static int reversals(Window window) {
    int reversals = 0;
    for (int j = 2; j <= window.steps(); j++) {
      reversals += turn(window, j) < 0 ? 1 : 0;
    }
    return reversals;
  }

  /** Returns the product of step j with the step before it. */
  private static double turn(Window window, int j) {
    double product = 0;
    for (int i = 0; i < window.gradient().length; i++) {
      double last = window.weights()[j - 1][i] - window.weights()[j - 2][i];
      product += (window.weights()[j][i] - window.weights()[j - 1][i]) * last;
    }
    return product;
  }

  /** Returns the length of step j of a window, counted from 1. */
  static double length(Window window, int j) {
    double square = 0;
    for (int i = 0; i < window.gradient().length; i++) {
      double move = window.weights()[j][i] - window.weights()[j - 1][i];
      square += move * move;
    }
    return Math.sqrt(square);
  }
}
