package downhill.app.descent;

import downhill.lab.explain.Rule;
import downhill.lab.landscape.LossCurve;
import downhill.lab.landscape.LossPoint;
import downhill.lab.landscape.NextStep;
import downhill.picture.descent.DescentPicture;
import java.util.Optional;

/** Makes the picture of a curve that was measured. */
final class DescentPictures {
  private DescentPictures() {}

  /**
   * Returns the picture.
   *
   * @param name of the weight
   * @param atItsLoss whether earlier steps stand at the loss they had
   */
  static DescentPicture of(CurveAnswer answer, String name, boolean atItsLoss) {
    LossCurve training = answer.curve();
    NextStep next = answer.next();
    LossPoint touched = answer.batch().orElse(training).here();
    boolean everyRow =
        training.isComplete() && answer.batch().map(LossCurve::isComplete).orElse(true);
    return new DescentPicture(
        name,
        curve(training),
        answer.batch().map(DescentPictures::curve),
        answer.question().snapshot().step(),
        point(training.here()),
        new DescentPicture.Tangent(point(touched), next.gradient()),
        next(next),
        answer.path(),
        atItsLoss,
        everyRow);
  }

  private static DescentPicture.Curve curve(LossCurve measured) {
    double[] weights = new double[measured.size()];
    double[] losses = new double[measured.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = measured.weight(i);
      losses[i] = measured.loss(i);
    }
    return new DescentPicture.Curve(weights, losses);
  }

  private static DescentPicture.Point point(LossPoint measured) {
    return new DescentPicture.Point(measured.weight(), measured.loss());
  }

  private static Optional<DescentPicture.Next> next(NextStep next) {
    if (!Double.isFinite(next.newWeight())) {
      return Optional.empty();
    }
    return Optional.of(
        new DescentPicture.Next(
            next.newWeight(),
            next.newWeight() - next.weight(),
            next.weightStep().rule() instanceof Rule.Plain));
  }
}
