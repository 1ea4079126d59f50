package downhill.app.inspector;

import downhill.app.formula.Formula;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage.Section;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.lab.explain.Prediction;
import downhill.picture.Numbers;
import java.util.Optional;

/** The loss of the sample, where its target is known. */
final class LossSection {
  private LossSection() {}

  /** Returns the section; empty for a sample without target. */
  static Optional<Section> of(Explained.Node explained, LocalWords words) {
    return explained
        .sample()
        .loss()
        .map(loss ->
            Section.of(
                words.text("inspector.loss.title"),
                Block.Line.of(formula(explained).number(loss, Tone.STRONG)),
                Block.Line.of(sample(explained, words))));
  }

  /** Leads from the error to its own card, where the sample is a row. */
  private static Formula lead(Formula formula, Explained.Node explained) {
    return explained.sample().row().isPresent()
        ? formula.to(
            new Link.Card(
                new Topic.Residual(explained.sample().row().getAsInt(), explained.before())))
        : formula;
  }

  private static Formula sample(Explained.Node explained, LocalWords words) {
    int row = explained.sample().row().orElse(-1);
    var line = new Formula().words(words.text("inspector.loss.sample") + " ", Tone.QUIET);
    return row < 0
        ? line
        : line.words(words.text("inspector.sample.row", Numbers.sample(row)), Tone.PLAIN)
            .to(new Link.Card(new Topic.Sample(row)));
  }

  private static Formula formula(Explained.Node explained) {
    Loss loss = explained.question().experiment().scenario().compile().loss();
    var formula = new Formula();
    switch (explained.sample().prediction()) {
      case Prediction.Quantity quantity when quantity.error().isPresent() -> {
        double error = quantity.error().get();
        switch (loss) {
          case MeanSquaredError _ ->
              lead(formula.text("(ŷ − y)² = ").factor(error, Tone.GRADIENT), explained)
                  .text("² ≈ ");
          case MeanAbsoluteError _ ->
              lead(formula.text("|ŷ − y| = |").number(error, Tone.GRADIENT), explained)
                  .text("| ≈ ");
          default -> formula.text("L ≈ ");
        }
      }
      case Prediction.Choice choice when choice.truth().isPresent() -> {
        double p = choice.scores().get(choice.truth().getAsInt());
        switch (loss) {
          case BinaryCrossentropy _ -> formula.text("−ln ").number(p, Tone.PLAIN).text(" ≈ ");
          case CategoricalCrossentropy _, SparseCategoricalCrossentropy _ when choice.sumToOne() ->
              formula.text("−ln ").number(p, Tone.PLAIN).text(" ≈ ");
          default -> formula.text("L ≈ ");
        }
      }
      case Prediction.Quantity _, Prediction.Choice _ -> formula.text("L ≈ ");
    }
    return formula;
  }
}
