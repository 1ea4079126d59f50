package downhill.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.loss.Loss;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.training.FitListener;
import downhill.engine.training.History;
import downhill.scenario.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exported PyTorch scripts are those that were run with PyTorch, and print our histories.
 *
 * <p>{@code src/test/python/pytorch_runs.py} runs them again.
 */
final class PyTorchRunsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final double TOLERANCE = 1e-6;

  static List<String> names() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.list(ExportSamples.FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".downhill"))
          .map(name -> name.replace(".downhill", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theScriptIsTheOneThatWasRun(String name) throws IOException {
    PinnedScripts.hold(
        name + ".py", ExportSamples.text(ExportKind.PYTORCH_SCRIPT, ExportSamples.pinned(name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void pyTorchPrintsOurHistory(String name) throws IOException {
    Experiment experiment = ExportSamples.pinned(name).experiment();
    int epochs = experiment.scenario().fit().epochs();
    History ours = experiment.fit(experiment.trainer()).run(epochs, FitListener.SILENT);
    JsonNode theirs = JSON.readTree(Files.readString(ExportSamples.FOLDER.resolve(name + ".json")));
    boolean accuracy = experiment.scenario().compile().measuresAccuracy();
    boolean validation = experiment.validation().size() > 0;
    Map<String, List<Double>> figures =
        Map.of(
            "loss", ours.loss(),
            "accuracy", ours.accuracy(),
            "val_loss", ours.valLoss(),
            "val_accuracy", ours.valAccuracy());
    List<String> expected = new ArrayList<>(List.of("loss"));
    expected.addAll(accuracy ? List.of("accuracy") : List.of());
    expected.addAll(validation ? List.of("val_loss") : List.of());
    expected.addAll(accuracy && validation ? List.of("val_accuracy") : List.of());
    assertThat(theirs.propertyNames()).containsExactlyElementsOf(expected);
    for (String figure : expected) {
      assertThat(theirs.get(figure).size()).as(figure).isEqualTo(ours.epochs()).isPositive();
      for (int epoch = 0; epoch < ours.epochs(); epoch++) {
        double wanted = theirs.get(figure).get(epoch).asDouble();
        assertThat(figures.get(figure).get(epoch))
            .as("%s of epoch %d", figure, epoch + 1)
            .isCloseTo(wanted, within(TOLERANCE * Math.abs(wanted)));
      }
    }
  }

  @Test
  void everyOptimizerAndLossWasRun() throws IOException {
    Set<String> optimizers = new HashSet<>();
    Set<String> losses = new HashSet<>();
    Set<String> activations = new HashSet<>();
    for (String name : names()) {
      var scenario = ExportSamples.pinned(name).experiment().scenario();
      optimizers.add(kind(scenario.compile().optimizer()));
      losses.add(scenario.compile().loss().kerasName());
      scenario.model().layers().forEach(layer -> activations.add(layer.activation().kerasName()));
    }
    assertThat(names()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(optimizers)
        .contains("update.sgd", "sgd", "sgd nesterov", "rmsprop", "rmsprop momentum")
        .contains("update.adam", "update.adagrad");
    assertThat(losses).containsAll(Loss.all().stream().map(Loss::kerasName).toList());
    assertThat(activations)
        .containsAll(
            downhill.engine.activation.Activation.all().stream()
                .map(downhill.engine.activation.Activation::kerasName)
                .toList());
  }

  private static String kind(Optimizer optimizer) {
    return switch (optimizer) {
      case downhill.engine.optimizer.Sgd sgd when sgd.momentum() > 0 ->
          sgd.nesterov() ? "sgd nesterov" : "sgd";
      case downhill.engine.optimizer.RmsProp rms ->
          rms.momentum() > 0 ? "rmsprop momentum" : "rmsprop";
      default -> PyTorchUpdate.note(optimizer);
    };
  }
}
