import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the launchers {@code downhill} and {@code downhill.bat} into the folder given as the only
 * argument, with the home of the JDK that runs this program as the Java they start.
 */
final class WriteLauncher {
  private WriteLauncher() {}

  public static void main(String[] args) throws IOException {
    Path bin = Path.of(args[0]);
    Path templates = Path.of("jpackage", "launcher");
    Files.createDirectories(bin);
    String javaHome = System.getProperty("java.home");
    write(templates.resolve("downhill.sh"), bin.resolve("downhill"), javaHome, "\n");
    write(templates.resolve("downhill.bat"), bin.resolve("downhill.bat"), javaHome, "\r\n");
  }

  private static void write(Path template, Path target, String javaHome, String lineEnd)
      throws IOException {
    String text = Files.readString(template, StandardCharsets.UTF_8);
    Files.writeString(
        target,
        text.replace("@JAVA_HOME@", javaHome).replace("\r\n", "\n").replace("\n", lineEnd),
        StandardCharsets.UTF_8);
    if (!target.toFile().setExecutable(true, false) && !Files.isExecutable(target)) {
      throw new IOException("cannot make " + target + " executable");
    }
  }
}
