package downhill.picture.entropy;

import downhill.lab.explain.entropy.BallBoxes;

/**
 * The entropy of every box of two colours.
 *
 * @param boxes of which the first is one
 * @param pointed whether it is known already where that one lies
 */
public record CurvePicture(BallBoxes boxes, boolean pointed) {}
