package downhill.app.entropy;

import downhill.app.desk.DeskFormula;
import downhill.app.desk.MadeTable;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.BallSum;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Side;
import downhill.picture.RoundedSum;
import downhill.picture.entropy.BoxFigures;
import downhill.picture.entropy.DivergencePainter;
import downhill.picture.entropy.Quantity;
import downhill.picture.softmax.DeskFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The page about a quantity of the boxes: its formula with the numbers of every colour. */
final class QuantityPage {
  /** Balls that can be counted at a glance; more are no example of the slip. */
  private static final int FEW = 12;

  private static final Map<String, Integer> LETTERS =
      Map.of("y", Quantity.Y.place(), "p", Quantity.P.place());

  private final BallBoxes boxes;
  private final BoxFigures figures;
  private final Quantity quantity;
  private final LocalWords words;
  private final String log;

  private QuantityPage(BallBoxes boxes, Quantity quantity, LocalWords words) {
    this.boxes = boxes;
    this.figures = BoxFigures.of(boxes);
    this.quantity = quantity;
    this.words = words;
    this.log = DeskFigures.log(boxes.base());
  }

  /** Writes the page about one of the first seven quantities. */
  static InspectorPage of(BallBoxes boxes, Quantity quantity, LocalWords words) {
    return new QuantityPage(boxes, quantity, words).page();
  }

