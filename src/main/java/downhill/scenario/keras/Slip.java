package downhill.scenario.keras;

import downhill.scenario.Problem;
import downhill.words.Language;
import downhill.words.Phrase;
import downhill.words.Words;
import java.util.List;

/**
 * One thing in pasted code that is wrong, doubtful or unknown.
 *
 * @param what which sentence says it, with its arguments; the key is fit for tests and styles, for
 *     example {@code fit.batchSize}
 * @param effect what was done about it
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 * @param from index of the first character it is about
 * @param length how many characters it is about; may be 0
 * @param repair what to change in the code, all together; empty where there is no single answer
 */
public record Slip(
    Phrase what,
    Effect effect,
    int line,
    int column,
    int from,
    int length,
    List<Replacement> repair) {
  /** Takes its own copy. */
  public Slip {
    repair = List.copyOf(repair);
  }

  /** What was done about a slip. */
  public enum Effect {
    /** The scenario is what the repaired code says. */
    REPAIRED,
    /** Keras would take it as well: the scenario is what the code says. */
    REMARK,
    /** The place was left out. */
    LEFT_OUT,
    /** There is no scenario until it is put right. */
    BLOCKING
  }

  /** Says it in one sentence with its place: {@code Line 3, column 14: ...}. */
  public String sentence(Language language) {
    return words(language).text("slip", line, column, what(language));
  }

  /** Says it without its place, for where that is shown. */
  public String what(Language language) {
    Object[] args =
        what.args().stream()
            .map(arg -> arg instanceof Problem problem ? problem.what(language) : arg)
            .toArray();
    return words(language).text(what.key(), args);
  }

  private static Words words(Language language) {
    return new Words(Slip.class, language);
  }

  /** Returns the code with this slip put right; the same code where there is no single answer. */
  public String repaired(String code) {
    return Replacement.apply(repair, code);
  }
}
