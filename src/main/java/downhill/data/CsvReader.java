package downhill.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a CSV file: a header line, then numbers; the target may be text that names classes.
 *
 * <p>Comma, semicolon or tab, whichever the header uses most; UTF-8, with or without a byte order
 * mark; quotes as usual. Rows are streamed, so a file of a million rows takes the memory of its
 * numbers alone.
 */
public final class CsvReader {
  private static final int START = 1 << 16;
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private CsvReader() {}

  /**
   * Reads a file.
   *
   * @param file a regular file
   * @param options which columns, and what the target must be
   * @param progress hears how far the reading has come
   * @throws CsvException at the first line that cannot be used
   * @throws CancelledException when the progress asked for the end
   */
  public static Dataset read(Path file, CsvOptions options, Progress progress) throws CsvException {
    try {
      requireText(file);
      return rows(file, options, progress);
    } catch (UncheckedIOException e) {
      throw unreadable(file, Objects.requireNonNull(e.getCause()));
    } catch (NoSuchFileException e) {
      throw new CsvException(0, 0, "csv.missing");
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (CsvParseException e) {
      // The parser wraps whatever ends its reading.
      throw switch (e.getCause()) {
        case CancelledException cancelled -> throw cancelled;
        case IOException io -> unreadable(file, io);
        case UncheckedIOException io -> unreadable(file, Objects.requireNonNull(io.getCause()));
        case null, default -> malformed(e);
      };
    }
  }

  private static void requireText(Path file) throws IOException, CsvException {
    if (Files.isDirectory(file) || (Files.exists(file) && !Files.isRegularFile(file))) {
      throw new CsvException(0, 0, "csv.noFile");
    }
    byte[] start = start(file);
    if (TextEncoding.looksLikeUtf16(start)) {
      throw new CsvException(1, 0, "csv.encoding", "UTF-16");
    }
    if (start.length == TextEncoding.lengthOfUtf8Mark(start)) {
      throw new CsvException(0, 0, "csv.empty");
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(START);
    }
  }

  private static Dataset rows(Path file, CsvOptions options, Progress progress)
      throws IOException, CsvException {
    try (CountingStream counting =
            new CountingStream(Files.newInputStream(file), Files.size(file), progress);
        Reader text = new LineLimit(text(counting), LineLimit.USUAL)) {
      return CsvTable.read(text, options);
    }
  }

  private static Reader text(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, START);
    buffered.mark(3);
    byte[] mark = buffered.readNBytes(3);
    buffered.reset();
    buffered.skipNBytes(TextEncoding.lengthOfUtf8Mark(mark));
    return new InputStreamReader(
        buffered,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static CsvException unreadable(Path file, IOException cause) {
    if (cause instanceof LineLimit.Exceeded tooLong) {
      return tooLong.problem();
    }
    if (!(cause instanceof CharacterCodingException)) {
      return new CsvException(0, 0, "csv.unreadable", cause.getClass().getSimpleName());
    }
    try {
      var foreign = ForeignBytes.first(file);
      return foreign
          .encoding()
          .map(encoding -> new CsvException(foreign.line(), 0, "csv.encoding", encoding))
          .orElseGet(() -> new CsvException(foreign.line(), 0, "csv.notUtf8"));
    } catch (IOException e) {
      return new CsvException(0, 0, "csv.unreadable", e.getClass().getSimpleName());
    }
  }

  /** The parser gives up on quotes that do not close and on cells beyond its buffer. */
  private static CsvException malformed(CsvParseException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    Matcher line = LINE.matcher(message);
    return new CsvException(line.find() ? Integer.parseInt(line.group(1)) : 0, 0, "csv.quotes");
  }
}
