package downhill.app.inspector;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.link.Topic.NamedRate;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.engine.optimizer.Sgd;
import downhill.lab.explain.Parameter;
import downhill.lab.rate.RateBands;
import downhill.lab.rate.StallCause;
import downhill.lab.sharpness.SharpnessQuestion;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Cards about learning rates: that of the run, and those that the dial names. */
final class RateCards {
  private final CardQuestion question;
  private final PartNames names;
  private final LocalWords words;

  RateCards(CardQuestion question, PartNames names, LocalWords words) {
    this.question = question;
    this.names = names;
    this.words = words;
  }

  /** Writes where the rate of the next step comes from. */
  InspectorPage rate() {
    double rate = question.state().learningRate();
    double given = question.state().experiment().scenario().compile().optimizer().learningRate();
    String says =
        rate == given
            ? words.text("card.eta.compile", Numbers.rate(given))
            : words.text("card.eta.hand", Numbers.rate(given));
    return new InspectorPage(
        words.text("card.rates.caption"),
        words.text("card.eta.title"),
        List.of(headline(rate)),
        List.of(Section.of(words.text("card.how"), new Block.Note(says), all())));
  }

  /** Writes the curvature for which the rate would be the limit. */
  InspectorPage bearable() {
    Sgd rule = (Sgd) question.state().snapshot().optimizer();
    double most = SharpnessQuestion.bearable(rule).orElseThrow();
    String mu = Numbers.rate(rule.momentum());
    var line = new Formula();
    if (rule.momentum() == 0) {
      line.text("2/η = 2/");
    } else if (rule.nesterov()) {
      line.text("(2 + 2·μ)/((1 + 2·μ)·η) = (2 + 2·" + mu + ")/((1 + 2·" + mu + ")·");
    } else {
      line.text("(2 + 2·μ)/η = (2 + 2·" + mu + ")/");
    }
    line.setting(rule.learningRate(), Tone.RATE)
        .to(new Link.Card(new Topic.LearningRate()))
        .text(rule.nesterov() && rule.momentum() > 0 ? ") ≈ " : " ≈ ")
        .number(most, Tone.STRONG);
    return new InspectorPage(
        words.text("card.rates.caption"),
        words.text("card.bearable.title"),
        List.of(
            new Block.Headline(Span.number(Figures.of(most).plain(most), most, Tone.STRONG), "")),
        List.of(
            Section.of(
                words.text("card.how"),
                Block.Line.of(line),
                new Block.Note(words.text("card.bearable.note")),
                lambdaNow())));
  }

  private Block lambdaNow() {
    return Block.Line.of(
        new Formula()
            .words(words.text("card.curvature.max"), Tone.PLAIN)
            .to(new Link.Card(new Topic.Curvature(true))));
  }

  private static Block headline(double rate) {
    return new Block.Headline(Span.number(Numbers.rate(rate), rate, Tone.RATE), "");
  }

  private Block all() {
    return Block.Line.of(
        new Formula()
            .words(words.text("card.rates.title"), Tone.PLAIN)
            .to(new Link.Card(new Topic.Rates())));
  }

  InspectorPage page(RateBands bands, Optional<StallCause> stall) {
    return switch (bands) {
      case RateBands.Bands known ->
          question.topic() instanceof Topic.Rate(NamedRate name)
              ? named(known, name, stall)
              : overview(known);
      case RateBands.Reach reach -> reach(reach);
      case RateBands.Unknown(var reason) ->
          page(
              words.text("card.rates.title"),
              OptionalDouble.empty(),
              List.of(
                  new Block.Note(
                      words.text(
                          switch (reason) {
                            case NOT_BENT_UP -> "card.rates.flat";
                            case ALL_FROZEN -> "card.rates.frozen";
                            case NOT_FINITE -> "card.rates.notFinite";
                            case TOO_LARGE -> "card.rates.large";
                          }))));
    };
  }

  private InspectorPage page(String title, OptionalDouble rate, List<Block> blocks) {
    return new InspectorPage(
        words.text("card.rates.caption"),
        title,
        rate.isPresent() ? List.of(headline(rate.getAsDouble())) : List.of(),
        List.of(Section.of(words.text("card.how"), blocks.toArray(Block[]::new))));
  }

