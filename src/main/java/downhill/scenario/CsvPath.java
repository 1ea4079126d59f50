package downhill.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Finds the CSV file of a scenario: beside it or below, and nowhere else. */
final class CsvPath {
  private CsvPath() {}

  /** Requires that a path, as written, stays inside the folder it starts from. */
  static void requireInside(String file, Spot spot, Refusals refuse) throws ScenarioException {
    try {
      Path path = Path.of(file);
      boolean drive = file.length() > 1 && file.charAt(1) == ':';
      if (file.isBlank() || drive || file.startsWith("\\") || path.isAbsolute()) {
        throw refuse.at(spot, "csvPath.relative", Refusals.quoted(file));
      }
      Path normal = path.normalize();
      if (normal.startsWith("..") || normal.toString().isEmpty() || file.contains("..\\")) {
        throw refuse.at(spot, "csvPath.outside", Refusals.quoted(file));
      }
    } catch (InvalidPathException e) {
      throw refuse.at(spot, "csvPath.invalid", Refusals.quoted(file));
    }
  }

  /** Returns the file itself, links followed, after making sure that it lies inside the folder. */
  static Path resolve(Path folder, String file, Spot spot, Refusals refuse)
      throws ScenarioException {
    requireInside(file, spot, refuse);
    try {
      Path real = folder.resolve(file).toRealPath();
      if (!real.startsWith(folder.toRealPath())) {
        throw refuse.at(spot, "csvPath.outside", Refusals.quoted(file));
      }
      if (!Files.isRegularFile(real)) {
        throw refuse.at(spot, "csvPath.noFile", Refusals.quoted(file));
      }
      return real;
    } catch (NoSuchFileException e) {
      throw refuse.at(spot, "csvPath.missing", Refusals.quoted(file));
    } catch (IOException e) {
      throw refuse.at(spot, "file.unreadable", e.getClass().getSimpleName());
    }
  }
}
