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
import downhill.lab.explain.Parameter;
import downhill.lab.explain.mean.LossShare;
import downhill.lab.explain.mean.MeanLoss;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.TargetKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cards about losses that are means: of a batch, of an epoch as Keras prints it, of all rows. */
final class LossCards {
  private static final int SHOWN = 16;

  private final CardQuestion question;
  private final PartNames names;
  private final LocalWords words;

  LossCards(CardQuestion question, PartNames names, LocalWords words) {
    this.question = question;
    this.names = names;
    this.words = words;
  }

  InspectorPage page(MeanLoss mean) {
    long step = question.state().snapshot().step();
    return switch (question.topic()) {
      case Topic.BatchLoss _ ->
          page(
              mean,
              words.text("card.batchLoss.title", step),
              words.text("card.batchLoss.note", mean.rows(), step));
      case Topic.EpochLoss(long epoch) ->
          page(
              mean,
              words.text("card.epochLoss.title", epoch),
              words.text("card.epochLoss.note", mean.rows()));
      case Topic.ValidationLoss _ ->
          page(
              mean,
              words.text("card.validationLoss.title", step),
              words.text("card.validationLoss.note", mean.rows(), step));
      case Topic.TrainingLoss _ when question.placed() ->
          page(mean, words.text("card.place.title"), words.text("card.place.note", mean.rows()));
      default ->
          page(
              mean,
              words.text("card.trainingLoss.title", step),
              words.text("card.trainingLoss.note", mean.rows(), step));
    };
  }

