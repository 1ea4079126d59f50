package downhill.app.onehot;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.formula.Span;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.ShownPage;
import downhill.lab.explain.softmax.LabelTable;
import downhill.lab.explain.softmax.LabelTable.Way;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.words.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages about labels, their rows and their losses, beside what Keras makes of them. */
final class LabelPagesTest {
  private final LocalWords words = new Localization(Language.EN).beside(LabelPage.class);

  /** to_categorical([0, 2, 1, 0, 1, 2]): row 2 is [0, 0, 1], the shape (6, 3). */
  @Test
  void aRowHasItsOneWhereTheLabelIs() {
    InspectorPage page = LabelPage.ofRow(LabelTable.FIRST, 1, false, words);
    assertThat(cells(page, 1)).containsExactly("0 ≠ 2", "1 ≠ 2", "2 = 2");
    assertThat(cells(page, 2)).containsExactly("0", "0", "1");
    assertThat(lines(page)).contains("argmax [0, 0, 1] = 2");
    assertThat(lines(LabelPage.ofShape(LabelTable.FIRST, words)))
        .containsExactly(
            "rows: as many as there are labels = 6", "columns: one a class = 2 + 1 = 3");
  }

  @Test
  void mistakesShowInTheRow() {
    LabelTable fromOne = LabelTable.FIRST.withWay(Way.FROM_ONE);
    InspectorPage row = LabelPage.ofRow(fromOne, 1, false, words);
    assertThat(cells(row, 2)).containsExactly("0", "0", "0", "1");
    assertThat(lines(LabelPage.ofShape(fromOne, words)))
        .contains("columns: one a class = 3 + 1 = 4");
    InspectorPage none = LabelPage.ofRow(fromOne.withTold(true), 1, false, words);
    assertThat(none.toString()).contains("The label 3 has no column: the last one is 2.");
    LabelTable twice = LabelTable.FIRST.withWay(Way.TWICE);
    assertThat(cells(LabelPage.ofRow(twice, 1, false, words), 2))
        .containsExactly("1 0", "1 0", "0 1");
  }

  @Test
  void everyEquationOfALossHolds() {
    int equations = 0;
    for (int k = 0; k < 3; k++) {
      for (LabelPart part : List.of(LabelPart.HOT_LOSS, LabelPart.SPARSE_LOSS, LabelPart.P)) {
        InspectorPage page = TargetPage.of(ScoreDesk.FIRST.withTrueClass(k), part, words);
        var shown = new ShownPage(page);
        assertThat(shown.broken()).isEmpty();
        equations += shown.equations();
        if (part != LabelPart.P) {
          assertThat(shown.links()).contains(new Link.Column(LabelPart.P.place()));
        }
      }
    }
    assertThat(equations).isGreaterThan(15);
  }

  private static List<String> lines(InspectorPage page) {
    return blocks(page)
        .filter(Block.Line.class::isInstance)
        .map(block -> ((Block.Line) block).text())
        .toList();
  }

  private static List<String> cells(InspectorPage page, int column) {
    return blocks(page)
        .filter(Block.Table.class::isInstance)
        .flatMap(block -> ((Block.Table) block).rows().stream())
        .map(row -> row.cells().get(column))
        .map(Span::text)
        .toList();
  }

  private static Stream<Block> blocks(InspectorPage page) {
    return page.sections().stream().flatMap(section -> section.blocks().stream());
  }
}
