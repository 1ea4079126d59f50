package downhill.picture.scene;

import downhill.engine.model.ForwardPass;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.lab.maps.ActivationMaps;
import downhill.lab.maps.MapPlane;
import downhill.picture.Numbers;
import downhill.picture.network.InputLabel;
import downhill.picture.network.NetworkPicture;
import downhill.picture.network.NetworkView;
import downhill.picture.network.NodeMaps;
import downhill.picture.network.OutputSide;
import downhill.picture.network.SampleValues;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import downhill.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the picture of the network. */
public final class NetworkScene {
  /**
   * More inputs than this are never shown: the labels between the first and the last are left out.
   */
  private static final int MOST_LABELS = 32;

  private NetworkScene() {}

  /**
   * Shows a training row going through the network.
   *
   * @param weights of the moment
   * @param row of the training rows, from 0
   * @param maps what every node gives over the plane of two inputs; ignored for other networks
   * @param language of the names
   */
  public static NetworkPicture ofRow(
      Experiment experiment,
      Weights weights,
      int row,
      Optional<ActivationMaps> maps,
      NetworkView view,
      Language language) {
    double[] input = experiment.training().features()[row];
    Optional<Double> truth = Optional.of(experiment.dataset().targets()[row]);
    SampleValues sample = new SampleValues(row, columns(weights, input), truth);
    return picture(
        experiment, weights, experiment.dataset().rows()[row], sample, maps, view, language);
  }

  /**
   * Shows the user's own sample going through the network.
   *
   * @param raw its features in the data's own units
   * @param language of the names
   */
  public static NetworkPicture ofTyped(
      Experiment experiment,
      Weights weights,
      double[] raw,
      Optional<ActivationMaps> maps,
      NetworkView view,
      Language language) {
    double[] input = experiment.input(raw);
    SampleValues sample = new SampleValues(-1, columns(weights, input), Optional.empty());
    return picture(experiment, weights, raw, sample, maps, view, language);
  }

  private static NetworkPicture picture(
      Experiment experiment,
      Weights weights,
      double[] raw,
      SampleValues sample,
      Optional<ActivationMaps> maps,
      NetworkView view,
      Language language) {
    return new NetworkPicture(
        weights,
        labels(experiment, raw, maps.isPresent(), Columns.of(experiment, language)),
        experiment.scenario().data().standardize(),
        output(experiment, Columns.of(experiment, language).target()),
        Optional.of(sample),
        maps.map(known -> nodeMaps(known, sample.columns()[0])),
        view);
  }

  /** Names the inputs; a map already carries the value, which only standardising changes. */
  private static List<InputLabel> labels(
      Experiment experiment, double[] raw, boolean maps, Columns columns) {
    boolean named = !maps || experiment.scenario().data().standardize();
    List<InputLabel> labels = new ArrayList<>();
    for (int i = 0; i < raw.length; i++) {
      if (i >= MOST_LABELS - 1 && i < raw.length - 1) {
        continue;
      }
      String name = columns.feature(i);
      String unit = columns.unitOfFeature(i);
      String value = Numbers.rate(raw[i]);
      String spoken = unit.isEmpty() ? value : value + " " + unit;
      labels.add(new InputLabel(name, named || !unit.isEmpty() ? spoken : ""));
    }
    return labels;
  }

  private static OutputSide output(Experiment experiment, String target) {
    return switch (experiment.target()) {
      case TargetKind.NUMBER -> new OutputSide.OneNumber(target);
      case TargetKind.BINARY -> new OutputSide.TwoClasses(target, Outputs.labels(experiment));
      case TargetKind.CLASS -> new OutputSide.Classes(Outputs.labels(experiment));
    };
  }

  private static double[][] columns(Weights weights, double[] input) {
    Sequential model = weights.model();
    ForwardPass pass = new ForwardPass(model, 1);
    pass.run(weights, new double[][] {input}, 0, 1);
    double[][] columns = new double[model.layerCount() + 1][];
    columns[0] = input.clone();
    for (int layer = 0; layer < model.layerCount(); layer++) {
      double[][] given = pass.activations(layer);
      columns[layer + 1] = new double[given.length];
      for (int unit = 0; unit < given.length; unit++) {
        columns[layer + 1][unit] = given[unit][0];
      }
    }
    return columns;
  }

  private static NodeMaps nodeMaps(ActivationMaps maps, double[] input) {
    int size = maps.size();
    MapPlane plane = maps.plane();
    float[][][] values = new float[maps.layerCount() + 1][][];
    values[0] = new float[2][size * size];
    for (int cell = 0; cell < size * size; cell++) {
      double x = (cell % size + 0.5) / size;
      double y = (Math.floorDiv(cell, size) + 0.5) / size;
      values[0][0][cell] = (float) (plane.lowX() + x * (plane.highX() - plane.lowX()));
      values[0][1][cell] = (float) (plane.lowY() + y * (plane.highY() - plane.lowY()));
    }
    for (int layer = 0; layer < maps.layerCount(); layer++) {
      values[layer + 1] = new float[maps.units(layer)][];
      for (int unit = 0; unit < values[layer + 1].length; unit++) {
        values[layer + 1][unit] = maps.values(layer, unit);
      }
    }
    return new NodeMaps(
        size,
        values,
        (input[0] - plane.lowX()) / (plane.highX() - plane.lowX()),
        (plane.highY() - input[1]) / (plane.highY() - plane.lowY()));
  }
}
