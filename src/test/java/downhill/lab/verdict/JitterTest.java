package downhill.lab.verdict;

import static downhill.lab.verdict.Scenarios.dense;
import static downhill.lab.verdict.Scenarios.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.training.LossFunction;
import downhill.engine.training.Trainer;
import downhill.scenario.Experiment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What looks like a noise floor and is none. */
final class JitterTest {
  private static final String CCE = "categorical_crossentropy";

  private static String data(String name, int rows, double noise, int seed) {
    return """
    {"source":"builtin","name":"%s","rows":%d,"noise":%s,"seed":%d,"standardize":true}
    """
        .formatted(name, rows, noise, seed);
  }

  private static String sgd(double rate, boolean nesterov) {
    return "{\"name\":\"sgd\",\"learning_rate\":%s,\"momentum\":0.9,\"nesterov\":%s}"
        .formatted(rate, nesterov);
  }

  /** The mean loss of all rows over some steps, taken with a part of the rate from a step on. */
  private static double mean(Experiment experiment, long step, double part, int steps) {
    Trainer trainer = experiment.trainer();
    while (trainer.steps() < step) {
      trainer.step();
    }
    trainer.setLearningRate(trainer.optimizer().learningRate() * part);
    var loss =
        new LossFunction(
            experiment.model(), experiment.scenario().compile().loss(), experiment.training());
    double sum = 0;
    for (int s = 0; s < 2 * steps; s++) {
      trainer.step();
      sum += s < steps ? 0 : loss.value(trainer.weights());
    }
    return sum / steps;
  }

  /** 44 rows in batches of 7, never shuffled: the two rows of the last one count 3.5 times. */
  @Test
  void aLastBatchThatCountsForMoreShiftsTheBottomAtAnyRate() {
    String fit = "\"batch_size\":7,\"shuffle\":false,\"seed\":775";
    Experiment experiment =
        Course.experiment(
            run(
                data("moons", 44, 0.1, 632),
                dense(2, "softmax"),
                sgd(0.111, false),
                CCE,
                200,
                fit));
    double bottom = new Course(experiment, 0).bottom();
    double now = mean(experiment, 381, 1, 700) - bottom;
    assertThat(mean(experiment, 381, 0.1, 700) - bottom).isCloseTo(now, within(0.1 * now));
    assertThat(Course.verdict(experiment, 381)).isNotInstanceOf(Verdict.NoiseFloor.class);
  }

  /** Iris can nearly be told apart without an error: a flat valley is followed for long. */
  @Test
  void aSlowFallGoesFasterWithThisRateThanWithALowerOne() {
    String fit = "\"batch_size\":7,\"shuffle\":true,\"seed\":38";
    Experiment experiment =
        Course.experiment(
            run(data("iris", 136, 0, 553), dense(3, "softmax"), sgd(0.259, true), CCE, 100, fit));
    assertThat(mean(experiment, 448, 0.1, 700)).isGreaterThan(mean(experiment, 448, 1, 700));
    assertThat(Course.verdict(experiment, 448)).isNotInstanceOf(Verdict.NoiseFloor.class);
  }

  @Test
  void theBottomOfBlobsThatOverlapIsWhereDescentComesToRest() {
    Experiment experiment = Course.experiment(overlapping());
    double found = new VerdictWorker(experiment).bottom(experiment.start().toArray()).orElseThrow();
    assertThat(found).isCloseTo(new Course(experiment, 0).bottom(), within(1e-6));
  }

  @Test
  void aSearchThatFailedFromOnePlaceIsMadeAgainFromAnother() {
    Experiment experiment = Course.experiment(overlapping());
    var worker = new VerdictWorker(experiment);
    double[] lost = new double[experiment.model().parameterCount()];
    Arrays.fill(lost, 1e308);
    assertThat(worker.bottom(lost)).isEmpty();
    assertThat(worker.bottom(experiment.start().toArray()).orElseThrow())
        .isCloseTo(new Course(experiment, 0).bottom(), within(1e-6));
  }

  private static String overlapping() {
    String blobs =
        "{\"source\":\"builtin\",\"name\":\"blobs\",\"rows\":100,\"noise\":1.5,\"classes\":2,"
            + "\"seed\":2}";
    return run(blobs, dense(2, "softmax"), sgd(0.1, false), CCE, 5, Scenarios.FULL);
  }

  /** Between two clusters apart the weights grow for ever. */
  @Test
  void whatCanBeToldApartHasNoBottom() {
    String apart = Scenarios.inline("\"x\"", "[1,1],[2,1],[-1,0],[-2,0]");
    Experiment experiment =
        Course.experiment(
            run(
                apart,
                dense(1, "sigmoid"),
                sgd(0.1, false),
                "binary_crossentropy",
                5,
                "\"seed\":1"));
    assertThat(new VerdictWorker(experiment).bottom(experiment.start().toArray())).isEmpty();
  }
}
