package downhill.lab.session;

/** How much a snapshot may cost. */
public enum Detail {
  /** Only copied: nothing is measured. */
  BARE(0),
  /** Taken in passing, many times a second: all rows are measured only if that is quick. */
  PASSING(1L << 20),
  /** Taken at rest: all rows are measured unless that would take longer than one wants to wait. */
  RESTING(1L << 27);

  private final long multiplications;

  Detail(long multiplications) {
    this.multiplications = multiplications;
  }

  /** Returns how many multiplications measuring all rows may cost. */
  long multiplications() {
    return multiplications;
  }
}
