package downhill.lab.landscape;

/**
 * A point of a loss curve with its tangent.
 *
 * @param weight where it is
 * @param loss its height
 * @param slope derivative of the loss with respect to the weight there
 */
public record LossPoint(double weight, double loss, double slope) {
  /** Returns the height of the tangent over another weight. */
  public double tangentAt(double otherWeight) {
    return loss + slope * (otherWeight - weight);
  }
}
