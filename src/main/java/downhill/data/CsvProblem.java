package downhill.data;

import java.util.List;

/**
 * One thing wrong with a CSV file.
 *
 * @param line counted from 1, the header being 1; 0 when no line is to blame
 * @param field place of the field in its line, counted from 1; 0 when no field is to blame
 * @param key which sentence of this package's bundle says it; starts with {@code csv.}
 * @param args what the sentence's placeholders stand for
 */
public record CsvProblem(int line, int field, String key, List<Object> args) {
  /** Takes its own copy of the arguments. */
  public CsvProblem {
    args = List.copyOf(args);
  }
}
