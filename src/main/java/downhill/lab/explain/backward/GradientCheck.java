package downhill.lab.explain.backward;

import downhill.engine.activation.LeakyRelu;
import downhill.engine.activation.Relu;
import downhill.engine.loss.ChainedLoss;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.loss.OutputLoss;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Weights;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Samples;
import downhill.scenario.Experiment;

/**
 * A gradient beside its central difference (L(w + h) - L(w - h)) / 2h, over the same batch.
 *
 * @param index place of the weight in the flat order
 * @param weight before the update
 * @param h how far the weight was moved to either side
 * @param above L(w + h)
 * @param below L(w - h)
 * @param gradient dL/dw of the backward pass
 * @param difference the central difference
 * @param finding what their difference means
 */
public record GradientCheck(
    int index,
    double weight,
    double h,
    double above,
    double below,
    double gradient,
    double difference,
    Finding finding) {
  private static final double STEP = 6e-6;
  private static final double AGREEMENT = 1e-6;
  private static final double ROUNDINGS = 64;
  private static final int PIECE = 256;

  /** What a check found. */
  public enum Finding {
    /** The two are the same, but for rounding. */
    AGREES,
    /** Between w - h and w + h a relu turns on or off, or an absolute value its sign. */
    KINK,
    /** Between w - h and w + h an output reaches the bounds at which the loss clips it. */
    CLIPPED,
    /** The two differ, and nothing here says why. */
    DIFFERS
  }

  /**
   * Moves a weight to both sides and measures the batch.
   *
   * @param index place of the weight in the flat order
   */
  public static GradientCheck of(Experiment experiment, StepAtHand step, int index) {
    Samples batch = batch(experiment.training(), step.rows());
    double weight = step.weights().get(index);
    double wanted = STEP * Math.max(1, Math.abs(weight));
    Weights up = moved(step.weights(), index, weight + wanted);
    Weights down = moved(step.weights(), index, weight - wanted);
    Evaluator evaluator = experiment.evaluator();
    double above = evaluator.loss(up, batch);
    double below = evaluator.loss(down, batch);
    double width = up.get(index) - down.get(index);
    double difference = (above - below) / width;
    double gradient = step.gradients().get(index);
    double rounding = ROUNDINGS * Math.ulp(Math.max(Math.abs(above), Math.abs(below))) / width;
    double allowed = AGREEMENT * Math.max(Math.abs(gradient), Math.abs(difference)) + rounding;
    boolean agrees = Math.abs(gradient - difference) <= allowed + 1e-10;
    Finding finding = agrees ? Finding.AGREES : reason(experiment, batch, down, up);
    return new GradientCheck(index, weight, width / 2, above, below, gradient, difference, finding);
  }

  private static Weights moved(Weights weights, int index, double value) {
    Weights moved = weights.copy();
    moved.set(index, value);
    return moved;
  }

  private static Samples batch(Samples samples, int[] rows) {
    double[][] features = new double[rows.length][];
    double[][] targets = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      features[i] = samples.features()[rows[i]];
      targets[i] = samples.targets()[rows[i]];
    }
    return new Samples(features, targets);
  }

  /** Looks on which side of every kink the batch lies, below and above the weight. */
  private static Finding reason(Experiment experiment, Samples batch, Weights down, Weights up) {
    var left = new ForwardPass(experiment.model(), Math.min(PIECE, batch.size()));
    var right = new ForwardPass(experiment.model(), Math.min(PIECE, batch.size()));
    Finding found = Finding.DIFFERS;
    for (int from = 0; from < batch.size() && found != Finding.KINK; from += PIECE) {
      int count = Math.min(PIECE, batch.size() - from);
      left.run(down, batch.features(), from, count);
      right.run(up, batch.features(), from, count);
      for (int s = 0; s < count; s++) {
        if (isKink(experiment, left, right, batch.targets()[from + s], s)) {
          found = Finding.KINK;
        } else if (found == Finding.DIFFERS && isClipped(experiment, left, right, s)) {
          found = Finding.CLIPPED;
        }
      }
    }
    return found;
  }

  private static boolean isKink(
      Experiment experiment, ForwardPass left, ForwardPass right, double[] target, int sample) {
    var layers = experiment.model().layers();
    for (int layer = 0; layer < layers.size(); layer++) {
      var activation = layers.get(layer).activation();
      if (activation instanceof Relu || activation instanceof LeakyRelu) {
        for (int unit = 0; unit < layers.get(layer).units(); unit++) {
          if (Math.signum(left.preactivation(layer, unit, sample))
              != Math.signum(right.preactivation(layer, unit, sample))) {
            return true;
          }
        }
      }
    }
    if (experiment.scenario().compile().loss() instanceof MeanAbsoluteError) {
      for (int k = 0; k < target.length; k++) {
        if (Math.signum(left.outputs()[k][sample] - target[k])
            != Math.signum(right.outputs()[k][sample] - target[k])) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isClipped(
      Experiment experiment, ForwardPass left, ForwardPass right, int sample) {
    Loss loss = experiment.scenario().compile().loss();
    var last = experiment.model().lastLayer().activation();
    boolean ofProbabilities =
        !(loss instanceof MeanSquaredError) && !(loss instanceof MeanAbsoluteError);
    if (!ofProbabilities || !(OutputLoss.of(last, loss) instanceof ChainedLoss)) {
      return false;
    }
    for (int k = 0; k < left.outputs().length; k++) {
      if (isOutside(left.outputs()[k][sample]) != isOutside(right.outputs()[k][sample])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutside(double p) {
    return p < Loss.CLIP || p > 1 - Loss.CLIP;
  }
}
