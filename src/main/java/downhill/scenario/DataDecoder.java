package downhill.scenario;

import downhill.data.BuiltinDataset;
import downhill.data.Dataset;
import downhill.scenario.Node.ObjectNode;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns the {@code data} section into {@link Data}. */
final class DataDecoder {
  private final Refusals refuse;
  private final Fields fields;
  private final Node source;
  private final int classCount;
  private OptionalInt inputs = OptionalInt.empty();

  /**
   * Prepares to decode.
   *
   * @param classCount how many classes the target must have; 0 when it must be a number
   */
  DataDecoder(Node node, int classCount, Refusals refuse) throws ScenarioException {
    this.refuse = refuse;
    this.classCount = classCount;
    this.fields = new Fields(node, refuse);
    this.source = fields.required("source");
  }

  /** Returns how many features there are, where the document alone tells. */
  OptionalInt inputs() {
    return inputs;
  }

  Data decode() throws ScenarioException {
    return switch (fields.text(source)) {
      case "inline" -> inline();
      case "csv" -> csv();
      case "builtin" -> builtin();
      default -> throw refuse.choice(source, List.of("inline", "csv", "builtin"));
    };
  }

  private Data inline() throws ScenarioException {
    List<String> features = features(fields.required("features"));
    Node targetNode = fields.required("target");
    String target = target(targetNode, features);
    Node rowsNode = fields.required("rows");
    List<String> classes = classes();
    Map<String, String> units = units(columns(features, target));
    boolean standardize = fields.truth("standardize", false);
    fields.end();
    InlineRows rows = new InlineRows(features, target, classes, classCount, fields);
    rows.decode(rowsNode);
    inputs = OptionalInt.of(features.size());
    return new Data.Inline(
        features, target, units, classes, standardize, rows.numbers(), rows.labels());
  }

  private Data csv() throws ScenarioException {
    Node fileNode = fields.required("file");
    String file = fields.text(fileNode);
    Optional<Node> hash = fields.optional("sha256");
    Optional<String> sha256 = hash.isEmpty() ? Optional.empty() : Optional.of(sha256(hash.get()));
    Optional<Node> featuresNode = fields.optional("features");
    List<String> features = featuresNode.isEmpty() ? List.of() : features(featuresNode.get());
    Optional<Node> targetNode = fields.optional("target");
    Optional<String> target =
        targetNode.isEmpty() ? Optional.empty() : Optional.of(target(targetNode.get(), features));
    List<String> classes = classes();
    Map<String, String> units = units(List.of());
    boolean standardize = fields.truth("standardize", false);
    fields.end();
    CsvPath.requireInside(file, fileNode.at(), refuse);
    if (!features.isEmpty()) {
      inputs = OptionalInt.of(features.size());
    }
    return new Data.Csv(file, sha256, features, target, units, classes, standardize);
  }

  private Data builtin() throws ScenarioException {
    Node nameNode = fields.required("name");
    BuiltinDataset set =
        fields.choice(
            nameNode,
            BuiltinDataset::of,
            Arrays.stream(BuiltinDataset.values()).map(BuiltinDataset::id).toList());
    int rows = fields.whole("rows", set.usualRows(), 1, set.maxRows());
    double noise = fields.number("noise", 0, NumberRange.NOISE);
    if (set.measured() && noise != 0) {
      throw refuse.at(fields.required("noise").at(), "data.noNoise", set.id(), noise);
    }
    long seed = fields.seed("seed", 0);
    int classes = builtinClasses(set);
    Dataset sample = set.generate(1, 0, 0, classes);
    List<String> features = builtinFeatures(sample.features());
    Optional<Node> target = fields.optional("target");
    if (target.isPresent() && !fields.text(target.get()).equals(sample.target())) {
      throw refuse.choice(target.get(), List.of(Refusals.quoted(sample.target())));
    }
    Map<String, String> units =
        units(columns(features.isEmpty() ? sample.features() : features, sample.target()));
    boolean standardize = fields.truth("standardize", false);
    fields.end();
    TargetRules.requireBuiltin(sample, classes, classCount, nameNode.at(), refuse);
    inputs = OptionalInt.of(features.isEmpty() ? sample.features().size() : features.size());
    return new Data.Builtin(set, rows, noise, seed, classes, features, units, standardize);
  }

  private int builtinClasses(BuiltinDataset set) throws ScenarioException {
    Optional<Node> found = set.choosesClasses() ? fields.optional("classes") : Optional.empty();
    return found.isEmpty()
        ? set.minClasses()
        : fields.whole(found.get(), set.minClasses(), set.maxClasses());
  }

  private List<String> builtinFeatures(List<String> known) throws ScenarioException {
    Optional<Node> found = fields.optional("features");
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> chosen = features(found.get());
    for (Node element : fields.elements(found.get())) {
      fields.choice(element, name -> Optional.of(name).filter(known::contains), known);
    }
    return chosen.equals(known) ? List.of() : chosen;
  }

  private List<String> features(Node node) throws ScenarioException {
    List<String> names = fields.names(node);
    if (names.isEmpty()) {
      throw refuse.range(node, Phrase.of("range.oneOrMore"));
    }
    return names;
  }

  private String target(Node node, List<String> features) throws ScenarioException {
    String target = fields.text(node);
    if (target.isBlank()) {
      throw refuse.at(node.at(), "name.empty", Refusals.quoted(target));
    }
    if (features.contains(target)) {
      throw refuse.at(node.at(), "name.twice", Refusals.quoted(target));
    }
    return target;
  }

  private List<String> classes() throws ScenarioException {
    Optional<Node> found = fields.optional("classes");
    if (found.isEmpty()) {
      return List.of();
    }
    if (classCount == 0) {
      throw refuse.at(found.get().at(), "data.classesOfNumber", Refusals.describe(found.get()));
    }
    List<String> classes = fields.names(found.get());
    if (classes.size() != classCount) {
      throw refuse.at(found.get().at(), "data.classCount", classCount, classes.size());
    }
    return classes;
  }

  private static List<String> columns(List<String> features, String target) {
    List<String> all = new ArrayList<>(features);
    all.add(target);
    return all;
  }

  /** Takes the units; where the columns are known, only theirs. */
  private Map<String, String> units(List<String> columns) throws ScenarioException {
    Optional<Node> found = fields.optional("units");
    Map<String, String> units = new HashMap<>();
    if (found.isPresent()) {
      if (!(found.get() instanceof ObjectNode object)) {
        throw refuse.type(found.get(), "type.object");
      }
      for (var entry : object.fields().entrySet()) {
        units.put(entry.getKey(), fields.text(entry.getValue()));
        if (!columns.isEmpty() && !columns.contains(entry.getKey())) {
          throw refuse.at(
              entry.getValue().at(),
              "field.unknown",
              String.join(", ", columns),
              Refusals.quoted(entry.getKey()));
        }
      }
    }
    return units;
  }

  private String sha256(Node node) throws ScenarioException {
    String hash = fields.text(node);
    if (!hash.matches("[0-9A-Fa-f]{64}")) {
      throw refuse.type(node, "type.sha256");
    }
    return hash.toLowerCase(java.util.Locale.ROOT);
  }
}
