package downhill.lab.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the outputs for one sample mean, beside the truth where it is known. */
public sealed interface Prediction {

  /**
   * A quantity, in the target's unit.
   *
   * @param value what the network says
   * @param truth what it should say; empty for a sample without target
   */
  record Quantity(double value, Optional<Double> truth) implements Prediction {
    /** Returns value - truth. */
    public Optional<Double> error() {
      return truth.map(y -> value - y);
    }
  }

  /**
   * A choice of a class.
   *
   * @param scores one for each class, in the order of the classes
   * @param sumToOne whether the scores are probabilities of a single choice
   * @param chosen the class that wins: the largest score, the first of equals
   * @param truth the true class; empty for a sample without target
   */
  record Choice(List<Double> scores, boolean sumToOne, int chosen, OptionalInt truth)
      implements Prediction {
    /** Takes its own copy. */
    public Choice {
      scores = List.copyOf(scores);
    }
  }
}
