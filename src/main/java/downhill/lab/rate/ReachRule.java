package downhill.lab.rate;

import downhill.engine.curvature.LeastSquares;
import downhill.engine.curvature.LinearFit;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.scenario.Experiment;
import java.util.Optional;

/** How far weights have to go, and how long a step of the adaptive rules is. */
public final class ReachRule {
  private ReachRule() {}

  /** Returns how many times the rate a step under a steady gradient is long. */
  public static double stepFactor(Optimizer rule) {
    return switch (rule) {
      case RmsProp rmsProp -> 1 / (1 - rmsProp.momentum());
      case Adam _, Adagrad _, Sgd _ -> 1;
    };
  }

  /** Returns the weights with the least loss, where one can compute them: linear regression. */
  public static Optional<LinearFit> optimum(Experiment experiment) {
    boolean known =
        experiment.linearRegression()
            && experiment.scenario().compile().loss() instanceof MeanSquaredError;
    return known ? LeastSquares.solve(experiment.training()) : Optional.empty();
  }

  /** Returns the weight that is farthest from its optimum. */
  static RateBands.Farthest farthest(Weights weights, LinearFit optimum) {
    int inputs = optimum.kernel().size();
    double[] way = new double[inputs + 1];
    for (int i = 0; i < inputs; i++) {
      way[i] = optimum.kernel().get(i) - weights.get(i);
    }
    way[inputs] = optimum.bias() - weights.get(inputs);
    return farthest(way);
  }

  /** Returns the weight that has farthest to go; the last of equals. */
  static RateBands.Farthest farthest(double[] way) {
    int farthest = way.length - 1;
    for (int i = 0; i < way.length; i++) {
      farthest = Math.abs(way[i]) > Math.abs(way[farthest]) ? i : farthest;
    }
    return new RateBands.Farthest(farthest, Math.abs(way[farthest]));
  }
}
