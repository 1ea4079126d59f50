package downhill.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the text of a CSV file, line by line, into a {@link Dataset}. */
final class CsvTable {
  private static final int MAX_HEADER = 1 << 20;

  private CsvTable() {}

  static Dataset read(Reader text, CsvOptions options) throws IOException, CsvException {
    LastCharacter ending = new LastCharacter(text);
    BufferedReader buffered = new BufferedReader(ending, 1 << 16);
    char separator = separator(buffered);
    Rows handler = new Rows(options);
    var parser =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(handler, buffered);
    try (parser) {
      var iterator = parser.iterator();
      while (iterator.hasNext()) {
        iterator.next();
        handler.throwProblem();
      }
    }
    handler.requireClosedQuote(ending.last());
    return handler.dataset();
  }

  /** Returns the separator that the header line holds most often outside quotes. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(MAX_HEADER);
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    boolean started = false;
    for (int i = 0, c = text.read(); i < MAX_HEADER - 1 && c >= 0; i++, c = text.read()) {
      if (!quoted && started && (c == '\n' || c == '\r')) {
        break;
      }
      started |= c != '\n' && c != '\r';
      quoted ^= c == '"';
      commas += !quoted && c == ',' ? 1 : 0;
      semicolons += !quoted && c == ';' ? 1 : 0;
      tabs += !quoted && c == '\t' ? 1 : 0;
    }
    text.reset();
    if (commas >= semicolons && commas >= tabs) {
      return ',';
    }
    return semicolons >= tabs ? ';' : '\t';
  }

  /** Takes each field straight from the parser's buffer, so that a number never becomes a text. */
  private static final class Rows extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final CsvOptions options;
    private final List<String> header = new ArrayList<>();
    private @Nullable CsvColumns columns;
    private @Nullable CsvException problem;
    private int line;
    private int fields;
    private boolean quoted;

    Rows(CsvOptions options) {
      this.options = options;
    }

    @Override
    protected void handleBegin(long startingLine) {
      line = (int) Math.min(Integer.MAX_VALUE, startingLine);
      fields = 0;
      if (columns != null) {
        columns.begin(line);
      }
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
      fields = index + 1;
      this.quoted = quoted;
      if (columns == null) {
        header.add(new String(text, offset, length).strip());
      } else if (problem == null) {
        problem = columns.field(index, text, offset, length);
      }
    }

    @Override
    protected Boolean buildRecord() {
      if (fields == 0) {
        return true;
      }
      if (columns == null) {
        try {
          columns = new CsvColumns(CsvHeader.of(header, line, options), options);
        } catch (CsvException e) {
          problem = e;
        }
      } else if (problem == null) {
        problem = columns.end(fields);
      }
      return true;
    }

    void throwProblem() throws CsvException {
      if (problem != null) {
        throw problem;
      }
    }

    /** The parser takes the end of the file for the end of a quote. */
    void requireClosedQuote(char lastCharacter) throws CsvException {
      if (quoted && lastCharacter != '"') {
        throw new CsvException(line, 0, "csv.unclosedQuote", line);
      }
    }

    Dataset dataset() throws CsvException {
      if (columns == null) {
        throw new CsvException(0, 0, "csv.empty");
      }
      return columns.dataset();
    }
  }
}
