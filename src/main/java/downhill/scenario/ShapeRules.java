package downhill.scenario;

import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import java.util.List;

/** How large a network may be. */
final class ShapeRules {
  private ShapeRules() {}

  /** Requires that a network has no more parameters than the engine takes. */
  static void requireSize(int inputs, List<Dense> layers, Spot spot, Refusals refuse)
      throws ScenarioException {
    long parameters = 0;
    long width = inputs;
    for (Dense layer : layers) {
      parameters += (width + 1) * layer.units();
      width = layer.units();
    }
    if (parameters > Sequential.MAX_PARAMETERS) {
      throw refuse.at(spot, "model.tooLarge", Sequential.MAX_PARAMETERS, parameters);
    }
  }
}
