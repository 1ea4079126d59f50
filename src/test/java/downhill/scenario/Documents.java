package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scenario texts for tests. */
final class Documents {
  /** The example of the file format: ice cream with two rows. */
  static final String ICE_CREAM =
      """
      {
        "format": "downhill-scenario",
        "version": 1,
        "title": {"en": "Ice-cream sales", "ko": "아이스크림 판매량"},
        "data": {
          "source": "inline",
          "features": ["temperature", "humidity", "discount"],
          "target": "sales",
          "rows": [[31.0, 60.0, 0.1, 196.0], [18.5, 71.0, 0.0, 47.0]],
          "standardize": false
        },
        "model": {
          "layers": [
            {"type": "dense", "units": 1, "activation": "linear",
             "kernel_initializer": "glorot_uniform", "bias_initializer": "zeros"}
          ],
          "weights": [{"kernel": [[0.1], [-0.2], [0.3]], "bias": [0.0]}]
        },
        "compile": {
          "optimizer": {"name": "sgd", "learning_rate": 0.01, "momentum": 0.0, "nesterov": false},
          "loss": "mean_squared_error",
          "metrics": []
        },
        "fit": {"epochs": 10, "batch_size": 32, "shuffle": true, "validation_split": 0.0, "seed": 42}
      }
      """;

  /** Three flowers of three species, named by text, for a softmax layer. */
  static final String FLOWERS =
      """
      {"format": "downhill-scenario", "version": 1,
       "data": {"source": "inline", "features": ["x"], "target": "species",
                "rows": [[1, "rose"], [2, "iris"], [3, "aster"]]},
       "model": {"layers": [{"type": "dense", "units": 3, "activation": "softmax"}]},
       "compile": {"loss": "categorical_crossentropy"}}
      """;

  private Documents() {}

  /** Returns the problem of a text that must be refused. */
  static Problem problem(String text) {
    ScenarioException refused =
        catchThrowableOfType(
            ScenarioException.class, () -> ScenarioReader.read(text, "a.downhill"));
    assertThat(refused).as("refusal of %s", text).isNotNull();
    return refused.problem();
  }

  /** Returns the example with one part replaced. */
  static String iceCreamWith(String part, String replacement) {
    assertThat(ICE_CREAM).contains(part);
    return ICE_CREAM.replace(part, replacement);
  }

  /** Returns every valid document at hand: shipped scenarios, reference runs and these examples. */
  static List<String> all() throws IOException {
    List<String> texts = new ArrayList<>(List.of(ICE_CREAM, FLOWERS));
    for (String folder :
        List.of("src/main/resources/downhill/scenario/builtin", "src/test/resources")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".downhill")).sorted().toList()) {
          texts.add(Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }
}
