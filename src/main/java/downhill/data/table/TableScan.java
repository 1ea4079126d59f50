package downhill.data.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import downhill.data.CancelledException;
import downhill.data.CsvException;
import downhill.data.LastCharacter;
import downhill.data.LineLimit;
import downhill.data.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through a table line by line; its memory is that of the longest line. */
final class TableScan {
  private TableScan() {}

  /** Hears of the cells. */
  interface Cells {
    /** A line begins, counted from 1. */
    void begin(int line);

    /** A cell of it, counted from 0; the characters are there for this call alone. */
    void cell(int column, char[] text, int offset, int length);

    /**
     * The line ends.
     *
     * @param cells how many it had; never 0
     * @throws CsvException where the table cannot be used
     */
    void end(int cells) throws CsvException;
  }

  static void run(
      TableSource source, TableFormat format, int lineLimit, Progress progress, Cells cells)
      throws CsvException {
    var lines = new Lines(cells);
    try (var text =
            new LastCharacter(new LineLimit(source.open(format.encoding(), progress), lineLimit));
        var parser =
            de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(format.separator().sign())
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(lines, text)) {
      var iterator = parser.iterator();
      while (iterator.hasNext()) {
        iterator.next();
        if (lines.problem != null) {
          throw lines.problem;
        }
        if (progress.cancelled()) {
          throw new CancelledException();
        }
      }
      if (lines.quoted && text.last() != '"') {
        throw new CsvException(lines.line, 0, "csv.unclosedQuote", lines.line);
      }
    } catch (UncheckedIOException e) {
      throw unreadable(Objects.requireNonNull(e.getCause()), lines.line, format);
    } catch (IOException e) {
      throw unreadable(e, lines.line, format);
    } catch (CsvParseException e) {
      throw switch (e.getCause()) {
        case CancelledException cancelled -> throw cancelled;
        case IOException io -> unreadable(io, lines.line, format);
        case UncheckedIOException io ->
            unreadable(Objects.requireNonNull(io.getCause()), lines.line, format);
        case null, default -> new CsvException(lines.line, 0, "csv.quotes");
      };
    }
  }

  private static CsvException unreadable(IOException cause, int line, TableFormat format) {
    return switch (cause) {
      case LineLimit.Exceeded tooLong -> tooLong.problem();
      case NoSuchFileException missing -> new CsvException(0, 0, "csv.missing");
      case CharacterCodingException wrong ->
          new CsvException(0, 0, "csv.wrongEncoding", format.encoding().id(), line + 1);
      default -> new CsvException(0, 0, "csv.unreadable", cause.getClass().getSimpleName());
    };
  }

  private static final class Lines extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final Cells cells;
    private int line;
    private int count;
    private boolean quoted;
    private @Nullable CsvException problem;

    Lines(Cells cells) {
      this.cells = cells;
    }

    @Override
    protected void handleBegin(long startingLine) {
      line = (int) Math.min(Integer.MAX_VALUE, startingLine);
      count = 0;
      cells.begin(line);
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
      count = index + 1;
      this.quoted = quoted;
      cells.cell(index, text, offset, length);
    }

    @Override
    protected Boolean buildRecord() {
      if (count > 0) {
        try {
          cells.end(count);
        } catch (CsvException e) {
          problem = e;
        }
      }
      return true;
    }
  }
}
