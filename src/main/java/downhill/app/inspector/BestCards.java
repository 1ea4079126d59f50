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
import downhill.lab.explain.rate.BestWeight;
import downhill.lab.explain.rate.BestWeight.Term;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The card of the best value of a weight of a linear regression. */
final class BestCards {
  private final CardQuestion question;
  private final PartNames names;
  private final LocalWords words;

  BestCards(CardQuestion question, PartNames names, LocalWords words) {
    this.question = question;
    this.names = names;
    this.words = words;
  }

  InspectorPage page(BestWeight best) {
    SelectionTarget target = SelectionTarget.of(best.parameter());
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of(words.text("card.how"), equation(best)));
    sections.add(Section.of(words.text("card.best.apart"), apart(best, target)));
    return new InspectorPage(
        words.text("card.best.caption"),
        names.of(target),
        List.of(
            new Block.Headline(
                Span.number(
                    Figures.of(best.value()).signed(best.value()), best.value(), Tone.STRONG),
                "w*")),
        sections);
  }

  private Block[] equation(BestWeight best) {
    double[] products = best.terms().stream().mapToDouble(Term::product).toArray();
    Figures values = Figures.of(best.terms().stream().mapToDouble(Term::best));
    Figures sums = Figures.of(best.terms().stream().mapToDouble(Term::sum));
    Figures product =
        Figures.of(DoubleStream.concat(DoubleStream.of(products), DoubleStream.of(best.right())));
    boolean adds = product.addsUp(best.right(), products);
    List<Block.Row> rows = new ArrayList<>();
    for (Term term : best.terms()) {
      Parameter parameter = Parameter.at(question.state().experiment().model(), term.index());
      SelectionTarget edge = SelectionTarget.of(parameter);
      var second =
          new Link.Card(new Topic.SecondDerivative(best.parameter().index(), term.index()));
      rows.add(
          new Block.Row(
              List.of(
                  Span.words(names.of(edge)).to(new Link.Part(edge)),
                  number(values, term.best()).to(new Link.Card(new Topic.Best(term.index()))),
                  number(sums, term.sum()).to(second),
                  number(product, term.product())),
              false,
              Optional.of(second)));
    }
    return new Block[] {
      new Block.Note(words.text("card.best.note", best.rows())),
      new Block.Table(
          List.of(
              new Block.Column(words.text("card.curvature.weight"), 5),
              new Block.Column("w*", 4),
              new Block.Column("Σ x·x", 4),
              new Block.Column("w*·Σ x·x", 4)),
          rows,
          Optional.of(Block.Row.sum(adds, 2, number(product, best.right()))),
          12),
      Block.Line.of(new Formula().text("Σ x·y ≈ ").span(number(product, best.right())))
    };
  }

  /** Writes how far the weight is from it, and what it is in original units. */
  private Block[] apart(BestWeight best, SelectionTarget target) {
    int index = best.parameter().index();
    double now = question.state().snapshot().weights().get(index);
    double way = best.value() - now;
    Figures figures = Figures.of(best.value(), now);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Line.of(
            new Formula()
                .text("w* − w = ")
                .span(Span.number(figures.plain(best.value()), best.value(), Tone.PLAIN))
                .text(" − ")
                .span(Span.number(figures.factor(now), now, Tone.PLAIN))
                .to(new Link.Part(target))
                .text(figures.addsUp(way, best.value(), -now) ? " = " : " ≈ ")
                .span(Span.number(figures.plain(way), way, Tone.STRONG))));
    Experiment experiment = question.state().experiment();
    if (experiment.scenario().data().standardize()) {
      var line = new Formula();
      if (best.parameter().isBias()) {
        line.words(words.text("card.best.original") + "  ", Tone.QUIET);
      } else {
        double deviation = experiment.standardization().deviation()[index];
        line.text("w*/s = ")
            .number(best.value(), Tone.PLAIN)
            .text("/")
            .number(deviation, Tone.PLAIN)
            .to(new Link.Card(new Topic.Deviation(index)))
            .text(" ≈ ");
      }
      blocks.add(Block.Line.of(line.number(best.original(), Tone.STRONG)));
      blocks.add(new Block.Note(words.text("card.original.note")));
    }
    return blocks.toArray(Block[]::new);
  }

  private static Span number(Figures figures, double value) {
    return Span.number(figures.signed(value), value, Tone.PLAIN);
  }
}
