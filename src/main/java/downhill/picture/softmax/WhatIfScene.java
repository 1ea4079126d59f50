package downhill.picture.softmax;

import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.explain.softmax.UnshiftedSoftmax.Outcome;
import downhill.lab.explain.softmax.UnshiftedSoftmax.Precision;
import downhill.picture.Numbers;
import downhill.picture.softmax.WhatIfPicture.Bounds;
import downhill.picture.softmax.WhatIfPicture.Limit;
import downhill.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Fills the table of a what-if. All recipes take the same scores, divided by the temperature. */
public final class WhatIfScene {
  private final ScoreDesk desk;
  private final DeskFigures own;
  private final WhatIfFigures figures;
  private final Words words;

  private WhatIfScene(ScoreDesk desk, Words words) {
    this.desk = desk;
    this.own = DeskFigures.of(desk);
    this.figures = WhatIfFigures.of(desk);
    this.words = words;
  }

  /** A column of the table: what stands over it, what it is asked about by, its numbers. */
  private record Column(String head, int place, IntFunction<String> text) {}

  /** Computes a recipe for the scores of a desk. */
  public static WhatIfPicture of(ScoreDesk desk, WhatIf recipe, Words words) {
    var scene = new WhatIfScene(desk, words);
    return switch (recipe) {
      case SIGMOID_FIRST -> scene.sigmoidFirst();
      case NO_SHIFT -> scene.noShift();
      case ONE_VS_REST -> scene.oneVsRest();
      case TWO_CLASSES -> scene.twoClasses();
      case SQUARED_ERROR -> scene.squaredError();
    };
  }

  private WhatIfPicture sigmoidFirst() {
    double loss = figures.thenLoss();
    double least = figures.value(WhatIfPart.FLOOR, 0);
    double most = figures.value(WhatIfPart.CAP, 0);
    String floor = figures.text(WhatIfPart.FLOOR, 0);
    String cap = figures.text(WhatIfPart.CAP, 0);
    Optional<Bounds> bounds =
        desk.trueClass().stream()
            .mapToObj(truth ->
                new Bounds(
                    new Limit(
                        most,
                        figures.value(WhatIfPart.THEN_P, truth),
                        1,
                        true,
                        words.text("whatif.cap", cap)),
                    new Limit(
                        least,
                        loss,
                        Math.max(desk.base().ofNats(1.2), 1.15 * loss),
                        false,
                        words.text("whatif.floor", floor))))
            .findFirst();
    List<Column> columns =
        List.of(
            z(2),
            column(words.text("whatif.sigmoid"), WhatIfPart.SIGMOID),
            column(words.text("whatif.then"), WhatIfPart.THEN_P),
            softmax());
    String ownLoss = DeskFigures.brief(own.loss().loss());
    return picture(
        columns,
        List.of(words.text("whatif.loss"), "", "", DeskFigures.brief(loss), ownLoss),
        List.of(
            columns.get(0).place(),
            columns.get(1).place(),
            WhatIfPart.THEN_TERM.place(),
            DeskColumn.TERM.place()),
        bounds,
        words.text(
            bounds.isPresent() ? "whatif.about.sigmoid" : "whatif.about.sigmoid.soft",
            desk.size(),
            cap,
            floor),
        false);
  }

  private WhatIfPicture noShift() {
    Outcome single = figures.unshifted(Precision.SINGLE).outcome();
    Outcome full = figures.unshifted(Precision.DOUBLE).outcome();
    String powers = figures.sum(WhatIfPart.EXP_SINGLE);
    return picture(
        List.of(
            z(1),
            column("e^z float32", WhatIfPart.EXP_SINGLE),
            column("p float32", WhatIfPart.P_SINGLE),
            column("e^z double", WhatIfPart.EXP_DOUBLE),
            column("p double", WhatIfPart.P_DOUBLE)),
        List.of("Σ", "", powers, "", figures.sum(WhatIfPart.EXP_DOUBLE), ""),
        words.text(sentence(single, full)),
        single != Outcome.FINE);
  }

  private static String sentence(Outcome single, Outcome full) {
    return switch (single) {
      case FINE -> "whatif.about.shift.fine";
      case OVERFLOW ->
          full == Outcome.FINE ? "whatif.about.shift.single" : "whatif.about.shift.both";
      case UNDERFLOW -> "whatif.about.shift.underflow";
    };
  }

  private WhatIfPicture oneVsRest() {
    String sum = figures.sum(WhatIfPart.SIGMOID);
    return picture(
        List.of(z(2), column(words.text("whatif.sigmoid"), WhatIfPart.SIGMOID), softmax()),
        List.of(words.text("softmax.sum"), "", sum, own.sum(DeskColumn.P)),
        words.text("whatif.about.rest", sum),
        false);
  }

  private WhatIfPicture twoClasses() {
    return picture(
        List.of(
            z(2),
            column("softmax [z, 0]", WhatIfPart.YES),
            column("1 − p", WhatIfPart.NO),
            column(words.text("whatif.sigmoid") + "(z)", WhatIfPart.SIGMOID)),
        List.of(),
        words.text("whatif.about.two"),
        false);
  }

  /** The same outputs, and how hard each loss pulls at their scores. */
  private WhatIfPicture squaredError() {
    return picture(
        List.of(
            z(2),
            column(words.text("whatif.sigmoid"), WhatIfPart.SIGMOID),
            new Column("y", DeskColumn.Y.place(), k -> Numbers.rate(own.value(DeskColumn.Y, k))),
            column(words.text("whatif.pull.cross"), WhatIfPart.CROSS_SLOPE),
            column(words.text("whatif.pull.squared"), WhatIfPart.SQUARED_SLOPE)),
        List.of(),
        words.text("whatif.about.squared"),
        false);
  }

  private WhatIfPicture picture(
      List<Column> columns, List<String> sum, String sentence, boolean broken) {
    List<Integer> places = columns.stream().map(Column::place).toList();
    return picture(columns, sum, places, Optional.empty(), sentence, broken);
  }

  private WhatIfPicture picture(
      List<Column> columns,
      List<String> sum,
      List<Integer> sumPlaces,
      Optional<Bounds> bounds,
      String sentence,
      boolean broken) {
    return new WhatIfPicture(
        columns.stream().map(Column::head).toList(),
        desk.labels(),
        IntStream.range(0, desk.size())
            .mapToObj(k -> columns.stream().map(column -> column.text().apply(k)).toList())
            .toList(),
        sum,
        columns.stream().map(Column::place).toList(),
        sumPlaces,
        bounds,
        sentence,
        broken);
  }

  private Column column(String head, WhatIfPart part) {
    return new Column(head, part.place(), k -> figures.text(part, k));
  }

  /** The scores: those of the desk, or what the temperature makes of them. */
  private Column z(int decimals) {
    boolean plain = desk.temperature() == 1;
    return new Column(
        plain ? "z" : "z / T",
        plain ? DeskColumn.Z.place() : WhatIfPart.SCALED.place(),
        k -> Numbers.fixed(figures.value(WhatIfPart.SCALED, k), decimals));
  }

  private Column softmax() {
    return new Column(
        "softmax p", DeskColumn.P.place(), k -> DeskFigures.brief(own.value(DeskColumn.P, k)));
  }
}
