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
import downhill.lab.explain.quality.ErrorFigures;
import downhill.lab.explain.quality.RowError;
import downhill.lab.quality.NumberQuality;
import downhill.picture.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Cards about how far predicted numbers are from true ones: mean absolute error and R². */
final class ErrorCards {
  private static final int SHOWN = 12;

  private final CardQuestion question;
  private final PartNames names;
  private final LocalWords words;

  /**
   * A column of a table of samples.
   *
   * @param title over it
   * @param value of a sample
   * @param link where a sample's number leads
   * @param total under the rule; empty where the column is not added up
   */
  private record Sums(
      String title, ToDoubleFunction<RowError> value, Optional<Links> link, OptionalDouble total) {}

  /** Where the number of a row leads. */
  private interface Links {
    Topic of(int row);
  }

  ErrorCards(CardQuestion question, PartNames names, LocalWords words) {
    this.question = question;
    this.names = names;
    this.words = words;
  }

  InspectorPage page(ErrorFigures figures) {
    return switch (question.topic()) {
      case Topic.AbsoluteError(boolean held) -> absolute(figures, held);
      case Topic.Determination(boolean held) -> determination(figures, held);
      case Topic.TargetMean(boolean held) -> mean(figures, held);
      default -> throw new IllegalStateException("no error: " + question.topic());
    };
  }

