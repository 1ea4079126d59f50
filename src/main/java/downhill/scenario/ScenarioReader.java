package downhill.scenario;

import downhill.scenario.Node.ListNode;
import downhill.scenario.Node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads scenario files. Strict: what is unknown, doubled, of the wrong type, out of range or of the
 * wrong shape is refused with its place; nothing is repaired.
 */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Reads a scenario from a file.
   *
   * @throws ScenarioException when the file cannot be read or is not a scenario
   */
  public static Scenario read(Path file) throws ScenarioException {
    return open(file).scenario();
  }

  /**
   * Reads a scenario from text.
   *
   * @param text the document
   * @param name what messages call it
   * @throws ScenarioException when it is not a scenario
   */
  public static Scenario read(String text, String name) throws ScenarioException {
    return parse(text, name, Path.of("")).scenario();
  }

  /**
   * Reads a scenario from a file and keeps where its parts stand.
   *
   * @throws ScenarioException when the file cannot be read or is not a scenario
   */
  public static ScenarioFile open(Path file) throws ScenarioException {
    String text = ScenarioText.read(file);
    Path parent = file.toAbsolutePath().getParent();
    return parse(text, file.toString(), parent == null ? file.toAbsolutePath() : parent);
  }

  /**
   * Requires that a scenario that was made, not read, could stand in a file: the same rules hold.
   *
   * @param name what messages call it
   * @throws ScenarioException when it breaks a rule; it names no line, since there is no file
   */
  public static void require(Scenario made, String name) throws ScenarioException {
    try {
      read(ScenarioWriter.write(made), name);
    } catch (ScenarioException broken) {
      Problem found = broken.problem();
      throw new ScenarioException(
          new Problem(found.file(), 0, 0, found.path(), found.key(), found.args()));
    }
  }

  private static ScenarioFile parse(String text, String name, Path folder)
      throws ScenarioException {
    Refusals refuse = new Refusals(name);
    Node root = JsonTree.read(text, refuse);
    Scenario scenario = ScenarioDecoder.decode(root, refuse);
    Map<String, ScenarioFile.Place> places = new HashMap<>();
    collect(root, places);
    return new ScenarioFile(scenario, name, folder, places);
  }

  /** Notes the places of objects and their fields; rows are too many, and were checked already. */
  private static void collect(Node node, Map<String, ScenarioFile.Place> places) {
    Spot at = node.at();
    places.put(at.path(), new ScenarioFile.Place(at.line(), at.column()));
    if (node instanceof ObjectNode object) {
      object.fields().values().forEach(field -> collect(field, places));
    } else if (node instanceof ListNode list && !at.path().equals("data.rows")) {
      list.elements().forEach(element -> collect(element, places));
    }
  }
}
