package downhill.lab.explain.backward;

import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.engine.matrix.BatchProducts;
import downhill.engine.model.Weights;
import downhill.engine.training.Backpropagation;
import downhill.lab.explain.ForwardExplanation;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A step gone through backward, with every number: for one row how its loss changes with the
 * outputs, the activation values and the sums; for the whole batch how its loss changes with the
 * weights.
 *
 * <p>dL/dz and dL/dw are read from the engine's backpropagation. Never changes.
 */
public final class BackwardExplanation {
  private final Experiment experiment;
  private final StepAtHand step;
  private final int row;
  private final boolean inBatch;
  private final ForwardExplanation forward;
  private final double[][] slopes;
  private final double[] outputSlopes;
  private final Weights moved;

  private BackwardExplanation(Experiment experiment, StepAtHand step, int row) {
    this.experiment = experiment;
    this.step = step;
    this.row = row;
    this.inBatch = step.uses(row);
    Backpropagation engine = experiment.backpropagation(1);
    Weights gradients = Weights.zeros(experiment.model());
    engine.run(step.weights(), experiment.training(), new int[] {row}, 0, 1, gradients);
    this.forward = ForwardExplanation.of(step.weights(), experiment.training().features()[row]);
    this.slopes = new double[experiment.model().layerCount()][];
    for (int layer = 0; layer < slopes.length; layer++) {
      slopes[layer] = first(engine.deltas(layer));
    }
    this.outputSlopes = outputSlopes();
    this.moved = step.after();
  }

  /**
   * Explains the step of a moment.
   *
   * @param wanted the training row to follow; the first of the batch where empty
   */
  public static BackwardExplanation of(
      Experiment experiment, StepSnapshot moment, OptionalInt wanted) {
    StepAtHand step = StepAtHand.of(experiment, moment);
    return new BackwardExplanation(experiment, step, wanted.orElse(step.rows()[0]));
  }

  private static double[] first(double[][] unitsAndSamples) {
    double[] first = new double[unitsAndSamples.length];
    for (int unit = 0; unit < first.length; unit++) {
      first[unit] = unitsAndSamples[unit][0];
    }
    return first;
  }

  private double[] outputSlopes() {
    int outputs = experiment.model().outputs();
    double[][] p = new double[outputs][1];
    double[][] y = new double[outputs][1];
    for (int k = 0; k < outputs; k++) {
      p[k][0] = forward.output(forward.layerCount() - 1, k);
      y[k][0] = target(k);
    }
    if (isSoftmaxCrossentropy()) {
      for (int k = 0; k < outputs; k++) {
        p[k][0] = y[k][0] == 0 ? 0 : -y[k][0] / p[k][0];
      }
      return first(p);
    }
    double[][] gradient = new double[outputs][1];
    loss().gradient(p, y, 1, gradient);
    return first(gradient);
  }

  /**
   * Returns whether the loss is -Σ y ln p behind softmax, where outputs are a distribution already:
   * dL/dp is then -y / p alone.
   */
  public boolean isSoftmaxCrossentropy() {
    boolean crossentropy =
        loss() instanceof CategoricalCrossentropy
            || loss() instanceof SparseCategoricalCrossentropy;
    return crossentropy && experiment.model().lastLayer().activation() instanceof Softmax;
  }

  private Loss loss() {
    return experiment.scenario().compile().loss();
  }

  /** Returns what is trained. */
  public Experiment experiment() {
    return experiment;
  }

  /** Returns the step that is gone through. */
  public StepAtHand step() {
    return step;
  }

  /** Returns the weights after the update; not to be changed. */
  public Weights moved() {
    return moved;
  }

  /** Returns the training row that is followed. */
  public int row() {
    return row;
  }

  /** Returns whether the row is one of the batch. */
  public boolean isInBatch() {
    return inBatch;
  }

  /** Returns the way of the row through the network with the weights before the update. */
  public ForwardExplanation forward() {
    return forward;
  }

  /** Returns what an output should be. */
  public double target(int output) {
    return experiment.training().targets()[row][output];
  }

  /** Returns dL/dŷ of the row for an output. */
  public double outputSlope(int output) {
    return outputSlopes[output];
  }

  /** Returns dL/dz of the row for a unit. */
  public double sumSlope(int layer, int unit) {
    return slopes[layer][unit];
  }

  /** Returns dL/da of the row for a unit: for the last layer dL/dŷ. */
  public double activationSlope(int layer, int unit) {
    if (layer == slopes.length - 1) {
      return outputSlopes[unit];
    }
    Weights weights = step.weights();
    double[][] behind = new double[slopes[layer + 1].length][1];
    for (int k = 0; k < behind.length; k++) {
      behind[k][0] = slopes[layer + 1][k];
    }
    double[][] sum = new double[1][1];
    int start = weights.kernelIndex(layer + 1, unit, 0);
    BatchProducts.addWeighted(weights.values(), start, weights.units(layer + 1), 1, behind, sum, 1);
    return sum[0][0];
  }

  /** Returns what the units behind send back to a unit of a hidden layer; they add up to dL/da. */
  public List<BackTerm> terms(int layer, int unit) {
    List<BackTerm> terms = new ArrayList<>();
    for (int behind = 0; behind < slopes[layer + 1].length; behind++) {
      double weight = step.weights().kernel(layer + 1, unit, behind);
      double slope = slopes[layer + 1][behind];
      terms.add(new BackTerm(behind, weight, slope, weight * slope));
    }
    return List.copyOf(terms);
  }

  /** Returns f'(z) of a unit; NaN behind softmax, whose outputs share their sums. */
  public double derivative(int layer, int unit) {
    return experiment.model().layers().get(layer).activation() instanceof Elementwise f
        ? f.derivative(forward.sum(layer, unit))
        : Double.NaN;
  }

  /** Returns Σ p · dL/dp of the outputs, which softmax subtracts from each slope. */
  public double meanOutputSlope() {
    double sum = 0;
    for (int k = 0; k < outputSlopes.length; k++) {
      sum += forward.output(forward.layerCount() - 1, k) * outputSlopes[k];
    }
    return sum;
  }

  /** Returns the sum of all outputs, by which a categorical loss divides them. */
  public double sumOfOutputs() {
    double sum = 0;
    for (int k = 0; k < outputSlopes.length; k++) {
      sum += forward.output(forward.layerCount() - 1, k);
    }
    return sum;
  }

  /** Returns what flows along an edge for the row; 1 for a bias. */
  public double input(Stop edge) {
    return edge.isBias() ? 1 : forward.input(edge.layer(), edge.input());
  }

  /** Returns the place of an edge in the flat order of the weights. */
  public int index(Stop edge) {
    return edge.isBias()
        ? step.weights().biasIndex(edge.layer(), edge.unit())
        : step.weights().kernelIndex(edge.layer(), edge.input(), edge.unit());
  }

  /** Returns the gradient of an edge: the mean over the batch. */
  public double gradient(Stop edge) {
    return step.gradients().get(index(edge));
  }
}
