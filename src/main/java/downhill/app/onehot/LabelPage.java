package downhill.app.onehot;

import downhill.app.desk.MadeTable;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.lab.explain.softmax.Encoding;
import downhill.lab.explain.softmax.LabelTable;
import downhill.picture.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages about a row of the table of labels and about its shape. */
final class LabelPage {
  private final LabelTable table;
  private final LocalWords words;

  private LabelPage(LabelTable table, LocalWords words) {
    this.table = table;
    this.words = words;
  }

  /**
   * Writes the page about the row of a sample.
   *
   * @param i the sample, from 0
   * @param data whether the labels are the first of the session's data
   */
  static InspectorPage ofRow(LabelTable table, int i, boolean data, LocalWords words) {
    return new LabelPage(table, words).row(i, data);
  }

  /** Writes the page about how many rows and columns there are. */
  static InspectorPage ofShape(LabelTable table, LocalWords words) {
    return new LabelPage(table, words).shape();
  }

  private InspectorPage row(int i, boolean data) {
    int number = table.numbers().get(i);
    String name = table.names().isEmpty() ? "" : table.names().get(table.labels().get(i));
    List<Section> sections = new ArrayList<>();
    Optional<Encoding> once = Encoding.of(table.numbers()).toCategorical(table.argument());
    once.ifPresent(rows -> {
      List<Integer> row = part(rows, i);
      sections.add(
          Section.of(
              words.text("onehot.page.numbers"),
              table.way() == LabelTable.Way.TWICE ? twice(row) : once(row, number)));
      sections.add(
          Section.of(
              words.text("onehot.page.back"),
              Block.Line.of(
                  new Formula()
                      .text("argmax " + row + " = ")
                      .text(Integer.toString(row.indexOf(1)), Tone.STRONG))));
    });
    if (once.isEmpty()) {
      String largest = Integer.toString(table.classes() - 1);
      sections.add(
          Section.of(
              words.text("onehot.page.numbers"),
              new Block.Note(words.text("onehot.page.outside", number, largest))));
    }
    if (data) {
      sections.add(
          Section.of(
              words.text("onehot.page.data"),
              Block.Line.of(
                  Span.words(words.text("onehot.page.sample", Numbers.sample(i)))
                      .to(new Link.Card(new Topic.Sample(i))))));
    }
    String why = table.way() == LabelTable.Way.TWICE ? "twice" : "row";
    sections.add(
        Section.of(
            words.text("onehot.page.why." + why),
            new Block.Note(words.text("onehot.page.note." + why))));
    return new InspectorPage(
        words.text("onehot.page.caption", Numbers.sample(i)),
        words.text("onehot.page.title.row", name.isEmpty() ? number : name + " = " + number),
        List.of(Block.Line.of(Span.formula("y[c] = 1,  c = " + number, Tone.STRONG))),
        sections);
  }

  private static List<Integer> part(Encoding rows, int i) {
    int each = rows.shape().getLast();
    return rows.values().subList(i * each, (i + 1) * each);
  }

  /** Each column, whether it is that of the label, and the digit that makes. */
  private Block once(List<Integer> row, int number) {
    List<Block.Row> rows = new ArrayList<>();
    for (int c = 0; c < row.size(); c++) {
      Span terms = Span.formula(c + (c == number ? " = " : " ≠ ") + number);
      rows.add(digit(c, terms, row.get(c).toString(), row.get(c)));
    }
    return made(rows);
  }

  /** Each digit of the row and what it became. */
  private Block twice(List<Integer> row) {
    List<Block.Row> rows = new ArrayList<>();
    for (int c = 0; c < row.size(); c++) {
      String again = row.get(c) == 1 ? "0 1" : "1 0";
      rows.add(digit(c, Span.formula(row.get(c).toString()), again, row.get(c)));
    }
    return made(rows);
  }

  private static Block.Row digit(int c, Span terms, String shown, int one) {
    Span result = Span.formula(shown, one == 1 ? Tone.STRONG : Tone.QUIET);
    return Block.Row.of(Span.formula(Integer.toString(c)), terms, result);
  }

  private Block made(List<Block.Row> rows) {
    return MadeTable.of(
        List.of(words.text("onehot.page.column"), words.text("onehot.page.label"), "y"), rows, "");
  }

  private InspectorPage shape() {
    int samples = table.labels().size();
    int largest = Encoding.of(table.numbers()).largest();
    int columns = table.argument().orElse(largest + 1);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Line.of(
            new Formula()
                .words(words.text("onehot.page.samples") + " ", Tone.PLAIN)
                .text("= " + samples)));
    Formula made = new Formula().words(words.text("onehot.page.columns") + " ", Tone.PLAIN);
    blocks.add(
        Block.Line.of(
            table.told()
                ? made.text("= " + columns)
                : made.text("= " + largest + " + 1 = " + columns)));
    if (table.way() == LabelTable.Way.TWICE) {
      Formula again = new Formula().words(words.text("onehot.page.again") + " ", Tone.PLAIN);
      blocks.add(
          Block.Line.of(table.told() ? again.text("= " + columns) : again.text("= 1 + 1 = 2")));
    }
    if (largest >= columns) {
      blocks.add(new Block.Note(words.text("onehot.page.outside", largest, columns - 1)));
    }
    String why = table.told() ? "told" : "shape";
    return new InspectorPage(
        words.text("onehot.place"),
        words.text("onehot.page.title.shape"),
        List.of(),
        List.of(
            Section.of(words.text("onehot.page.numbers"), blocks.toArray(Block[]::new)),
            Section.of(
                words.text("onehot.page.why." + why),
                new Block.Note(words.text("onehot.page.note." + why)))));
  }
}
