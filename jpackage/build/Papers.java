import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what is laid beside the packages: notes on the release, and the licences of all of it. */
final class Papers {
  private Papers() {}

  /** Writes the part of the change log about this version; of the next one where there is none. */
  static void releaseNotes(Settings settings, Path target) throws IOException, BuildException {
    List<String> lines = Files.readAllLines(settings.file("CHANGELOG.md"), StandardCharsets.UTF_8);
    String notes = section(lines, settings.version());
    if (notes.isEmpty()) {
      notes = section(lines, "Unreleased");
    }
    if (notes.isEmpty()) {
      throw new BuildException("CHANGELOG.md: expected ## " + settings.version());
    }
    Files.writeString(target, "# Downhill " + settings.version() + "\n\n" + notes + "\n");
  }

  /** Returns what stands below {@code ## name}, with or without a date behind it. */
  static String section(List<String> lines, String name) {
    return lines.stream()
        .dropWhile(line -> !isHeadOf(line, name))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static boolean isHeadOf(String line, String name) {
    String head = line.replace("[", "").replace("]", "");
    return head.equals("## " + name) || head.startsWith("## " + name + " ");
  }

  /** Writes the list of licences, and behind it which parts of the JDK are in the runtime. */
  static void licences(Settings settings, Path legal, Path target) throws IOException {
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(settings.file("assets/licences/README.md"), StandardCharsets.UTF_8));
    lines.add("");
    lines.add("## Java runtime");
    lines.add("");
    lines.add(
        "OpenJDK %s, GPL-2.0 with Classpath Exception; the texts lie in the runtime's folder `legal`."
            .formatted(System.getProperty("java.version")));
    lines.add("");
    for (Path module : Folders.list(legal)) {
      try (Stream<Path> texts = Files.list(module)) {
        lines.add(
            "- `%s`: %s"
                .formatted(
                    module.getFileName(),
                    texts
                        .map(text -> text.getFileName().toString())
                        .sorted()
                        .collect(Collectors.joining(", "))));
      }
    }
    Files.write(target, lines);
  }
}
