package downhill.export;

import downhill.data.Progress;
import downhill.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a run to a file. */
public final class Exporter {
  /** The most numbers, of rows and weights together, that code can carry. */
  public static final long MOST_NUMBERS = 10_000_000;

  private Exporter() {}

  /** Returns whether there are too many numbers to be put into code. */
  public static boolean isTooLarge(ExportKind kind, ExportSource source) {
    return kind.isCode() && source.numbers() > MOST_NUMBERS;
  }

  /**
   * Writes a file: whole, or not at all.
   *
   * @param target replaced where it exists
   * @param progress hears how many numbers are written; may end it, and nothing is left behind
   * @throws IOException when it cannot be written
   * @throws downhill.data.CancelledException when {@code progress} ended it
   * @throws IllegalArgumentException when {@link #isTooLarge}
   */
  public static void write(ExportKind kind, ExportSource source, Path target, Progress progress)
      throws IOException {
    if (isTooLarge(kind, source)) {
      throw new IllegalArgumentException(
          "numbers must be at most " + MOST_NUMBERS + ". Received: " + source.numbers());
    }
    // A pipe or a device cannot be replaced.
    boolean stream = Files.exists(target) && !Files.isRegularFile(target);
    Path part = stream ? target : target.resolveSibling(target.getFileName() + ".part");
    if (!stream) {
      // Who stops the program with Ctrl+C is left no half file.
      part.toFile().deleteOnExit();
    }
    var count = new Count(progress, source.numbers(kind));
    try {
      try (Writer out = Files.newBufferedWriter(part)) {
        write(kind, source, out, count);
      }
      count.check();
      if (!stream) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      if (!stream) {
        Files.deleteIfExists(part);
      }
    }
  }

  /** Writes to an open writer, which stays open. */
  static void write(ExportKind kind, ExportSource source, Writer out, Count count)
      throws IOException {
    switch (kind) {
      case KERAS_SCRIPT -> ScriptText.write(keras(source, count), out);
      case KERAS_NOTEBOOK -> NotebookText.write(keras(source, count), out);
      case PYTORCH_SCRIPT -> ScriptText.write(pyTorch(source, count), out);
      case PYTORCH_NOTEBOOK -> NotebookText.write(pyTorch(source, count), out);
      case DATA -> CsvText.data(source.experiment().dataset(), out, count);
      case WEIGHTS -> CsvText.weights(source.weights(), out, count);
      case HISTORY -> CsvText.history(source.curves(), out);
    }
  }

  private static List<Section> keras(ExportSource source, Count count) {
    return KerasProgram.of(source, words(source), count);
  }

  private static List<Section> pyTorch(ExportSource source, Count count) {
    return PyTorchProgram.of(source, words(source), count);
  }

  private static Words words(ExportSource source) {
    return new Words(Exporter.class, source.language());
  }
}
