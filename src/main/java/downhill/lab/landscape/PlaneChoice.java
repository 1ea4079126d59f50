package downhill.lab.landscape;

/** Over which plane of weights the loss is drawn. */
public sealed interface PlaneChoice {

  /**
   * Over two weights, all others as they are.
   *
   * @param x the weight across, as a place in the flat order
   * @param y the weight upwards, another one
   */
  record TwoWeights(int x, int y) implements PlaneChoice {
    /** Checks the weights. */
    public TwoWeights {
      if (x == y || x < 0 || y < 0) {
        throw new IllegalArgumentException(
            "x and y must be two weights. Received: %d and %d".formatted(x, y));
      }
    }
  }

  /** Over the plane through where the run started, where it is, and the best weights known. */
  record StartNowBest() implements PlaneChoice {}
}
