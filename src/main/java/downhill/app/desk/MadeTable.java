package downhill.app.desk;

import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.link.Link;
import downhill.app.page.Block;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.List;
import java.util.Optional;

/** The table of a desk's page: how the number of each class is made, and what all make together. */
public final class MadeTable {
  private static final double STEP = 24;

  private MadeTable() {}

  /**
   * Returns the row of a class.
   *
   * @param k the class, from 0
   * @param terms what its number is made of
   */
  public static Block.Row row(int k, String name, Span terms, Span result) {
    return new Block.Row(
        List.of(Span.words(name, Tone.ofClass(k)), terms, result),
        false,
        Optional.of(new Link.Row(k)));
  }

  /**
   * Returns the table, all rows of which can be seen. Each column has the width of its longest text
   * and its part of what is left. Nothing stands over terms that are all empty.
   *
   * @param titles what stands over names, terms and results
   * @param sum what stands under the results; empty for nothing
   */
  public static Block of(List<String> titles, List<Block.Row> rows, String sum) {
    boolean plain = rows.stream().allMatch(row -> row.cells().get(1).text().isEmpty());
    return new Block.Table(
        List.of(
            new Block.Column(titles.get(0), width(rows, 0, "")),
            new Block.Column(plain ? "" : titles.get(1), width(rows, 1, "")),
            new Block.Column(titles.get(2), width(rows, 2, sum))),
        rows,
        sum.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Block.Row.of(Span.formula("Σ"), Span.formula(""), Span.formula(sum, Tone.STRONG))),
        rows.size());
  }

  private static double width(List<Block.Row> rows, int column, String more) {
    double widest = TextMetrics.width(more, TextStyle.NUMBER);
    for (Block.Row row : rows) {
      Span cell = row.cells().get(column);
      TextStyle style = cell.number() ? TextStyle.NUMBER : TextStyle.CAPTION;
      widest = Math.max(widest, TextMetrics.width(cell.text(), style));
    }
    // In steps, so that a digit more while a run goes on moves nothing.
    return STEP * Math.max(2, Math.ceil(widest / STEP));
  }
}
