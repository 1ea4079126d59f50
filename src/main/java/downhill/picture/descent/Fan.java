package downhill.picture.descent;

/** Moves labels on a line apart until none touch, each as little as needed. */
final class Fan {
  private Fan() {}

  /**
   * Moves the labels.
   *
   * @param middles ascending; changed
   * @param halves half the width of each label
   * @param width the line reaches from 0 to here
   */
  static void spread(double[] middles, double[] halves, double width) {
    for (int round = 0; round < 50; round++) {
      for (int i = 0; i + 1 < middles.length; i++) {
        double overlap = middles[i] + halves[i] - (middles[i + 1] - halves[i + 1]);
        if (overlap > 0) {
          middles[i] -= overlap / 2;
          middles[i + 1] += overlap / 2;
        }
      }
    }
    // What the middle pushed over an end comes back, pushing the others once more.
    double free = 0;
    for (int i = 0; i < middles.length; i++) {
      middles[i] = Math.max(middles[i], free + halves[i]);
      free = middles[i] + halves[i];
    }
    free = width;
    for (int i = middles.length - 1; i >= 0; i--) {
      middles[i] = Math.min(middles[i], free - halves[i]);
      free = middles[i] - halves[i];
    }
  }
}
