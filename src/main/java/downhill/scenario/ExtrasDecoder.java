package downhill.scenario;

import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decodes what some labs alone look at: branches to compare, the softmax desk, the two boxes. */
final class ExtrasDecoder {
  private static final int MAX_BRANCHES = 9;
  private static final int MAX_CLASSES = 4096;
  private static final int MAX_BALLS = 1_000_000;
  private static final double SUM_TOLERANCE = 1e-9;

  private ExtrasDecoder() {}

  static Scenario decode(
      Scenario plain,
      Optional<Node> compare,
      Optional<Node> softmax,
      Optional<Node> entropy,
      Refusals refuse)
      throws ScenarioException {
    return new Scenario(
        plain.title(),
        plain.lab(),
        plain.data(),
        plain.model(),
        plain.compile(),
        plain.fit(),
        compare.isEmpty() ? List.of() : branches(compare.get(), plain, refuse),
        softmax.isEmpty() ? Optional.empty() : Optional.of(softmax(softmax.get(), refuse)),
        entropy.isEmpty() ? Optional.empty() : Optional.of(entropy(entropy.get(), refuse)));
  }

  private static List<Branch> branches(Node node, Scenario main, Refusals refuse)
      throws ScenarioException {
    if (!(node instanceof Node.ListNode(_, var elements))) {
      throw refuse.type(node, "type.list");
    }
    if (elements.size() > MAX_BRANCHES) {
      throw refuse.range(node, Phrase.of("range.branches", MAX_BRANCHES));
    }
    List<Branch> branches = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node element : elements) {
      Fields fields = new Fields(element, refuse);
      Node nameNode = fields.required("name");
      String name = fields.text(nameNode);
      if (name.isBlank() || !names.add(name)) {
        throw refuse.at(
            nameNode.at(), name.isBlank() ? "name.empty" : "name.twice", Refusals.quoted(name));
      }
      Optional<Node> compile = fields.optional("compile");
      Optional<Node> fit = fields.optional("fit");
      fields.end();
      branches.add(
          new Branch(
              name,
              compile.isEmpty() ? main.compile() : compile(compile.get(), main, refuse),
              fit.isEmpty() ? main.fit() : FitDecoder.decode(fit.get(), main.fit(), refuse)));
    }
    return branches;
  }

  private static Compile compile(Node node, Scenario main, Refusals refuse)
      throws ScenarioException {
    Compile compile = CompileDecoder.decodeBranch(node, main.compile(), refuse);
    var last = main.model().lastLayer();
    TargetKind kind = LossRules.require(compile.loss(), last, node.at(), refuse);
    if (kind != TargetKind.of(main.compile().loss(), last.activation())) {
      throw refuse.at(
          node.at(),
          "compare.target",
          main.compile().loss().kerasName(),
          compile.loss().kerasName());
    }
    return compile;
  }

  private static SoftmaxDesk softmax(Node node, Refusals refuse) throws ScenarioException {
    Fields fields = new Fields(node, refuse);
    Node labelsNode = fields.required("labels");
    List<String> labels = fields.names(labelsNode);
    requireCount(labelsNode, labels.size(), 2, refuse);
    List<Double> logits = numbers(fields, "logits", labels.size());
    List<Double> target = numbers(fields, "target", labels.size());
    Node targetNode = fields.required("target");
    fields.end();
    double sum = target.stream().mapToDouble(Double::doubleValue).sum();
    if (target.stream().anyMatch(p -> p < 0) || Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw refuse.at(targetNode.at(), "softmax.target", sum);
    }
    return new SoftmaxDesk(labels, logits, target);
  }

  private static List<Double> numbers(Fields fields, String name, int count)
      throws ScenarioException {
    Node node = fields.required(name);
    List<Double> numbers = new ArrayList<>();
    for (double number : fields.numbers(node)) {
      numbers.add(number);
    }
    requireLength(node, numbers.size(), count, fields.refuse());
    return numbers;
  }

  private static EntropyBoxes entropy(Node node, Refusals refuse) throws ScenarioException {
    Fields fields = new Fields(node, refuse);
    Node labelsNode = fields.required("labels");
    List<String> labels = fields.names(labelsNode);
    requireCount(labelsNode, labels.size(), 1, refuse);
    List<Integer> truth = counts(fields, "truth", labels.size());
    List<Integer> prediction = counts(fields, "prediction", labels.size());
    fields.end();
    return new EntropyBoxes(labels, truth, prediction);
  }

  private static List<Integer> counts(Fields fields, String name, int count)
      throws ScenarioException {
    Node node = fields.required(name);
    List<Integer> counts = new ArrayList<>();
    for (Node element : fields.elements(node)) {
      counts.add(fields.whole(element, 0, MAX_BALLS));
    }
    requireLength(node, counts.size(), count, fields.refuse());
    if (counts.stream().allMatch(balls -> balls == 0)) {
      throw fields.refuse().at(node.at(), "entropy.empty");
    }
    return counts;
  }

  private static void requireCount(Node labels, int count, int least, Refusals refuse)
      throws ScenarioException {
    if (count < least || count > MAX_CLASSES) {
      throw refuse.range(labels, Phrase.of("range.labels", least, MAX_CLASSES));
    }
  }

  private static void requireLength(Node node, int length, int expected, Refusals refuse)
      throws ScenarioException {
    if (length != expected) {
      throw refuse.at(node.at(), "list.length", expected, length);
    }
  }
}
