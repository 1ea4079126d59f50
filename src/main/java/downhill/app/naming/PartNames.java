package downhill.app.naming;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.engine.model.Weights;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import downhill.picture.scene.Columns;
import downhill.scenario.Experiment;
import java.util.List;
import java.util.regex.Pattern;

/** Names of the nodes and edges of an experiment's network, in the language of the window. */
public final class PartNames {
  /** A class that is only a number needs the word beside it. */
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Experiment experiment;
  private final LocalWords words;
  private final Localization localization;

  /** Names the parts of {@code experiment}. */
  public PartNames(Experiment experiment, Localization localization) {
    this.experiment = experiment;
    this.words = localization.beside(PartNames.class);
    this.localization = localization;
  }

  /** Returns the language the names are in. */
  public Localization localization() {
    return localization;
  }

  /** Returns the name of a feature. */
  public String feature(int feature) {
    return columns().feature(feature);
  }

  /** Returns the name of a unit of a Dense layer: its class, the target, or its place. */
  public String unit(int layer, int unit) {
    if (layer < experiment.model().layerCount() - 1) {
      return words.text("naming.hidden", layer + 1, unit + 1);
    }
    return experiment.classTarget() ? label(unit) : columns().target();
  }

  /** Returns the name of the target. */
  public String target() {
    return columns().target();
  }

  /** Returns the unit of the target; empty where it has none. */
  public String unitOfTarget() {
    return columns().unitOfTarget();
  }

  /** Returns the unit of a feature; empty where it has none. */
  public String unitOfFeature(int feature) {
    return columns().unitOfFeature(feature);
  }

  private Columns columns() {
    return Columns.of(experiment, words.language());
  }

  /** Returns the name of a class. */
  public String label(int index) {
    List<String> labels = experiment.dataset().classes();
    String label = index < labels.size() ? labels.get(index) : Integer.toString(index);
    return DIGITS.matcher(label).matches() ? words.text("naming.class", label) : label;
  }

  /** Returns the name of what flows into a Dense layer at one of its inputs. */
  public String source(int layer, int input) {
    return layer == 0 ? feature(input) : unit(layer - 1, input);
  }

  /** Returns the word for a bias. */
  public String bias() {
    return words.text("naming.bias");
  }

  /** Returns the name of a node, or of an edge as {@code temperature → sales}. */
  public String of(SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Input(int feature) -> feature(feature);
      case SelectionTarget.Node(int layer, int unit) -> unit(layer, unit);
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          source(layer, input) + " → " + unit(layer, unit);
      case SelectionTarget.BiasEdge(int layer, int unit) -> bias() + " → " + unit(layer, unit);
    };
  }

  /** Returns what a screen reader says of an edge. */
  public String spokenEdge(SelectionTarget edge, Weights weights) {
    return switch (edge) {
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          words.text(
              "naming.spoken.weight",
              source(layer, input),
              unit(layer, unit),
              Numbers.magnitude(weights.kernel(layer, input, unit)));
      case SelectionTarget.BiasEdge(int layer, int unit) ->
          words.text(
              "naming.spoken.bias",
              unit(layer, unit),
              Numbers.magnitude(weights.bias(layer, unit)));
      case SelectionTarget.Input _, SelectionTarget.Node _ -> of(edge);
    };
  }

  /** Returns what a screen reader says of a node. */
  public String spokenNode(SelectionTarget node, double value) {
    String number = Numbers.magnitude(value);
    return switch (node) {
      case SelectionTarget.Input(int feature) ->
          words.text("naming.spoken.input", feature(feature), number);
      case SelectionTarget.Node(int layer, int unit)
          when layer == experiment.model().layerCount() - 1 ->
          words.text("naming.spoken.output", unit(layer, unit), number);
      case SelectionTarget.Node(int layer, int unit) ->
          words.text("naming.spoken.node", unit(layer, unit), number);
      case SelectionTarget.Edge _, SelectionTarget.BiasEdge _ -> of(node);
    };
  }

  /** Returns the name Keras gives a Dense layer: dense, dense_1, dense_2. */
  public static String kerasLayer(int layer) {
    return layer == 0 ? "dense" : "dense_" + layer;
  }
}
