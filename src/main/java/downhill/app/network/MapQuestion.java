package downhill.app.network;

import downhill.engine.model.Weights;
import downhill.scenario.Experiment;

/**
 * What does every node give over the plane of two inputs?
 *
 * @param experiment whose network
 * @param weights now
 * @param size cells on a side
 */
record MapQuestion(Experiment experiment, Weights weights, int size) {
  /** Cells on a side while the network learns: a map is 48 px wide. */
  static final int PLAYING = 48;

  /** Cells on a side while it rests. */
  static final int RESTING = 100;
}
