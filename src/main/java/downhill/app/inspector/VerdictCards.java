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
import downhill.engine.optimizer.Sgd;
import downhill.lab.explain.Parameter;
import downhill.lab.verdict.Verdict;
import downhill.lab.verdict.VerdictEvidence;
import downhill.lab.verdict.VerdictEvidence.Measured;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import downhill.picture.verdict.VerdictText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The card of the verdict: what it says, and the steps it was passed on. */
final class VerdictCards {
  private static final int SHOWN = 12;

  private final CardQuestion question;
  private final PartNames names;
  private final LocalWords words;

  VerdictCards(CardQuestion question, PartNames names, LocalWords words) {
    this.question = question;
    this.names = names;
    this.words = words;
  }

  InspectorPage page(VerdictEvidence evidence) {
    VerdictText text = VerdictText.in(words.language());
    Verdict verdict = evidence.verdict();
    boolean silent = verdict instanceof Verdict.Unknown;
    List<Section> sections = new ArrayList<>();
    List<Block> reasons = reasons(evidence);
    if (!reasons.isEmpty()) {
      sections.add(Section.of(words.text("card.how"), reasons.toArray(Block[]::new)));
    }
    if (evidence.moments().size() > 1) {
      sections.add(Section.of(words.text("card.verdict.steps"), table(evidence)));
    }
    return new InspectorPage(
        words.text("card.verdict.caption"),
        silent ? words.text("card.verdict.silent") : text.name(verdict),
        List.of(new Block.Note(text.sentence(verdict, this::nameOf))),
        sections);
  }

  private String nameOf(int index) {
    return names.of(SelectionTarget.of(Parameter.at(question.state().experiment().model(), index)));
  }

  private List<Block> reasons(VerdictEvidence evidence) {
    List<Block> blocks = new ArrayList<>();
    switch (evidence.verdict()) {
      case Verdict.Gliding gliding when !gliding.epochs() -> fall(evidence, blocks);
      case Verdict.Overshooting _ -> fall(evidence, blocks);
      case Verdict.Diverging diverging when diverging.exact() -> factor(diverging, blocks);
      case Verdict.Stalled stalled -> stalled(stalled, blocks);
      default -> {}
    }
    return blocks;
  }

  private static void fall(VerdictEvidence evidence, List<Block> blocks) {
    if (evidence.moments().size() < 2) {
      return;
    }
    double first = evidence.moments().getFirst().loss();
    double last = evidence.moments().getLast().loss();
    double share = evidence.share();
    blocks.add(
        Block.Line.of(
            new Formula()
                .text("1 − ")
                .number(last, Tone.PLAIN)
                .to(loss(evidence.moments().getLast()))
                .text("/")
                .number(first, Tone.PLAIN)
                .to(loss(evidence.moments().getFirst()))
                .text(" ≈ ")
                .number(share, Tone.STRONG)));
  }

  private void factor(Verdict.Diverging diverging, List<Block> blocks) {
    if (question.state().snapshot().optimizer() instanceof Sgd rule && rule.momentum() == 0) {
      blocks.add(
          Block.Line.of(
              new Formula()
                  .text("|1 − η·λmax| ≈ ")
                  .number(diverging.factor(), Tone.STRONG)
                  .to(new Link.Card(new Topic.Curvature(true)))));
    }
    blocks.add(
        Block.Line.of(
            new Formula()
                .words(words.text("card.rates.title"), Tone.PLAIN)
                .to(new Link.Card(new Topic.Rates()))));
  }

  private void stalled(Verdict.Stalled stalled, List<Block> blocks) {
    blocks.add(new Block.Note(words.text("card.verdict.stalled", stalled.steps())));
    blocks.add(
        Block.Line.of(
            new Formula()
                .words(words.text("card.rate.stall"), Tone.PLAIN)
                .to(new Link.Card(new Topic.Rate(Topic.NamedRate.STALL)))));
    if (stalled.why() instanceof Verdict.Why.Reach(int weight, double _, double distance)) {
      blocks.add(
          Block.Line.of(
              new Formula()
                  .words(nameOf(weight) + "  ", Tone.QUIET)
                  .number(distance, Tone.STRONG)
                  .to(new Link.Card(new Topic.Best(weight)))));
    }
  }

  private static Link loss(Measured moment) {
    return new Link.Card(new Topic.Then(moment.step(), new Topic.TrainingLoss()));
  }

  private Block table(VerdictEvidence evidence) {
    boolean slopes = evidence.verdict() instanceof Verdict.Overshooting;
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(words.text("inspector.way.step"), 3));
    columns.add(new Block.Column(words.text("inspector.way.loss"), 4));
    if (slopes) {
      columns.add(new Block.Column("dL/dw", 4));
    }
    Figures figures = Figures.of(evidence.moments().stream().mapToDouble(Measured::slope));
    List<Block.Row> rows = new ArrayList<>();
    for (Measured moment : evidence.moments()) {
      List<Span> cells = new ArrayList<>();
      cells.add(Span.formula(Long.toString(moment.step())));
      cells.add(
          Span.number(Numbers.loss(moment.loss()), moment.loss(), Tone.PLAIN).to(loss(moment)));
      if (slopes) {
        cells.add(Span.number(figures.signed(moment.slope()), moment.slope(), Tone.GRADIENT));
      }
      rows.add(new Block.Row(cells, false, Optional.of(loss(moment))));
    }
    return new Block.Table(columns, rows, Optional.empty(), SHOWN);
  }
}
