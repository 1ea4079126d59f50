package downhill.lab.landscape;

/**
 * A line of one loss on a plane.
 *
 * @param xs its points in order, at least two; a closed line ends where it begins; not to be
 *     changed
 * @param ys as many
 */
@SuppressWarnings("ArrayRecordComponent") // Some thousand points, drawn and never compared.
public record ContourLine(double[] xs, double[] ys) {
  /** Returns how many points it has. */
  public int size() {
    return xs.length;
  }
}
