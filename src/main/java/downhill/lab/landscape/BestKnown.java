package downhill.lab.landscape;

import downhill.engine.model.Weights;

/**
 * The best weights known at a moment.
 *
 * @param kind how good they are
 * @param weights not to be changed
 * @param step at which the run had them, for {@link Landmarks.Kind#BEST_SEEN}
 */
record BestKnown(Landmarks.Kind kind, Weights weights, long step) {}
