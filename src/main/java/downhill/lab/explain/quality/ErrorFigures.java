package downhill.lab.explain.quality;

import downhill.engine.model.Weights;
import downhill.lab.explain.Prediction;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.quality.NumberQuality;
import downhill.lab.quality.Quality;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mean absolute error and R², and the rows they are made of.
 *
 * @param quality the figures over all rows
 * @param rows the first {@value #MOST} at most, in their order
 */
public record ErrorFigures(NumberQuality quality, List<RowError> rows) {
  /** The most rows that are listed. */
  public static final int MOST = 256;

  /** Takes its own copy. */
  public ErrorFigures {
    rows = List.copyOf(rows);
  }

  /**
   * Explains the figures of the training rows, or of those held back.
   *
   * @return empty without such rows, and where the target is a class
   */
  public static Optional<ErrorFigures> of(Experiment experiment, Weights weights, boolean held) {
    if (experiment.target() != TargetKind.NUMBER) {
      return Optional.empty();
    }
    return Quality.of(experiment, weights, held)
        .filter(NumberQuality.class::isInstance)
        .map(NumberQuality.class::cast)
        .map(quality ->
            new ErrorFigures(quality, errors(experiment, weights, held, quality.samples())));
  }

  private static List<RowError> errors(
      Experiment experiment, Weights weights, boolean held, int samples) {
    int first = held ? experiment.training().size() : 0;
    List<RowError> errors = new ArrayList<>();
    for (int row = first; row < first + Math.min(MOST, samples); row++) {
      if (SampleExplanation.ofRow(experiment, weights, row).prediction()
          instanceof Prediction.Quantity(double value, Optional<Double> truth)) {
        errors.add(new RowError(row, value, truth.orElseThrow()));
      }
    }
    return errors;
  }

  /** Returns whether every row is listed. */
  public boolean isWhole() {
    return rows.size() == quality.samples();
  }
}
