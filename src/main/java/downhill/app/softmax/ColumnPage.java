package downhill.app.softmax;

import downhill.app.desk.DeskFormula;
import downhill.app.desk.DeskSource;
import downhill.app.desk.MadeTable;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.Numbers;
import downhill.picture.softmax.DeskColumn;
import downhill.picture.softmax.DeskFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The page about a column of the desk. */
final class ColumnPage {
  private static final Map<String, Integer> LETTERS =
      Map.of(
          "z", DeskColumn.Z.place(),
          "e", DeskColumn.EXP.place(),
          "p", DeskColumn.P.place(),
          "y", DeskColumn.Y.place());

  private final ScoreDesk desk;
  private final DeskFigures figures;
  private final DeskColumn column;
  private final IntFunction<Optional<Link>> unit;
  private final LocalWords words;

  private ColumnPage(
      ScoreDesk desk, DeskColumn column, IntFunction<Optional<Link>> unit, LocalWords words) {
    this.desk = desk;
    this.figures = DeskFigures.of(desk);
    this.column = column;
    this.unit = unit;
    this.words = words;
  }

  /**
   * Writes the page.
   *
   * @param unit leads to the unit of the network whose score lies at a place of the desk
   */
  static InspectorPage of(
      ScoreDesk desk,
      DeskColumn column,
      DeskSource source,
      IntFunction<Optional<Link>> unit,
      LocalWords words) {
    return new ColumnPage(desk, column, unit, words).page(source);
  }

  private InspectorPage page(DeskSource source) {
    String key = column.name().toLowerCase(Locale.ROOT);
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of(words.text("softmax.page.numbers"), table()));
    if (column == DeskColumn.DIFFERENCE && !plain()) {
      sections.add(Section.of("dL/dz", gradients()));
    }
    if (column == DeskColumn.DIFFERENCE
        && plain()
        && source instanceof DeskSource.Session(int row, long step)) {
      sections.add(
          Section.of(
              words.text("softmax.page.engine.title"),
              new Block.Note(
                  words.text("softmax.page.engine", Numbers.sample(row), Numbers.count(step)))));
    }
    sections.add(
        Section.of(
            words.text("softmax.page.why." + key),
            new Block.Note(words.text("softmax.page.note." + key))));
    return new InspectorPage(
        words.text("softmax.page.caption", column.place() + 1, DeskColumn.values().length),
        words.text("softmax.page.title." + key),
        List.of(Block.Line.of(DeskFormula.of(formula(), LETTERS, column.place()))),
        sections);
  }

  private boolean plain() {
    return desk.temperature() == 1 && desk.base().ln() == 1;
  }

  private String formula() {
    boolean hot = desk.temperature() != 1;
    return switch (column) {
      case Z -> desk.added() == 0 ? "z" : "z + c";
      case SHIFTED -> hot ? "(z − max z) / T" : "z − max z";
      case EXP -> hot ? "e = exp((z − max z) / T)" : "e = exp(z − max z)";
      case SHARE, P -> "p = e / Σ e";
      case Y -> "Σ y = 1";
      case TERM -> "L = Σ −y · " + DeskFigures.log(desk.base()) + " p";
      case DIFFERENCE -> plain() ? "dL/dz = p − y" : "dL/dz = (p − y) / (T · ln b)";
    };
  }

  private Block table() {
    List<Block.Row> rows = new ArrayList<>();
    for (int k = 0; k < desk.size(); k++) {
      Span made = Span.formula(terms(k));
      rows.add(row(k, from().map(made::to).orElse(made), result(k)));
    }
    return table(rows, figures.sum(column));
  }

  private Block gradients() {
    List<Block.Row> rows = new ArrayList<>();
    for (int k = 0; k < desk.size(); k++) {
      double gradient = figures.loss().gradient(k);
      String terms =
          "%s / (%s · %s)"
              .formatted(
                  figures.text(column, k),
                  Numbers.rate(desk.temperature()),
                  DeskFigures.brief(desk.base().ln()));
      rows.add(row(k, Span.formula(terms), number(DeskFigures.signed(gradient), gradient)));
    }
    return table(rows, "");
  }

  private Block table(List<Block.Row> rows, String sum) {
    List<String> titles =
        List.of(
            words.text("softmax.page.class"),
            words.text("softmax.page.terms"),
            words.text("softmax.page.result"));
    return MadeTable.of(titles, rows, sum);
  }

  private Block.Row row(int k, Span terms, Span result) {
    return MadeTable.row(k, desk.labels().get(k), terms, result);
  }

  /** Returns where the terms of this column stand. */
  private Optional<Link> from() {
    return switch (column) {
      case Z, Y -> Optional.empty();
      case SHIFTED -> Optional.of(new Link.Column(DeskColumn.Z.place()));
      case EXP -> Optional.of(new Link.Column(DeskColumn.SHIFTED.place()));
      case SHARE, P -> Optional.of(new Link.Column(DeskColumn.EXP.place()));
      case TERM, DIFFERENCE -> Optional.of(new Link.Column(DeskColumn.P.place()));
    };
  }

  /** Returns the number of a class; a score of the network leads on to its unit. */
  private Span result(int k) {
    Span number = number(figures.text(column, k), figures.value(column, k));
    return column == DeskColumn.Z && desk.added() == 0
        ? unit.apply(k).map(number::to).orElse(number)
        : number;
  }

  private Span number(String shown, double value) {
    return Span.number(shown, value, column == DeskColumn.DIFFERENCE ? Tone.GRADIENT : Tone.STRONG);
  }

  /** Returns what a number of the column is made of, as the columns before show it. */
  private String terms(int k) {
    return switch (column) {
      case Z ->
          desk.added() == 0
              ? ""
              : Numbers.rate(desk.scores().get(k)) + " + " + bracketed(Numbers.rate(desk.added()));
      case SHIFTED -> shifted(k);
      case EXP -> "exp(" + figures.text(DeskColumn.SHIFTED, k) + ")";
      case SHARE, P ->
          DeskFigures.fine(figures.value(DeskColumn.EXP, k))
              + " / "
              + DeskFigures.brief(figures.softmax().sum());
      case Y -> "";
      case TERM ->
          "−%s · %s %s"
              .formatted(
                  figures.text(DeskColumn.Y, k),
                  DeskFigures.log(desk.base()),
                  DeskFigures.fine(figures.value(DeskColumn.P, k)));
      case DIFFERENCE -> figures.text(DeskColumn.P, k) + " − " + figures.text(DeskColumn.Y, k);
    };
  }

  private String shifted(int k) {
    String top = figures.text(DeskColumn.Z, figures.softmax().largest());
    String difference = figures.text(DeskColumn.Z, k) + " − " + bracketed(top);
    return desk.temperature() == 1
        ? difference
        : "(" + difference + ") / " + Numbers.rate(desk.temperature());
  }

  private static String bracketed(String number) {
    return number.startsWith("−") ? "(" + number + ")" : number;
  }
}
