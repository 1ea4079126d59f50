package downhill.picture.scene;

import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.RateBands;
import downhill.lab.rate.RateBands.Bands;
import downhill.lab.rate.RateBands.Reach;
import downhill.lab.rate.RateBands.Unknown;
import downhill.lab.rate.RateEffect;
import downhill.lab.rate.Stall;
import downhill.picture.descent.DialPicture;
import downhill.picture.descent.DialPicture.Band;
import downhill.picture.descent.DialPicture.Effect;
import downhill.picture.descent.DialPicture.Mark;
import downhill.picture.descent.DialPicture.Name;
import downhill.picture.descent.DialScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The dial of what is known about learning rates. */
public final class DialScene {
  private DialScene() {}

  /** Returns what the scale has to hold: the rate and every mark. */
  public static double[] rates(double learningRate, Optional<RateBands> known) {
    DoubleStream marks = marks(known).stream().mapToDouble(Mark::rate);
    return DoubleStream.concat(DoubleStream.of(learningRate), marks).toArray();
  }

  /**
   * Returns the picture.
   *
   * @param known what rates do; empty while it is being computed
   * @param symbols whether marks carry formulas
   */
  public static DialPicture of(
      double learningRate, DialScale scale, Optional<RateBands> known, boolean symbols) {
    return new DialPicture(
        learningRate, scale, known.map(DialScene::bands).orElse(List.of()), marks(known), symbols);
  }

  private static List<Band> bands(RateBands known) {
    return switch (known) {
      case Bands bands ->
          bands.list().stream()
              .map(band -> new Band(effect(band.effect(), bands), band.from(), band.to()))
              .toList();
      case Reach reach -> reach(reach.enough());
      case Unknown _ -> List.of();
    };
  }

  private static Effect effect(RateEffect effect, Bands bands) {
    return switch (effect) {
      case STALLS ->
          bands.stall().filter(Stall::estimated).isPresent() ? Effect.STALLS_ABOUT : Effect.STALLS;
      case GLIDES -> Effect.GLIDES;
      case OVERSHOOTS -> Effect.OVERSHOOTS;
      case DIVERGES -> Effect.DIVERGES;
    };
  }

  private static List<Band> reach(OptionalDouble enough) {
    if (enough.isEmpty()) {
      return List.of();
    }
    double rate = enough.getAsDouble();
    return List.of(
        new Band(Effect.SHORT, 0, rate), new Band(Effect.REACHES, rate, Double.POSITIVE_INFINITY));
  }

  private static List<Mark> marks(Optional<RateBands> known) {
    List<Mark> marks = new ArrayList<>();
    switch (known.orElse(new Unknown(RateBands.Reason.NOT_FINITE))) {
      case Bands bands -> {
        marks.add(new Mark(Name.SWING, swingFormula(bands.rule()), bands.swing()));
        bands.best().ifPresent(rate -> marks.add(new Mark(Name.BEST, "2/(λmin+λmax)", rate)));
        marks.add(new Mark(Name.LIMIT, limitFormula(bands.rule()), bands.limit()));
      }
      case Reach reach ->
          reach
              .enough()
              .ifPresent(rate -> {
                if (rate > 0) {
                  marks.add(new Mark(Name.ENOUGH, "|w* − w|/N", rate));
                }
              });
      case Unknown _ -> {}
    }
    return marks;
  }

  private static String swingFormula(Sgd rule) {
    if (rule.momentum() == 0) {
      return "1/λmax";
    }
    return rule.nesterov() ? "((1−μ)/(1+μ))²/λmax" : "(1−√μ)²/λmax";
  }

  private static String limitFormula(Sgd rule) {
    if (rule.momentum() == 0) {
      return "2/λmax";
    }
    return rule.nesterov() ? "(2+2μ)/((1+2μ)·λmax)" : "(2+2μ)/λmax";
  }
}
