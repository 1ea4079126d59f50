package downhill.app.entropy;

import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.QuestionGame;
import downhill.picture.RoundedSum;
import downhill.picture.entropy.BoxFigures;
import downhill.picture.entropy.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The pages about the question game: one ball, and several at once. */
final class QuestionPage {
  private static final int OWN_COLOURS = 5;

  private QuestionPage() {}

  /** Writes the page about the questions for one ball. */
  static InspectorPage ofTree(BallBoxes boxes, QuestionGame game, LocalWords words) {
    List<Block.Row> rows = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < boxes.size(); k++) {
      OptionalInt questions = game.tree().questionsTo(List.of(k));
      if (questions.isPresent()) {
        double share = boxes.truth().shares().share(k);
        String product = BoxFigures.written(share * questions.getAsInt());
        parts.add(product);
        rows.add(
            row(
                boxes,
                k,
                Span.number(BoxFigures.written(share), share, Tone.PLAIN)
                    .to(new Link.Column(Quantity.Y.place())),
                Span.formula(Integer.toString(questions.getAsInt())),
                Span.number(product, share * questions.getAsInt(), Tone.STRONG)));
      }
    }
    double average = game.perBall().getFirst();
    String total = BoxFigures.written(average);
    var table =
        new Block.Table(
            List.of(
                new Block.Column(words.text("entropy.page.colour"), 2.6),
                new Block.Column("y", 3),
                new Block.Column(words.text("entropy.page.questions"), 3.4),
                new Block.Column(words.text("entropy.page.product"), 3.2)),
            rows,
            Optional.of(
                Block.Row.of(
                    Span.formula("Σ"),
                    Span.formula(""),
                    Span.formula(""),
                    Span.formula(RoundedSum.marked(total, parts), Tone.STRONG))),
            BallBoxes.MOST_COLOURS);
    String key = game.certain() ? "certain" : game.exact() ? "exact" : "more";
    return page(
        Quantity.QUESTIONS,
        average,
        words,
        List.of(
            Section.of(words.text("entropy.page.numbers"), table),
            Section.of(
                words.text("entropy.page.why.questions"),
                new Block.Note(
                    words.text("entropy.page.game." + key, BoxFigures.written(game.bits()))))));
  }

  /** Writes the page about several balls at once. */
  static InspectorPage ofBlocks(QuestionGame game, LocalWords words) {
    List<Block.Row> rows = new ArrayList<>();
    for (int balls = 1; balls <= game.perBall().size(); balls++) {
      double each = game.perBall().get(balls - 1);
      Span number = Span.number(BoxFigures.written(each), each, Tone.STRONG);
      rows.add(
          Block.Row.of(
              Span.formula(Integer.toString(balls)),
              Span.number(BoxFigures.written(each * balls), each * balls, Tone.PLAIN),
              balls == 1 ? number.to(new Link.Column(Quantity.QUESTIONS.place())) : number));
    }
    var table =
        new Block.Table(
            List.of(
                new Block.Column(words.text("entropy.page.balls"), 3),
                new Block.Column(words.text("entropy.page.together"), 4.5),
                new Block.Column(words.text("entropy.page.each"), 4.5)),
            rows,
            Optional.empty(),
            rows.size());
    double best = game.perBall().getLast();
    return page(
        Quantity.BLOCKS,
        best,
        words,
        List.of(
            Section.of(words.text("entropy.page.numbers"), table),
            Section.of(
                words.text("entropy.page.why.blocks"),
                new Block.Note(
                    words.text("entropy.page.note.blocks", BoxFigures.written(game.bits()))))));
  }

  private static InspectorPage page(
      Quantity quantity, double number, LocalWords words, List<Section> sections) {
    return new InspectorPage(
        words.text("entropy.page.game"),
        words.text("entropy.page.title." + quantity.key()),
        List.of(
            new Block.Headline(
                Span.number(BoxFigures.written(number), number, Tone.STRONG),
                words.text("entropy.page.perBall")),
            Block.Line.of(
                new Formula()
                    .text(
                        quantity == Quantity.QUESTIONS
                            ? words.text("entropy.page.average")
                            : words.text("entropy.page.averageOfBlocks"),
                        Tone.STRONG))),
        sections);
  }

  /** Returns the row of a colour, which lights up together with its balls. */
  static Block.Row row(BallBoxes boxes, int k, Span... cells) {
    List<Span> all = new ArrayList<>();
    Tone tone = k < OWN_COLOURS ? Tone.ofClass(k) : Tone.QUIET;
    all.add(Span.words(boxes.labels().get(k), tone));
    all.addAll(List.of(cells));
    return new Block.Row(all, false, Optional.of(new Link.Row(k)));
  }
}
