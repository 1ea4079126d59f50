package downhill.lab.explain;

import downhill.lab.session.SessionState;
import downhill.lab.session.StepSnapshot;
import downhill.lab.timeline.BucketSeries;
import downhill.scenario.FitSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The two losses of an epoch at a moment of it: what Keras prints, and what the weights give now.
 *
 * <pre>
 *   printed = Σ rows · loss / Σ rows    each batch measured before its own update
 *   now     = the loss of all training rows with the weights as they are
 * </pre>
 *
 * @param epoch from 1
 * @param batches of an epoch
 * @param shares the batches so far, in their order; empty where the run is too long for the loss of
 *     every batch to be kept
 * @param printed the mean so far; NaN before any step
 * @param now empty while the rows are too many to measure in passing
 */
public record EpochLosses(
    long epoch, int batches, List<BatchShare> shares, double printed, OptionalDouble now) {

  /**
   * What a batch adds.
   *
   * @param batch from 1
   * @param rows how many it has: its weight in the mean
   * @param loss of the batch, before its update
   * @param product rows times loss
   * @param mean of this batch and those before it, by their rows
   */
  public record BatchShare(int batch, int rows, double loss, double product, double mean) {}

  /** Takes its own copy. */
  public EpochLosses {
    shares = List.copyOf(shares);
  }

  /** Works out the losses of a moment. */
  public static EpochLosses of(SessionState state) {
    StepSnapshot now = state.snapshot();
    var measured = now.trainingEvaluation();
    return new EpochLosses(
        now.epoch(),
        state.stepsPerEpoch(),
        shares(state),
        now.epochSoFar().loss(),
        measured.isPresent() ? OptionalDouble.of(measured.get().loss()) : OptionalDouble.empty());
  }

  private static List<BatchShare> shares(SessionState state) {
    BucketSeries losses = state.curves().batchLoss();
    StepSnapshot now = state.snapshot();
    List<BatchShare> shares = new ArrayList<>();
    if (losses.stepsPerBucket() != 1 || losses.steps() < now.step()) {
      return shares;
    }
    FitSettings fit = state.experiment().scenario().fit();
    int training = state.experiment().training().size();
    int size = Math.min(fit.batchSize(), training);
    long before = now.step() - now.batch();
    double sum = 0;
    long rows = 0;
    for (int batch = 1; batch <= now.batch(); batch++) {
      int count = Math.min(size, training - (batch - 1) * size);
      double loss = losses.last(losses.bucketOf(before + batch));
      sum += loss * count;
      rows += count;
      shares.add(new BatchShare(batch, count, loss, loss * count, sum / rows));
    }
    return shares;
  }

  /** Returns how many rows the batches so far have; 0 where they are not kept. */
  public long rows() {
    return shares.stream().mapToLong(BatchShare::rows).sum();
  }

  /** Returns the sum of all products; 0 where they are not kept. */
  public double sum() {
    return shares.stream().mapToDouble(BatchShare::product).sum();
  }
}
