package downhill.app.softmax;

import downhill.engine.activation.Softmax;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.lab.explain.Prediction;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.session.SessionState;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether a network's samples can lie on the desk. */
enum Supply {
  /** They can: softmax and cross-entropy, and no more classes than the desk has room for. */
  READY("ready"),
  /** The last layer is no softmax. */
  NO_SOFTMAX("noSoftmax"),
  /** More classes than the desk has room for. */
  TOO_MANY("tooMany"),
  /** Trained with another loss, whose gradient is not p - y. */
  OTHER_LOSS("otherLoss");

  private final String key;

  Supply(String key) {
    this.key = key;
  }

  /** Returns the end of the key of its sentence. */
  String key() {
    return key;
  }

  /** Returns what the network of an experiment can give. */
  static Supply of(Experiment experiment) {
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
   * Puts a sample of a session on a desk, with the scores the network gives it now.
   *
   * @return empty where a score is not finite
   */
  static Optional<ScoreDesk> fill(ScoreDesk desk, SessionState state, int row) {
    Experiment experiment = state.experiment();
    var sample = SampleExplanation.ofRow(experiment, state.snapshot().weights(), row);
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
