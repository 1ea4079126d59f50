package downhill.app.desk;

import downhill.app.formula.Formula;
import downhill.app.formula.Tone;
import downhill.app.link.Link;
import java.util.Map;
import java.util.regex.Pattern;

/** A formula over the page of a column, whose letters lead to the columns they stand for. */
public final class DeskFormula {
  /** Before and after each letter that stands alone. */
  private static final Pattern LETTERS = Pattern.compile("(?=\\b[a-z]\\b)|(?<=\\b[a-z]\\b)");

  private DeskFormula() {}

  /**
   * Writes a formula.
   *
   * @param signs the formula
   * @param columns letters and the places of their columns, from 0
   * @param own the place of the column the page is about: its letter leads nowhere
   */
  public static Formula of(String signs, Map<String, Integer> columns, int own) {
    var formula = new Formula();
    for (String piece : LETTERS.split(signs, -1)) {
      formula.text(piece, Tone.STRONG);
      Integer column = columns.get(piece);
      if (column != null && column != own) {
        formula.to(new Link.Column(column));
      }
    }
    return formula;
  }
}
