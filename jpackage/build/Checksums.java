import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes SHA-256 sums in the form that {@code sha256sum --check} reads. */
final class Checksums {
  private Checksums() {}

  static void write(Path target, List<Path> files) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      lines.append(sum(file)).append("  ").append(file.getFileName()).append('\n');
    }
    Files.writeString(target, lines);
  }

  private static String sum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
      digested.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
