package downhill.app.page;

import downhill.app.formula.Span;
import downhill.words.TextTable;

/** A page as plain text, to be pasted where only letters go. */
final class PageText {
  private static final String GAP = "  ";

  private PageText() {}

  /** Returns all a page says; tables are lined up for a font of even widths. */
  static String of(InspectorPage page) {
    var text = new StringBuilder();
    line(text, page.caption());
    line(text, page.title());
    page.head().forEach(block -> append(text, block));
    for (InspectorPage.Section section : page.sections()) {
      line(text, "");
      section.title().ifPresent(title -> line(text, title.text()));
      section.blocks().forEach(block -> append(text, block));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Block block) {
    switch (block) {
      case Block.Headline(Span number, String note) -> line(text, number.text() + GAP + note);
      case Block.Line line -> line(text, line.text());
      case Block.Equation equation -> equation(text, equation);
      case Block.Table table -> table(text, table);
      case Block.Sparkline line -> line(text, line.ends());
      case Block.Note(String words) -> line(text, words);
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private static void equation(StringBuilder text, Block.Equation equation) {
    for (Block.Box box : equation.boxes()) {
      String note = box.note().isEmpty() ? "" : GAP + "(" + box.note() + ")";
      line(text, box.symbol() + " = " + box.number().text() + note);
    }
    line(text, equation.sum());
  }

  private static void table(StringBuilder text, Block.Table table) {
    var lines = new TextTable();
    lines.row(table.columns().stream().map(Block.Column::title).toArray());
    table.rows().forEach(row -> lines.row(cells(row)));
    table.sum().ifPresent(row -> lines.row(cells(row)));
    lines.lines().forEach(line -> line(text, line));
  }

  private static Object[] cells(Block.Row row) {
    return row.cells().stream().map(Span::text).toArray();
  }
}
