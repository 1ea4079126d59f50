package downhill.lab.explain.quality;

import downhill.engine.model.Weights;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.quality.ConfusionMatrix;
import downhill.lab.quality.Quality;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cell of the confusion matrix and its samples.
 *
 * @param matrix all cells
 * @param truth true class of the samples
 * @param decision class they are taken for
 * @param rows the first {@value #MOST} at most, in their order
 */
public record CellRows(ConfusionMatrix matrix, int truth, int decision, List<CellRow> rows) {
  /** The most samples that are listed. */
  public static final int MOST = 256;

  /** Takes its own copy. */
  public CellRows {
    rows = List.copyOf(rows);
  }

  /**
   * Finds the samples of a cell among the training rows, or among those held back.
   *
   * @return empty without such rows, and where the target is a number
   */
  public static Optional<CellRows> of(
      Experiment experiment, Weights weights, int truth, int decision, boolean held) {
    return Quality.of(experiment, weights, held)
        .filter(ConfusionMatrix.class::isInstance)
        .map(ConfusionMatrix.class::cast)
        .map(matrix ->
            new CellRows(
                matrix, truth, decision, rows(experiment, weights, truth, decision, held)));
  }

  private static List<CellRow> rows(
      Experiment experiment, Weights weights, int truth, int decision, boolean held) {
    int first = held ? experiment.training().size() : 0;
    int[] places = ConfusionMatrix.rows(experiment, weights, truth, decision, held);
    List<CellRow> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, places.length); i++) {
      int row = first + places[i];
      List<Double> outputs = SampleExplanation.ofRow(experiment, weights, row).forward().outputs();
      boolean one = outputs.size() == 1;
      rows.add(new CellRow(row, outputs.get(one ? 0 : decision), outputs.get(one ? 0 : truth)));
    }
    return rows;
  }

  /** Returns how many samples the cell has. */
  public int count() {
    return matrix.counts()[truth][decision];
  }

  /** Returns whether every sample is listed. */
  public boolean isWhole() {
    return rows.size() == count();
  }
}
