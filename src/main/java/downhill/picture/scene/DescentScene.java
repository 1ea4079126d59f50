package downhill.picture.scene;

import downhill.lab.explain.Rule;
import downhill.lab.landscape.LossCurve;
import downhill.lab.landscape.LossPoint;
import downhill.lab.landscape.NextStep;
import downhill.lab.timeline.Way;
import downhill.picture.descent.DescentPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Fills the picture of the loss along one weight. */
public final class DescentScene {
  /** More than are drawn as rings. */
  private static final int EXACT = 24;

  private DescentScene() {}

  /**
   * Shows a measured curve.
   *
   * @param name of the weight
   * @param training the loss of the training rows along it
   * @param batch the loss of the next batch, where that is not all rows
   * @param next the step not taken yet
   * @param path where the weight has been, oldest first, up to now
   * @param atItsLoss whether earlier steps stand at the loss they had
   */
  public static DescentPicture of(
      String name,
      LossCurve training,
      Optional<LossCurve> batch,
      NextStep next,
      List<DescentPicture.PastStep> path,
      boolean atItsLoss) {
    boolean complete = training.isComplete() && batch.map(LossCurve::isComplete).orElse(true);
    return new DescentPicture(
        name,
        curve(training),
        batch.map(DescentScene::curve),
        next.step() - 1,
        point(training.here()),
        new DescentPicture.Tangent(point(batch.orElse(training).here()), next.gradient()),
        next(next),
        path.subList(0, path.size() - 1),
        path.getLast().byHand(),
        atItsLoss,
        complete,
        Optional.empty());
  }

  /**
   * Returns where a weight has been, up to now.
   *
   * @param losses of the moments of the way; NaN where it is not known
   */
  public static List<DescentPicture.PastStep> path(Way way, double[] losses, int index) {
    List<DescentPicture.PastStep> path = new ArrayList<>();
    for (int i = 0; i < way.size(); i++) {
      path.add(
          new DescentPicture.PastStep(
              way.step(i), way.weight(i, index), losses[i], way.isByHand(i)));
    }
    return path;
  }

  /** Returns where a curve is to be measured exactly: at the start, the last steps and the next. */
  public static DoubleStream exactPlaces(Way way, NextStep next) {
    IntStream moments =
        IntStream.concat(
            IntStream.of(0), IntStream.range(Math.max(0, way.size() - EXACT), way.size()));
    return DoubleStream.concat(
        DoubleStream.of(next.newWeight()), moments.mapToDouble(i -> way.weight(i, next.index())));
  }

  private static DescentPicture.Curve curve(LossCurve measured) {
    double[] weights = new double[measured.size()];
    double[] losses = new double[weights.length];
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
    double change = next.newWeight() - next.weight();
    boolean plain = next.weightStep().rule() instanceof Rule.Plain;
    return Double.isFinite(next.newWeight()) && !next.frozen()
        ? Optional.of(new DescentPicture.Next(next.newWeight(), change, plain))
        : Optional.empty();
  }
}
