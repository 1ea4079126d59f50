package downhill.lab.landscape;

import downhill.engine.model.Weights;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Samples;
import downhill.scenario.Experiment;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Measures the loss of the training rows on a plane of weights. Reuses its memory: one thread at a
 * time.
 *
 * <p>Where a grid of all rows would cost more than some hundred million multiplications, evenly
 * spaced rows stand for all, and the grid says so; the same rows for coarse grids and fine ones.
 */
public final class GridWorker {
  /** Places across and upwards of the grids, the coarsest first; each holds those before it. */
  public static final List<Integer> SIDES = List.of(17, 33, 65);

  private static final long MOST_MULTIPLICATIONS = 1L << 28;

  private final Evaluator evaluator;
  private final Samples measured;
  private final int allRows;
  private final long multiplications;
  private final Weights moved;

  /** Takes the memory for the grids of an experiment. */
  public GridWorker(Experiment experiment) {
    int finest = SIDES.getLast();
    int parameters = experiment.model().parameterCount();
    long affordable = MOST_MULTIPLICATIONS / ((long) finest * finest) / parameters;
    this.evaluator = experiment.evaluator();
    this.allRows = experiment.training().size();
    this.measured =
        RowChoice.evenlySpaced(
            experiment.training(), Math.clamp(affordable, 16, CurveWorker.MOST_ROWS));
    this.multiplications = (long) measured.size() * parameters;
    this.moved = Weights.zeros(experiment.model());
  }

  /** Returns how many multiplications a grid costs, about. */
  public long cost(int side) {
    return multiplications * side * side;
  }

  /** Returns the largest of {@link #SIDES} whose grid costs at most so much, or the smallest. */
  public int finestWithin(long budget) {
    int finest = SIDES.getFirst();
    for (int side : SIDES) {
      finest = cost(side) <= budget ? side : finest;
    }
    return finest;
  }

  /**
   * Measures a grid.
   *
   * @param side how many places across and upwards
   * @param stale says that nobody wants it any more; asked once a row of places
   * @return empty when it was given up
   */
  public Optional<LossGrid> grid(Plane plane, PlaneFrame frame, int side, BooleanSupplier stale) {
    Range x = frame.x();
    Range y = frame.y();
    double[] losses = new double[side * side];
    for (int row = 0; row < side; row++) {
      if (stale.getAsBoolean()) {
        return Optional.empty();
      }
      for (int column = 0; column < side; column++) {
        plane.weightsAt(
            new PlanePoint(x.at(column / (side - 1.0)), y.at(row / (side - 1.0))), moved);
        losses[row * side + column] = evaluator.loss(moved, measured);
      }
    }
    boolean complete = measured.size() == allRows;
    return Optional.of(new LossGrid(x, y, side, losses, measured.size(), complete));
  }
}
