package downhill.lab.landscape;

import downhill.engine.model.Weights;
import downhill.engine.training.Backpropagation;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Samples;
import downhill.lab.session.StepSnapshot;
import downhill.lab.timeline.Way;
import downhill.scenario.Experiment;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Measures the loss along one weight. Reuses its memory: one thread at a time.
 *
 * <p>Up to {@value #MOST_ROWS} rows all are measured, fewer when the network is large, so that a
 * curve costs at most some hundred million multiplications; beyond, evenly spaced rows stand for
 * all, and the curve says so.
 */
public final class CurveWorker {
  /** How many evenly spaced points a curve has; there are some more. */
  public static final int POINTS = 121;

  /** The most rows that are measured for one curve. */
  public static final int MOST_ROWS = 20_000;

  private static final long MOST_MULTIPLICATIONS = 1L << 28;
  private static final double LEAST_WIDTH = 0.5;
  private static final double FARTHEST = 8;

  private final Evaluator evaluator;
  private final Backpropagation backpropagation;
  private final Samples training;
  private final Samples measured;
  private final Weights moved;
  private final Weights gradients;

  /** Takes the memory for the curves of an experiment. */
  public CurveWorker(Experiment experiment) {
    this.evaluator = experiment.evaluator();
    this.training = experiment.training();
    this.backpropagation = experiment.backpropagation(training.size());
    this.moved = Weights.zeros(experiment.model());
    this.gradients = Weights.zeros(experiment.model());
    long affordable = MOST_MULTIPLICATIONS / POINTS / experiment.model().parameterCount();
    this.measured = RowChoice.evenlySpaced(training, Math.clamp(affordable, 16, MOST_ROWS));
  }

  /** Measures the loss of the training rows along a weight. */
  public LossCurve trainingCurve(Weights weights, int index, Range range) {
    return trainingCurve(weights, index, range, DoubleStream.empty());
  }

  /**
   * Measures the loss of the training rows along a weight, at some places exactly.
   *
   * @param also places besides the evenly spaced ones; those out of range are left out
   */
  public LossCurve trainingCurve(Weights weights, int index, Range range, DoubleStream also) {
    return curve(weights, index, places(weights, index, range, also), measured, training.size());
  }

  /**
   * Measures the loss of one batch along a weight.
   *
   * @param rows indices of the batch's training rows
   */
  public LossCurve batchCurve(Weights weights, int[] rows, int index, Range range) {
    Samples batch = RowChoice.of(training, rows);
    double[] places = places(weights, index, range, DoubleStream.empty());
    return curve(
        weights, index, places, RowChoice.evenlySpaced(batch, measured.size()), rows.length);
  }

  /** Returns evenly spaced places, the weight as it is, and others. */
  private static double[] places(Weights weights, int index, Range range, DoubleStream also) {
    DoubleStream even = IntStream.range(0, POINTS).mapToDouble(i -> range.at(i / (POINTS - 1.0)));
    DoubleStream exact =
        DoubleStream.concat(DoubleStream.of(weights.get(index)), also)
            .filter(place -> place > range.low() && place < range.high());
    return DoubleStream.concat(even, exact).sorted().distinct().toArray();
  }

  private LossCurve curve(Weights weights, int index, double[] places, Samples rows, int allRows) {
    double[] losses = new double[places.length];
    moved.copyFrom(weights);
    for (int i = 0; i < places.length; i++) {
      moved.set(index, places[i]);
      losses[i] = evaluator.loss(moved, rows);
    }
    moved.set(index, weights.get(index));
    LossPoint here = point(index, rows);
    return new LossCurve(index, places, losses, here, rows.size(), rows.size() == allRows);
  }

  private LossPoint point(int index, Samples rows) {
    double loss = backpropagation.run(moved, rows, gradients);
    return new LossPoint(moved.get(index), loss, gradients.get(index));
  }

  /**
   * Chooses what stretch of a weight to show: where it started, where it is, where the next step
   * leads, where it has been, and where the parabola that fits the loss here has its lowest point.
   *
   * <p>Of the last two is left out what is more than {@value #FARTHEST} times as far away as the
   * first three are apart, and the point where the loss curves downwards.
   *
   * @param start the weight at step 0
   * @param next the weight after the next step; may be infinite
   */
  public Range range(double start, StepSnapshot snapshot, int index, double next) {
    double now = snapshot.weights().get(index);
    double reach = FARTHEST * Range.around(LEAST_WIDTH, start, now, next).width();
    Way way = snapshot.way();
    DoubleStream been = IntStream.range(0, way.size()).mapToDouble(i -> way.weight(i, index));
    DoubleStream others =
        DoubleStream.concat(been, DoubleStream.of(lowestPoint(snapshot.weights(), index)))
            .filter(place -> Math.abs(place - now) <= reach);
    double[] shown = DoubleStream.concat(DoubleStream.of(start, now, next), others).toArray();
    return Range.around(LEAST_WIDTH, shown);
  }

  /** Returns where the parabola through the present slope and curvature is lowest, or NaN. */
  private double lowestPoint(Weights weights, int index) {
    double now = weights.get(index);
    double reach = 1e-4 * Math.max(1, Math.abs(now));
    moved.copyFrom(weights);
    double slope = point(index, measured).slope();
    moved.set(index, now + reach);
    double right = point(index, measured).slope();
    moved.set(index, now - reach);
    double left = point(index, measured).slope();
    double curvature = (right - left) / (2 * reach);
    return curvature > 0 ? now - slope / curvature : Double.NaN;
  }
}
