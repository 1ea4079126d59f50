package downhill.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of a history, in the order in which they are printed. */
final class History {
  private History() {}

  /** Returns the names of those that a run has. */
  static List<String> figures(boolean accuracy, boolean validation) {
    List<String> names = new ArrayList<>(List.of("loss"));
    if (accuracy) {
      names.add("accuracy");
    }
    if (validation) {
      names.add("val_loss");
    }
    if (accuracy && validation) {
      names.add("val_accuracy");
    }
    return List.copyOf(names);
  }

  /** Returns a Python dictionary with an empty list for each. */
  static String empty(boolean accuracy, boolean validation) {
    return figures(accuracy, validation).stream()
        .map(name -> "\"" + name + "\": []")
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
