package downhill.data.table;

import downhill.data.CsvException;
import downhill.data.DecimalText;
import downhill.data.LineLimit;
import downhill.data.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/** Finds out how a text is written, by its first line. */
public final class TableProbe {
  private static final int START = 1 << 16;

  private TableProbe() {}

  /**
   * Looks at the beginning.
   *
   * @throws CsvException where there is nothing to read
   */
  public static TableFormat format(TableSource source) throws CsvException {
    try {
      if (source instanceof TableSource.OfFile file
          && Files.exists(file.path())
          && !Files.isRegularFile(file.path())) {
        throw new CsvException(0, 0, "csv.noFile");
      }
      byte[] start = source.start(START);
      Encoding encoding = Encoding.guess(start);
      String line = firstLine(source, encoding);
      if (line.isBlank()) {
        throw new CsvException(0, 0, "csv.empty");
      }
      var format = new TableFormat(encoding, Separator.of(line), true);
      return format.withHeader(!namesAreNumbers(line, format.separator()));
    } catch (NoSuchFileException e) {
      throw new CsvException(0, 0, "csv.missing");
    } catch (LineLimit.Exceeded e) {
      throw e.problem();
    } catch (IOException e) {
      throw new CsvException(0, 0, "csv.unreadable", e.getClass().getSimpleName());
    }
  }

  /** Returns the first line that is not empty, or as much of it as tells. */
  private static String firstLine(TableSource source, Encoding encoding) throws IOException {
    var line = new StringBuilder();
    try (var text = source.open(encoding, Progress.NONE)) {
      boolean quoted = false;
      for (int c = text.read(); c >= 0 && line.length() < LineLimit.USUAL; c = text.read()) {
        if (!quoted && (c == '\n' || c == '\r')) {
          if (!line.toString().isBlank()) {
            break;
          }
          line.setLength(0);
        } else {
          line.append((char) c);
          quoted ^= c == '"';
        }
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      // What was read before the first foreign byte tells; the survey says where that byte is.
      return line.isEmpty() ? "?" : line.toString();
    }
    return line.toString();
  }

  private static boolean namesAreNumbers(String line, Separator separator) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(String.valueOf(separator.sign()), -1)) {
      cells.add(cell.strip());
    }
    return cells.stream().allMatch(cell -> !Double.isNaN(DecimalText.parse(cell)));
  }
}
