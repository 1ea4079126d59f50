package downhill.app.inspector;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.mean.FeatureSpread;
import java.util.List;

/** Cards about a feature over all training rows: its mean and its standard deviation. */
final class SpreadCards {
  private SpreadCards() {}

  static InspectorPage page(Topic topic, FeatureSpread spread, PartNames names, LocalWords words) {
    return switch (topic) {
      case Topic.Mean(int feature) -> mean(spread, feature, names, words);
      case Topic.Deviation(int feature) -> deviation(spread, feature, names, words);
      default -> throw new IllegalStateException("nothing about a feature: " + topic);
    };
  }

  private static InspectorPage mean(
      FeatureSpread spread, int feature, PartNames names, LocalWords words) {
    return page(
        words.text("card.mean.title", names.feature(feature)),
        spread.mean(),
        names.unitOfFeature(feature),
        new Formula()
            .text("Σ x / n = ")
            .factor(spread.sum())
            .text("/" + spread.rows() + " ≈ ")
            .number(spread.mean(), Tone.STRONG),
        words,
        words.text("card.mean.note", spread.rows()));
  }

  private static InspectorPage deviation(
      FeatureSpread spread, int feature, PartNames names, LocalWords words) {
    boolean constant = spread.squares() == 0;
    Formula formula =
        new Formula()
            .text("√(Σ (x − ")
            .number(spread.mean(), Tone.PLAIN)
            .to(new Link.Card(new Topic.Mean(feature)))
            .text(")² / n)");
    if (!constant) {
      formula
          .text(" = √(")
          .factor(spread.squares())
          .text("/" + spread.rows() + ") ≈ ")
          .number(spread.deviation(), Tone.STRONG);
    }
    return page(
        words.text("card.deviation.title", names.feature(feature)),
        spread.deviation(),
        names.unitOfFeature(feature),
        formula,
        words,
        constant
            ? words.text("card.deviation.constant")
            : words.text("card.deviation.note", spread.rows()));
  }

  private static InspectorPage page(
      String title, double value, String unit, Formula formula, LocalWords words, String note) {
    return new InspectorPage(
        words.text("card.feature.caption"),
        title,
        List.of(
            new Block.Headline(
                Span.number(Figures.of(value).plain(value), value, Tone.STRONG), unit)),
        List.of(
            Section.of(
                words.text("card.how"),
                Block.Line.of(formula),
                new Block.Note(note),
                Block.Line.of(
                    new Formula()
                        .words(words.text("card.first"), Tone.PLAIN)
                        .to(new Link.Card(new Topic.Sample(0)))))));
  }
}
