package downhill.app.keras;

import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.EpochLosses;
import downhill.lab.explain.EpochLosses.BatchShare;
import downhill.picture.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why the loss that Keras prints is not the loss of the network, on the numbers of this epoch. */
final class LossesPage {
  private static final int FIRST = 3;
  private static final int LAST = 9;

  private final EpochLosses losses;
  private final int training;
  private final LocalWords words;

  private LossesPage(EpochLosses losses, int training, LocalWords words) {
    this.losses = losses;
    this.training = training;
    this.words = words;
  }

  /**
   * Writes the page.
   *
   * @param training how many rows there are
   */
  static InspectorPage of(EpochLosses losses, int training, LocalWords words) {
    return new LossesPage(losses, training, words).page();
  }

  private InspectorPage page() {
    String title = words.text("keras.losses.title");
    if (Double.isNaN(losses.printed())) {
      return new InspectorPage(
          "", title, List.of(new Block.Note(words.text("keras.losses.notBegun"))), List.of());
    }
    List<Section> sections = new ArrayList<>();
    if (losses.shares().isEmpty()) {
      sections.add(
          new Section(
              Optional.empty(), List.of(new Block.Note(words.text("keras.losses.notKept")))));
    } else {
      sections.add(Section.of(words.text("keras.losses.sum"), table(), division()));
    }
    String caption =
        words.text(
            "keras.losses.caption", losses.epoch(), losses.shares().size(), losses.batches());
    return new InspectorPage(losses.shares().isEmpty() ? "" : caption, title, head(), sections);
  }

  private List<Block> head() {
    List<Block> head = new ArrayList<>();
    Block.Box printed =
        box(
            words.text("keras.losses.printed"),
            losses.printed(),
            new Topic.EpochLoss(losses.epoch()),
            losses.shares().isEmpty()
                ? ""
                : words.text("keras.losses.printed.note", losses.rows(), training),
            Tone.STRONG);
    if (losses.now().isEmpty()) {
      head.add(new Block.Note(words.text("keras.losses.notMeasured")));
      return head;
    }
    double now = losses.now().getAsDouble();
    head.add(
        new Block.Equation(
            List.of(
                printed,
                box(
                    words.text("keras.losses.now"),
                    now,
                    new Topic.TrainingLoss(),
                    words.text("keras.losses.now.note", training),
                    Tone.ACCENT)),
            List.of(losses.printed() == now ? "=" : "≠")));
    head.add(
        new Block.Note(
            words.text(
                losses.printed() >= now ? "keras.losses.why.fell" : "keras.losses.why.rose")));
    return head;
  }

  private static Block.Box box(String name, double value, Topic why, String note, Tone tone) {
    Span number = number(value, tone).to(new Link.Card(why));
    return new Block.Box(List.of(Span.words(name)), number, note, tone);
  }

  private static Span number(double value, Tone tone) {
    return Span.number(Numbers.loss(value), value, tone);
  }

  private Block table() {
    List<Block.Row> rows = new ArrayList<>();
    List<BatchShare> shares = losses.shares();
    for (int i = 0; i < shares.size(); i++) {
      if (i < FIRST || i >= shares.size() - LAST) {
        rows.add(row(shares.get(i), i == shares.size() - 1));
      } else if (i == FIRST) {
        Span dots = Span.formula("…", Tone.QUIET);
        rows.add(Block.Row.of(dots, dots, dots, dots, dots));
      }
    }
    Block.Row sum =
        Block.Row.of(
            Span.formula("Σ"),
            Span.formula(Numbers.count(losses.rows()), Tone.STRONG),
            Span.words(""),
            number(losses.sum(), Tone.STRONG),
            Span.words(""));
    return new Block.Table(
        List.of(
            new Block.Column(words.text("keras.losses.batch"), 2),
            new Block.Column(words.text("keras.losses.rows"), 2),
            new Block.Column(words.text("keras.losses.loss"), 4),
            new Block.Column(words.text("keras.losses.product"), 4),
            new Block.Column(words.text("keras.losses.mean"), 4)),
        rows,
        Optional.of(sum),
        rows.size());
  }

  private Block.Row row(BatchShare share, boolean last) {
    long step = (losses.epoch() - 1) * losses.batches() + share.batch();
    Tone tone = last ? Tone.STRONG : Tone.PLAIN;
    return new Block.Row(
        List.of(
            Span.formula(Integer.toString(share.batch()), tone),
            Span.formula(Integer.toString(share.rows()), tone),
            number(share.loss(), tone),
            number(share.product(), tone),
            number(share.mean(), tone)),
        last,
        Optional.of(new Link.Card(new Topic.Then(step, new Topic.BatchLoss()))));
  }

  private Block division() {
    return new Block.Line(
        List.of(
            number(losses.sum(), Tone.PLAIN),
            Span.formula(" / " + losses.rows() + " ≈ "),
            number(losses.printed(), Tone.STRONG)
                .to(new Link.Card(new Topic.EpochLoss(losses.epoch())))),
        true);
  }
}
