package downhill.picture.network;

import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import java.util.List;
import java.util.Optional;

/**
 * A network at a moment.
 *
 * @param weights now
 * @param inputs a label for each feature; of many features the first ones, and the last one's last
 * @param standardized whether the features are trained standardised
 * @param output what the outputs mean
 * @param sample what the nodes give for the shown sample
 * @param maps what the nodes give over the plane, where there are two inputs
 * @param view how it is looked at
 * @param slopes what a backward walk has worked out; empty while values and weights are shown
 */
public record NetworkPicture(
    Weights weights,
    List<InputLabel> inputs,
    boolean standardized,
    OutputSide output,
    Optional<SampleValues> sample,
    Optional<NodeMaps> maps,
    NetworkView view,
    Optional<Slopes> slopes) {

  /** Takes its own copy of the labels. */
  public NetworkPicture {
    inputs = List.copyOf(inputs);
  }

  /** A picture of values and weights. */
  public NetworkPicture(
      Weights weights,
      List<InputLabel> inputs,
      boolean standardized,
      OutputSide output,
      Optional<SampleValues> sample,
      Optional<NodeMaps> maps,
      NetworkView view) {
    this(weights, inputs, standardized, output, sample, maps, view, Optional.empty());
  }

  /**
   * Returns the label of a feature.
   *
   * @param feature from 0; one of the first, or the last
   */
  public InputLabel label(int feature) {
    return feature == model().inputs() - 1 ? inputs.getLast() : inputs.get(feature);
  }

  /** Returns the layers. */
  public Sequential model() {
    return weights.model();
  }

  /** Returns the same picture looked at in another way. */
  public NetworkPicture with(NetworkView other) {
    return new NetworkPicture(weights, inputs, standardized, output, sample, maps, other, slopes);
  }

  /** Returns the same network with other values in its nodes. */
  public NetworkPicture with(SampleValues values) {
    return new NetworkPicture(
        weights, inputs, standardized, output, Optional.of(values), maps, view, slopes);
  }

  /** Returns the same network with what a backward walk has worked out. */
  public NetworkPicture with(Slopes reached) {
    return new NetworkPicture(
        weights, inputs, standardized, output, sample, maps, view, Optional.of(reached));
  }

  /** Returns whether there are more edges than can be told apart. */
  public boolean isCrowd() {
    return model().parameterCount() > EdgeSelection.ALL;
  }
}
