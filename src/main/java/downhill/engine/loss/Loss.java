package downhill.engine.loss;

import downhill.engine.activation.Activation;
import java.util.List;
import java.util.Optional;

/**
 * How wrong the outputs of the last layer are, as one number per sample.
 *
 * <p>Arrays are [output][sample]: p are the outputs, y the targets (one-hot for a class), K the
 * number of outputs. The loss of a batch is the sum over its samples divided by their number.
 */
public sealed interface Loss
    permits MeanSquaredError,
        MeanAbsoluteError,
        BinaryCrossentropy,
        CategoricalCrossentropy,
        SparseCategoricalCrossentropy {

  /** Outputs taken as probabilities are kept this far away from 0 and from 1, as in Keras. */
  double CLIP = 1e-7;

  /** Returns the name Keras gives it, for example {@code mean_squared_error}. */
  String kerasName();

  /** Says why this loss cannot follow the given activation; empty when it can. */
  Optional<LossRefusal> refusal(Activation last);

  /**
   * Sets losses[s] to the loss of each sample.
   *
   * @param p outputs of the last layer
   * @param y targets
   * @param count how many samples
   * @param losses receives one number a sample
   */
  void losses(double[][] p, double[][] y, int count, double[] losses);

  /**
   * Sets gradient[k][s] = dLₛ/dpₖₛ, the derivative of a sample's loss with respect to each output.
   *
   * @param p outputs of the last layer
   * @param y targets
   * @param count how many samples
   * @param gradient receives the derivatives
   */
  void gradient(double[][] p, double[][] y, int count, double[][] gradient);

  /**
   * Sets change[k][s] to how fast dLₛ/dpₖₛ changes when the outputs move as {@code motion} says:
   * the second derivatives of the loss times that direction. Only curvature needs it.
   *
   * @param p outputs of the last layer
   * @param y targets
   * @param motion the direction in which the outputs move
   * @param count how many samples
   * @param change receives the rates of change
   */
  void gradientChange(double[][] p, double[][] y, double[][] motion, int count, double[][] change);

  /** Returns every loss, in the order in which a chooser shows them. */
  static List<Loss> all() {
    return List.of(
        new MeanSquaredError(),
        new MeanAbsoluteError(),
        new BinaryCrossentropy(),
        new CategoricalCrossentropy(),
        new SparseCategoricalCrossentropy());
  }

  /**
   * Finds a loss by its Keras name, or by the short names {@code mse} and {@code mae}.
   *
   * @return the loss, or empty when there is none of that name
   */
  static Optional<Loss> of(String kerasName) {
    String longName =
        switch (kerasName) {
          case "mse" -> "mean_squared_error";
          case "mae" -> "mean_absolute_error";
          default -> kerasName;
        };
    return all().stream().filter(known -> known.kerasName().equals(longName)).findFirst();
  }
}
