package downhill.picture.entropy;

import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.QuestionGame;
import java.util.Optional;

/**
 * The question game of a box.
 *
 * @param boxes whose truth is asked for
 * @param game its questions
 * @param selected the quantity the inspector is about
 */
public record QuestionPicture(BallBoxes boxes, QuestionGame game, Optional<Quantity> selected) {
  /** Plays the game for two boxes, nothing selected. */
  public static QuestionPicture of(BallBoxes boxes) {
    return new QuestionPicture(boxes, QuestionGame.of(boxes.truth().shares()), Optional.empty());
  }
}
