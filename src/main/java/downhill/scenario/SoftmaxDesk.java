package downhill.scenario;

import java.util.List;

/**
 * The softmax desk filled by hand: one row a class.
 *
 * @param labels the classes, at least two
 * @param logits the score of each
 * @param target the probability of each, together 1
 */
public record SoftmaxDesk(List<String> labels, List<Double> logits, List<Double> target) {
  /** Takes its own copies. */
  public SoftmaxDesk {
    labels = List.copyOf(labels);
    logits = List.copyOf(logits);
    target = List.copyOf(target);
  }
}
