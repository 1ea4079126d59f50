package downhill.picture.network;

/**
 * What every node gives over the plane of the two inputs.
 *
 * @param size cells on a side of the grid, at least 2
 * @param values [column][node][row · size + column of the grid]; the value in the middle of each
 *     cell; row 0 is the smallest second feature, column 0 the smallest first; not a copy
 * @param sampleX where the shown sample is, 0 left to 1 right; NaN without a sample
 * @param sampleY 0 top to 1 bottom
 */
@SuppressWarnings("ArrayRecordComponent") // A picture is made for one frame and never compared.
public record NodeMaps(int size, float[][][] values, double sampleX, double sampleY) {}
