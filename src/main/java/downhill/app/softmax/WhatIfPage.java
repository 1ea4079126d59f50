package downhill.app.softmax;

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
import downhill.lab.explain.softmax.BinaryExplanation;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.explain.softmax.UnshiftedSoftmax.Precision;
import downhill.picture.Numbers;
import downhill.picture.RoundedSum;
import downhill.picture.softmax.DeskColumn;
import downhill.picture.softmax.DeskFigures;
import downhill.picture.softmax.WhatIfFigures;
import downhill.picture.softmax.WhatIfPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page about a number of another recipe. */
final class WhatIfPage {
  private final ScoreDesk desk;
  private final DeskFigures own;
  private final WhatIfFigures figures;
  private final WhatIfPart part;
  private final LocalWords words;

  private WhatIfPage(ScoreDesk desk, WhatIfPart part, LocalWords words) {
    this.desk = desk;
    this.own = DeskFigures.of(desk);
    this.figures = WhatIfFigures.of(desk);
    this.part = part;
    this.words = words;
  }

  /** Writes the page. */
  static InspectorPage of(ScoreDesk desk, WhatIfPart part, LocalWords words) {
    return new WhatIfPage(desk, part, words).page();
  }

  private InspectorPage page() {
    String key = part.name().toLowerCase(Locale.ROOT);
    Block.Line formula = Block.Line.of(DeskFormula.of(formula(), letters(), part.place()));
    return new InspectorPage(
        words.text("softmax.whatif.title"),
        words.text("softmax.other.title." + key),
        List.of(formula),
        List.of(
            Section.of(words.text("softmax.page.numbers"), numbers()),
            Section.of(
                words.text("softmax.other.why." + key),
                new Block.Note(words.text("softmax.other.note." + key)))));
  }

  /** What a letter of the formula stands for depends on the recipe. */
  private Map<String, Integer> letters() {
    int z = z();
    int sigmoid = WhatIfPart.SIGMOID.place();
    return switch (part) {
      case SCALED -> Map.of("z", DeskColumn.Z.place());
      case SIGMOID, EXP_SINGLE, EXP_DOUBLE, YES, NO -> Map.of("z", z);
      case THEN_EXP -> Map.of("s", sigmoid);
      case THEN_P -> Map.of("e", WhatIfPart.THEN_EXP.place());
      case THEN_TERM -> Map.of("p", WhatIfPart.THEN_P.place(), "y", DeskColumn.Y.place());
      case FLOOR -> Map.of("p", WhatIfPart.CAP.place());
      case P_SINGLE -> Map.of("e", WhatIfPart.EXP_SINGLE.place());
      case P_DOUBLE -> Map.of("e", WhatIfPart.EXP_DOUBLE.place());
      case CROSS_SLOPE, SQUARED_SLOPE -> Map.of("p", sigmoid, "y", DeskColumn.Y.place());
      case CAP -> Map.of();
    };
  }

  private int z() {
    return desk.temperature() == 1 ? DeskColumn.Z.place() : WhatIfPart.SCALED.place();
  }

  private String formula() {
    String log = DeskFigures.log(desk.base());
    String z = desk.temperature() == 1 ? "z" : "z / T";
    return switch (part) {
      case SCALED -> "z / T";
      case SIGMOID -> "s = 1 / (1 + exp(−" + z + "))";
      case THEN_EXP -> "e = exp(s − max s)";
      case THEN_P, P_SINGLE, P_DOUBLE -> "p = e / Σ e";
      case THEN_TERM -> "L = Σ −y · " + log + " p";
      case CAP -> "exp(1) / (exp(1) + (K − 1) · exp(0))";
      case FLOOR -> "−" + log + " p";
      case EXP_SINGLE, EXP_DOUBLE -> "e = exp(" + z + ")";
      case YES -> "p = exp(%1$s) / (exp(%1$s) + exp(0))".formatted(z);
      case NO -> "1 − p = exp(0) / (exp(" + z + ") + exp(0))";
      case CROSS_SLOPE -> "dL/dz = p − y";
      case SQUARED_SLOPE -> "dE/dz = 2(p − y) · p(1 − p)";
    };
  }

  private Block[] numbers() {
    return switch (part) {
      case CAP -> {
        Span e = Span.number(DeskFigures.brief(Math.E), Math.E, Tone.PLAIN);
        String others = Integer.toString(desk.size() - 1);
        yield lines(new Formula().span(e).text(" / (").span(e).text(" + " + others + ") ≈ "));
      }
      case FLOOR -> {
        double most = figures.value(WhatIfPart.CAP, 0);
        Span cap = Span.number(Numbers.fixed(most, 6), most, Tone.PLAIN);
        String log = "−" + DeskFigures.log(desk.base()) + " ";
        yield lines(
            new Formula()
                .text(log)
                .span(cap.to(new Link.Column(WhatIfPart.CAP.place())))
                .text(" ≈ "));
      }
      case SQUARED_SLOPE -> new Block[] {factors()};
      default -> new Block[] {table()};
    };
  }

