package downhill.scenario;

import java.util.List;

/**
 * The two boxes of balls in the Entropy lab.
 *
 * @param labels the colours, at least one
 * @param truth balls of each colour in the first box, together at least one
 * @param prediction balls of each colour in the second box, together at least one
 */
public record EntropyBoxes(List<String> labels, List<Integer> truth, List<Integer> prediction) {
  /** What the lab shows where a scenario says nothing: three balls of each of two colours. */
  public static final EntropyBoxes DEFAULTS =
      new EntropyBoxes(List.of("A", "B"), List.of(3, 3), List.of(3, 3));

  /** Takes its own copies. */
  public EntropyBoxes {
    labels = List.copyOf(labels);
    truth = List.copyOf(truth);
    prediction = List.copyOf(prediction);
  }
}
