package downhill.lab.verdict;

import downhill.data.Progress;
import downhill.engine.model.Weights;
import downhill.engine.training.LossFunction;
import downhill.engine.training.Trainer;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioFile;
import downhill.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A run told by the training engine alone, from start to end: weights, losses and slopes of all
 * rows after every step. Labels are justified by it; the classifier is not asked.
 */
final class Course {
  final Experiment experiment;
  final List<double[]> weights = new ArrayList<>();
  final List<Double> losses = new ArrayList<>();
  final List<double[]> slopes = new ArrayList<>();
  final boolean diverged;

  Course(Experiment experiment, int steps) {
    this.experiment = experiment;
    Trainer trainer = experiment.trainer();
    LossFunction loss =
        new LossFunction(
            experiment.model(), experiment.scenario().compile().loss(), experiment.training());
    note(trainer, loss);
    while (trainer.steps() < steps && trainer.step()) {
      note(trainer, loss);
    }
    this.diverged = trainer.diverged();
  }

  private void note(Trainer trainer, LossFunction loss) {
    Weights slope = Weights.zeros(experiment.model());
    losses.add(loss.gradient(trainer.weights(), slope));
    slopes.add(slope.toArray());
    weights.add(trainer.weights().toArray());
  }

  /** Reads a scenario. */
  static Experiment experiment(String json) {
    try {
      var file = new ScenarioFile(ScenarioReader.read(json, "test"), "test", Path.of("."));
      return Experiment.prepare(file, Progress.NONE);
    } catch (ScenarioException refused) {
      throw new IllegalArgumentException(refused);
    }
  }

  /** Returns the scenario's learning rate. */
  double rate() {
    return experiment.scenario().compile().optimizer().learningRate();
  }

  /** Returns the largest curvature of a linear regression. */
  double lambdaMax() {
    double[] all = curvatures();
    return all[all.length - 1];
  }

  /** Returns the lowest loss there is: where full-batch descent comes to rest. */
  double bottom() {
    Weights slope = Weights.zeros(experiment.model());
    Weights at = experiment.start().copy();
    LossFunction function =
        new LossFunction(
            experiment.model(), experiment.scenario().compile().loss(), experiment.training());
    for (int s = 0; s < 2000; s++) {
      function.gradient(at, slope);
      for (int i = 0; i < at.size(); i++) {
        at.set(i, at.get(i) - 0.2 * slope.get(i));
      }
    }
    return function.value(at);
  }

  /** Returns the product of the slopes after a step and before it. */
  double turn(int step) {
    double product = 0;
    for (int i = 0; i < slopes.get(step).length; i++) {
      product += slopes.get(step)[i] * slopes.get(step - 1)[i];
    }
    return product;
  }

  /** Returns how steep the loss is after a step. */
  double slope(int step) {
    return Math.sqrt(Arrays.stream(slopes.get(step)).map(g -> g * g).sum());
  }

  /** Returns how far the weights after two steps lie apart. */
  double distance(int one, int other) {
    double square = 0;
    for (int i = 0; i < weights.get(one).length; i++) {
      double difference = weights.get(one)[i] - weights.get(other)[i];
      square += difference * difference;
    }
    return Math.sqrt(square);
  }

  /** Returns the classifier's verdict on a run after so many steps. */
  static Verdict verdict(Experiment experiment, long step) {
    var recording = new Recording(experiment);
    recording.begin();
    recording.seek(step);
    return verdict(recording);
  }

  /** Returns the classifier's verdict on where a recording stands. */
  static Verdict verdict(Recording recording) {
    return verdict(recording, new VerdictWorker(recording.experiment()));
  }

  static Verdict verdict(Recording recording, VerdictWorker worker) {
    return worker.of(moment(recording));
  }

  /** Returns where a recording stands. */
  static Moment moment(Recording recording) {
    Experiment experiment = recording.experiment();
    long planned = (long) experiment.scenario().fit().epochs() * recording.stepsPerEpoch();
    return new Moment(
        experiment,
        recording.snapshot(Detail.RESTING),
        recording.curves(),
        planned,
        recording.stepsPerEpoch(),
        recording.divergence());
  }

  /** Returns the loss after a step. */
  double loss(int step) {
    return losses.get(step);
  }

  /** Returns the last step there is. */
  int last() {
    return losses.size() - 1;
  }

  double mean(int from, int to) {
    return losses.subList(from, to).stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  double lowest(int from, int to) {
    return losses.subList(from, to).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /** Returns the eigenvalues of (2/n) X'X with a column of ones, ascending: mse's curvature. */
  double[] curvatures() {
    double[][] features = experiment.training().features();
    double[][] rows = new double[features.length][];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = Arrays.copyOf(features[r], features[r].length + 1);
      rows[r][features[r].length] = 1;
    }
    RealMatrix x = new Array2DRowRealMatrix(rows, false);
    RealMatrix h = x.transpose().multiply(x).scalarMultiply(2.0 / rows.length);
    double[] values = new EigenDecomposition(h).getRealEigenvalues();
    Arrays.sort(values);
    return values;
  }
}
