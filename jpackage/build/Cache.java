import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Trains the cache from which Java takes loaded and linked classes at its start. */
final class Cache {
  private static final int PIECE = 65536;

  private Cache() {}

  /**
   * Runs {@code self-test}, which opens every lab without a display, and keeps what it loaded.
   *
   * @param java the home of the Java that the program is going to run on
   * @param cache the file to write
   */
  static void train(Path java, Path cache, List<String> options, String main)
      throws IOException, BuildException {
    List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
    command.addAll(options);
    command.add("-XX:AOTCacheOutput=" + cache);
    command.addAll(List.of("-m", main, "self-test", "--lang", "en"));
    String said = Tool.run(command, Map.of());
    if (!Files.isRegularFile(cache)) {
      throw new BuildException("expected a start-up cache, found none: " + said.strip());
    }
  }

  /**
   * Writes beside the cache by what the start script knows it again.
   *
   * @param script where the sum is worked out, there and here
   */
  static void stamp(Path script, Path cache) throws IOException, BuildException {
    long middle = Files.size(cache) / PIECE / 2;
    List<String> command = new ArrayList<>(List.of("sh", "-c", ". \"$0\"; stamp_of \"$1\" $2"));
    command.addAll(List.of(script.toString(), cache.toString(), Long.toString(middle)));
    String sum = Tool.run(command, Map.of()).strip();
    Files.writeString(Path.of(cache + ".stamp"), middle + " " + sum + "\n");
  }
}
