package downhill.app.onehot;

import downhill.app.desk.MadeTable;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.softmax.DeskColumn;
import downhill.picture.softmax.DeskFigures;
import java.util.ArrayList;
import java.util.List;

/** The pages about the loss of one target, written one-hot or as a label, and about its p. */
final class TargetPage {
  private final ScoreDesk desk;
  private final DeskFigures figures;
  private final LocalWords words;

  private TargetPage(ScoreDesk desk, LocalWords words) {
    this.desk = desk;
    this.figures = DeskFigures.of(desk);
    this.words = words;
  }

  /**
   * Writes a page.
   *
   * @param desk the scores and the true class
   * @param part a loss or the probabilities
   */
  static InspectorPage of(ScoreDesk desk, LabelPart part, LocalWords words) {
    var page = new TargetPage(desk, words);
    return switch (part) {
      case HOT_LOSS -> page.page("hot", "L = Σ −y · ln p", page.table(DeskColumn.TERM));
      case SPARSE_LOSS -> page.page("sparse", "L = −ln p[y]", page.picked());
      case P -> page.page("p", "p = exp(z − max z) / Σ", page.table(DeskColumn.P));
      case SHAPE -> throw new IllegalArgumentException("expected a loss or p: " + part);
    };
  }

  private InspectorPage page(String key, String formula, Block numbers) {
    return new InspectorPage(
        words.text("onehot.sparse.title"),
        words.text("onehot.page.title." + key),
        List.of(Block.Line.of(Span.formula(formula, Tone.STRONG))),
        List.of(
            Section.of(words.text("onehot.page.numbers"), numbers),
            Section.of(
                words.text("onehot.page.why." + key),
                new Block.Note(words.text("onehot.page.note." + key)))));
  }

  private Block table(DeskColumn column) {
    List<Block.Row> rows = new ArrayList<>();
    for (int k = 0; k < desk.size(); k++) {
      double value = figures.value(column, k);
      Span result = Span.number(figures.text(column, k), value, Tone.STRONG);
      Span name = Span.words(Integer.toString(k), Tone.ofClass(k));
      rows.add(Block.Row.of(name, terms(column, k), result));
    }
    List<String> titles =
        List.of(
            words.text("onehot.page.class"),
            words.text("onehot.page.terms"),
            words.text("onehot.page.result"));
    return MadeTable.of(titles, rows, figures.sum(column));
  }

  private Span terms(DeskColumn column, int k) {
    if (column == DeskColumn.P) {
      String top = figures.text(DeskColumn.Z, figures.softmax().largest());
      String z = figures.text(DeskColumn.Z, k);
      return Span.formula(
          "exp(%s − %s) / %s".formatted(z, top, DeskFigures.brief(figures.softmax().sum())));
    }
    String p = DeskFigures.fine(figures.value(DeskColumn.P, k));
    return Span.formula("−" + figures.text(DeskColumn.Y, k) + " · ln " + p).to(toP());
  }

  private Block picked() {
    int k = desk.trueClass().orElseThrow();
    double p = figures.value(DeskColumn.P, k);
    double loss = figures.loss().loss();
    return Block.Line.of(
        new Formula()
            .text("−ln p[" + k + "] = −ln ")
            .span(Span.number(DeskFigures.fine(p), p, Tone.PLAIN).to(toP()))
            .text(" ≈ ")
            .span(Span.number(DeskFigures.brief(loss), loss, Tone.STRONG)));
  }

  private static Link toP() {
    return new Link.Column(LabelPart.P.place());
  }
}
