package downhill.picture.scene;

import downhill.scenario.Experiment;
import java.util.List;

/** What the classes of an experiment are called. */
public final class ClassNames {
  private ClassNames() {}

  /** Returns the labels of the classes, or their numbers where the data name none. */
  public static List<String> of(Experiment experiment) {
    return Outputs.labels(experiment);
  }
}
