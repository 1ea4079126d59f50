package downhill.picture.network;

import java.util.List;

/** What the outputs of a network mean. */
public sealed interface OutputSide {

  /**
   * One output that is a number.
   *
   * @param target name of the target
   */
  record OneNumber(String target) implements OutputSide {}

  /**
   * One output that is the probability of the second of two classes.
   *
   * @param target name of the target
   * @param labels the two classes
   */
  record TwoClasses(String target, List<String> labels) implements OutputSide {
    /** Takes its own copy of the list. */
    public TwoClasses {
      labels = List.copyOf(labels);
    }
  }

  /**
   * An output for each class.
   *
   * @param labels the classes
   */
  record Classes(List<String> labels) implements OutputSide {
    /** Takes its own copy of the list. */
    public Classes {
      labels = List.copyOf(labels);
    }
  }
}
