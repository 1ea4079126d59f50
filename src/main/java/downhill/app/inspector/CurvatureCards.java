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
import downhill.lab.explain.rate.CurvatureExplanation;
import downhill.lab.explain.rate.CurvatureExplanation.Method;
import downhill.lab.explain.rate.SecondDerivative;
import downhill.lab.explain.rate.SecondDerivative.Cause;
import downhill.lab.explain.rate.SlopeChange;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Cards about how the loss bends: λ, the direction it belongs to, second derivatives. */
final class CurvatureCards {
  private static final int LISTED = 16;
  private static final int SHOWN = 8;
  private static final int ROWS_SHOWN = 12;

  /** Below this part of the direction a quotient would show rounding. */
  private static final double LEAST_ALONG = 1e-3;

  private final CardQuestion question;
  private final PartNames names;
  private final LocalWords words;

  CurvatureCards(CardQuestion question, PartNames names, LocalWords words) {
    this.question = question;
    this.names = names;
    this.words = words;
  }

  private Parameter parameter(int index) {
    return Parameter.at(question.state().experiment().model(), index);
  }

  private Span name(int index) {
    SelectionTarget target = SelectionTarget.of(parameter(index));
    return Span.words(names.of(target)).to(new Link.Part(target));
  }

  /** Writes λ as v·(H·v). */
  InspectorPage curvature(CurvatureExplanation curvature) {
    String symbol = curvature.steepest() ? "λmax" : "λmin";
    List<CurvatureExplanation.Share> listed =
        curvature.shares().subList(0, Math.min(LISTED, curvature.shares().size()));
    double[] products = listed.stream().mapToDouble(share -> share.product()).toArray();
    Figures along = Figures.of(listed.stream().mapToDouble(share -> share.along()));
    Figures change = Figures.of(listed.stream().mapToDouble(share -> share.change()));
    Figures product =
        Figures.of(
            DoubleStream.concat(DoubleStream.of(products), DoubleStream.of(curvature.lambda())));
    List<Block.Row> rows = new ArrayList<>();
    for (CurvatureExplanation.Share share : listed) {
      var link = new Link.Card(new Topic.CurvatureAlong(share.index(), curvature.steepest()));
      rows.add(
          new Block.Row(
              List.of(
                  name(share.index()),
                  number(along, share.along()),
                  number(change, share.change()).to(link),
                  number(product, share.product())),
              false,
              Optional.of(link)));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(method(curvature)));
    blocks.add(
        Block.Line.of(
            new Formula().text(symbol + " = v·(H·v) ≈ ").number(curvature.lambda(), Tone.STRONG)));
    boolean whole = listed.size() == curvature.shares().size();
    boolean adds = whole && product.addsUp(curvature.lambda(), products);
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(words.text("card.curvature.weight"), 5),
                new Block.Column("v", 4),
                new Block.Column("H·v", 4),
                new Block.Column("v·(H·v)", 4)),
            rows,
            Optional.of(Block.Row.sum(adds, 2, number(product, curvature.lambda()))),
            SHOWN));
    if (!whole) {
      blocks.add(
          new Block.Note(words.text("inspector.cut", listed.size(), curvature.shares().size())));
    }
    blocks.add(new Block.Note(words.text("card.curvature.note")));
    List<Block> holds = new ArrayList<>();
    double residual = curvature.residual();
    holds.add(
        Block.Line.of(
            new Formula()
                .text("|H·v − λ·v| / |λ| ≈ ")
                .span(Span.number(Numbers.scientific(residual, 1), residual, Tone.PLAIN))));
    holds.add(new Block.Note(words.text("card.curvature.residual")));
    holds.add(
        new Block.Note(
            words.text(
                curvature.everywhere() ? "card.curvature.everywhere" : "card.curvature.here")));
    return new InspectorPage(
        words.text("card.curvature.caption"),
        words.text(curvature.steepest() ? "card.curvature.max" : "card.curvature.min"),
        List.of(
            new Block.Headline(
                Span.number(
                    Figures.of(curvature.lambda()).plain(curvature.lambda()),
                    curvature.lambda(),
                    Tone.STRONG),
                symbol)),
        List.of(
            Section.of(words.text("card.how"), blocks.toArray(Block[]::new)),
            Section.of(words.text("card.curvature.holds"), holds.toArray(Block[]::new))));
  }

  private String method(CurvatureExplanation curvature) {
    return switch (curvature.method()) {
      case Method.Eigenvalues(int size) ->
          words.text(
              curvature.steepest() ? "card.curvature.largest" : "card.curvature.smallest", size);
      case Method.Lanczos(int size, int products) ->
          words.text("card.curvature.lanczos", products, size);
    };
  }

  private static Span number(Figures figures, double value) {
    return Span.number(figures.signed(value), value, Tone.PLAIN);
  }

  /** Writes how the slope along one weight changes along the direction. */
  InspectorPage along(SlopeChange change) {
    List<SlopeChange.Part> listed =
        change.parts().subList(0, Math.min(LISTED, change.parts().size()));
    double[] products = listed.stream().mapToDouble(part -> part.product()).toArray();
    Figures second = Figures.of(listed.stream().mapToDouble(part -> part.second()));
    Figures along = Figures.of(listed.stream().mapToDouble(part -> part.along()));
    Figures product =
        Figures.of(
            DoubleStream.concat(DoubleStream.of(products), DoubleStream.of(change.change())));
    List<Block.Row> rows = new ArrayList<>();
    for (SlopeChange.Part part : listed) {
      var link = new Link.Card(new Topic.SecondDerivative(change.index(), part.index()));
      rows.add(
          new Block.Row(
              List.of(
                  name(part.index()),
                  number(second, part.second()).to(link),
                  number(along, part.along()),
                  number(product, part.product())),
              false,
              Optional.of(link)));
    }
    boolean whole = listed.size() == change.parts().size();
    boolean adds = whole && product.addsUp(change.change(), products);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(words.text("card.along.moves"), 5),
                new Block.Column("H", 4),
                new Block.Column("v", 4),
                new Block.Column("H·v", 4)),
            rows,
            Optional.of(Block.Row.sum(adds, 2, number(product, change.change()))),
            SHOWN));
    if (!whole) {
      blocks.add(new Block.Note(words.text("inspector.cut", listed.size(), change.parts().size())));
    }
    double own = change.of().share(change.index()).orElseThrow().along();
    if (Math.abs(own) > LEAST_ALONG) {
      blocks.add(
          Block.Line.atEnd(
              new Formula()
                  .text("(H·v)/v = ")
                  .factor(change.change())
                  .text("/")
                  .factor(own)
                  .text(" ≈ ")
                  .number(change.of().lambda(), Tone.STRONG)
                  .to(new Link.Card(new Topic.Curvature(change.of().steepest())))));
    }
    blocks.add(new Block.Note(words.text("card.along.note")));
    return new InspectorPage(
        words.text("card.along.caption"),
        names.of(SelectionTarget.of(parameter(change.index()))),
        List.of(
            new Block.Headline(
                Span.number(
                    Figures.of(change.change()).signed(change.change()),
                    change.change(),
                    Tone.GRADIENT),
                "H·v")),
        List.of(Section.of(words.text("card.how"), blocks.toArray(Block[]::new))));
  }

  /** Writes a second derivative. */
  InspectorPage second(SecondDerivative second) {
    List<Block> blocks =
        switch (second.cause()) {
          case Cause.Products products -> products(second, products);
          case Cause.Apart _ -> List.of(new Block.Note(words.text("card.second.apart")));
          case Cause.Slopes slopes -> slopes(second, slopes);
        };
    SelectionTarget row = SelectionTarget.of(second.row());
    SelectionTarget column = SelectionTarget.of(second.column());
    return new InspectorPage(
        words.text("card.second.caption"),
        words.text("card.second.title", names.of(row), names.of(column)),
        List.of(
            new Block.Headline(
                Span.number(
                    Figures.of(second.value()).signed(second.value()), second.value(), Tone.STRONG),
                "")),
        List.of(Section.of(words.text("card.how"), blocks.toArray(Block[]::new))));
  }

  private List<Block> products(SecondDerivative second, Cause.Products products) {
    Figures first = Figures.of(products.rows().stream().mapToDouble(row -> row.first()));
    Figures other = Figures.of(products.rows().stream().mapToDouble(row -> row.second()));
    double[] terms = products.rows().stream().mapToDouble(row -> row.product()).toArray();
    Figures product =
        Figures.of(DoubleStream.concat(DoubleStream.of(terms), DoubleStream.of(products.sum())));
    List<Block.Row> rows = new ArrayList<>();
    for (SecondDerivative.Product row : products.rows()) {
      rows.add(
          new Block.Row(
              List.of(
                  Span.formula(Numbers.sample(row.row()))
                      .to(new Link.Card(new Topic.Sample(row.row()))),
                  input(first, row.first(), second.row(), row.row()),
                  input(other, row.second(), second.column(), row.row()),
                  number(product, row.product())),
              false,
              Optional.of(new Link.Row(row.row()))));
    }
    boolean whole = products.rows().size() == products.count();
    boolean adds = whole && product.addsUp(products.sum(), terms);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Line.of(new Formula().text(products.outputs() == 1 ? "2/n·Σ x·x" : "2/(n·K)·Σ x·x")));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(words.text("inspector.row"), 3),
                new Block.Column(symbol(second.row()), 4),
                new Block.Column(symbol(second.column()), 4),
                new Block.Column("x·x", 4)),
            rows,
            Optional.of(Block.Row.sum(adds, 2, number(product, products.sum()))),
            ROWS_SHOWN));
    if (!whole) {
      blocks.add(
          new Block.Note(words.text("inspector.cut", products.rows().size(), products.count())));
    }
    int parts = products.count() * products.outputs();
    blocks.add(
        Block.Line.atEnd(
            new Formula()
                .text("2/" + parts + "·")
                .factor(products.sum())
                .text(" ≈ ")
                .number(second.value(), Tone.STRONG)));
    blocks.add(new Block.Note(words.text("card.second.products")));
    return blocks;
  }

  private String symbol(Parameter parameter) {
    return parameter.isBias() ? "1" : names.feature(parameter.input());
  }

  private static Span input(Figures figures, double value, Parameter parameter, int row) {
    return parameter.isBias()
        ? Span.formula("1")
        : number(figures, value)
            .to(
                new Link.Card(
                    new Topic.Value(new SelectionTarget.Input(parameter.input()), row, false)));
  }

  /** Returns decimals that show a difference, as far as a line has room for them. */
  private static Figures fine(double difference) {
    int decimals = difference > 0 ? (int) Math.ceil(2 - Math.log10(difference)) : 4;
    return new Figures(Math.clamp(decimals, 4, 10));
  }

  private List<Block> slopes(SecondDerivative second, Cause.Slopes slopes) {
    double distance = slopes.distance();
    double estimate = slopes.estimate();
    Figures fine = fine(distance * Math.abs(estimate));
    return List.of(
        new Block.Note(words.text("card.second.slopes")),
        Block.Line.of(
            new Formula()
                .text("(g₊ − g₋)/(2·h), h ≈ ")
                .span(Span.number(Numbers.scientific(distance, 2), distance, Tone.PLAIN))),
        Block.Line.of(
            new Formula()
                .text("(")
                .span(Span.number(fine.plain(slopes.behind()), slopes.behind(), Tone.GRADIENT))
                .text(" − ")
                .span(Span.number(fine.factor(slopes.before()), slopes.before(), Tone.GRADIENT))
                .text(")/(2·")
                .span(Span.number(Numbers.scientific(distance, 2), distance, Tone.PLAIN))
                .text(") ≈ ")
                .number(estimate, Tone.STRONG)),
        Block.Line.of(
            new Formula()
                .words(words.text("card.second.engine") + "  ", Tone.QUIET)
                .number(second.value(), Tone.STRONG)),
        new Block.Note(words.text("card.second.exact")));
  }
}
