package downhill.scenario;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Softmax;
import downhill.engine.initializer.GlorotUniform;
import downhill.engine.initializer.Initializer;
import downhill.engine.initializer.Zeros;
import downhill.engine.layer.Dense;
import downhill.engine.loss.Loss;
import downhill.engine.model.Sequential;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns the {@code model} section into a {@link Model}. */
final class ModelDecoder {
  private final Refusals refuse;
  private final List<Node> layerNodes;
  private final Optional<Node> weightsNode;
  private final Spot layersSpot;
  private final List<Dense> layers = new ArrayList<>();

  ModelDecoder(Node node, Refusals refuse) throws ScenarioException {
    this.refuse = refuse;
    Fields fields = new Fields(node, refuse);
    Node list = fields.required("layers");
    this.weightsNode = fields.optional("weights");
    fields.end();
    this.layersSpot = list.at();
    this.layerNodes = fields.elements(list);
    if (layerNodes.isEmpty() || layerNodes.size() > Sequential.MAX_LAYERS) {
      throw refuse.range(list, Phrase.of("range.layers", Sequential.MAX_LAYERS));
    }
    for (Node layer : layerNodes) {
      layers.add(layer(layer));
    }
  }

  private Dense layer(Node node) throws ScenarioException {
    Fields fields = new Fields(node, refuse);
    fields.choice(
        fields.required("type"),
        type -> Optional.of(type).filter("dense"::equals),
        List.of("dense"));
    int units = fields.whole(fields.required("units"), 1, Dense.MAX_UNITS);
    Activation activation = activation(fields);
    Initializer kernel = initializer(fields, "kernel_initializer", new GlorotUniform());
    Initializer bias = initializer(fields, "bias_initializer", new Zeros());
    fields.end();
    return new Dense(units, activation, kernel, bias);
  }

  private Activation activation(Fields fields) throws ScenarioException {
    Optional<Node> found = fields.optional("activation");
    if (found.isEmpty()) {
      return new Linear();
    }
    Activation chosen =
        fields.choice(
            found.get(),
            Activation::of,
            Activation.all().stream().map(Activation::kerasName).toList());
    if (chosen instanceof Softmax && layers.size() < layerNodes.size() - 1) {
      throw refuse.at(found.get().at(), "model.softmaxHidden");
    }
    return chosen;
  }

  private static Initializer initializer(Fields fields, String name, Initializer absent)
      throws ScenarioException {
    Optional<Node> found = fields.optional(name);
    return found.isEmpty()
        ? absent
        : fields.choice(
            found.get(),
            Initializer::of,
            Initializer.all().stream().map(Initializer::kerasName).toList());
  }

  Dense lastLayer() {
    return layers.getLast();
  }

  /** Requires that the loss can follow the last layer; returns what its target then is. */
  TargetKind requireFitting(Loss loss, Node compileNode) throws ScenarioException {
    Fields compile = new Fields(compileNode, refuse);
    TargetKind kind = LossRules.require(loss, lastLayer(), compile.required("loss").at(), refuse);
    Fields last = new Fields(layerNodes.getLast(), refuse);
    LossRules.requireUnits(kind, last.required("units").at(), lastLayer().units(), refuse);
    return kind;
  }

  /**
   * Decodes the rest.
   *
   * @param inputs how many features the data have; empty while a CSV file is still to be read
   */
  Model decode(OptionalInt inputs) throws ScenarioException {
    if (inputs.isPresent()) {
      ShapeRules.requireSize(inputs.getAsInt(), layers, layersSpot, refuse);
    }
    if (weightsNode.isEmpty()) {
      return new Model(layers, Optional.empty());
    }
    return new Model(
        layers, Optional.of(new WeightsDecoder(refuse).decode(weightsNode.get(), inputs, layers)));
  }
}
