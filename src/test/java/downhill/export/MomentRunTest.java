package downhill.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.optimizer.Optimizer;
import downhill.engine.training.Trainer;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Branch;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * PyTorch scripts that go on from the middle of a run in which a weight was set, two were frozen
 * and the rate was changed: those that were run with PyTorch, and what they printed.
 */
final class MomentRunTest {
  private static final Path FOLDER = ExportSamples.FOLDER.resolve("moment");
  private static final JsonMapper JSON = new JsonMapper();
  private static final double TOLERANCE = 1e-12;

  static List<String> names() {
    return List.of(
        "circles-adam", "ice-cream-sgd", "line-mae", "moons-rmsprop-momentum", "penguins-rmsprop");
  }

  /** Two and a half epochs of a run, with hands in it. */
  private static StepSnapshot moment(Experiment experiment) {
    var recording = new Recording(experiment);
    recording.begin();
    int epoch = recording.stepsPerEpoch();
    recording.seek(epoch + 1);
    recording.setWeight(0, 0.375);
    recording.setFrozen(0, true);
    recording.setFrozen(recording.snapshot(Detail.BARE).weights().size() - 1, true);
    recording.setLearningRate(recording.learningRate() / 2);
    recording.seek(2L * epoch + epoch / 2);
    return recording.snapshot(Detail.RESTING);
  }

  private static ExportSource source(String name) {
    ExportSource pinned = ExportSamples.pinned(name);
    StepSnapshot moment = moment(pinned.experiment());
    Scenario scenario = pinned.experiment().scenario();
    Optimizer now =
        scenario.compile().optimizer().withLearningRate(moment.optimizer().learningRate());
    var running = new Branch("", scenario.compile().withOptimizer(now), scenario.fit());
    Experiment experiment = pinned.experiment().of(running);
    return ExportSource.atStart(experiment, pinned.title(), pinned.language())
        .from(ExportMoment.of(moment, experiment.trainer().stepsPerEpoch()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void theScriptIsTheOneThatWasRun(String name) throws IOException {
    PinnedScripts.hold(
        "moment/" + name + ".py", ExportSamples.text(ExportKind.PYTORCH_SCRIPT, source(name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void pyTorchGoesOnAsTheRunDoes(String name) throws IOException {
    JsonNode theirs = JSON.readTree(Files.readString(FOLDER.resolve(name + ".json"))).get("loss");
    List<Double> ours = losses(source(name));
    assertThat(theirs.size()).isEqualTo(ours.size()).isGreaterThan(10);
    for (int epoch = 0; epoch < ours.size(); epoch++) {
      double wanted = theirs.get(epoch).asDouble();
      assertThat(ours.get(epoch)).as("%d", epoch).isCloseTo(wanted, within(TOLERANCE * wanted));
    }
  }

  /** Goes on by the training engine: the mean loss of each epoch, the first from its middle. */
  private static List<Double> losses(ExportSource source) {
    ExportMoment from = source.moment().orElseThrow();
    Experiment experiment = source.experiment().startingAt(from.weights());
    Trainer trainer = experiment.trainer();
    trainer.setFrozen(from.frozen().stream().mapToInt(Integer::intValue).toArray());
    trainer.goOn(from.remembered(), from.step());
    long end = (long) experiment.scenario().fit().epochs() * from.stepsPerEpoch();
    List<Double> losses = new ArrayList<>();
    double sum = 0;
    int rows = 0;
    for (long step = from.step() + 1; step <= end; step++) {
      assertThat(trainer.step()).isTrue();
      sum += trainer.batchLoss() * trainer.rowsInLastBatch();
      rows += trainer.rowsInLastBatch();
      if (step % from.stepsPerEpoch() == 0) {
        losses.add(sum / rows);
        sum = 0;
        rows = 0;
      }
    }
    return losses;
  }

  @Test
  void aProgramSaysWhatItStartsFrom() {
    String torch = ExportSamples.text(ExportKind.PYTORCH_SCRIPT, source("circles-adam"));
    assertThat(torch.replaceAll("\n# ", " "))
        .contains("what adam remembers of earlier steps")
        .contains("Frozen weights stay as they are: 2.");
    String keras = ExportSamples.text(ExportKind.KERAS_SCRIPT, source("circles-adam"));
    assertThat(keras.replaceAll("\n# ", " "))
        .contains("What adam remembers of earlier steps is not in it")
        .contains("kernel_constraint=Keep(0), bias_constraint=Keep(1)")
        .contains("[USED_ROWS if epoch == FIRST_EPOCH else 0:]");
    String plain = ExportSamples.text(ExportKind.KERAS_SCRIPT, source("ice-cream-sgd"));
    assertThat(plain).doesNotContain("remembers");
    ExportSource start = ExportSamples.pinned("ice-cream-sgd");
    assertThat(ExportSamples.text(ExportKind.KERAS_SCRIPT, start))
        .doesNotContain("Keep", "FIRST_EPOCH", "goes on");
  }

  @Test
  void afterItsPlanAProgramGoesOnForAsManyEpochsAgain() {
    ExportMoment from = source("ice-cream-sgd").moment().orElseThrow();
    var after =
        new ExportMoment(
            30L * from.stepsPerEpoch(),
            from.stepsPerEpoch(),
            from.weights(),
            from.remembered(),
            List.of());
    assertThat(after.firstEpoch()).isEqualTo(31);
    assertThat(after.lastEpoch(30)).isEqualTo(60);
    assertThat(after.usedRows(32)).isZero();
    assertThat(from.lastEpoch(30)).isEqualTo(30);
  }
}
