package downhill.app.descent;

import downhill.lab.landscape.LossCurve;
import downhill.lab.landscape.NextStep;
import downhill.lab.landscape.Range;
import downhill.picture.descent.DescentPicture.PastStep;
import java.util.List;
import java.util.Optional;

/**
 * The loss along one weight, and the step that comes next.
 *
 * @param question what was asked
 * @param range the stretch that is shown
 * @param curve the loss of the training rows
 * @param batch the loss of the next batch, where that is not all rows
 * @param path where the weight has been, oldest first, up to now
 * @param next the step not taken yet, by the gradient of the next batch
 */
record CurveAnswer(
    CurveQuestion question,
    Range range,
    LossCurve curve,
    Optional<LossCurve> batch,
    List<PastStep> path,
    NextStep next) {
  /** Takes its own copy. */
  CurveAnswer {
    path = List.copyOf(path);
  }
}