  private InspectorPage page() {
    List<Block> head = new ArrayList<>();
    if (quantity == Quantity.TERM
        || quantity == Quantity.P_TERM
        || quantity == Quantity.DIVERGENCE) {
      head.add(headline(figures.total(quantity)));
    }
    head.add(Block.Line.of(DeskFormula.of(formula(), LETTERS, quantity.place())));
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of(words.text("entropy.page.numbers"), numbers()));
    if (quantity == Quantity.DIVERGENCE && Double.isFinite(figures.total(quantity))) {
      sections.add(Section.of(words.text("entropy.page.difference"), difference()));
    }
    endless().ifPresent(sections::add);
    sections.add(
        Section.of(
            words.text("entropy.page.why." + quantity.key()),
            new Block.Note(words.text("entropy.page.note." + quantity.key()))));
    slip().ifPresent(sections::add);
    return new InspectorPage(
        words.text("entropy.page.caption", quantity.place() + 1, Quantity.STEPS),
        words.text("entropy.page.title." + quantity.key()),
        head,
        sections);
  }

  /** The number in its unit, and in another one. */
  private Block headline(double value) {
    LogBase other = boxes.base() == LogBase.E ? LogBase.TWO : LogBase.E;
    String unit = words.text("entropy.unit." + boxes.base().unit());
    double elsewhere = other.ofNats(value * boxes.base().ln());
    String note =
        value == 0 || Double.isInfinite(value)
            ? unit
            : words.text(
                "entropy.page.units",
                unit,
                BoxFigures.written(elsewhere),
                words.text("entropy.unit." + other.unit()));
    return new Block.Headline(Span.number(BoxFigures.written(value), value, Tone.STRONG), note);
  }

  private String formula() {
    return switch (quantity) {
      case Y -> words.text("entropy.page.share", "y");
      case P -> words.text("entropy.page.share", "p");
      case SURPRISE, P_SURPRISE -> figures.symbol(quantity);
      case TERM -> "H(y) = −Σ y · " + log + " y";
      case P_TERM -> "H(y,p) = −Σ y · " + log + " p";
      default -> "KL(y‖p) = Σ y · (" + log + " y − " + log + " p)";
    };
  }

  private static Link to(Quantity quantity) {
    return new Link.Column(quantity.place());
  }

  private Block numbers() {
    return switch (quantity) {
      case Y -> made(k -> figures.fraction(Side.TRUTH, k), quantity);
      case P -> made(k -> figures.fraction(Side.PREDICTION, k), quantity);
      case SURPRISE -> made(k -> "−" + log + " " + figures.text(Quantity.Y, k), Quantity.Y);
      case P_SURPRISE -> made(k -> "−" + log + " " + figures.text(Quantity.P, k), Quantity.P);
      case TERM -> products(Quantity.SURPRISE);
      case P_TERM -> products(Quantity.P_SURPRISE);
      default -> prices();
    };
  }

  private Block made(IntFunction<String> how, Quantity from) {
    List<Block.Row> rows = new ArrayList<>();
    for (int k = 0; k < boxes.size(); k++) {
      Span terms = Span.formula(how.apply(k));
      rows.add(row(k, from == quantity ? terms : terms.to(to(from)), number(quantity, k)));
    }
    List<String> titles =
        List.of(
            words.text("entropy.page.colour"),
            words.text("entropy.page.how"),
            words.text("entropy.page.result"));
    return MadeTable.of(titles, rows, figures.sum(quantity));
  }

  /** y, the surprise, and what they make together. */
  private Block products(Quantity surprise) {
    List<Block.Row> rows = new ArrayList<>();
    for (int k = 0; k < boxes.size(); k++) {
      rows.add(row(k, number(Quantity.Y, k), number(surprise, k), number(quantity, k)));
    }
    return new Block.Table(
        List.of(
            new Block.Column(words.text("entropy.page.colour"), 2.6),
            new Block.Column("y", 3),
            new Block.Column(figures.symbol(surprise), 3.2),
            new Block.Column(words.text("entropy.page.product"), 3.4)),
        rows,
        Optional.of(
            Block.Row.of(
                Span.formula("Σ"),
                Span.formula(figures.sum(Quantity.Y)),
                Span.formula(""),
                Span.formula(figures.sum(quantity), Tone.STRONG))),
        BallBoxes.MOST_COLOURS);
  }

  /** y times what each colour surprises more than it should. */
  private Block prices() {
    List<Block.Row> rows = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < boxes.size(); k++) {
      double y = figures.value(Quantity.Y, k);
      double more = figures.value(Quantity.P_SURPRISE, k) - figures.value(Quantity.SURPRISE, k);
      double price = y == 0 ? 0 : y * more;
      String shown = BoxFigures.written(price);
      parts.add(shown);
      String terms = y == 0 ? "0" : figures.text(Quantity.Y, k) + " · " + bracketed(more);
      rows.add(
          row(
              k,
              Span.formula(terms).to(to(Quantity.P_SURPRISE)),
              Span.number(shown, price, Tone.STRONG)));
    }
    String total = BoxFigures.written(figures.total(quantity));
    return new Block.Table(
        List.of(
            new Block.Column(words.text("entropy.page.colour"), 2.6),
            new Block.Column(words.text("entropy.page.more"), 6),
            new Block.Column(words.text("entropy.page.product"), 3.4)),
        rows,
        Optional.of(
            Block.Row.of(
                Span.formula("Σ"),
                Span.formula(""),
                Span.formula(RoundedSum.marked(total, parts), Tone.STRONG))),
        BallBoxes.MOST_COLOURS);
  }

  private static String bracketed(double number) {
    String text = BoxFigures.written(number);
    return text.startsWith("−") ? "(" + text + ")" : text;
  }

  private Block difference() {
    List<Block.Box> sides =
        List.of(
            box(Quantity.P_TERM, Tone.PLAIN),
            box(Quantity.TERM, Tone.PLAIN),
            box(Quantity.DIVERGENCE, Tone.ACCENT));
    return new Block.Equation(sides, List.of("−", figures.addsUp() ? "=" : "≈"));
  }

  private Block.Box box(Quantity of, Tone fill) {
    double value = figures.total(of);
    Span number = Span.number(BoxFigures.written(value), value, Tone.STRONG);
    return new Block.Box(
        List.of(Span.formula(DivergencePainter.symbol(of), Tone.PLAIN)),
        of == quantity ? number : number.to(to(of)),
        "",
        fill);
  }

  /** Why a number is infinite. */
  private Optional<Section> endless() {
    boolean believed = quantity.place() >= Quantity.P.place();
    if (believed && boxes.impossible().isPresent()) {
      String name = boxes.labels().get(boxes.impossible().getAsInt());
      return Optional.of(
          Section.of(
              words.text("entropy.page.endless.title"),
              new Block.Note(words.text("entropy.page.endless", name))));
    }
    boolean never =
        quantity == Quantity.SURPRISE
            && IntStream.range(0, boxes.size())
                .anyMatch(k -> Double.isInfinite(figures.value(quantity, k)));
    return never
        ? Optional.of(
            Section.of(
                words.text("entropy.page.endless.title"),
                new Block.Note(words.text("entropy.page.never"))))
        : Optional.empty();
  }

  /** The sum that the lecture writes down: over balls in place of colours. */
  private Optional<Section> slip() {
    if (quantity != Quantity.TERM
        || !(boxes.truth() instanceof Contents.Balls balls)
        || balls.total() > FEW
        || boxes.onlyColour().isPresent()) {
      return Optional.empty();
    }
    var slip = new BallSum(boxes);
    List<String> terms = new ArrayList<>();
    for (int k = 0; k < boxes.size(); k++) {
      if (slip.balls(k) > 0) {
        terms.add(slip.balls(k) + " · " + BoxFigures.written(slip.term(k)));
      }
    }
    var formula =
        new Formula().text(String.join(" + ", terms) + " ≈ ").number(slip.sum(), Tone.STRONG);
    boolean lecture = boxes.base() == LogBase.TEN && balls.counts().equals(List.of(3, 3));
    return Optional.of(
        Section.of(
            words.text("entropy.page.slip.title"),
            Block.Line.of(formula),
            new Block.Note(
                words.text(lecture ? "entropy.page.slip.lecture" : "entropy.page.slip"))));
  }

  private Span number(Quantity column, int k) {
    boolean own = column == quantity;
    Span number =
        Span.number(
            figures.text(column, k), figures.value(column, k), own ? Tone.STRONG : Tone.PLAIN);
    return own ? number : number.to(to(column));
  }

  private Block.Row row(int k, Span... cells) {
    return QuestionPage.row(boxes, k, cells);
  }
}
