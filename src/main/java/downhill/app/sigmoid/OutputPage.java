package downhill.app.sigmoid;

import downhill.app.desk.DeskFormula;
import downhill.app.desk.DeskSource;
import downhill.app.desk.MadeTable;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.softmax.BinaryDesk;
import downhill.lab.explain.softmax.BinarySupply;
import downhill.picture.Numbers;
import downhill.picture.softmax.BinaryFigures;
import downhill.picture.softmax.BinaryPart;
import downhill.picture.softmax.DeskFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page about a number of one output. */
final class OutputPage {
  private static final Map<String, Integer> LETTERS =
      Map.of("z", BinaryPart.Z.place(), "p", BinaryPart.P.place(), "y", BinaryPart.Y.place());

  private final SigmoidViewModel model;
  private final BinaryDesk desk;
  private final BinaryFigures figures;
  private final BinaryPart part;
  private final LocalWords words;

  private OutputPage(SigmoidViewModel model, BinaryPart part, LocalWords words) {
    this.model = model;
    this.desk = model.desk();
    this.figures = BinaryFigures.of(desk);
    this.part = part;
    this.words = words;
  }

  /** Writes the page. */
  static InspectorPage of(SigmoidViewModel model, BinaryPart part, LocalWords words) {
    return new OutputPage(model, part, words).page();
  }

