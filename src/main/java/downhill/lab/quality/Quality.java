package downhill.lab.quality;

import downhill.engine.model.ForwardPass;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import java.util.Optional;

/** How well a network does on some samples: in numbers, or in classes. */
public sealed interface Quality permits NumberQuality, ConfusionMatrix {

  /** Returns how many samples were looked at, at least 1. */
  int samples();

  /**
   * Sends all training samples forward and compares.
   *
   * @param weights of the moment
   */
  static Quality ofTraining(Experiment experiment, Weights weights) {
    return of(experiment, experiment.training(), weights);
  }

  /** Does the same with the samples held back; empty where there are none. */
  static Optional<Quality> ofValidation(Experiment experiment, Weights weights) {
    return of(experiment, weights, true);
  }

  /**
   * Compares all training samples, or those held back.
   *
   * @return empty where nothing is held back
   */
  static Optional<Quality> of(Experiment experiment, Weights weights, boolean held) {
    Samples samples = held ? experiment.validation() : experiment.training();
    return samples.size() == 0 ? Optional.empty() : Optional.of(of(experiment, samples, weights));
  }

  private static Quality of(Experiment experiment, Samples samples, Weights weights) {
    var run = new Run(samples, weights);
    return experiment.target() == TargetKind.NUMBER
        ? NumberQuality.of(run)
        : ConfusionMatrix.of(run, weights.model().outputs());
  }

  /** Samples and what the network says about them. */
  record Run(Samples samples, Weights weights) {
    private static final int PIECE = 256;

    /** Hears of the samples in their order. */
    interface Each {
      /**
       * One sample.
       *
       * @param outputs of the last layer, [output][sample]
       * @param sample its place in {@code outputs}
       * @param target what it should be, [output]
       */
      void sample(double[][] outputs, int sample, double[] target);
    }

    void forEach(Each each) {
      int size = samples.size();
      var pass = new ForwardPass(weights.model(), Math.min(PIECE, size));
      for (int from = 0; from < size; from += PIECE) {
        int count = Math.min(PIECE, size - from);
        pass.run(weights, samples.features(), from, count);
        for (int s = 0; s < count; s++) {
          each.sample(pass.outputs(), s, samples.targets()[from + s]);
        }
      }
    }
  }
}
