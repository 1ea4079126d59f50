package downhill.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenarios that come with Downhill, each with its title in both languages. */
public final class BuiltinScenarios {
  private static final String START = "ice-cream";
  private static final List<String> EXAMPLES =
      List.of(
          START,
          "line",
          "moons",
          "circles",
          "spirals-three",
          "spirals-deep",
          "iris",
          "penguins",
          "edge-of-stability",
          "compare-rates",
          "compare-optimizers",
          "compare-seeds",
          "boxes",
          "cross-entropy");

  private static final List<String> LEARNING_RATE =
      List.of(
          "lecture",
          "rate-too-small",
          "rate-just-right",
          "rate-overshoots",
          "rate-bounces",
          "rate-diverges",
          "ravine",
          "momentum",
          "plateau",
          "local-minimum",
          "noise-floor",
          "overfitting");
  private static final List<String> IDS =
      Stream.concat(EXAMPLES.stream(), LEARNING_RATE.stream()).toList();

  /** What a chooser groups the scenarios by. */
  public enum Group {
    /** Data and networks to try. */
    EXAMPLES,
    /** One thing to see about descent in each. */
    LEARNING_RATE
  }

  private BuiltinScenarios() {}

  /** Returns the names of a group, in the order in which a chooser shows them. */
  public static List<String> ids(Group group) {
    return switch (group) {
      case EXAMPLES -> EXAMPLES;
      case LEARNING_RATE -> LEARNING_RATE;
    };
  }

  /** Returns the names of all, in the order in which a chooser shows them. */
  public static List<String> ids() {
    return IDS;
  }

  /** Returns the scenario that the window starts with: the lecture's ice-cream sales. */
  public static ScenarioFile start() {
    return read(START);
  }

  /** Finds a scenario by its name, for example {@code ice-cream}. */
  public static Optional<ScenarioFile> of(String id) {
    return IDS.contains(id) ? Optional.of(read(id)) : Optional.empty();
  }

  private static ScenarioFile read(String id) {
    String resource = "builtin/" + id + ".downhill";
    try (InputStream in = BuiltinScenarios.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String name = id + ".downhill";
      return new ScenarioFile(ScenarioReader.read(text, name), name, Path.of(""));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    } catch (ScenarioException e) {
      throw new IllegalStateException(resource + " is broken", e);
    }
  }
}
