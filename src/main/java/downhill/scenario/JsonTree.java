package downhill.scenario;

import downhill.scenario.Node.BooleanNode;
import downhill.scenario.Node.ListNode;
import downhill.scenario.Node.NullNode;
import downhill.scenario.Node.NumberNode;
import downhill.scenario.Node.NumbersNode;
import downhill.scenario.Node.ObjectNode;
import downhill.scenario.Node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text into nodes that know their place: strict JSON, every field of an object once. */
final class JsonTree {
  private static final int MAX_DEPTH = 64;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final JsonParser parser;
  private final Refusals refuse;

  private JsonTree(JsonParser parser, Refusals refuse) {
    this.parser = parser;
    this.refuse = refuse;
  }

  /**
   * Reads a document.
   *
   * @throws ScenarioException at the first place that is not JSON, has a field twice or a number
   *     beyond the range of doubles
   */
  static Node read(String text, Refusals refuse) throws ScenarioException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      JsonTree tree = new JsonTree(parser, refuse);
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw refuse.at(new Spot(1, 1, ""), "json.empty");
      }
      Node root = tree.node(first, "");
      if (parser.nextToken() != null) {
        throw refuse.at(tree.here(""), "json.trailing");
      }
      return root;
    } catch (UnexpectedEndOfInputException e) {
      throw refuse.at(spot(e), "json.end");
    } catch (StreamConstraintsException e) {
      throw refuse.at(spot(e), "json.limit", MAX_DEPTH);
    } catch (JacksonException e) {
      throw refuse.at(spot(e), "json.syntax", found(text, spot(e)));
    }
  }

  private Node node(JsonToken token, String path) throws ScenarioException {
    Spot at = here(path);
    return switch (token) {
      case START_OBJECT -> object(at);
      case START_ARRAY -> list(at);
      case VALUE_STRING -> new TextNode(at, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new NumberNode(at, number(path), token == JsonToken.VALUE_NUMBER_INT, parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> new BooleanNode(at, token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> new NullNode(at);
      default -> throw refuse.at(at, "json.syntax", token.toString());
    };
  }

  private ObjectNode object(Spot at) throws ScenarioException {
    Map<String, Node> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      Spot nameSpot = here(Spot.field(at.path(), name));
      if (fields.containsKey(name)) {
        throw refuse.at(nameSpot, "json.duplicate", Refusals.quoted(name));
      }
      fields.put(name, node(parser.nextToken(), nameSpot.path()));
    }
    return new ObjectNode(at, fields);
  }

  private Node list(Spot at) throws ScenarioException {
    var numbers = new NumbersNode.Builder();
    JsonToken token = parser.nextToken();
    for (int index = 0; token.isNumeric(); index++) {
      TokenStreamLocation location = parser.currentTokenLocation();
      numbers.add(
          number(at.path(), index),
          token == JsonToken.VALUE_NUMBER_INT,
          location.getLineNr(),
          location.getColumnNr());
      token = parser.nextToken();
    }
    NumbersNode packed = numbers.build(at);
    if (token == JsonToken.END_ARRAY && !numbers.isEmpty()) {
      return packed;
    }
    List<Node> elements = new ArrayList<>();
    for (int index = 0; index < packed.values().length; index++) {
      elements.add(packed.element(index));
    }
    while (token != JsonToken.END_ARRAY) {
      elements.add(node(token, Spot.element(at.path(), elements.size())));
      token = parser.nextToken();
    }
    return new ListNode(at, elements);
  }

  private double number(String list, int index) throws ScenarioException {
    double value = parser.getDoubleValue();
    return Double.isFinite(value) ? value : number(Spot.element(list, index));
  }

  private double number(String path) throws ScenarioException {
    double value = parser.getDoubleValue();
    if (!Double.isFinite(value)) {
      throw refuse.at(here(path), "json.finite", parser.getString());
    }
    return value;
  }

  private Spot here(String path) {
    TokenStreamLocation location = parser.currentTokenLocation();
    return new Spot(location.getLineNr(), location.getColumnNr(), path);
  }

  private static Spot spot(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null
        ? new Spot(0, 0, "")
        : new Spot(location.getLineNr(), location.getColumnNr(), "");
  }

  /** Returns the character that is not JSON, as the sentence's "found". */
  private static String found(String text, Spot at) {
    @Nullable String line = text.lines().skip(Math.max(0, at.line() - 1)).findFirst().orElse(null);
    if (line == null || line.length() < at.column() || at.column() < 1) {
      return Refusals.quoted("");
    }
    return Refusals.quoted(line.substring(at.column() - 1, at.column()));
  }
}
