package downhill.app.inspector;

import downhill.app.arithmetic.SlopeBlocks;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.app.view.Sample;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.WeightUpdateExplanation;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import java.util.List;

/** The card of a number: the formula that made it, with its numbers, each of which leads on. */
final class CardPage {
  private final CardQuestion question;
  private final PartNames names;
  private final LocalWords words;

  private CardPage(CardQuestion question, PartNames names, LocalWords words) {
    this.question = question;
    this.names = names;
    this.words = words;
  }

  /** Writes the card of a question that has an answer. */
  static InspectorPage of(
      CardQuestion question, CardAnswer answer, PartNames names, LocalWords words) {
    var page = new CardPage(question, names, words);
    return switch (answer) {
      case CardAnswer.Row(var sample) -> page.row(sample);
      case CardAnswer.Losses(var mean) -> new LossCards(question, names, words).page(mean);
      case CardAnswer.Spread(var spread) ->
          SpreadCards.page(question.topic(), spread, names, words);
      case CardAnswer.Backward(var step) -> page.slope(step);
      case CardAnswer.Update(var update) -> page.gradient(update);
      case CardAnswer.Weight(var weight) -> WeightPage.of(weight, names, words);
      case CardAnswer.Rates(var bands, var stall) ->
          new RateCards(question, names, words).page(bands, stall);
      case CardAnswer.Curvature(var curvature) ->
          new CurvatureCards(question, names, words).curvature(curvature);
      case CardAnswer.Along(var change) -> new CurvatureCards(question, names, words).along(change);
      case CardAnswer.Second(var second) ->
          new CurvatureCards(question, names, words).second(second);
      case CardAnswer.Best(var best) -> new BestCards(question, names, words).page(best);
      case CardAnswer.Verdict(var evidence) ->
          new VerdictCards(question, names, words).page(evidence);
      case CardAnswer.Errors(var figures) -> new ErrorCards(question, names, words).page(figures);
      case CardAnswer.Classes(var matrix) ->
          new ClassCards(question, names, words).accuracy(matrix);
      case CardAnswer.Cell(var cell) -> new ClassCards(question, names, words).cell(cell);
      case CardAnswer.Known _ when question.topic() instanceof Topic.Bearable ->
          new RateCards(question, names, words).bearable();
      case CardAnswer.Known _ when question.topic() instanceof Topic.LearningRate ->
          new RateCards(question, names, words).rate();
      case CardAnswer.Known _ -> new CountCards(question, names, words).page();
    };
  }

  private InspectorPage row(SampleExplanation sample) {
    var cards = new SampleCards(question, sample, names, words);
    return switch (question.topic()) {
      case Topic.Value(var node, int row, boolean before) -> value(sample, node, row, before);
      case Topic.Residual(int row, boolean before) -> cards.error(row, before);
      case Topic.SampleLoss(int row, boolean before) -> cards.loss(row, before);
      default -> cards.raw();
    };
  }

  private InspectorPage value(
      SampleExplanation sample, SelectionTarget node, int row, boolean before) {
    var asked =
        new Question(
            question.state().experiment(), question.state().snapshot(), node, new Sample.Row(row));
    var explained = new Explained.Node(asked, sample, before);
    InspectorPage page =
        switch (node) {
          case SelectionTarget.Node unit -> NodePage.of(explained, unit, names, words);
          case SelectionTarget.Input(int feature) -> InputPage.of(explained, feature, names, words);
          case SelectionTarget.Edge _, SelectionTarget.BiasEdge _ ->
              throw new IllegalStateException("an edge has no value of a row");
        };
    return new InspectorPage(
        page.caption() + when(question, before, words), page.title(), page.head(), page.sections());
  }

  /** Says which weights a number belongs to, where these are not those on the screen. */
  static String when(CardQuestion question, boolean before, LocalWords words) {
    return before ? " · " + words.text("inspector.before", question.state().snapshot().step()) : "";
  }

  private InspectorPage slope(BackwardExplanation step) {
    if (!(question.topic() instanceof Topic.Slope(int layer, int unit, int row))) {
      throw new IllegalStateException("no slope: " + question.topic());
    }
    String title =
        words.text(
            "card.slope.title",
            names.unit(layer, unit),
            words.text("inspector.sample.row", Numbers.sample(row)));
    List<Block> blocks = SlopeBlocks.ofSum(step, layer, unit);
    boolean last = layer == step.forward().layerCount() - 1;
    var ofSum = Section.of(words.text("card.slope.sum"), blocks.toArray(Block[]::new));
    List<Section> sections =
        last
            ? List.of(
                ofSum,
                Section.of(
                    words.text("card.slope.output"),
                    SlopeBlocks.ofOutput(step, unit).toArray(Block[]::new)))
            : List.of(ofSum);
    return new InspectorPage(
        words.text("card.slope.caption", step.step().step()),
        title,
        List.of(SlopeBlocks.headline(step.sumSlope(layer, unit))),
        sections);
  }

  private InspectorPage gradient(WeightUpdateExplanation update) {
    SelectionTarget target = SelectionTarget.of(update.parameter());
    return new InspectorPage(
        words.text("card.gradient.caption", update.step()),
        "dL/dw · " + names.of(target),
        List.of(SlopeBlocks.headline(update.gradient())),
        List.of(
            GradientSection.of(question.state().experiment(), update, new Sample.Row(-1), words)));
  }
}
