package downhill.app.inspector;

import downhill.app.formula.Formula;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage.Section;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.lab.explain.Prediction;
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
                Block.Line.of(formula(explained).number(loss, Tone.STRONG))));
  }

  private static Formula formula(Explained.Node explained) {
    Loss loss = explained.question().experiment().scenario().compile().loss();
    var formula = new Formula();
    switch (explained.sample().prediction()) {
      case Prediction.Quantity quantity when quantity.error().isPresent() -> {
        double error = quantity.error().get();
        switch (loss) {
          case MeanSquaredError _ ->
              formula.text("(ŷ − y)² = ").factor(error, Tone.GRADIENT).text("² ≈ ");
          case MeanAbsoluteError _ ->
              formula.text("|ŷ − y| = |").number(error, Tone.GRADIENT).text("| ≈ ");
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
