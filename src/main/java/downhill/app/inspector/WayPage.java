package downhill.app.inspector;

import downhill.app.arithmetic.StepBlocks;
import downhill.app.formula.Figures;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.inspector.Explained.PastWeight;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.Parameter;
import downhill.picture.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of a weight on its way down: the step not taken yet, and the path so far. */
final class WayPage {
  private static final int MORE_DIGITS = 2;

  private final Explained.Way way;
  private final LocalWords words;

  private WayPage(Explained.Way way, LocalWords words) {
    this.way = way;
    this.words = words;
  }

  /** Writes the page. */
  static InspectorPage of(Explained.Way way, PartNames names, LocalWords words) {
    return new WayPage(way, words).page(names);
  }

  private InspectorPage page(PartNames names) {
    PastWeight now = way.path().getLast();
    int digits = Figures.of(now.weight()).decimals();
    Figures figures = new Figures(digits < 0 ? digits : Math.min(8, digits + MORE_DIGITS));
    String note =
        Double.isNaN(now.loss())
            ? words.text("inspector.atStep", now.step())
            : words.text("inspector.way.now", now.step(), Numbers.loss(now.loss()));
    Block head =
        new Block.Headline(
            Span.number(figures.signed(now.weight()), now.weight(), Tone.ofSign(now.weight())),
            note);
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.of(
            words.text("inspector.way.next"),
            StepBlocks.of(
                    way.next().weightStep(),
                    way.next().step(),
                    way.question().target(),
                    names.localization())
                .toArray(Block[]::new)));
    sections.add(Section.of(words.text("inspector.way.path"), table()));
    Parameter parameter = Parameter.at(way.question().experiment().model(), way.index());
    return new InspectorPage(
        WeightPage.caption(parameter, words),
        names.of(way.question().target()),
        List.of(head),
        sections);
  }

  private Block table() {
    boolean measured = way.path().stream().noneMatch(past -> Double.isNaN(past.loss()));
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(words.text("inspector.way.step"), 2));
    columns.add(new Block.Column("w", 4));
    if (measured) {
      columns.add(new Block.Column(words.text("inspector.way.loss"), 4));
    }
    Figures weights = Figures.of(way.path().stream().mapToDouble(PastWeight::weight));
    List<Block.Row> rows = way.path().stream().map(past -> row(past, weights, measured)).toList();
    return new Block.Table(columns, rows, Optional.empty(), rows.size());
  }

  private Block.Row row(PastWeight past, Figures weights, boolean measured) {
    boolean now = past.step() == way.path().getLast().step();
    Tone tone = now ? Tone.STRONG : Tone.PLAIN;
    List<Span> cells = new ArrayList<>();
    cells.add(Span.formula(Long.toString(past.step()), tone));
    var weight =
        new Link.Card(new Topic.Then(past.step(), new Topic.Weight(way.question().target())));
    cells.add(Span.number(weights.signed(past.weight()), past.weight(), tone).to(weight));
    if (measured) {
      cells.add(
          Span.number(Numbers.loss(past.loss()), past.loss(), tone)
              .to(new Link.Card(new Topic.Then(past.step(), new Topic.TrainingLoss()))));
    }
    return new Block.Row(cells, now, Optional.of(weight));
  }
}
