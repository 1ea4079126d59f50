package downhill.picture.scene;

import downhill.engine.model.Weights;
import downhill.lab.explain.softmax.DeskSupply;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.softmax.DeskPicture;
import downhill.scenario.Experiment;
import downhill.scenario.SoftmaxDesk;
import java.util.Optional;

/** Fills the picture of the softmax desk for a moment of a run, as the lab opens on it. */
public final class SoftmaxScene {
  private SoftmaxScene() {}

  /**
   * Shows the desk that the scenario holds; else the first row with the network's scores, where it
   * has softmax; else the scores of the lecture.
   *
   * @param weights not to be changed afterwards
   */
  public static DeskPicture of(Experiment experiment, Weights weights) {
    Optional<ScoreDesk> byHand =
        experiment
            .scenario()
            .softmax()
            .filter(desk -> desk.labels().size() <= ScoreDesk.MOST)
            .map(SoftmaxScene::desk);
    boolean ready = DeskSupply.of(experiment) == DeskSupply.READY;
    Optional<ScoreDesk> shown =
        byHand.isPresent() || !ready
            ? byHand
            : DeskSupply.fill(ScoreDesk.FIRST, experiment, weights, 0);
    return DeskPicture.of(shown.orElse(ScoreDesk.FIRST));
  }

  private static ScoreDesk desk(SoftmaxDesk file) {
    ScoreDesk first = ScoreDesk.FIRST;
    return new ScoreDesk(
        file.labels(),
        file.logits(),
        file.target(),
        first.temperature(),
        first.added(),
        first.base());
  }
}
