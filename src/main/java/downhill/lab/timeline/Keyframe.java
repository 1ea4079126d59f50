package downhill.lab.timeline;

import downhill.engine.training.TrainerState;

/**
 * A kept moment from which the run goes on with the same bits.
 *
 * @param trainer weights and everything the update rule remembers
 * @param epoch what the epoch under way has added up so far
 */
record Keyframe(TrainerState trainer, EpochSums epoch) {}
