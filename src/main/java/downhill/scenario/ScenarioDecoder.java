package downhill.scenario;

import downhill.scenario.Node.NumberNode;
import downhill.scenario.Node.TextNode;
import downhill.words.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the nodes of a document into a {@link Scenario}. */
final class ScenarioDecoder {
  /** What the field {@code format} says. */
  static final String FORMAT = "downhill-scenario";

  /** The version this program reads and writes. */
  static final int VERSION = 1;

  private ScenarioDecoder() {}

  static Scenario decode(Node root, Refusals refuse) throws ScenarioException {
    Fields fields = new Fields(root, refuse);
    requireFormat(fields);
    Map<Language, String> title = title(fields);
    Lab lab = lab(fields);
    Node dataNode = fields.required("data");
    Node modelNode = fields.required("model");
    Node compileNode = fields.required("compile");
    Optional<Node> fitNode = fields.optional("fit");
    Optional<Node> compareNode = fields.optional("compare");
    Optional<Node> softmaxNode = fields.optional("softmax");
    Optional<Node> entropyNode = fields.optional("entropy");
    fields.end();

    Compile compile = CompileDecoder.decode(compileNode, refuse);
    FitSettings fit =
        fitNode.isEmpty()
            ? FitSettings.DEFAULTS
            : FitDecoder.decode(fitNode.get(), FitSettings.DEFAULTS, refuse);
    ModelDecoder model = new ModelDecoder(modelNode, refuse);
    TargetKind kind = model.requireFitting(compile.loss(), compileNode);
    DataDecoder data = new DataDecoder(dataNode, kind.classes(model.lastLayer().units()), refuse);
    Data decoded = data.decode();
    Model network = model.decode(data.inputs());
    Scenario plain =
        new Scenario(
            title,
            lab,
            decoded,
            network,
            compile,
            fit,
            List.of(),
            Optional.empty(),
            Optional.empty());
    return ExtrasDecoder.decode(plain, compareNode, softmaxNode, entropyNode, refuse);
  }

  private static void requireFormat(Fields fields) throws ScenarioException {
    Node format = fields.required("format");
    if (!(format instanceof TextNode text) || !text.value().equals(FORMAT)) {
      throw fields.refuse().choice(format, List.of(Refusals.quoted(FORMAT)));
    }
    Node version = fields.required("version");
    if (!(version instanceof NumberNode number) || !number.text().equals("" + VERSION)) {
      throw fields
          .refuse()
          .at(version.at(), "version.unknown", VERSION, Refusals.describe(version));
    }
  }

  private static Map<Language, String> title(Fields fields) throws ScenarioException {
    Map<Language, String> title = new EnumMap<>(Language.class);
    Optional<Node> found = fields.optional("title");
    if (found.isPresent()) {
      Fields texts = new Fields(found.get(), fields.refuse());
      for (Language language : Language.values()) {
        texts.text(language.code()).ifPresent(text -> title.put(language, text));
      }
      texts.end();
    }
    return title;
  }

  private static Lab lab(Fields fields) throws ScenarioException {
    Optional<Node> found = fields.optional("lab");
    return found.isEmpty()
        ? Lab.NETWORK
        : fields.choice(found.get(), Lab::of, Arrays.stream(Lab.values()).map(Lab::id).toList());
  }
}
