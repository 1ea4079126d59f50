package downhill.lab.explain;

/**
 * What one row of the batch adds to the gradient of a weight.
 *
 * @param row index of the training row
 * @param delta how the row's loss changes with the sum of the unit the weight leads to, dL/dz
 * @param input what flowed through the weight: a feature, an activation value, or 1 for a bias
 * @param product delta · input
 */
public record RowShare(int row, double delta, double input, double product) {}
