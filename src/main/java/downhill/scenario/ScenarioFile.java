package downhill.scenario;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * A scenario together with the file it was read from.
 *
 * @param scenario the document
 * @param name the file as it was named, for messages
 * @param folder where the paths of the document start
 * @param places where the parts of the document stand in the file; empty when it was not read
 */
public record ScenarioFile(Scenario scenario, String name, Path folder, Map<String, Place> places) {
  /** Takes its own copy. */
  public ScenarioFile {
    places = Map.copyOf(places);
  }

  /** Gives a scenario that was made, not read, a name and a folder. */
  public ScenarioFile(Scenario scenario, String name, Path folder) {
    this(scenario, name, folder, Map.of());
  }

  /**
   * A position in the file.
   *
   * @param line counted from 1
   * @param column counted from 1
   */
  public record Place(int line, int column) {}

  /** Returns the file name without folder and ending: the title of a document that has none. */
  public String shortName() {
    String last = Path.of(name).getFileName().toString();
    return last.toLowerCase(Locale.ROOT).endsWith(".downhill")
        ? last.substring(0, last.length() - 9)
        : last;
  }

  /** Returns where a part of the document stands, or the document as a whole. */
  Spot spot(String path) {
    Place place = places.getOrDefault(path, new Place(0, 0));
    return new Spot(place.line(), place.column(), path);
  }
}
