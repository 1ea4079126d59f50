package downhill.picture.scene;

import downhill.lab.explain.Parameter;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import downhill.words.Words;

/** Says which connection a weight is: {@code temperature → sales}. */
public final class WeightNames {
  private WeightNames() {}

  /**
   * Names a weight.
   *
   * @param index its place in the flat order
   * @param words of the pictures
   */
  public static String of(Experiment experiment, int index, Words words) {
    Parameter weight = Parameter.at(experiment.model(), index);
    String to = unit(experiment, weight.layer(), weight.unit(), words);
    String from;
    if (weight.isBias()) {
      from = words.text("network.bias");
    } else if (weight.layer() == 0) {
      from = Columns.of(experiment, words.language()).feature(weight.input());
    } else {
      from = unit(experiment, weight.layer() - 1, weight.input(), words);
    }
    return from + " → " + to;
  }

  private static String unit(Experiment experiment, int layer, int unit, Words words) {
    if (layer < experiment.model().layerCount() - 1) {
      return words.text("scene.unit", Integer.toString(layer + 1), Integer.toString(unit + 1));
    }
    return experiment.target() == TargetKind.CLASS
        ? Outputs.labels(experiment).get(unit)
        : Columns.of(experiment, words.language()).target();
  }
}
