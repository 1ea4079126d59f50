package downhill.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The scripts that were run with PyTorch, by their SHA-256 in {@code scripts.sha256}, which {@code
 * sha256sum} reads.
 */
final class PinnedScripts {
  private static final Path WRITTEN = Path.of("target", "pytorch");

  private PinnedScripts() {}

  /**
   * Writes a script into {@code target/pytorch} and holds it against the one that was run.
   *
   * @param name for example {@code moment/line-mae.py}
   */
  static void hold(String name, String script) throws IOException {
    Path file = WRITTEN.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    List<String> ran = Files.readAllLines(ExportSamples.FOLDER.resolve("scripts.sha256"));
    assertThat(ran)
        .as(
            "%s is no longer the script that was run with PyTorch. Look at what has changed, run "
                + "src/test/python/pytorch_runs.py as docs/export.md says, and commit what it writes",
            file)
        .contains(sha256(script) + "  " + name);
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
