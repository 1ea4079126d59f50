package downhill.picture.softmax;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.BinaryExplanation;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.explain.softmax.SigmoidScores;
import downhill.lab.explain.softmax.SoftmaxExplanation;
import downhill.lab.explain.softmax.UnshiftedSoftmax;
import downhill.lab.explain.softmax.UnshiftedSoftmax.Outcome;
import downhill.lab.explain.softmax.UnshiftedSoftmax.Precision;
import downhill.picture.Numbers;
import downhill.picture.softmax.WhatIfPicture.Bounds;
import downhill.picture.softmax.WhatIfPicture.Limit;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Fills the table of a what-if. All recipes take the same scores, divided by the temperature. */
public final class WhatIfScene {
  private final ScoreDesk desk;
  private final SoftmaxExplanation softmax;
  private final double[] z;
  private final Words words;

  private WhatIfScene(ScoreDesk desk, Words words) {
    this.desk = desk;
    this.softmax = desk.softmax();
    this.z = desk.scaled();
    this.words = words;
  }

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
    SigmoidScores sigmoids = SigmoidScores.of(z);
    SoftmaxExplanation then = sigmoids.softmax();
    double loss = then.against(desk.truth(), desk.base()).loss();
    double own = desk.loss().loss();
    double least = desk.base().ofNats(SigmoidScores.leastLoss(desk.size()));
    double most = SigmoidScores.largestProbability(desk.size());
    String floor = DeskFigures.brief(least);
    String cap = DeskFigures.brief(most);
    Optional<Bounds> bounds =
        desk.trueClass().stream()
            .mapToObj(truth ->
                new Bounds(
                    new Limit(
                        most, then.probability(truth), 1, true, words.text("whatif.cap", cap)),
                    new Limit(
                        least,
                        loss,
                        Math.max(desk.base().ofNats(1.2), 1.15 * loss),
                        false,
                        words.text("whatif.floor", floor))))
            .findFirst();
    return new WhatIfPicture(
        List.of(zName(), words.text("whatif.sigmoid"), words.text("whatif.then"), own()),
        desk.labels(),
        rows(k ->
            List.of(
                Numbers.fixed(z[k], 2),
                DeskFigures.brief(sigmoids.score(k)),
                DeskFigures.brief(then.probability(k)),
                DeskFigures.brief(softmax.probability(k)))),
        List.of(words.text("whatif.loss"), "", "", DeskFigures.brief(loss), DeskFigures.brief(own)),
        bounds,
        words.text(
            bounds.isPresent() ? "whatif.about.sigmoid" : "whatif.about.sigmoid.soft",
            desk.size(),
            cap,
            floor),
        false);
  }

  private WhatIfPicture noShift() {
    UnshiftedSoftmax single = UnshiftedSoftmax.of(z, Precision.SINGLE);
    UnshiftedSoftmax full = UnshiftedSoftmax.of(z, Precision.DOUBLE);
    return new WhatIfPicture(
        List.of(zName(), "e^z float32", "p float32", "e^z double", "p double"),
        desk.labels(),
        rows(k ->
            List.of(
                Numbers.fixed(z[k], 1),
                power(single.exponential(k)),
                DeskFigures.brief(single.probability(k)),
                power(full.exponential(k)),
                DeskFigures.brief(full.probability(k)))),
        List.of("Σ", "", power(single.sum()), "", power(full.sum()), ""),
        Optional.empty(),
        words.text(sentence(single.outcome(), full.outcome())),
        single.outcome() != Outcome.FINE);
  }

  private static String sentence(Outcome single, Outcome full) {
    return switch (single) {
      case FINE -> "whatif.about.shift.fine";
      case OVERFLOW ->
          full == Outcome.FINE ? "whatif.about.shift.single" : "whatif.about.shift.both";
      case UNDERFLOW -> "whatif.about.shift.underflow";
    };
  }

  private static String power(double value) {
    return value >= 10_000 || (value > 0 && value < 0.001)
        ? Numbers.scientific(value, 1)
        : Numbers.fixed(value, 3);
  }

  private WhatIfPicture oneVsRest() {
    SigmoidScores sigmoids = SigmoidScores.of(z);
    String sum = DeskFigures.brief(sigmoids.sum());
    return new WhatIfPicture(
        List.of(zName(), words.text("whatif.sigmoid"), own()),
        desk.labels(),
        rows(k ->
            List.of(
                Numbers.fixed(z[k], 2),
                DeskFigures.brief(sigmoids.score(k)),
                DeskFigures.brief(softmax.probability(k)))),
        List.of(words.text("softmax.sum"), "", sum, DeskFigures.of(desk).sum(DeskColumn.P)),
        Optional.empty(),
        words.text("whatif.about.rest", sum),
        false);
  }

  private WhatIfPicture twoClasses() {
    return new WhatIfPicture(
        List.of(zName(), "softmax [z, 0]", "1 − p", words.text("whatif.sigmoid") + "(z)"),
        desk.labels(),
        rows(k -> {
          SoftmaxExplanation two = SoftmaxExplanation.of(new double[] {z[k], 0}, 1);
          double sigmoid = new BinaryExplanation(z[k], 1, LogBase.E).probability();
          return List.of(
              Numbers.fixed(z[k], 2),
              DeskFigures.brief(two.probability(0)),
              DeskFigures.brief(two.probability(1)),
              DeskFigures.brief(sigmoid));
        }),
        List.of(),
        Optional.empty(),
        words.text("whatif.about.two"),
        false);
  }

  /** The same outputs, and how hard each loss pulls at their scores. */
  private WhatIfPicture squaredError() {
    return new WhatIfPicture(
        List.of(
            zName(),
            words.text("whatif.sigmoid"),
            "y",
            words.text("whatif.pull.cross"),
            words.text("whatif.pull.squared")),
        desk.labels(),
        rows(k -> {
          double y = desk.truth().share(k);
          BinaryExplanation output = new BinaryExplanation(z[k], y, LogBase.E);
          return List.of(
              Numbers.fixed(z[k], 2),
              DeskFigures.brief(output.probability()),
              Numbers.rate(y),
              DeskFigures.signed(output.gradient()),
              BinaryFigures.slope(output.squaredErrorGradient()));
        }),
        List.of(),
        Optional.empty(),
        words.text("whatif.about.squared"),
        false);
  }

  private List<List<String>> rows(IntFunction<List<String>> row) {
    return new ArrayList<>(IntStream.range(0, desk.size()).mapToObj(row).toList());
  }

  private String zName() {
    return desk.temperature() == 1 ? "z" : "z / T";
  }

  private String own() {
    return "softmax p";
  }
}
