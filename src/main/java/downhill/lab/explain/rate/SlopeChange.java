package downhill.lab.explain.rate;

import downhill.engine.curvature.Hessian;
import downhill.engine.model.Weights;
import downhill.scenario.Experiment;
import java.util.Comparator;
import java.util.List;

/**
 * How the slope along one weight changes as all weights move along a direction: a row of the second
 * derivatives times the direction.
 *
 * @param of the direction, and what its curvature is
 * @param index whose slope, of a weight that is not frozen
 * @param parts one for each weight that moves, the largest product first
 */
public record SlopeChange(CurvatureExplanation of, int index, List<Part> parts) {
  /** Takes its own copy. */
  public SlopeChange {
    parts = List.copyOf(parts);
  }

  /**
   * What a weight that moves adds.
   *
   * @param index its place in the flat order
   * @param second how the slope changes with it
   * @param along how far it moves
   */
  public record Part(int index, double second, double along) {
    /** Returns what is added up. */
    public double product() {
      return second * along;
    }
  }

  /** Works out a row of the matrix at some weights. */
  public static SlopeChange of(
      Experiment experiment, Weights at, CurvatureExplanation direction, int index) {
    Weights unit = Weights.zeros(experiment.model());
    unit.set(index, 1);
    Weights row = Weights.zeros(experiment.model());
    // The matrix is symmetric: its row is its product with a unit vector.
    new Hessian(experiment.model(), experiment.scenario().compile().loss(), experiment.training())
        .times(at, unit, row);
    List<Part> parts =
        direction.shares().stream()
            .map(share -> new Part(share.index(), row.get(share.index()), share.along()))
            .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(part.product())))
            .toList();
    return new SlopeChange(direction, index, parts);
  }

  /** Returns the change: the sum of all products. */
  public double change() {
    return parts.stream().mapToDouble(Part::product).sum();
  }
}