  private InspectorPage page(MeanLoss mean, String title, String note) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Line.of(new Formula().text(ofBatches() ? "L = Σ n·L / Σ n" : "L = Σ L / n")));
    double sum = mean.loss() * mean.rows();
    if (!mean.shares().isEmpty()) {
      blocks.add(table(mean, sum));
    }
    if (!mean.isWhole()) {
      blocks.add(
          new Block.Note(
              mean.shares().isEmpty()
                  ? words.text("card.loss.forgotten")
                  : words.text("inspector.cut", mean.shares().size(), mean.parts())));
    }
    blocks.add(
        Block.Line.atEnd(
            new Formula()
                .number(sum, Tone.PLAIN)
                .text(" / " + mean.rows() + " ≈ ")
                .number(mean.loss(), Tone.STRONG)));
    blocks.add(new Block.Note(note));
    String unit = names.unitOfTarget();
    return new InspectorPage(
        question.state().experiment().scenario().compile().loss().kerasName()
            + (unit.isEmpty() ? "" : " · " + names.target()),
        title,
        List.of(
            new Block.Headline(
                Span.number(Numbers.loss(mean.loss()), mean.loss(), Tone.STRONG), "")),
        List.of(
            Section.of(words.text("card.how"), blocks.toArray(Block[]::new)),
            question.placed() ? place() : others()));
  }

  /** Says where the place is. */
  private Section place() {
    var weights = question.state().snapshot().weights();
    int shown = Math.min(SHOWN, weights.size());
    Figures figures = Figures.of(Arrays.stream(weights.values()));
    List<Block.Row> rows = new ArrayList<>();
    for (int index = 0; index < shown; index++) {
      var edge = SelectionTarget.of(Parameter.at(question.state().experiment().model(), index));
      double weight = weights.get(index);
      rows.add(
          Block.Row.of(
              Span.words(names.of(edge)),
              Span.number(figures.signed(weight), weight, Tone.ofSign(weight))));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(words.text("card.curvature.weight"), 5), new Block.Column("w", 4)),
            rows,
            Optional.empty(),
            SHOWN));
    if (shown < weights.size()) {
      blocks.add(new Block.Note(words.text("inspector.cut", shown, weights.size())));
    }
    return Section.of(words.text("card.place.where"), blocks.toArray(Block[]::new));
  }

  /** Leads to what else is measured of the same moment. */
  private Section others() {
    long step = question.state().snapshot().step();
    List<Block> lines = new ArrayList<>();
    if (question.topic() instanceof Topic.EpochLoss(long epoch)) {
      long end = epoch * question.state().stepsPerEpoch();
      lines.add(
          other(
              words.text("card.trainingLoss.title", end),
              new Topic.Then(end, new Topic.TrainingLoss())));
    } else if (!(question.topic() instanceof Topic.TrainingLoss)) {
      lines.add(other(words.text("card.trainingLoss.title", step), new Topic.TrainingLoss()));
    }
    if (!(question.topic() instanceof Topic.BatchLoss) && step > 0) {
      lines.add(other(words.text("card.batchLoss.title", step), new Topic.BatchLoss()));
    }
    long ended = Math.floorDiv(step, question.state().stepsPerEpoch());
    if (!ofBatches() && ended > 0) {
      lines.add(other(words.text("card.epochLoss.title", ended), new Topic.EpochLoss(ended)));
    }
    boolean held = question.topic() instanceof Topic.ValidationLoss;
    boolean holds = question.state().experiment().validation().size() > 0;
    if (question.topic() instanceof Topic.EpochLoss(long epoch)) {
      long end = epoch * question.state().stepsPerEpoch();
      if (holds) {
        lines.add(
            other(
                words.text("card.validationLoss.title", end),
                new Topic.Then(end, new Topic.ValidationLoss())));
        lines.add(quality(true, end, true));
      }
      lines.add(quality(false, end, true));
    } else {
      if (holds && !held) {
        lines.add(other(words.text("card.validationLoss.title", step), new Topic.ValidationLoss()));
      }
      lines.add(quality(held, step, false));
    }
    return Section.of(words.text("card.others"), lines.toArray(Block[]::new));
  }

  private Block quality(boolean held, long step, boolean then) {
    boolean number = question.state().experiment().target() == TargetKind.NUMBER;
    String title =
        number
            ? words.text(held ? "card.absolute.held" : "card.absolute.title", step)
            : words.text(held ? "card.accuracy.held" : "card.accuracy.title", step);
    Topic topic = number ? new Topic.AbsoluteError(held) : new Topic.Accuracy(held);
    return other(title, then ? new Topic.Then(step, topic) : topic);
  }

  private static Block other(String title, Topic topic) {
    return Block.Line.of(new Formula().words(title, Tone.PLAIN).to(new Link.Card(topic)));
  }

  private boolean ofBatches() {
    return question.topic() instanceof Topic.EpochLoss;
  }

  private Block table(MeanLoss mean, double sum) {
    boolean batches = ofBatches();
    Figures losses = Figures.of(mean.shares().stream().mapToDouble(LossShare::loss));
    Figures products =
        batches ? Figures.of(mean.shares().stream().mapToDouble(LossShare::product)) : losses;
    List<Block.Row> rows = new ArrayList<>();
    for (LossShare share : mean.shares()) {
      rows.add(row(share, losses, products));
    }
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(words.text(batches ? "inspector.way.step" : "inspector.row"), 3));
    if (batches) {
      columns.add(new Block.Column("n", 2));
    }
    columns.add(new Block.Column("L", 4));
    if (batches) {
      columns.add(new Block.Column("n·L", 4));
    }
    double[] terms = mean.shares().stream().mapToDouble(LossShare::product).toArray();
    List<Span> total = new ArrayList<>();
    total.add(Span.formula(mean.isWhole() && products.addsUp(sum, terms) ? "Σ" : "Σ ≈"));
    if (batches) {
      total.add(Span.formula(Long.toString(mean.rows())));
      total.add(Span.formula(""));
    }
    total.add(Span.number(products.plain(sum), sum, Tone.PLAIN));
    return new Block.Table(
        columns, rows, Optional.of(new Block.Row(total, false, Optional.empty())), SHOWN);
  }

  private Block.Row row(LossShare share, Figures losses, Figures products) {
    Span loss = Span.number(losses.plain(share.loss()), share.loss(), Tone.PLAIN);
    if (ofBatches()) {
      var batch = new Link.Card(new Topic.Then(share.place(), new Topic.BatchLoss()));
      return new Block.Row(
          List.of(
              Span.formula(Long.toString(share.place())),
              Span.formula(Integer.toString(share.rows())),
              loss.to(batch),
              Span.number(products.plain(share.product()), share.product(), Tone.PLAIN)),
          false,
          Optional.of(batch));
    }
    int row = (int) share.place();
    boolean before = question.topic() instanceof Topic.BatchLoss;
    return new Block.Row(
        List.of(
            Span.formula(Numbers.sample(row)).to(new Link.Card(new Topic.Sample(row))),
            loss.to(new Link.Card(new Topic.SampleLoss(row, before)))),
        false,
        Optional.of(new Link.Card(new Topic.SampleLoss(row, before))));
  }
}
