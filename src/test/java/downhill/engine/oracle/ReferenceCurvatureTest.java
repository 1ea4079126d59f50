package downhill.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.curvature.Curvature;
import downhill.engine.curvature.ExtremeCurvatures;
import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.LeastSquares;
import downhill.engine.curvature.LinearFit;
import downhill.engine.curvature.StabilityLimits;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Curvature is what PyTorch's second derivatives gave. */
final class ReferenceCurvatureTest {
  @ParameterizedTest
  @ValueSource(strings = {"an-icecream", "an-icecream-std", "an-logistic", "an-sine"})
  void curvatureGivesTheReferenceNumbers(String name) {
    ReferenceRun run = ReferenceRun.read(name);
    JsonNode expected = ReferenceRun.json(name + ".analysis.json");

    Curvature curvature =
        new Hessian(run.model(), run.loss(), run.training()).curvature(run.start());

    assertClose(curvature.lambdaMax(), expected.path("lambda_max"));
    assertClose(curvature.lambdaMin(), expected.path("lambda_min"));
    assertThat(curvature.exact()).isEqualTo(expected.path("exact").asBoolean());
    assertClose(
        StabilityLimits.criticalLearningRate(run.optimizer(), curvature.lambdaMax()),
        expected.path("critical_learning_rate"));
    assertClose(curvature.conditionNumber(), expected.path("condition_number"));
    assertClose(curvature.bestLearningRate(), expected.path("best_learning_rate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"an-icecream", "an-icecream-std", "an-logistic", "an-sine"})
  void theSearchGivesTheReferenceNumbersToo(String name) {
    ReferenceRun run = ReferenceRun.read(name);
    JsonNode expected = ReferenceRun.json(name + ".analysis.json");
    Hessian hessian = new Hessian(run.model(), run.loss(), run.training());

    Curvature found =
        new ExtremeCurvatures(hessian)
            .search(run.start(), new int[0], () -> false)
            .orElseThrow()
            .curvature();

    assertClose(found.lambdaMax(), expected.path("lambda_max"));
    assertClose(found.lambdaMin(), expected.path("lambda_min"));
    assertThat(found.exact()).isEqualTo(expected.path("exact").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"an-icecream", "an-icecream-std"})
  void leastSquaresGiveTheReferenceOptimum(String name) {
    ReferenceRun run = ReferenceRun.read(name);
    JsonNode expected = ReferenceRun.json(name + ".analysis.json").path("optimum");

    LinearFit fit = LeastSquares.solve(run.training()).orElseThrow();

    assertClose(fit.bias(), expected.path("bias"));
    for (int i = 0; i < fit.kernel().size(); i++) {
      assertClose(fit.kernel().get(i), expected.path("kernel").get(i));
    }
  }

  private static void assertClose(OptionalDouble actual, JsonNode expected) {
    assertThat(actual.isPresent()).isEqualTo(!expected.isMissingNode());
    actual.ifPresent(value -> assertClose(value, expected));
  }

  private static void assertClose(double actual, JsonNode expected) {
    Offset<Double> tolerance = within(1e-7 * Math.abs(expected.asDouble()));
    assertThat(actual).isCloseTo(expected.asDouble(), tolerance);
  }
}
