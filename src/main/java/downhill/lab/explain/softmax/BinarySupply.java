package downhill.lab.explain.softmax;

import downhill.engine.activation.Sigmoid;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import downhill.lab.explain.SampleExplanation;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.Optional;

/** Whether a network's samples can lie on the desk of one output. */
public enum BinarySupply {
  /** They can: one sigmoid, trained with cross-entropy. */
  READY("ready"),
  /** They can: one sigmoid, trained with the squared error towards targets from 0 to 1. */
  SQUARED("squared"),
  /** The last layer is not one unit with a sigmoid. */
  NO_SIGMOID("noSigmoid"),
  /** Trained with another loss, or towards targets that are no probabilities. */
  OTHER_LOSS("otherLoss");

  private final String key;

  BinarySupply(String key) {
    this.key = key;
  }

  /** Returns the end of the key of its sentence. */
  public String key() {
    return key;
  }

  /** Returns whether samples can be put on the desk. */
  public boolean isReady() {
    return this == READY || this == SQUARED;
  }

  /** Returns what the network of an experiment can give. */
  public static BinarySupply of(Experiment experiment) {
    boolean one = experiment.model().outputs() == 1;
    if (!one || !(experiment.model().lastLayer().activation() instanceof Sigmoid)) {
      return NO_SIGMOID;
    }
    return switch (experiment.scenario().compile().loss()) {
      case BinaryCrossentropy _ -> READY;
      case MeanSquaredError _ when areShares(experiment.training(), experiment.validation()) ->
          SQUARED;
      default -> OTHER_LOSS;
    };
  }

  private static boolean areShares(Samples... samples) {
    return Arrays.stream(samples)
        .flatMap(part -> Arrays.stream(part.targets()))
        .allMatch(target -> target[0] >= 0 && target[0] <= 1);
  }

  /**
   * Puts a sample on a desk, with the score that a network with these weights gives it.
   *
   * @param weights not to be changed afterwards
   * @param row of the data set, from 0; validation rows come after the training rows
   * @return empty where the score is not finite
   */
  public static Optional<BinaryDesk> fill(
      BinaryDesk desk, Experiment experiment, Weights weights, int row) {
    var forward = SampleExplanation.ofRow(experiment, weights, row).forward();
    double z = forward.sum(forward.layerCount() - 1, 0);
    double y = experiment.targets(row)[0];
    return Double.isFinite(z) ? Optional.of(desk.withScore(z).withTruth(y)) : Optional.empty();
  }
}
