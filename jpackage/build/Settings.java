import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be made.
 *
 * @param root the project
 * @param version three numbers, as the project file states them
 * @param lib the jars of the program and of its libraries
 * @param out where everything is put
 * @param image an image that is there already
 * @param formats the only formats wanted; empty for all of this system
 */
record Settings(
    Path root, String version, Path lib, Path out, Optional<Path> image, List<String> formats) {
  /** The systems that differ. */
  enum System {
    LINUX,
    WINDOWS,
    MAC;

    /** The system this runs on. */
    static System current() {
      String name = java.lang.System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
      return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
    }
  }

  static Settings of(String[] args) throws BuildException {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length || !args[i].startsWith("--")) {
        throw new BuildException("expected pairs of --name and value, found " + args[i]);
      }
      given.put(args[i].substring(2), args[i + 1]);
    }
    return new Settings(
        Path.of("").toAbsolutePath(),
        numbers(required(given, "version")),
        Path.of(required(given, "lib")).toAbsolutePath(),
        Path.of(required(given, "out")).toAbsolutePath(),
        Optional.ofNullable(given.get("image")).map(Path::of).map(Path::toAbsolutePath),
        given.containsKey("formats") ? List.of(given.get("formats").split(",")) : List.of());
  }

  private static String required(Map<String, String> given, String name) throws BuildException {
    String value = given.get(name);
    if (value == null) {
      throw new BuildException("expected --" + name);
    }
    return value;
  }

  /** Packages know only numbers: {@code 1.2.3-SNAPSHOT} is packed as 1.2.3. */
  static String numbers(String version) throws BuildException {
    String numbers = version.replaceFirst("-.*", "");
    if (!numbers.matches("\\d+\\.\\d+\\.\\d+")) {
      throw new BuildException("version: expected three numbers as 1.2.3, found " + version);
    }
    return numbers;
  }

  /** Something of the project, by its path from the top. */
  Path file(String path) {
    return root.resolve(path);
  }

  /** A folder for what is only needed on the way, empty. */
  Path work(String name) throws java.io.IOException {
    return Folders.emptied(out.resolve("work").resolve(name));
  }

  /** The processor as packages name it: {@code x64} or {@code aarch64}. */
  static String processor() {
    String name = java.lang.System.getProperty("os.arch", "");
    return name.equals("amd64") || name.equals("x86_64") ? "x64" : name;
  }
}
