package downhill.scenario;

import downhill.data.CsvProblem;
import downhill.words.Language;
import downhill.words.Words;
import java.util.List;

/**
 * One thing wrong with a file: where, what was expected, what was found, what to do next.
 *
 * @param file the file as it was named
 * @param line counted from 1; 0 when no line is to blame
 * @param column counted from 1; 0 when no column is to blame
 * @param path the place inside the document, for example {@code model.layers[0].units}; may be
 *     empty
 * @param key which sentence says it
 * @param args what the sentence's placeholders stand for
 */
public record Problem(
    String file, int line, int column, String path, String key, List<Object> args) {
  /** Takes its own copy of the arguments. */
  public Problem {
    args = List.copyOf(args);
  }

  /** Names a problem of a CSV file. */
  public static Problem of(String file, CsvProblem csv) {
    return new Problem(file, csv.line(), csv.field(), "", csv.key(), csv.args());
  }

  /**
   * Says it in one sentence, without a line break: {@code file:line:column: path: what}.
   *
   * @param language the language of the sentence
   */
  public String sentence(Language language) {
    StringBuilder sentence = new StringBuilder(file);
    if (line > 0) {
      sentence.append(':').append(line);
      if (column > 0) {
        sentence.append(':').append(column);
      }
    }
    sentence.append(": ");
    if (!path.isEmpty()) {
      sentence.append(path).append(": ");
    }
    return sentence.append(what(language)).toString();
  }

  /** Says what is wrong without the place, for a message that stands beside it. */
  public String what(Language language) {
    Class<?> beside = key.startsWith("csv.") ? CsvProblem.class : Problem.class;
    return new Words(beside, language).text(key, args.toArray());
  }
}
