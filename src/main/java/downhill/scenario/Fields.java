package downhill.scenario;

import downhill.scenario.Node.BooleanNode;
import downhill.scenario.Node.ListNode;
import downhill.scenario.Node.NumberNode;
import downhill.scenario.Node.NumbersNode;
import downhill.scenario.Node.ObjectNode;
import downhill.scenario.Node.TextNode;
import downhill.words.Phrase;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes the fields of one object, each with its type and range, and refuses those left over. */
final class Fields {
  private static final BigInteger MAX_INT = BigInteger.valueOf(Integer.MAX_VALUE);

  private final ObjectNode node;
  private final Refusals refuse;
  private final Set<String> asked = new LinkedHashSet<>();

  Fields(Node node, Refusals refuse) throws ScenarioException {
    this.refuse = refuse;
    if (!(node instanceof ObjectNode object)) {
      throw refuse.type(node, "type.object");
    }
    this.node = object;
  }

  Spot at() {
    return node.at();
  }

  Refusals refuse() {
    return refuse;
  }

  Optional<Node> optional(String name) {
    asked.add(name);
    return Optional.ofNullable(node.fields().get(name));
  }

  Node required(String name) throws ScenarioException {
    Optional<Node> found = optional(name);
    if (found.isEmpty()) {
      throw refuse.at(at(), "field.missing", Refusals.quoted(name));
    }
    return found.get();
  }

  /** Refuses any field that nothing asked for. */
  void end() throws ScenarioException {
    for (var field : node.fields().entrySet()) {
      if (!asked.contains(field.getKey())) {
        throw refuse.at(
            field.getValue().at(),
            "field.unknown",
            String.join(", ", asked),
            Refusals.quoted(field.getKey()));
      }
    }
  }

  Optional<String> text(String name) throws ScenarioException {
    Optional<Node> found = optional(name);
    return found.isEmpty() ? Optional.empty() : Optional.of(text(found.get()));
  }

  String text(Node found) throws ScenarioException {
    if (!(found instanceof TextNode text)) {
      throw refuse.type(found, "type.text");
    }
    return text.value();
  }

  /** Takes a text that names one of some known things. */
  <T> T choice(Node found, Function<String, Optional<T>> known, List<String> names)
      throws ScenarioException {
    Optional<T> chosen = known.apply(text(found));
    if (chosen.isEmpty()) {
      throw refuse.choice(found, names);
    }
    return chosen.get();
  }

  boolean truth(String name, boolean absent) throws ScenarioException {
    Optional<Node> found = optional(name);
    if (found.isEmpty()) {
      return absent;
    }
    if (!(found.get() instanceof BooleanNode truth)) {
      throw refuse.type(found.get(), "type.boolean");
    }
    return truth.value();
  }

  long seed(String name, long absent) throws ScenarioException {
    Optional<Node> found = optional(name);
    if (found.isEmpty()) {
      return absent;
    }
    BigInteger value = wholeNumber(found.get());
    if (value.bitLength() > 63) {
      throw refuse.range(found.get(), Phrase.of("range.seed"));
    }
    return value.longValue();
  }

  int whole(String name, int absent, int least, int most) throws ScenarioException {
    Optional<Node> found = optional(name);
    return found.isEmpty() ? absent : whole(found.get(), least, most);
  }

  int whole(Node found, int least, int most) throws ScenarioException {
    BigInteger value = wholeNumber(found);
    if (value.compareTo(BigInteger.valueOf(least)) < 0
        || value.compareTo(BigInteger.valueOf(most)) > 0) {
      throw refuse.range(found, Phrase.of("range.whole", least, most));
    }
    return value.intValue();
  }

  /**
   * Takes a positive whole number of any size; more than an {@code int} holds means its largest.
   */
  int positive(String name, int absent) throws ScenarioException {
    Optional<Node> found = optional(name);
    if (found.isEmpty()) {
      return absent;
    }
    BigInteger value = wholeNumber(found.get());
    if (value.signum() < 1) {
      throw refuse.range(found.get(), Phrase.of("range.positiveWhole"));
    }
    return value.min(MAX_INT).intValue();
  }

  private BigInteger wholeNumber(Node found) throws ScenarioException {
    if (!(found instanceof NumberNode number) || !number.whole()) {
      throw refuse.type(found, "type.whole");
    }
    return new BigInteger(number.text());
  }

  /** Takes a number that must be in a range. */
  double number(String name, double absent, NumberRange range) throws ScenarioException {
    Optional<Node> found = optional(name);
    if (found.isEmpty()) {
      return absent;
    }
    if (!(found.get() instanceof NumberNode number)) {
      throw refuse.type(found.get(), "type.number");
    }
    if (!range.holds(number.value())) {
      throw refuse.range(found.get(), range.phrase());
    }
    return number.value();
  }

  double[] numbers(Node found) throws ScenarioException {
    if (found instanceof ListNode(_, var elements)) {
      for (Node element : elements) {
        if (!(element instanceof NumberNode)) {
          throw refuse.type(element, "type.number");
        }
      }
      return new double[0];
    }
    if (!(found instanceof NumbersNode numbers)) {
      throw refuse.type(found, "type.numbers");
    }
    return numbers.values();
  }

  List<Node> elements(Node found) throws ScenarioException {
    return switch (found) {
      case ListNode list -> list.elements();
      case NumbersNode numbers -> {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < numbers.values().length; i++) {
          all.add(numbers.element(i));
        }
        yield all;
      }
      default -> throw refuse.type(found, "type.list");
    };
  }

  List<String> texts(Node found) throws ScenarioException {
    List<String> all = new ArrayList<>();
    for (Node element : elements(found)) {
      all.add(text(element));
    }
    return all;
  }

  /** Takes names that must be distinct and not empty. */
  List<String> names(Node found) throws ScenarioException {
    Set<String> names = new LinkedHashSet<>();
    for (Node element : elements(found)) {
      String name = text(element);
      if (name.isBlank()) {
        throw refuse.at(element.at(), "name.empty", Refusals.quoted(name));
      }
      if (!names.add(name)) {
        throw refuse.at(element.at(), "name.twice", Refusals.quoted(name));
      }
    }
    return List.copyOf(names);
  }
}
