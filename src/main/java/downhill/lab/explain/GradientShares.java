package downhill.lab.explain;

import downhill.engine.loss.Loss;
import downhill.engine.model.Weights;
import downhill.engine.training.Backpropagation;
import downhill.engine.training.Samples;
import java.util.ArrayList;
import java.util.List;

/**
 * How the gradient of one weight adds up over the rows of a batch: gradient = sum / batchSize.
 *
 * @param rows the first {@value #MOST_ROWS} rows of the batch at most, in their order
 * @param sum the products of all rows of the batch added up
 * @param batchSize how many rows the batch has
 */
public record GradientShares(List<RowShare> rows, double sum, int batchSize) {
  /** The most rows that are listed. */
  public static final int MOST_ROWS = 1000;

  private static final int PIECE = 256;

  /** Returns the gradient: the mean of the products over the batch. */
  public double gradient() {
    return sum / batchSize;
  }

  /**
   * Lets the engine's backpropagation run over a batch and reads its numbers.
   *
   * @param weights the weights before the update
   * @param batch indices of the batch's rows in {@code samples}
   */
  public static GradientShares of(
      Loss loss, Weights weights, Samples samples, int[] batch, Parameter parameter) {
    Backpropagation engine =
        new Backpropagation(weights.model(), loss, Math.min(PIECE, batch.length));
    Weights scratch = Weights.zeros(weights.model());
    List<RowShare> rows = new ArrayList<>();
    double sum = 0;
    for (int from = 0; from < batch.length; from += PIECE) {
      int count = Math.min(PIECE, batch.length - from);
      engine.run(weights, samples, batch, from, count, scratch);
      double pieceSum = 0;
      for (int s = 0; s < count; s++) {
        RowShare share = share(engine, parameter, batch[from + s], s);
        pieceSum += share.product();
        if (rows.size() < MOST_ROWS) {
          rows.add(share);
        }
      }
      sum += pieceSum;
    }
    return new GradientShares(List.copyOf(rows), sum, batch.length);
  }

  private static RowShare share(Backpropagation engine, Parameter parameter, int row, int sample) {
    double delta = engine.deltas(parameter.layer())[parameter.unit()][sample];
    double input =
        parameter.isBias()
            ? 1
            : engine.forward().inputsOf(parameter.layer())[parameter.input()][sample];
    return new RowShare(row, delta, input, input * delta);
  }
}
