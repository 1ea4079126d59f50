package downhill.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes as a file, for as long as they are looked at. */
record FuzzFile(Path path) implements AutoCloseable {
  FuzzFile(byte[] bytes, String ending) throws IOException {
    this(Files.write(Files.createTempFile("fuzz", ending), bytes));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
