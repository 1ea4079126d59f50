package downhill.app.page;

import downhill.app.formula.Latex;
import downhill.app.formula.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page as Markdown with its formulas in LaTeX between dollar signs, to be pasted into a notebook
 * or a web page.
 */
final class PageMarkdown {
  private PageMarkdown() {}

  /** Returns all a page says. */
  static String of(InspectorPage page) {
    var text = new StringBuilder();
    paragraph(text, "### " + words(page.title()));
    paragraph(text, "*" + words(page.caption()) + "*");
    page.head().forEach(block -> append(text, block));
    for (InspectorPage.Section section : page.sections()) {
      section.title().ifPresent(title -> paragraph(text, "#### " + line(title.spans())));
      section.blocks().forEach(block -> append(text, block));
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static void append(StringBuilder text, Block block) {
    paragraph(
        text,
        switch (block) {
          case Block.Headline(Span number, String note) ->
              "**" + line(List.of(number)) + "** " + words(note);
          case Block.Line(List<Span> spans, boolean end) -> line(spans);
          case Block.Equation equation -> equation(equation);
          case Block.Table table -> table(table);
          case Block.Sparkline line -> words(line.ends());
          case Block.Note(String note) -> words(note);
        });
  }

  private static void paragraph(StringBuilder text, String paragraph) {
    text.append(paragraph.strip()).append("\n\n");
  }

  /** Writes neighbouring pieces of a formula as one, and words between them as words. */
  private static String line(List<Span> spans) {
    var written = new StringBuilder();
    var formula = new StringBuilder();
    for (Span span : spans) {
      if (span.number()) {
        formula.append(span.text());
      } else {
        written.append(mathematics(formula.toString())).append(words(span.text()));
        formula.setLength(0);
      }
    }
    return written.append(mathematics(formula.toString())).toString();
  }

  /** Writes a formula between dollar signs, which must touch it: spaces go outside. */
  private static String mathematics(String formula) {
    if (formula.isBlank()) {
      return formula;
    }
    String before = Character.isWhitespace(formula.charAt(0)) ? " " : "";
    String after = Character.isWhitespace(formula.charAt(formula.length() - 1)) ? " " : "";
    return before + "$" + Latex.of(formula) + "$" + after;
  }

  private static String equation(Block.Equation equation) {
    String boxes =
        equation.boxes().stream()
            .map(box -> {
              String note = box.note().isEmpty() ? "" : " (" + words(box.note()) + ")";
              return "- $" + Latex.of(box.symbol() + " = " + box.number().text()) + "$" + note;
            })
            .collect(Collectors.joining("\n"));
    return boxes + "\n\n$$" + Latex.of(equation.sum()) + "$$";
  }

  private static String table(Block.Table table) {
    var text = new StringBuilder();
    text.append(row(table.columns().stream().map(column -> words(column.title())).toList()));
    text.append("| :--- ").append("| ---: ".repeat(table.columns().size() - 1)).append("|\n");
    table.rows().forEach(row -> text.append(row(cells(row))));
    table.sum().ifPresent(row -> text.append(row(cells(row))));
    return text.toString();
  }

  private static List<String> cells(Block.Row row) {
    return row.cells().stream().map(cell -> line(List.of(cell))).toList();
  }

  private static String row(List<String> cells) {
    // A bar inside a cell would end it, also one within dollar signs.
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Writes words so that no sign of theirs is taken for one of Markdown's. */
  private static String words(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>$#])", "\\\\$1");
  }
}
