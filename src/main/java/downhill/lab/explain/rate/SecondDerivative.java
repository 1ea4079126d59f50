package downhill.lab.explain.rate;

import downhill.engine.curvature.Hessian;
import downhill.engine.model.Weights;
import downhill.lab.explain.Parameter;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;

/**
 * How the slope of the full-batch loss along one weight changes with another weight.
 *
 * @param row the weight whose slope it is
 * @param column the weight that moves
 * @param value exact, from the engine
 * @param cause what it is made of
 */
public record SecondDerivative(Parameter row, Parameter column, double value, Cause cause) {
  /** What a second derivative is made of. */
  public sealed interface Cause {
    /**
     * On a linear regression: 2/(n·K) times the sum of the products of two inputs.
     *
     * @param rows the first {@value #MOST} training rows at most
     * @param count n, how many there are
     * @param outputs K
     * @param sum over all of them
     */
    record Products(List<Product> rows, int count, int outputs, double sum) implements Cause {
      /** The most rows that are listed. */
      public static final int MOST = 256;

      /** Takes its own copy. */
      public Products {
        rows = List.copyOf(rows);
      }
    }

    /** On a linear regression two weights of different outputs have nothing to do with another. */
    record Apart() implements Cause {}

    /**
     * Elsewhere: the slopes a little to both sides say the same, but for rounding.
     *
     * @param distance how far to each side
     * @param behind the slope where the other weight is larger by that
     * @param before the slope where it is smaller by that
     */
    record Slopes(double distance, double behind, double before) implements Cause {
      /** Returns what the two slopes give. */
      public double estimate() {
        return (behind - before) / (2 * distance);
      }
    }
  }

  /**
   * What a training row adds.
   *
   * @param row from 0
   * @param first the input that the first weight stands on, 1 for a bias
   * @param second the input of the other one
   */
  public record Product(int row, double first, double second) {
    /** Returns what is added up. */
    public double product() {
      return first * second;
    }
  }

  /** Works it out at some weights. */
  public static SecondDerivative of(Experiment experiment, Weights at, int row, int column) {
    var model = experiment.model();
    var loss = experiment.scenario().compile().loss();
    Parameter first = Parameter.at(model, row);
    Parameter second = Parameter.at(model, column);
    Weights unit = Weights.zeros(model);
    unit.set(column, 1);
    Weights product = Weights.zeros(model);
    new Hessian(model, loss, experiment.training()).times(at, unit, product);
    Cause cause =
        !Hessian.isQuadratic(model, loss)
            ? slopes(experiment, at, row, column)
            : first.unit() == second.unit()
                ? products(experiment, first, second)
                : new Cause.Apart();
    return new SecondDerivative(first, second, product.get(row), cause);
  }

  private static Cause products(Experiment experiment, Parameter first, Parameter second) {
    double[][] features = experiment.training().features();
    List<Product> rows = new ArrayList<>();
    double sum = 0;
    int count = experiment.training().size();
    for (int row = 0; row < count; row++) {
      var product = new Product(row, input(features[row], first), input(features[row], second));
      sum += product.product();
      if (rows.size() < Cause.Products.MOST) {
        rows.add(product);
      }
    }
    return new Cause.Products(rows, count, experiment.model().outputs(), sum);
  }

  private static double input(double[] features, Parameter parameter) {
    return parameter.isBias() ? 1 : features[parameter.input()];
  }

  private static Cause slopes(Experiment experiment, Weights at, int row, int column) {
    double distance = Math.cbrt(Math.ulp(1.0)) * Math.max(1, Math.abs(at.get(column)));
    return new Cause.Slopes(
        distance,
        slope(experiment, at, row, column, distance),
        slope(experiment, at, row, column, -distance));
  }

  private static double slope(
      Experiment experiment, Weights at, int row, int column, double moved) {
    Weights there = at.copy();
    there.set(column, there.get(column) + moved);
    Weights gradients = Weights.zeros(experiment.model());
    experiment
        .backpropagation(experiment.training().size())
        .run(there, experiment.training(), gradients);
    return gradients.get(row);
  }
}
