package downhill.bench;

import downhill.engine.RandomNetwork;
import downhill.engine.RandomNetwork.Pair;
import downhill.engine.activation.Activation;
import downhill.engine.activation.Elu;
import downhill.engine.activation.LeakyRelu;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Weights;
import downhill.engine.training.LossFunction;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Holds backpropagation against central differences on 10,000 random networks: 1 to 5 layers of 1
 * to 12 units, every last activation with every loss that may follow it. The long form of {@code
 * GradientCheckTest}; exits with 1 where a gradient is wrong.
 *
 * <p>The error of a network is ‖g - d‖ / ‖d‖ over its weights. Each d is found without a look at g:
 * the differences of steps 6e-5, 6e-6 and 6e-7, each extrapolated with that of twice the step, and
 * of these the two that agree best. Where not even those agree to a tenth of what is allowed,
 * rounding in the loss hides the answer, and the network is counted as undecided. A difference is
 * no derivative where it crosses a kink: a weighted sum that changes its sign before ReLU, leaky
 * ReLU or ELU, an error that does under MAE, a probability that begins or ceases to be clipped.
 * Each of them is looked for, and such weights are left out and counted.
 */
public final class GradientBench {
  private static final double LARGEST = 6e-5;
  private static final double CLIP = 1e-7;
  private static final double ALLOWED = 1e-6;

  /** Below this share of the loss a gradient is felt less than rounding in the difference. */
  private static final double FLAT = 1e-4;

  private final ForwardPass forward;
  private final RandomNetwork network;
  private final LossFunction loss;
  private int weights;
  private int kinks;

  private GradientBench(RandomNetwork network) {
    this.network = network;
    this.forward = new ForwardPass(network.model(), network.samples().size());
    this.loss = new LossFunction(network.model(), network.loss(), network.samples());
  }

  /** Checks as many networks as the argument says, else 10,000. */
  public static void main(String[] args) {
    int wanted = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    List<Pair> pairs = RandomNetwork.allowedPairs().toList();
    double worst = 0;
    String worstAt = "";
    int flat = 0;
    int undecided = 0;
    long weights = 0;
    long kinks = 0;
    for (int i = 0; i < wanted; i++) {
      Pair pair = pairs.get(i % pairs.size());
      // Seeds from 25 on: those below are in the test.
      int seed = 25 + i / pairs.size();
      var check = new GradientBench(RandomNetwork.draw(pair, seed));
      Outcome found = check.run();
      weights += check.weights;
      kinks += check.kinks;
      flat += found.flat ? 1 : 0;
      undecided += found.undecided ? 1 : 0;
      if (!found.undecided && found.relative > worst) {
        worst = found.relative;
        worstAt = pair + ", seed " + seed;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d networks, %d weights: worst relative error %.2g (%s); %d weights at kinks left out;"
            + " %d networks so flat that the error is one of the loss, %d undecided%n",
        wanted,
        weights,
        worst,
        worstAt,
        kinks,
        flat,
        undecided);
    if (worst > ALLOWED) {
      System.exit(1);
    }
  }

  private record Outcome(double relative, boolean flat, boolean undecided) {}

  private Outcome run() {
    Weights at = network.weights();
    Weights gradient = Weights.zeros(network.model());
    double value = loss.gradient(at, gradient);
    double error = 0;
    double length = 0;
    double doubt = 0;
    for (int i = 0; i < at.size(); i++) {
      weights++;
      double w = at.get(i);
      at.set(i, w + 2 * LARGEST);
      BitSet above = sides();
      at.set(i, w - 2 * LARGEST);
      BitSet below = sides();
      at.set(i, w);
      if (above.equals(below)) {
        Derivative d = derivative(i);
        error += Math.pow(gradient.get(i) - d.value, 2);
        length += d.value * d.value;
        doubt += d.spread * d.spread;
      } else {
        kinks++;
      }
    }
    double least = FLAT * Math.max(1, Math.abs(value));
    double scale = Math.max(least, Math.sqrt(length));
    return new Outcome(
        Math.sqrt(error) / scale,
        Math.sqrt(length) < least,
        Math.sqrt(doubt) / scale > ALLOWED / 10);
  }

  private record Derivative(double value, double spread) {}

  private Derivative derivative(int i) {
    double[] found = new double[3];
    double h = LARGEST;
    for (int k = 0; k < found.length; k++) {
      found[k] = (4 * difference(i, h) - difference(i, 2 * h)) / 3;
      h /= 10;
    }
    double early = Math.abs(found[0] - found[1]);
    double late = Math.abs(found[1] - found[2]);
    return early < late
        ? new Derivative((found[0] + found[1]) / 2, early)
        : new Derivative((found[1] + found[2]) / 2, late);
  }

  private double difference(int i, double h) {
    Weights at = network.weights();
    double w = at.get(i);
    at.set(i, w + h);
    double above = loss.value(at);
    at.set(i, w - h);
    double below = loss.value(at);
    at.set(i, w);
    return (above - below) / (2 * h);
  }

  /** On which side of its kink everything lies that has one. */
  private BitSet sides() {
    int rows = network.samples().size();
    forward.run(network.weights(), network.samples().features(), 0, rows);
    BitSet sides = new BitSet();
    int bit = 0;
    for (int layer = 0; layer < forward.layerCount(); layer++) {
      Activation f = network.model().layers().get(layer).activation();
      if (f instanceof Relu || f instanceof LeakyRelu || f instanceof Elu) {
        bit = add(sides, bit, forward.preactivations(layer), rows);
      }
    }
    for (int s = 0; s < rows; s++) {
      bit = addOutputs(sides, bit, s);
    }
    return sides;
  }

  private static int add(BitSet sides, int from, double[][] sums, int rows) {
    int bit = from;
    for (double[] unit : sums) {
      for (int s = 0; s < rows; s++) {
        sides.set(bit++, unit[s] > 0);
      }
    }
    return bit;
  }

  private int addOutputs(BitSet sides, int from, int sample) {
    double[][] p = forward.outputs();
    double sum = 0;
    for (double[] output : p) {
      sum += output[sample];
    }
    Activation last = network.model().lastLayer().activation();
    boolean ofLogits = last instanceof Softmax || last instanceof Sigmoid;
    int bit = from;
    for (int k = 0; k < p.length; k++) {
      double output = p[k][sample];
      switch (network.loss()) {
        case MeanSquaredError _ -> {}
        case MeanAbsoluteError _ ->
            sides.set(bit++, output > network.samples().targets()[sample][k]);
        case BinaryCrossentropy _ -> bit = clipped(sides, bit, output, ofLogits);
        default -> bit = clipped(sides, bit, output / sum, last instanceof Softmax);
      }
    }
    return bit;
  }

  private static int clipped(BitSet sides, int bit, double p, boolean never) {
    sides.set(bit, !never && p < CLIP);
    sides.set(bit + 1, !never && p > 1 - CLIP);
    return bit + 2;
  }
}
