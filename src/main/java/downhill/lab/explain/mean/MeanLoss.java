package downhill.lab.explain.mean;

import downhill.engine.model.Weights;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.session.Update;
import downhill.lab.timeline.BucketSeries;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;

/**
 * A loss as the mean of its parts: rows of a batch, batches of an epoch, or all training rows.
 *
 * @param shares the first {@value #MOST} parts at most, in their order
 * @param parts how many there are
 * @param rows how many rows they stand for together
 * @param loss the mean, as the engine computed it
 */
public record MeanLoss(List<LossShare> shares, int parts, long rows, double loss) {
  /** The most parts that are listed. */
  public static final int MOST = 256;

  /** Takes its own copy. */
  public MeanLoss {
    shares = List.copyOf(shares);
  }

  /** Returns whether every part is listed. */
  public boolean isWhole() {
    return shares.size() == parts;
  }

  /** Returns the losses of a step's batch, with the weights before its update. */
  public static MeanLoss ofBatch(Experiment experiment, Update update) {
    List<LossShare> shares = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, update.rows().length); i++) {
      shares.add(row(experiment, update.before(), update.rows()[i]));
    }
    return new MeanLoss(shares, update.rows().length, update.rows().length, update.batchLoss());
  }

  /** Returns the losses of all training rows. */
  public static MeanLoss ofTraining(Experiment experiment, Weights weights) {
    int rows = experiment.training().size();
    List<LossShare> shares = new ArrayList<>();
    for (int row = 0; row < Math.min(MOST, rows); row++) {
      shares.add(row(experiment, weights, row));
    }
    double loss = experiment.evaluator().loss(weights, experiment.training());
    return new MeanLoss(shares, rows, rows, loss);
  }

  /**
   * Returns the losses of all rows held back, whose places come after the training rows.
   *
   * @throws IllegalArgumentException where nothing is held back
   */
  public static MeanLoss ofValidation(Experiment experiment, Weights weights) {
    int first = experiment.training().size();
    int rows = experiment.validation().size();
    if (rows == 0) {
      throw new IllegalArgumentException("validation rows must be 1 or more. Received: 0");
    }
    List<LossShare> shares = new ArrayList<>();
    for (int row = first; row < first + Math.min(MOST, rows); row++) {
      shares.add(row(experiment, weights, row));
    }
    double loss = experiment.evaluator().loss(weights, experiment.validation());
    return new MeanLoss(shares, rows, rows, loss);
  }

  private static LossShare row(Experiment experiment, Weights weights, int row) {
    double loss =
        SampleExplanation.ofRow(experiment, weights, row)
            .loss()
            .orElseThrow(() -> new IllegalStateException("a training row has a target"));
    return new LossShare(row, 1, loss);
  }

  /**
   * Returns the losses of an epoch's batches, each before its update; none are listed where the
   * record of a long run no longer has them one by one.
   *
   * @param losses of all steps
   * @param epoch from 1, recorded whole
   * @param loss what Keras prints for it
   */
  public static MeanLoss ofEpoch(
      Experiment experiment, BucketSeries losses, long epoch, double loss) {
    int rows = experiment.training().size();
    int batchSize = Math.min(experiment.scenario().fit().batchSize(), rows);
    int batches = Math.ceilDiv(rows, batchSize);
    List<LossShare> shares = new ArrayList<>();
    for (int batch = 0; batch < Math.min(MOST, batches); batch++) {
      long step = (epoch - 1) * batches + batch + 1;
      if (losses.stepsPerBucket() > 1 || step > losses.steps()) {
        return new MeanLoss(List.of(), batches, rows, loss);
      }
      int size = Math.min(batchSize, rows - batch * batchSize);
      shares.add(new LossShare(step, size, losses.last(losses.bucketOf(step))));
    }
    return new MeanLoss(shares, batches, rows, loss);
  }
}
