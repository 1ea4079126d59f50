package downhill.picture.network;

import downhill.engine.model.Weights;

/**
 * The update that has just happened, shown as a short pulse along each edge: forward where the
 * weight grew, backward where it shrank.
 *
 * @param before the weights before the update
 * @param phase how far the pulse has come, 0 to 1
 * @param still whether nothing may move: the edge is outlined instead
 */
public record ChangeMark(Weights before, double phase, boolean still) {}
