package downhill.app.inspector;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.page.Block;
import downhill.lab.rate.StallCause;
import downhill.picture.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rate below which a run stalls follows from, with its numbers. */
final class StallBlocks {
  private static final int LISTED = 12;

  private final LocalWords words;
  private final long planned;

  StallBlocks(LocalWords words, long planned) {
    this.words = words;
    this.planned = planned;
  }

  List<Block> of(StallCause cause) {
    return switch (cause) {
      case StallCause.OnBowl bowl -> onBowl(bowl);
      case StallCause.Trend trend -> trend(trend);
      case StallCause.Dead(var layer) ->
          List.of(new Block.Note(words.text("card.rates.dead", layer.layer() + 1)));
    };
  }

  private List<Block> onBowl(StallCause.OnBowl bowl) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Note(words.text("card.stall.bowl", bowl.steps(), Numbers.rate(bowl.rate()))));
    Figures now = Figures.of(bowl.now());
    Figures after = Figures.of(bowl.after());
    List<StallCause.Part> listed = bowl.parts().subList(0, Math.min(LISTED, bowl.parts().size()));
    List<Block.Row> rows = new ArrayList<>();
    for (StallCause.Part part : listed) {
      rows.add(
          Block.Row.of(
              number(Figures.of(part.lambda()), part.lambda()),
              number(now, part.now()),
              number(after, part.after())));
    }
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(words.text("card.stall.lambda"), 4),
                new Block.Column(words.text("card.stall.now"), 4),
                new Block.Column(words.text("card.stall.after"), 4)),
            rows,
            Optional.of(
                Block.Row.of(
                    Span.formula("Σ ≈"), number(now, bowl.now()), number(after, bowl.after()))),
            LISTED));
    if (listed.size() < bowl.parts().size()) {
      blocks.add(new Block.Note(words.text("inspector.cut", listed.size(), bowl.parts().size())));
    }
    double share = bowl.after() / bowl.now();
    blocks.add(
        Block.Line.atEnd(
            new Formula()
                .span(number(after, bowl.after()))
                .text(" / ")
                .span(number(now, bowl.now()))
                .text(" ≈ ")
                .number(share, Tone.STRONG)));
    blocks.add(new Block.Note(words.text("card.stall.bowl.note", planned)));
    return blocks;
  }

  private static Span number(Figures figures, double value) {
    return Span.number(figures.plain(value), value, Tone.PLAIN);
  }

  private List<Block> trend(StallCause.Trend trend) {
    double first = trend.losses().get(0) - trend.losses().get(1);
    double second = trend.losses().get(1) - trend.losses().get(2);
    double last = trend.losses().get(2);
    boolean slows = trend.distances() != last / 2 / second;
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(words.text("card.stall.trend", trend.between())));
    var losses = new Formula().text("L₀, L₁, L₂ ≈ ");
    for (int i = 0; i < 3; i++) {
      losses.number(trend.losses().get(i), Tone.PLAIN).text(i < 2 ? ",  " : "");
    }
    blocks.add(Block.Line.of(losses));
    if (slows) {
      double q = second / first;
      blocks.add(
          Block.Line.of(
              new Formula()
                  .text("q = (L₁ − L₂)/(L₀ − L₁) = ")
                  .number(second, Tone.PLAIN)
                  .text("/")
                  .number(first, Tone.PLAIN)
                  .text(" ≈ ")
                  .number(q, Tone.STRONG)));
      blocks.add(
          Block.Line.of(
              new Formula()
                  .text("k = ln(1/2)/ln(q) = ln(1/2)/ln(")
                  .number(q, Tone.PLAIN)
                  .text(") ≈ ")
                  .number(trend.distances(), Tone.STRONG)));
    } else {
      blocks.add(
          Block.Line.of(
              new Formula()
                  .text("k = L₂/(2·(L₁ − L₂)) = ")
                  .number(last, Tone.PLAIN)
                  .text("/(2·")
                  .number(second, Tone.PLAIN)
                  .text(") ≈ ")
                  .number(trend.distances(), Tone.STRONG)));
    }
    blocks.add(
        Block.Line.of(
            new Formula()
                .text("η·k·n/N = ")
                .setting(trend.rate(), Tone.RATE)
                .text("·")
                .number(trend.distances(), Tone.PLAIN)
                .text("·" + trend.between() + "/" + trend.steps() + " ≈ ")
                .span(Span.number(Numbers.rate(trend.below()), trend.below(), Tone.RATE))));
    blocks.add(
        new Block.Note(
            words.text(
                slows ? "card.stall.trend.slows" : "card.stall.trend.steady",
                trend.between(),
                trend.steps())));
    return blocks;
  }
}