  /** By how much p is off, and the slope that squared error and sigmoid multiply it by. */
  private Block factors() {
    List<Block.Row> rows = new ArrayList<>();
    for (int k = 0; k < desk.size(); k++) {
      BinaryExplanation output = figures.output(k);
      double slope = 2 * output.probability() * output.otherProbability();
      double difference = output.difference();
      rows.add(
          new Block.Row(
              List.of(
                  Span.words(desk.labels().get(k), Tone.ofClass(k)),
                  Span.number(DeskFigures.fine(difference), difference, Tone.PLAIN)
                      .to(new Link.Column(WhatIfPart.CROSS_SLOPE.place())),
                  Span.number(DeskFigures.fine(slope), slope, Tone.PLAIN)
                      .to(new Link.Column(WhatIfPart.SIGMOID.place())),
                  result(k)),
              false,
              Optional.of(new Link.Row(k))));
    }
    return new Block.Table(
        List.of(
            new Block.Column(words.text("softmax.page.class"), 3),
            new Block.Column("p − y", 3),
            new Block.Column("2p(1 − p)", 3),
            new Block.Column(words.text("softmax.page.product"), 3)),
        rows,
        Optional.empty(),
        rows.size());
  }

  private Block[] lines(Formula terms) {
    return new Block[] {Block.Line.of(terms.span(result(0)))};
  }

  private Span result(int k) {
    boolean slope = part == WhatIfPart.CROSS_SLOPE || part == WhatIfPart.SQUARED_SLOPE;
    Tone tone = slope ? Tone.GRADIENT : Tone.STRONG;
    return Span.number(figures.text(part, k), figures.value(part, k), tone);
  }

  private Block table() {
    List<Block.Row> rows = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (int k = 0; k < desk.size(); k++) {
      Span terms = Span.formula(terms(k)).to(new Link.Column(from()));
      rows.add(MadeTable.row(k, desk.labels().get(k), terms, result(k)));
      shown.add(figures.text(part, k));
    }
    String sum = figures.sum(part);
    List<String> titles =
        List.of(
            words.text("softmax.page.class"),
            words.text("softmax.page.terms"),
            words.text("softmax.page.result"));
    return MadeTable.of(titles, rows, sum.isEmpty() ? "" : RoundedSum.marked(sum, shown));
  }

  /** Returns where the terms stand. */
  private int from() {
    return switch (part) {
      case SCALED -> DeskColumn.Z.place();
      case THEN_EXP, CROSS_SLOPE, SQUARED_SLOPE -> WhatIfPart.SIGMOID.place();
      case THEN_P -> WhatIfPart.THEN_EXP.place();
      case THEN_TERM -> WhatIfPart.THEN_P.place();
      case P_SINGLE -> WhatIfPart.EXP_SINGLE.place();
      case P_DOUBLE -> WhatIfPart.EXP_DOUBLE.place();
      default -> z();
    };
  }

  /** Returns what a number is made of, with digits enough for what follows from it. */
  private String terms(int k) {
    return switch (part) {
      case SCALED -> own.text(DeskColumn.Z, k) + " / " + Numbers.rate(desk.temperature());
      case SIGMOID, YES -> "1 / (1 + exp(" + negative(z(k)) + "))";
      case NO -> "1 / (1 + exp(" + z(k) + "))";
      case THEN_EXP -> {
        String largest = fine(WhatIfPart.SIGMOID, figures.then().largest());
        yield "exp(" + fine(WhatIfPart.SIGMOID, k) + " − " + largest + ")";
      }
      case THEN_P -> fine(WhatIfPart.THEN_EXP, k) + " / " + figures.sum(WhatIfPart.THEN_EXP);
      case THEN_TERM ->
          "−%s · %s %s".formatted(y(k), DeskFigures.log(desk.base()), fine(WhatIfPart.THEN_P, k));
      case EXP_SINGLE, EXP_DOUBLE -> "exp(" + z(k) + ")";
      case P_SINGLE -> share(k, WhatIfPart.EXP_SINGLE, Precision.SINGLE);
      case P_DOUBLE -> share(k, WhatIfPart.EXP_DOUBLE, Precision.DOUBLE);
      case CROSS_SLOPE -> fine(WhatIfPart.SIGMOID, k) + " − " + y(k);
      case CAP, FLOOR, SQUARED_SLOPE -> "";
    };
  }

  private String share(int k, WhatIfPart exponential, Precision precision) {
    String sum = large(figures.unshifted(precision).sum());
    return large(figures.value(exponential, k)) + " / " + sum;
  }

  private static String large(double value) {
    return value >= 10_000 ? Numbers.scientific(value, 3) : DeskFigures.fine(value);
  }

  private String z(int k) {
    return desk.temperature() == 1 ? own.text(DeskColumn.Z, k) : figures.text(WhatIfPart.SCALED, k);
  }

  private String y(int k) {
    return own.text(DeskColumn.Y, k);
  }

  private String fine(WhatIfPart of, int k) {
    return DeskFigures.fine(figures.value(of, k));
  }

  private static String negative(String number) {
    return number.startsWith("−") ? number.substring(1) : "−" + number;
  }
}
