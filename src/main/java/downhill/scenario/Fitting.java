package downhill.scenario;

import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.words.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * Whether network, loss and target of a scenario fit one another: the rules that hold for a file,
 * for a scenario that was changed by hand.
 */
public final class Fitting {
  private Fitting() {}

  /**
   * Finds what does not fit.
   *
   * @param inputs how many features the data have
   * @param target what the target column holds
   * @return the first problem, with its place in the document; empty where all fits
   */
  public static Optional<Problem> problem(Scenario scenario, int inputs, TargetColumn target) {
    try {
      require(scenario, inputs, target);
      return Optional.empty();
    } catch (ScenarioException e) {
      return Optional.of(e.problem());
    }
  }

  private static void require(Scenario scenario, int inputs, TargetColumn target)
      throws ScenarioException {
    var refuse = new Refusals("");
    List<Dense> layers = scenario.model().layers();
    requireLayers(layers, refuse);
    Dense last = layers.getLast();
    TargetKind kind =
        LossRules.require(scenario.compile().loss(), last, spot("compile.loss"), refuse);
    String units = Spot.element("model.layers", layers.size() - 1) + ".units";
    LossRules.requireUnits(kind, spot(units), last.units(), refuse);
    target.require(kind.classes(last.units()), spot("data"), refuse);
    ShapeRules.requireSize(inputs, layers, spot("model.layers"), refuse);
  }

  private static void requireLayers(List<Dense> layers, Refusals refuse) throws ScenarioException {
    if (layers.isEmpty() || layers.size() > Sequential.MAX_LAYERS) {
      throw refuse.at(
          spot("model.layers"),
          "value.range",
          Phrase.of("range.layers", Sequential.MAX_LAYERS),
          layers.size());
    }
    for (int layer = 0; layer < layers.size() - 1; layer++) {
      if (layers.get(layer).activation() instanceof Softmax) {
        throw refuse.at(
            spot(Spot.element("model.layers", layer) + ".activation"), "model.softmaxHidden");
      }
    }
  }

  private static Spot spot(String path) {
    return new Spot(0, 0, path);
  }
}