  private InspectorPage overview(RateBands.Bands bands) {
    List<Block.Row> rows = new ArrayList<>();
    bands.stall().ifPresent(stall -> rows.add(row(NamedRate.STALL, stall.below())));
    rows.add(row(NamedRate.SWING, bands.swing()));
    bands.best().ifPresent(best -> rows.add(row(NamedRate.BEST, best)));
    rows.add(row(NamedRate.LIMIT, bands.limit()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Table(
            List.of(new Block.Column(words.text("card.rates.name"), 6), new Block.Column("η", 3)),
            rows,
            Optional.empty(),
            8));
    blocks.add(lambda(true, bands.lambdaMax()));
    bands.lambdaMin().ifPresent(min -> blocks.add(lambda(false, min)));
    blocks.add(new Block.Note(validity(bands)));
    double eta = question.state().learningRate();
    return new InspectorPage(
        words.text("card.rates.caption"),
        words.text("card.rates.title"),
        List.of(
            new Block.Headline(
                Span.number("η = " + Numbers.rate(eta), eta, Tone.RATE)
                    .to(new Link.Card(new Topic.LearningRate())),
                "")),
        List.of(Section.of(words.text("card.rates.named"), blocks.toArray(Block[]::new))));
  }

  private Block.Row row(NamedRate name, double rate) {
    var link = new Link.Card(new Topic.Rate(name));
    return new Block.Row(
        List.of(Span.words(title(name)), Span.number(Numbers.rate(rate), rate, Tone.RATE).to(link)),
        false,
        Optional.of(link));
  }

  private String title(NamedRate name) {
    return words.text(
        switch (name) {
          case STALL -> "card.rate.stall";
          case SWING -> "card.rate.swing";
          case BEST -> "card.rate.best";
          case LIMIT -> "card.rate.limit";
          case ENOUGH -> "card.rate.enough";
        });
  }

  private static Block lambda(boolean steepest, double value) {
    return Block.Line.of(
        new Formula()
            .text(steepest ? "λmax ≈ " : "λmin ≈ ")
            .number(value, Tone.STRONG)
            .to(new Link.Card(new Topic.Curvature(steepest))));
  }

  private String validity(RateBands.Bands bands) {
    return bands
        .dead()
        .map(dead -> words.text("card.rates.dead", dead.layer() + 1))
        .orElseGet(() ->
            words.text(
                switch (bands.validity()) {
                  case EXACT -> "card.rates.exact";
                  case FULL_BATCH_LIMIT -> "card.rates.batches";
                  case LOCAL -> "card.rates.local";
                  case LOCAL_FULL_BATCH_LIMIT -> "card.rates.localBatches";
                }));
  }

  private InspectorPage named(RateBands.Bands bands, NamedRate name, Optional<StallCause> stall) {
    return switch (name) {
      case STALL -> stalls(bands, stall);
      case SWING -> page(title(name), OptionalDouble.of(bands.swing()), swing(bands));
      case BEST ->
          bands.best().isPresent() ? page(title(name), bands.best(), best(bands)) : overview(bands);
      case LIMIT -> page(title(name), OptionalDouble.of(bands.limit()), limit(bands));
      case ENOUGH -> overview(bands);
    };
  }

  private List<Block> limit(RateBands.Bands bands) {
    Sgd rule = bands.rule();
    String mu = Numbers.rate(rule.momentum());
    var line = new Formula();
    if (rule.momentum() == 0) {
      line.text("2/λmax = 2/");
    } else if (rule.nesterov()) {
      line.text("(2 + 2·μ)/((1 + 2·μ)·λmax) = (2 + 2·" + mu + ")/((1 + 2·" + mu + ")·");
    } else {
      line.text("(2 + 2·μ)/λmax = (2 + 2·" + mu + ")/");
    }
    overLambda(line, bands, rule.nesterov() && rule.momentum() > 0 ? ")" : "", bands.limit());
    return List.of(
        Block.Line.of(line),
        new Block.Note(
            words.text(rule.momentum() == 0 ? "card.rate.limit.note" : "card.rate.limit.momentum")),
        new Block.Note(validity(bands)));
  }

  private List<Block> swing(RateBands.Bands bands) {
    Sgd rule = bands.rule();
    String mu = Numbers.rate(rule.momentum());
    var line = new Formula();
    if (rule.momentum() == 0) {
      line.text("1/λmax = 1/");
    } else if (rule.nesterov()) {
      line.text("((1 − μ)/(1 + μ))²/λmax = ((1 − " + mu + ")/(1 + " + mu + "))²/");
    } else {
      line.text("(1 − √μ)²/λmax = (1 − √" + mu + ")²/");
    }
    overLambda(line, bands, "", bands.swing());
    return List.of(
        Block.Line.of(line),
        new Block.Note(
            words.text(rule.momentum() == 0 ? "card.rate.swing.note" : "card.rate.swing.momentum")),
        new Block.Note(validity(bands)));
  }

  private static void overLambda(Formula line, RateBands.Bands bands, String end, double rate) {
    line.number(bands.lambdaMax(), Tone.PLAIN)
        .to(new Link.Card(new Topic.Curvature(true)))
        .text(end + " ≈ ")
        .span(Span.number(Numbers.rate(rate), rate, Tone.RATE));
  }

  private List<Block> best(RateBands.Bands bands) {
    double rate = bands.best().orElseThrow();
    return List.of(
        Block.Line.of(
            new Formula()
                .text("2/(λmin + λmax) = 2/(")
                .number(bands.lambdaMin().orElseThrow(), Tone.PLAIN)
                .to(new Link.Card(new Topic.Curvature(false)))
                .text(" + ")
                .number(bands.lambdaMax(), Tone.PLAIN)
                .to(new Link.Card(new Topic.Curvature(true)))
                .text(") ≈ ")
                .span(Span.number(Numbers.rate(rate), rate, Tone.RATE))),
        new Block.Note(words.text("card.rate.best.note")),
        new Block.Note(validity(bands)));
  }

  private InspectorPage stalls(RateBands.Bands bands, Optional<StallCause> cause) {
    if (cause.isEmpty() || bands.stall().isEmpty()) {
      return page(
          title(NamedRate.STALL),
          OptionalDouble.empty(),
          List.of(new Block.Note(words.text("card.rate.stall.none"))));
    }
    return page(
        title(NamedRate.STALL),
        OptionalDouble.of(bands.stall().get().below()),
        new StallBlocks(words, question.state().plannedSteps()).of(cause.get()));
  }

  private InspectorPage reach(RateBands.Reach reach) {
    double eta = question.state().learningRate();
    double far = reach.at(eta);
    double factor = reach.at(1) / reach.stepsLeft();
    List<Block> blocks = new ArrayList<>();
    var steps = new Link.Card(new Topic.Steps());
    var travel =
        new Formula()
            .text(factor == 1 ? "N·η = " : "N·η/(1 − μ) = ")
            .span(Span.formula(Long.toString(reach.stepsLeft())).to(steps))
            .text("·")
            .setting(eta, Tone.RATE)
            .to(new Link.Card(new Topic.LearningRate()));
    if (factor != 1) {
      travel.text("·").factor(factor);
    }
    blocks.add(Block.Line.of(travel.text(" ≈ ").number(far, Tone.STRONG)));
    blocks.add(new Block.Note(words.text("card.reach.note", reach.rule().kerasName())));
    reach
        .farthest()
        .ifPresent(farthest -> {
          double enough = reach.enough().orElseThrow();
          var parameter = Parameter.at(question.state().experiment().model(), farthest.index());
          blocks.add(
              Block.Line.of(
                  new Formula()
                      .words(
                          words.text(
                              "card.reach.farthest", names.of(SelectionTarget.of(parameter))),
                          Tone.PLAIN)
                      .text("  ")
                      .span(far(farthest, Tone.STRONG))));
          var line = new Formula().span(far(farthest, Tone.PLAIN)).text("/" + reach.stepsLeft());
          if (factor != 1) {
            line.text("/").factor(factor);
          }
          blocks.add(
              Block.Line.of(
                  line.text(" ≈ ").span(Span.number(Numbers.rate(enough), enough, Tone.RATE))));
          blocks.add(new Block.Note(words.text("card.reach.enough")));
        });
    return page(words.text("card.reach.title"), OptionalDouble.of(eta), blocks);
  }

  /** With some weights frozen the lowest place that the others can reach is another one. */
  private Span far(RateBands.Farthest farthest, Tone tone) {
    double distance = farthest.distance();
    Span span = Span.number(Figures.of(distance).plain(distance), distance, tone);
    return question.state().snapshot().frozen().length == 0
        ? span.to(new Link.Card(new Topic.Best(farthest.index())))
        : span;
  }
}