  private InspectorPage absolute(ErrorFigures figures, boolean held) {
    NumberQuality quality = figures.quality();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Line.of(new Formula().text("MAE = Σ |ŷ − y| / n")));
    table(
        blocks,
        figures,
        List.of(
            residual(),
            new Sums(
                "|ŷ − y|",
                row -> Math.abs(row.error()),
                Optional.empty(),
                OptionalDouble.of(quality.absolute()))));
    double error = quality.meanAbsoluteError();
    blocks.add(over(quality.absolute(), quality.samples(), error));
    blocks.add(new Block.Note(words.text("card.absolute.note", names.target())));
    return page(
        held ? "card.absolute.held" : "card.absolute.title",
        Span.number(Numbers.loss(error), error, Tone.STRONG),
        List.of(how(blocks), rows(quality, held)));
  }

  private InspectorPage determination(ErrorFigures figures, boolean held) {
    NumberQuality quality = figures.quality();
    OptionalDouble share = quality.determination();
    List<Block> lines = new ArrayList<>();
    lines.add(Block.Line.of(new Formula().text("R² = 1 − SS_res / SS_tot")));
    share.ifPresent(known ->
        lines.add(
            Block.Line.atEnd(
                new Formula()
                    .text("1 − ")
                    .number(quality.squares(), Tone.PLAIN)
                    .text(" / ")
                    .number(quality.total(), Tone.PLAIN)
                    .text(" ≈ ")
                    .number(known, Tone.STRONG))));
    lines.add(
        new Block.Note(
            words.text(share.isPresent() ? "card.determination.note" : "card.determination.none")));
    List<Block> residuals = new ArrayList<>();
    residuals.add(Block.Line.of(new Formula().text("SS_res = Σ (ŷ − y)²")));
    table(
        residuals,
        figures,
        List.of(
            residual(),
            new Sums(
                "(ŷ − y)²",
                row -> row.error() * row.error(),
                Optional.empty(),
                OptionalDouble.of(quality.squares()))));
    List<Block> spread = new ArrayList<>();
    spread.add(
        Block.Line.of(
            new Formula()
                .text("SS_tot = Σ (y − ȳ)²,  ȳ ≈ ")
                .number(quality.mean(), Tone.PLAIN)
                .to(new Link.Card(new Topic.TargetMean(held)))));
    table(
        spread,
        figures,
        List.of(
            truth(OptionalDouble.empty()),
            new Sums(
                "y − ȳ",
                row -> row.truth() - quality.mean(),
                Optional.empty(),
                OptionalDouble.empty()),
            new Sums(
                "(y − ȳ)²",
                row -> (row.truth() - quality.mean()) * (row.truth() - quality.mean()),
                Optional.empty(),
                OptionalDouble.of(quality.total()))));
    return page(
        held ? "card.determination.held" : "card.determination.title",
        share.isPresent()
            ? Span.number(Numbers.fixed(share.getAsDouble(), 3), share.getAsDouble(), Tone.STRONG)
            : Span.formula("–", Tone.STRONG),
        List.of(
            how(lines),
            section("card.determination.residual", residuals),
            section("card.determination.spread", spread),
            rows(quality, held)));
  }

  private InspectorPage mean(ErrorFigures figures, boolean held) {
    NumberQuality quality = figures.quality();
    double sum = quality.mean() * quality.samples();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Line.of(new Formula().text("ȳ = Σ y / n")));
    table(blocks, figures, List.of(truth(OptionalDouble.of(sum))));
    blocks.add(over(sum, quality.samples(), quality.mean()));
    return new InspectorPage(
        words.text("card.quality.caption"),
        words.text(held ? "card.targetMean.held" : "card.targetMean.title", names.target()),
        List.of(
            new Block.Headline(
                Span.number(
                    Figures.of(quality.mean()).plain(quality.mean()), quality.mean(), Tone.STRONG),
                names.unitOfTarget())),
        List.of(how(blocks), rows(quality, held)));
  }

  private static Sums residual() {
    return new Sums(
        "ŷ − y",
        RowError::error,
        Optional.of(row -> new Topic.Residual(row, false)),
        OptionalDouble.empty());
  }

  private static Sums truth(OptionalDouble total) {
    return new Sums("y", RowError::truth, Optional.of(Topic.Sample::new), total);
  }

  private static Block over(double sum, int samples, double mean) {
    return Block.Line.atEnd(
        new Formula()
            .number(sum, Tone.PLAIN)
            .text(" / " + samples + " ≈ ")
            .number(mean, Tone.STRONG));
  }

  private Section how(List<Block> blocks) {
    return section("card.how", blocks);
  }

  private Section section(String key, List<Block> blocks) {
    return Section.of(words.text(key), blocks.toArray(Block[]::new));
  }

  private Section rows(NumberQuality quality, boolean held) {
    return Section.of(
        words.text("card.quality.rows"),
        new Block.Note(
            words.text(
                held ? "card.quality.held" : "card.quality.training",
                Numbers.count(quality.samples()),
                question.state().snapshot().step())));
  }

  private InspectorPage page(String title, Span number, List<Section> sections) {
    return new InspectorPage(
        words.text("card.quality.caption"),
        words.text(title, question.state().snapshot().step()),
        List.of(new Block.Headline(number, "")),
        sections);
  }

  private void table(List<Block> blocks, ErrorFigures figures, List<Sums> columns) {
    List<Block.Column> titles = new ArrayList<>();
    titles.add(new Block.Column(words.text("inspector.row"), 3));
    List<Figures> digits = new ArrayList<>();
    boolean exactly = figures.isWhole();
    for (Sums column : columns) {
      titles.add(new Block.Column(column.title(), 4));
      double[] values = figures.rows().stream().mapToDouble(column.value()).toArray();
      Figures ofColumn = Figures.of(values);
      digits.add(ofColumn);
      exactly &= column.total().isEmpty() || ofColumn.addsUp(column.total().getAsDouble(), values);
    }
    List<Block.Row> rows = new ArrayList<>();
    for (RowError row : figures.rows()) {
      rows.add(row(row, columns, digits));
    }
    List<Span> sum = new ArrayList<>();
    sum.add(Span.formula(exactly ? "Σ" : "Σ ≈"));
    for (int i = 0; i < columns.size(); i++) {
      OptionalDouble total = columns.get(i).total();
      sum.add(
          total.isPresent()
              ? Span.number(
                  digits.get(i).plain(total.getAsDouble()), total.getAsDouble(), Tone.PLAIN)
              : Span.formula(""));
    }
    blocks.add(
        new Block.Table(
            titles, rows, Optional.of(new Block.Row(sum, false, Optional.empty())), SHOWN));
    if (!figures.isWhole()) {
      blocks.add(
          new Block.Note(
              words.text("inspector.cut", figures.rows().size(), figures.quality().samples())));
    }
  }

  private static Block.Row row(RowError row, List<Sums> columns, List<Figures> digits) {
    List<Span> cells = new ArrayList<>();
    var sample = new Link.Card(new Topic.Sample(row.row()));
    cells.add(Span.formula(Numbers.sample(row.row())).to(sample));
    Link target = sample;
    for (int i = 0; i < columns.size(); i++) {
      double value = columns.get(i).value().applyAsDouble(row);
      Span cell = Span.number(digits.get(i).plain(value), value, Tone.PLAIN);
      if (columns.get(i).link().isPresent()) {
        target = new Link.Card(columns.get(i).link().get().of(row.row()));
        cell = cell.to(target);
      }
      cells.add(cell);
    }
    return new Block.Row(cells, false, Optional.of(target));
  }
}
