package downhill.picture.scene;

import downhill.lab.explain.entropy.BallBoxes;
import downhill.scenario.EntropyBoxes;
import downhill.scenario.Scenario;

/** Finds the boxes of a scenario, as the lab opens on them. */
final class EntropyScene {
  private EntropyScene() {}

  /** Returns the boxes the scenario holds where they fit; else three and three balls. */
  static BallBoxes of(Scenario scenario) {
    EntropyBoxes given = scenario.entropy().filter(BallBoxes::fits).orElse(EntropyBoxes.DEFAULTS);
    return BallBoxes.of(given, BallBoxes.FIRST.base());
  }
}
