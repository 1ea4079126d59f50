package downhill.lab.explain.softmax;

import downhill.engine.activation.Softmax;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.engine.model.Weights;
import downhill.lab.explain.Prediction;
import downhill.lab.explain.SampleExplanation;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether a network's samples can lie on the desk. */
public enum DeskSupply {
  /** They can: softmax and cross-entropy, and no more classes than the desk has room for. */
  READY("ready"),
  /** The last layer is no softmax. */
  NO_SOFTMAX("noSoftmax"),
  /** More classes than the desk has room for. */
  TOO_MANY("tooMany"),
  /** Trained with another loss, whose gradient is not p - y. */
  OTHER_LOSS("otherLoss");

  private final String key;

  DeskSupply(String key) {
    this.key = key;
  }

  /** Returns the end of the key of its sentence. */
  public String key() {
    return key;
  }

  /** Returns what the network of an experiment can give. */
  public static DeskSupply of(Experiment experiment) {
    if (!(experiment.model().lastLayer().activation() instanceof Softmax)) {
      return NO_SOFTMAX;
    }
    if (experiment.model().outputs() > ScoreDesk.MOST) {
      return TOO_MANY;
    }
    return switch (experiment.scenario().compile().loss()) {
      case CategoricalCrossentropy _, SparseCategoricalCrossentropy _ -> READY;
      default -> OTHER_LOSS;
    };
  }

  /**
   * Puts a sample on a desk, with the scores that a network with these weights gives it. What is
   * done to all scores stays.
   *
   * @param weights not to be changed afterwards
   * @param row of the data set, from 0
   * @return empty where a score is not finite
   */
  public static Optional<ScoreDesk> fill(
      ScoreDesk desk, Experiment experiment, Weights weights, int row) {
    var sample = SampleExplanation.ofRow(experiment, weights, row);
    int last = sample.forward().layerCount() - 1;
    List<Double> scores = new ArrayList<>();
    for (int k = 0; k < experiment.model().outputs(); k++) {
      scores.add(sample.forward().sum(last, k));
    }
    if (!scores.stream().allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    int truth =
        sample.prediction() instanceof Prediction.Choice choice ? choice.truth().orElse(0) : 0;
    List<Double> target =
        IntStream.range(0, scores.size()).mapToObj(k -> k == truth ? 1.0 : 0.0).toList();
    return Optional.of(
        new ScoreDesk(
            labels(experiment), scores, target, desk.temperature(), desk.added(), desk.base()));
  }

  private static List<String> labels(Experiment experiment) {
    List<String> named = experiment.dataset().classes();
    return IntStream.range(0, experiment.model().outputs())
        .mapToObj(k -> k < named.size() ? named.get(k) : Integer.toString(k))
        .toList();
  }
}
