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
import downhill.scenario.Experiment;
import java.util.List;

/** The page of an input: the feature of the sample, and how the network sees it. */
final class InputPage {
  private InputPage() {}

  /** Writes the page. */
  static InspectorPage of(
      Explained.Node explained, int feature, PartNames names, LocalWords words) {
    Experiment experiment = explained.question().experiment();
    double raw = explained.sample().raw().get(feature);
    double seen = explained.sample().forward().input(0, feature);
    String unit = names.unitOfFeature(feature);
    String measured = Figures.of(raw).plain(raw) + (unit.isEmpty() ? "" : " " + unit);
    Block head =
        new Block.Headline(
            Span.number(Figures.of(seen).signed(seen), seen, Tone.STRONG),
            SampleWords.of(explained.question().sample(), words));
    return new InspectorPage(
        words.text("inspector.caption.input"),
        names.feature(feature),
        List.of(head),
        List.of(
            experiment.scenario().data().standardize()
                ? standardized(explained, feature, raw, seen, measured, words)
                : Section.of(
                    words.text("inspector.input.plain.title"),
                    Block.Line.of(new Formula().text("x = ").span(sample(raw, explained))),
                    new Block.Note(words.text("inspector.input.plain", measured)))));
  }

  /** A row leads to all it holds. */
  private static Span sample(double raw, Explained.Node explained) {
    Span span = Span.number(Figures.of(raw).plain(raw), raw, Tone.PLAIN);
    return explained.sample().row().isPresent()
        ? span.to(new Link.Card(new Topic.Sample(explained.sample().row().getAsInt())))
        : span;
  }

  private static Section standardized(
      Explained.Node explained,
      int feature,
      double raw,
      double seen,
      String measured,
      LocalWords words) {
    Experiment experiment = explained.question().experiment();
    double mean = experiment.standardization().mean()[feature];
    double deviation = experiment.standardization().deviation()[feature];
    Figures digits = digits(raw, mean, deviation, seen);
    return Section.of(
        words.text("inspector.input.title", measured),
        Block.Line.of(
            new Formula()
                .text("x = (")
                .span(sample(raw, explained))
                .text(" − ")
                .span(Span.number(digits.factor(mean), mean, Tone.PLAIN))
                .to(new Link.Card(new Topic.Mean(feature)))
                .text(") / ")
                .span(Span.number(digits.plain(deviation), deviation, Tone.PLAIN))
                .to(new Link.Card(new Topic.Deviation(feature)))
                .text(" ≈ ")
                .number(seen, Tone.STRONG)),
        new Block.Note(words.text("inspector.input.standardized")));
  }

  /** Returns as many digits of mean and deviation as give the result when one computes it anew. */
  private static Figures digits(double raw, double mean, double deviation, double seen) {
    Figures result = Figures.of(seen);
    Figures usual = Figures.of(deviation);
    for (int more = Math.max(0, usual.decimals()); more <= 6; more++) {
      double unit = Math.pow(10, -more);
      double shown = (raw - Math.rint(mean / unit) * unit) / (Math.rint(deviation / unit) * unit);
      if (result.plain(shown).equals(result.plain(seen))) {
        return new Figures(more);
      }
    }
    return usual;
  }
}
