package downhill.picture.surface;

/** The dashes of the design: what a line means, not how it looks, is the reason to choose one. */
public enum Dash {
  /** No dash. */
  SOLID(0, 0),
  /** A negative weight. */
  NEGATIVE(10, 6),
  /** A negative weight in a network of many edges. */
  NEGATIVE_DENSE(6, 4),
  /** The loss at the end of an epoch. */
  EPOCH_END(7, 4),
  /** The loss of single batches. */
  BATCH(1.5, 2.5),
  /** Round dots: accuracy. */
  DOTS(0.5, 4),
  /** The loss of the validation rows. */
  VALIDATION(2, 3),
  /** The accuracy of the validation rows. */
  VALIDATION_ACCURACY(12, 4),
  /** Every third run of a comparison, from the second on. */
  RUN_LONG(9, 4),
  /** Every third run of a comparison, from the third on. */
  RUN_SHORT(3, 3.5),
  /** Guides and outlines of what is not there yet. */
  GUIDE(3, 3);

  private final double on;
  private final double off;

  Dash(double on, double off) {
    this.on = on;
    this.off = off;
  }

  /** Returns the drawn length in pixels, 0 for a solid line. */
  public double on() {
    return on;
  }

  /** Returns the length of the gap in pixels. */
  public double off() {
    return off;
  }

  /** Returns whether the ends of each dash are round rather than cut off. */
  public boolean round() {
    return this == DOTS;
  }
}
