package downhill.lab.landscape;

import downhill.engine.model.Weights;

/**
 * The best weights known at a moment.
 *
 * @param kind how good they are
 * @param weights not to be changed
 * @param step at which the run had them, for {@link Landmarks.Kind#BEST_SEEN}
 * @param among how many moments were measured to find it, for the same
 */
record BestKnown(Landmarks.Kind kind, Weights weights, long step, int among) {}
