package downhill.lab.quality;

import downhill.engine.model.Weights;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which classes are taken for which.
 *
 * @param counts [true class][class the network decides for], as many rows as columns; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by value below.
public record ConfusionMatrix(int[][] counts) implements Quality {

  static ConfusionMatrix of(Run run, int outputs) {
    int classes = Math.max(2, outputs);
    int[][] counts = new int[classes][classes];
    run.forEach((given, sample, target) -> counts[classOf(target)][decision(given, sample)]++);
    return new ConfusionMatrix(counts);
  }

  /**
   * Finds the rows of a class that the network decides to be of a class.
   *
   * @param held whether among the rows held back instead of the training rows
   * @return their places among those rows, ascending
   */
  public static int[] rows(
      Experiment experiment, Weights weights, int truth, int decision, boolean held) {
    var found = new BitSet();
    var run = new Run(held ? experiment.validation() : experiment.training(), weights);
    int[] row = new int[1];
    run.forEach((outputs, sample, target) -> {
      found.set(row[0]++, classOf(target) == truth && decision(outputs, sample) == decision);
    });
    return found.stream().toArray();
  }

  /** Returns the class the network decides for: its largest output, or 1 above 0.5. */
  public static int decision(double[][] outputs, int sample) {
    if (outputs.length == 1) {
      return outputs[0][sample] > 0.5 ? 1 : 0;
    }
    int best = 0;
    for (int k = 1; k < outputs.length; k++) {
      best = outputs[k][sample] > outputs[best][sample] ? k : best;
    }
    return best;
  }

  private static int classOf(double[] target) {
    if (target.length == 1) {
      return target[0] > 0.5 ? 1 : 0;
    }
    int one = 0;
    while (target[one] < 0.5) {
      one++;
    }
    return one;
  }

  /** Returns how many classes there are. */
  public int classes() {
    return counts.length;
  }

  @Override
  public int samples() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
  }

  /** Returns how many samples are on the diagonal: decided right. */
  public int right() {
    int right = 0;
    for (int k = 0; k < counts.length; k++) {
      right += counts[k][k];
    }
    return right;
  }

  /** Returns the share that is right, 0 to 1. */
  public double accuracy() {
    return (double) right() / samples();
  }

  /** Returns how many samples are of a class. */
  public int samplesOf(int truth) {
    return Arrays.stream(counts[truth]).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix that && Arrays.deepEquals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(counts);
  }
}
