package downhill.picture.network;

/**
 * What a backward walk has worked out, drawn in place of values and weights. NaN stands where it
 * has not been yet.
 *
 * @param symbol what the numbers of the last layer are: dL/dŷ or dL/dz
 * @param nodes [layer][unit] how the loss of the sample changes with a unit; not a copy
 * @param gradients for each weight in flat order how the loss of the batch changes; not a copy
 * @param moved for each weight in flat order its new value; not a copy
 */
@SuppressWarnings("ArrayRecordComponent") // A picture is made for one frame and never compared.
public record Slopes(String symbol, double[][] nodes, double[] gradients, double[] moved) {}
