import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is done with files and folders again and again. */
final class Folders {
  private Folders() {}

  /** Returns {@code folder}, which is there and empty then. */
  static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  /** Copies a file or a whole folder to {@code target}, with times and rights. */
  static void copy(Path from, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path to = target.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(to);
        } else {
          Files.copy(
              path,
              path.equals(from) ? target : to,
              StandardCopyOption.COPY_ATTRIBUTES,
              StandardCopyOption.REPLACE_EXISTING,
              LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }

  /** Writes the text of {@code template} with each {@code @NAME@} filled in. */
  static void fill(Path template, Path target, Map<String, String> values) throws IOException {
    String text = Files.readString(template, StandardCharsets.UTF_8).replace("\r\n", "\n");
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    Files.createDirectories(target.getParent());
    Files.writeString(target, text, StandardCharsets.UTF_8);
  }

  /** Copies a script, which may be run then. */
  static void script(Path from, Path target) throws IOException {
    fill(from, target, Map.of());
    if (!target.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + target + " executable");
    }
  }

  /** Returns the bytes of a file, or of all files in a folder. */
  static long size(Path file) throws IOException {
    long bytes = 0;
    try (Stream<Path> all = Files.walk(file)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(path);
      }
    }
    return bytes;
  }

  /** Returns what lies in a folder, in order. */
  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
