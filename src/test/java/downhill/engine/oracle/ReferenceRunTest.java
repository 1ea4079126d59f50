package downhill.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.model.ForwardPass;
import downhill.engine.model.Weights;
import downhill.engine.training.Evaluation;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Fit;
import downhill.engine.training.FitListener;
import downhill.engine.training.History;
import downhill.engine.training.Trainer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Training gives the numbers that PyTorch's gradients and Keras' update rules gave. */
final class ReferenceRunTest {
  private static final double RELATIVE = 1e-9;
  private static final double ABSOLUTE = 1e-12;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "binary-leaky-rmsprop",
        "binary-mse-on-sigmoid",
        "binary-tanh",
        "icecream-adam",
        "icecream-rmsprop",
        "icecream-sgd-diverges",
        "icecream-sgd-small",
        "icecream-standardized",
        "line-full-batch",
        "line-mae",
        "line-momentum",
        "line-nesterov",
        "line-overshoots",
        "logistic",
        "sigmoid-with-categorical",
        "sine-elu-adagrad",
        "sine-relu-adam",
        "sine-softplus",
        "sine-tanh",
        "softmax-mlp-adam",
        "softmax-regression",
        "softmax-sparse"
      })
  void trainingGivesTheReferenceNumbers(String name) {
    ReferenceRun run = ReferenceRun.read(name);
    JsonNode expected = ReferenceRun.json(name + ".expected.json");
    Trainer trainer =
        new Trainer(
            run.model(),
            run.optimizer(),
            run.loss(),
            run.training(),
            run.batchSize(),
            false,
            1,
            run.start());
    Evaluator evaluator = new Evaluator(run.model(), run.loss());
    Fit fit = new Fit(trainer, evaluator, run.validation());

    History history = fit.run(run.epochs(), traceChecker(expected.path("trace"), run));

    boolean diverges = expected.path("outcome").asString().equals("diverged");
    assertThat(trainer.diverged()).isEqualTo(diverges);
    assertSeries("loss", history.loss(), expected.at("/history/loss"));
    assertSeries("accuracy", history.accuracy(), expected.at("/history/accuracy"));
    assertSeries("val_loss", history.valLoss(), expected.at("/history/val_loss"));
    assertSeries("val_accuracy", history.valAccuracy(), expected.at("/history/val_accuracy"));
    assertWeights("weights", trainer.weights(), expected.path("weights"), run);
    if (diverges) {
      assertThat(trainer.steps() + 1).isEqualTo(expected.path("diverged_at_step").asLong());
    } else {
      Evaluation evaluation = evaluator.evaluate(trainer.weights(), run.training());
      assertClose("evaluate", evaluation.loss(), expected.at("/evaluate/loss").asDouble());
      if (expected.at("/evaluate").has("accuracy")) {
        assertThat(evaluation.accuracy()).isEqualTo(expected.at("/evaluate/accuracy").asDouble());
      }
      assertPredictions(run, trainer.weights(), expected.path("predictions"));
    }
  }

  private static FitListener traceChecker(JsonNode trace, ReferenceRun run) {
    assertThat(trace.size()).isGreaterThanOrEqualTo(2);
    return new FitListener() {
      @Override
      public void stepTaken(Trainer trainer, double lossSoFar, double accuracySoFar) {
        if (trainer.steps() <= trace.size()) {
          JsonNode step = trace.get((int) trainer.steps() - 1);
          assertThat(trainer.steps()).isEqualTo(step.path("step").asLong());
          assertClose("trace loss", trainer.batchLoss(), step.path("loss").asDouble());
          assertWeights("gradients", trainer.gradients(), step.path("gradients"), run);
          assertWeights("trace weights", trainer.weights(), step.path("weights"), run);
        }
      }
    };
  }

  private static void assertPredictions(ReferenceRun run, Weights weights, JsonNode expected) {
    ForwardPass forward = new ForwardPass(run.model(), expected.size());
    forward.run(weights, run.training().features(), 0, expected.size());
    for (int s = 0; s < expected.size(); s++) {
      for (int k = 0; k < run.model().outputs(); k++) {
        double output = forward.activation(run.model().layerCount() - 1, k, s);
        assertClose("prediction", output, expected.get(s).get(k).asDouble());
      }
    }
  }

  private static void assertSeries(String what, List<Double> actual, JsonNode expected) {
    if (expected.isMissingNode()) {
      return;
    }
    assertThat(actual).as(what).hasSize(expected.size());
    for (int i = 0; i < actual.size(); i++) {
      assertClose(what + " of epoch " + (i + 1), actual.get(i), expected.get(i).asDouble());
    }
  }

  private static void assertWeights(
      String what, Weights actual, JsonNode expected, ReferenceRun run) {
    Weights wanted = ReferenceRun.weights(run.model(), expected);
    for (int i = 0; i < actual.size(); i++) {
      assertClose(what + " " + i, actual.get(i), wanted.get(i));
    }
  }

  private static void assertClose(String what, double actual, double expected) {
    double tolerance = Math.max(RELATIVE * Math.abs(expected), ABSOLUTE);
    assertThat(Math.abs(actual - expected))
        .as("%s: %s, expected %s", what, actual, expected)
        .isLessThanOrEqualTo(tolerance);
  }
}
