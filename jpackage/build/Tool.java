import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** Runs the tools of the JDK and those of the system. */
final class Tool {
  /** What would be heard by every Java started, and answered with a line of output. */
  private static final List<String> HEARD_BY_JAVA =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final int LINES_SHOWN = 12;

  private Tool() {}

  /** Returns the first of these programs that the PATH does not lead to. */
  static Optional<String> missing(String... programs) {
    return Arrays.stream(programs).filter(program -> !isThere(program)).findFirst();
  }

  private static boolean isThere(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isEmpty())
        .flatMap(
            folder -> List.of("", ".exe", ".cmd").stream().map(end -> folder + "/" + program + end))
        .anyMatch(file -> Files.isExecutable(Path.of(file)));
  }

  /** Returns whether this JDK has a tool, for example {@code jpackage}. */
  static boolean isInJdk(String name) {
    return ToolProvider.findFirst(name).isPresent();
  }

  /**
   * Runs a tool of the JDK.
   *
   * @throws BuildException with what it said, when it fails or is missing
   */
  static void jdk(String name, List<String> arguments) throws BuildException {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new BuildException("expected " + name + " in the JDK, found none"));
    var said = new StringWriter();
    var writer = new PrintWriter(said);
    int status = tool.run(writer, writer, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new BuildException(name + " ended with " + status + ": " + beginning(said.toString()));
    }
  }

  /**
   * Runs a program and returns what it printed.
   *
   * @throws BuildException with what it said, when it fails
   */
  static String run(List<String> command, Map<String, String> environment)
      throws IOException, BuildException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(HEARD_BY_JAVA);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new BuildException(
            command.getFirst() + " ended with " + status + ": " + beginning(said));
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw new BuildException(command.getFirst() + " was interrupted");
    }
    return said;
  }

  private static String beginning(String said) {
    return said.strip().lines().limit(LINES_SHOWN).collect(Collectors.joining("\n"));
  }
}
