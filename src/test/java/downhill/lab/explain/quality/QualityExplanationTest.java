package downhill.lab.explain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.lab.explain.mean.LossShare;
import downhill.lab.explain.mean.MeanLoss;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Figures of quality and the loss of what is held back, sample by sample, by hand. */
final class QualityExplanationTest {
  /** ŷ = x: the first two are right, the two held back are 2 below and 2 above. */
  private static Experiment numbers() throws Exception {
    return experiment(
        "[[1, 1], [2, 2], [3, 5], [4, 2]]",
        """
        {"layers": [{"type": "dense", "units": 1}],
         "weights": [{"kernel": [[1]], "bias": [0]}]}
        """,
        "mse");
  }

  /** Taken for class 1 above 0: of those held back the first is right, the second is not. */
  private static Experiment classes() throws Exception {
    return experiment(
        "[[-1, 0], [2, 1], [3, 1], [1, 0]]",
        """
        {"layers": [{"type": "dense", "units": 1, "activation": "sigmoid"}],
         "weights": [{"kernel": [[1]], "bias": [0]}]}
        """,
        "binary_crossentropy");
  }

  private static Experiment experiment(String rows, String model, String loss) throws Exception {
    String text =
        """
        {"format": "downhill-scenario", "version": 1,
         "data": {"source": "inline", "features": ["x"], "target": "y", "rows": %s},
         "model": %s,
         "compile": {"loss": "%s"}, "fit": {"validation_split": 0.5}}
        """
            .formatted(rows, model, loss);
    return Experiment.prepare(
        ScenarioReader.read(text, "quality.downhill"), Path.of(""), Progress.NONE);
  }

  @Test
  void errorsOfTheSamplesHeldBackCarryTheirPlacesInTheData() throws Exception {
    Experiment held = numbers();
    ErrorFigures figures = ErrorFigures.of(held, held.start(), true).orElseThrow();
    assertThat(figures.rows()).containsExactly(new RowError(2, 3, 5), new RowError(3, 4, 2));
    assertThat(figures.rows()).extracting(RowError::error).containsExactly(-2.0, 2.0);
    assertThat(figures.quality().meanAbsoluteError()).isEqualTo(2);
    assertThat(figures.isWhole()).isTrue();
    assertThat(CellRows.of(held, held.start(), 0, 0, true)).isEmpty();
  }

  @Test
  void theValidationLossIsTheMeanOfItsSamples() throws Exception {
    Experiment held = numbers();
    MeanLoss loss = MeanLoss.ofValidation(held, held.start());
    assertThat(loss.loss()).isEqualTo(4);
    assertThat(loss.shares()).containsExactly(new LossShare(2, 1, 4), new LossShare(3, 1, 4));
  }

  @Test
  void aCellNamesItsSamplesAndWhatDecided() throws Exception {
    Experiment two = classes();
    CellRows wrong = CellRows.of(two, two.start(), 0, 1, true).orElseThrow();
    assertThat(wrong.count()).isEqualTo(1);
    assertThat(wrong.rows()).hasSize(1);
    assertThat(wrong.rows().getFirst().row()).isEqualTo(3);
    assertThat(wrong.rows().getFirst().decided()).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-15));
    CellRows right = CellRows.of(two, two.start(), 0, 0, false).orElseThrow();
    assertThat(right.rows()).extracting(CellRow::row).containsExactly(0);
    assertThat(ErrorFigures.of(two, two.start(), false)).isEmpty();
  }
}
