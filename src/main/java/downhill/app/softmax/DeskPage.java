package downhill.app.softmax;

import downhill.app.desk.DeskSource;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.softmax.DeskColumn;
import downhill.picture.softmax.DeskFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All that stands on the desk as one page, to be copied: the table, then how each column came. */
final class DeskPage {
  private DeskPage() {}

  /**
   * Writes the page.
   *
   * @param revealed how many columns can be seen, from the left
   * @param origin where the numbers come from, in words
   */
  static InspectorPage of(
      ScoreDesk desk, int revealed, DeskSource source, String origin, LocalWords words) {
    List<DeskColumn> columns = Arrays.asList(DeskColumn.values()).subList(0, revealed);
    List<Section> sections =
        columns.stream()
            .map(column ->
                Section.first(ColumnPage.of(desk, column, source, _ -> Optional.empty(), words)))
            .toList();
    return new InspectorPage(
        origin, words.text("softmax.desk.title"), List.of(table(desk, columns, words)), sections);
  }

  private static Block table(ScoreDesk desk, List<DeskColumn> columns, LocalWords words) {
    DeskFigures figures = DeskFigures.of(desk);
    List<Block.Column> heads = new ArrayList<>();
    heads.add(new Block.Column(words.text("softmax.page.class"), 1));
    for (DeskColumn column : columns) {
      String symbol =
          column == DeskColumn.SHARE ? words.text("softmax.share") : figures.symbol(column);
      heads.add(new Block.Column(symbol, 1));
    }
    List<Block.Row> rows = new ArrayList<>();
    for (int k = 0; k < desk.size(); k++) {
      List<Span> cells = new ArrayList<>();
      cells.add(Span.words(desk.labels().get(k), Tone.ofClass(k)));
      for (DeskColumn column : columns) {
        cells.add(Span.formula(figures.text(column, k)));
      }
      rows.add(Block.Row.of(cells.toArray(Span[]::new)));
    }
    List<Span> sums = new ArrayList<>();
    sums.add(Span.formula("Σ"));
    columns.forEach(column -> sums.add(Span.formula(figures.sum(column), Tone.STRONG)));
    return new Block.Table(
        heads, rows, Optional.of(Block.Row.of(sums.toArray(Span[]::new))), ScoreDesk.MOST);
  }
}
