package downhill.app.view;

import java.util.List;

/** The sample that goes through the network. */
public sealed interface Sample {
  /**
   * A row of the training data.
   *
   * @param row its place, from 0
   */
  record Row(int row) implements Sample {}

  /**
   * A sample typed by the user.
   *
   * @param features its features as typed, not standardised
   */
  record Typed(List<Double> features) implements Sample {
    /** Takes its own copy. */
    public Typed {
      features = List.copyOf(features);
    }
  }
}