  private InspectorPage page() {
    String key = part.name().toLowerCase(Locale.ROOT);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(title("sigmoid.page.numbers"), numbers()));
    engine().ifPresent(sections::add);
    sections.add(
        Section.of(
            words.text("sigmoid.page.why." + key),
            new Block.Note(words.text("sigmoid.page.note." + key))));
    int columns = BinaryPart.columns().size();
    return new InspectorPage(
        part.place() < columns
            ? words.text("sigmoid.page.caption", part.place() + 1, columns)
            : words.text("sigmoid.page.caption.squared"),
        words.text("sigmoid.page.title." + key),
        List.of(Block.Line.of(DeskFormula.of(formula(), LETTERS, part.place()))),
        sections);
  }

  private Optional<Block.Line> title(String key) {
    return Optional.of(Block.Line.of(Span.words(words.text(key), Tone.STRONG)));
  }

  private boolean plain() {
    return desk.base().ln() == 1;
  }

  private String formula() {
    String log = DeskFigures.log(desk.base());
    return switch (part) {
      case Z -> "z";
      case P -> "p = σ(z) = 1 / (1 + exp(−z))";
      case Y -> "0 ≤ y ≤ 1";
      case TERM -> "L = −y · " + log + " p − (1 − y) · " + log + "(1 − p)";
      case DIFFERENCE -> plain() ? "dL/dz = p − y" : "dL/dz = (p − y) / ln b";
      case DECISION -> "p > t";
      case SQUARED -> "E = (p − y)²";
      case SQUARED_SLOPE -> "dE/dz = 2(p − y) · p(1 − p)";
    };
  }

  private static Link to(BinaryPart part) {
    return new Link.Column(part.place());
  }

  private List<Block> numbers() {
    return switch (part) {
      case Z -> {
        Span score = Span.number(figures.text(part, 1), figures.value(part, 1), Tone.STRONG);
        yield List.of(
            Block.Line.of(
                new Formula()
                    .text("z = ")
                    .span(model.following().unit(0).map(score::to).orElse(score))));
      }
      case P, Y, TERM -> List.of(table());
      case DIFFERENCE -> difference();
      case DECISION ->
          List.of(
              Block.Line.of(
                  new Formula()
                      .text(figures.text(BinaryPart.P, 1))
                      .to(to(BinaryPart.P))
                      .text(desk.decision() == 1 ? " > " : " ≤ ")
                      .text(figures.threshold())
                      .text("  →  ")
                      .text(figures.text(part, 1), Tone.STRONG)),
              new Block.Note(words.text("sigmoid.page.turn", turn())));
      case SQUARED ->
          List.of(
              line(new Formula().text("(").span(p(1)).text(" − " + y() + ")² ≈ "), Tone.STRONG));
      case SQUARED_SLOPE ->
          List.of(
              line(
                  new Formula()
                      .text("2 · (")
                      .span(p(1))
                      .text(" − " + y() + ") · ")
                      .span(p(1))
                      .text(" · ")
                      .span(p(0))
                      .text(" ≈ "),
                  Tone.GRADIENT));
    };
  }

  /** Returns p, or 1 - p for class 0, leading to where it is made. */
  private Span p(int k) {
    double value = figures.value(BinaryPart.P, k);
    return Span.number(DeskFigures.fine(value), value, Tone.PLAIN).to(to(BinaryPart.P));
  }

  private String turn() {
    double point = desk.turningPoint();
    return Double.isInfinite(point) ? Numbers.fixed(point, 0) : DeskFigures.brief(point);
  }

  private List<Block> difference() {
    List<Block> blocks = new ArrayList<>();
    double p = figures.value(BinaryPart.P, 1);
    String shown = figures.text(BinaryPart.P, 1);
    String sign = shown.contains("e") ? " ≈ " : " = ";
    blocks.add(
        line(
            new Formula()
                .span(Span.number(shown, p, Tone.PLAIN).to(to(BinaryPart.P)))
                .text(" − " + y() + sign),
            Tone.GRADIENT));
    if (!plain()) {
      double difference = figures.value(part, 1);
      double slope = figures.output().gradient();
      double ln = desk.base().ln();
      blocks.add(
          Block.Line.of(
              new Formula()
                  .span(Span.number(figures.text(part, 1), difference, Tone.PLAIN))
                  .text(" / ")
                  .span(Span.number(DeskFigures.brief(ln), ln, Tone.PLAIN))
                  .text(" ≈ ")
                  .span(Span.number(DeskFigures.signed(slope), slope, Tone.GRADIENT))));
    }
    return blocks;
  }

  private String y() {
    return figures.text(BinaryPart.Y, 1);
  }

  private Block.Line line(Formula terms, Tone tone) {
    double value = figures.value(part, 1);
    return Block.Line.of(terms.span(Span.number(figures.text(part, 1), value, tone)));
  }

  /** A row for the yes and one for the no, and what they make together. */
  private Block table() {
    List<Block.Row> rows = new ArrayList<>();
    for (int k = 1; k >= 0; k--) {
      Span result = Span.number(figures.text(part, k), figures.value(part, k), Tone.STRONG);
      rows.add(MadeTable.row(k, name(k), made(terms(k)), result));
    }
    List<String> titles =
        List.of(
            words.text("sigmoid.page.class"),
            words.text("sigmoid.page.terms"),
            words.text("sigmoid.page.result"));
    return MadeTable.of(titles, rows, figures.sum(part));
  }

  private String name(int k) {
    List<String> names = model.namesProperty().get();
    return names.isEmpty() ? words.text("sigmoid.class." + k) : names.get(k);
  }

  /** Terms, leading to where the numbers in them stand. */
  private Span made(String terms) {
    Span span = Span.formula(terms);
    return switch (part) {
      case P -> span.to(to(BinaryPart.Z));
      case TERM -> span.to(to(BinaryPart.P));
      default -> span;
    };
  }

  private String terms(int k) {
    String z = figures.text(BinaryPart.Z, 1);
    String log = DeskFigures.log(desk.base());
    return switch (part) {
      case P ->
          k == 1 ? "1 / (1 + exp(" + negative(z) + "))" : "1 − " + figures.text(BinaryPart.P, 1);
      case Y -> k == 1 ? "y" : "1 − " + y();
      default -> "−%s · %s %s".formatted(figures.text(BinaryPart.Y, k), log, p(k).text());
    };
  }

  private static String negative(String number) {
    return number.startsWith("−") ? number.substring(1) : "−" + number;
  }

  /** What the engine makes of this very sample. */
  private Optional<Section> engine() {
    BinarySupply supply = model.supplyProperty().get();
    BinaryPart engines =
        supply == BinarySupply.SQUARED ? BinaryPart.SQUARED_SLOPE : BinaryPart.DIFFERENCE;
    boolean said = part == engines && (part == BinaryPart.SQUARED_SLOPE || plain());
    return said && model.source() instanceof DeskSource.Session(int row, long step)
        ? Optional.of(
            Section.of(
                words.text("sigmoid.page.engine.title"),
                new Block.Note(
                    words.text("sigmoid.page.engine", Numbers.sample(row), Numbers.count(step)))))
        : Optional.empty();
  }
}
