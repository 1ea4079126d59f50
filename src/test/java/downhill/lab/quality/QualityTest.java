package downhill.lab.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.engine.model.Weights;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioReader;
import java.nio.file.Path;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** Accuracy, MAE and R² against hand calculation and commons-math. */
final class QualityTest {
  private static Experiment experiment(String rows, String model, String loss, double split)
      throws Exception {
    String text =
        """
        {"format": "downhill-scenario", "version": 1,
         "data": {"source": "inline", "features": ["x"], "target": "y", "rows": %s},
         "model": %s,
         "compile": {"loss": "%s"}, "fit": {"validation_split": %s}}
        """
            .formatted(rows, model, loss, split);
    return Experiment.prepare(
        ScenarioReader.read(text, "quality.downhill"), Path.of(""), Progress.NONE);
  }

  private static String linear(double kernel, double bias) {
    return """
    {"layers": [{"type": "dense", "units": 1}],
     "weights": [{"kernel": [[%s]], "bias": [%s]}]}
    """
        .formatted(kernel, bias);
  }

  @Test
  void numbersByHand() throws Exception {
    // ŷ = x + 1: 2, 3, 4, 6 for 1, 4, 6, 5. Errors 1, -1, -2, 1; mean 4, spread 9 + 0 + 4 + 1.
    Experiment four = experiment("[[1, 1], [2, 4], [3, 6], [5, 5]]", linear(1, 1), "mse", 0);
    var quality = (NumberQuality) Quality.ofTraining(four, four.start());
    assertThat(quality.samples()).isEqualTo(4);
    assertThat(quality.meanAbsoluteError()).isEqualTo(5 / 4.0);
    assertThat(quality.meanSquaredError()).isEqualTo(7 / 4.0);
    assertThat(quality.mean()).isEqualTo(4);
    assertThat(quality.determination()).hasValue(1 - 7 / 14.0);
    assertThat(Quality.ofValidation(four, four.start())).isEmpty();
  }

  @Test
  void thereIsNothingToExplainInAConstantTarget() throws Exception {
    Experiment constant = experiment("[[1, 0.1], [2, 0.1], [3, 0.1]]", linear(1, 0), "mse", 0);
    var quality = (NumberQuality) Quality.ofTraining(constant, constant.start());
    assertThat(quality.determination()).isEmpty();
    assertThat(quality.meanAbsoluteError()).isCloseTo(5.7 / 3, within(1e-15));
  }

  @Test
  void theSamplesHeldBackHaveFiguresOfTheirOwn() throws Exception {
    Experiment held = experiment("[[1, 1], [2, 2], [3, 5], [4, 2]]", linear(1, 0), "mse", 0.5);
    var training = (NumberQuality) Quality.ofTraining(held, held.start());
    var validation = (NumberQuality) Quality.ofValidation(held, held.start()).orElseThrow();
    assertThat(training.meanAbsoluteError()).isZero();
    assertThat(training.determination()).hasValue(1);
    // Errors -2 and 2 around a mean of 3.5: 1 - 8 / 4.5.
    assertThat(validation.meanAbsoluteError()).isEqualTo(2);
    assertThat(validation.determination().orElseThrow()).isCloseTo(1 - 8 / 4.5, within(1e-15));
  }

  @Test
  void theBestLineExplainsAsMuchAsCommonsMathSays() throws Exception {
    Experiment penguins =
        Experiment.prepare(BuiltinScenarios.of("penguins").orElseThrow(), Progress.NONE);
    var regression = new OLSMultipleLinearRegression();
    double[] targets = new double[penguins.training().size()];
    for (int row = 0; row < targets.length; row++) {
      targets[row] = penguins.training().targets()[row][0];
    }
    regression.newSampleData(targets, penguins.training().features());
    double[] best = regression.estimateRegressionParameters();
    Weights weights = penguins.start().copy();
    weights.setBias(0, 0, best[0]);
    for (int input = 0; input < best.length - 1; input++) {
      weights.setKernel(0, input, 0, best[input + 1]);
    }
    var quality = (NumberQuality) Quality.ofTraining(penguins, weights);
    assertThat(quality.determination().orElseThrow())
        .isCloseTo(regression.calculateRSquared(), within(1e-9));
    assertThat(quality.total())
        .isCloseTo(regression.calculateTotalSumOfSquares(), within(1e-6 * quality.total()));
  }

  @Test
  void classesByHand() throws Exception {
    // Scores: class 0 gets x, class 1 gets 0, class 2 gets -x; ties go to the first.
    String model =
        """
        {"layers": [{"type": "dense", "units": 3, "activation": "softmax"}],
         "weights": [{"kernel": [[1, 0, -1]], "bias": [0, 0, 0]}]}
        """;
    Experiment three =
        experiment(
            "[[2, 0], [1, 1], [-1, 2], [-3, 2], [0, 1], [5, 0]]",
            model,
            "categorical_crossentropy",
            0);
    var matrix = (ConfusionMatrix) Quality.ofTraining(three, three.start());
    assertThat(matrix.counts()).isDeepEqualTo(new int[][] {{2, 0, 0}, {2, 0, 0}, {0, 0, 2}});
    assertThat(matrix.accuracy()).isEqualTo(4 / 6.0);
    assertThat(matrix.samplesOf(1)).isEqualTo(2);
    assertThat(matrix.right()).isEqualTo(4);
    assertThat(ConfusionMatrix.rows(three, three.start(), 1, 0, false)).containsExactly(1, 4);
  }

  @Test
  void twoClassesByHandAndOneHalfCountsAsTheFirst() throws Exception {
    String model =
        """
        {"layers": [{"type": "dense", "units": 1, "activation": "sigmoid"}],
         "weights": [{"kernel": [[1]], "bias": [0]}]}
        """;
    Experiment two =
        experiment("[[2, 1], [0, 1], [-1, 0], [3, 0]]", model, "binary_crossentropy", 0);
    var matrix = (ConfusionMatrix) Quality.ofTraining(two, two.start());
    assertThat(matrix.counts()).isDeepEqualTo(new int[][] {{1, 1}, {1, 1}});
    assertThat(matrix.accuracy()).isEqualTo(0.5);
  }
}
