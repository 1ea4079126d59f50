package downhill.app.page;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.link.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One thing on a page. */
public sealed interface Block {
  /** Returns this with its links leading elsewhere. */
  default Block leading(UnaryOperator<Link> way) {
    return switch (this) {
      case Headline(Span number, String note) -> new Headline(leading(number, way), note);
      case Line line -> line.leading(way);
      case Equation(List<Box> boxes, List<String> signs) ->
          new Equation(
              boxes.stream()
                  .map(box ->
                      new Box(box.name(), leading(box.number(), way), box.note(), box.fill()))
                  .toList(),
              signs);
      case Table(List<Column> columns, List<Row> rows, Optional<Row> sum, int shown) ->
          new Table(
              columns,
              rows.stream().map(row -> row.leading(way)).toList(),
              sum.map(row -> row.leading(way)),
              shown);
      case Sparkline line -> line;
      case Note note -> note;
    };
  }

  private static Span leading(Span span, UnaryOperator<Link> way) {
    return span.link().map(link -> span.to(way.apply(link))).orElse(span);
  }

  /**
   * The number the page is about.
   *
   * @param number in large digits
   * @param note beside it
   */
  record Headline(Span number, String note) implements Block {}

  /**
   * A line of words or a formula; it wraps.
   *
   * @param spans its pieces, with their own spaces
   * @param end whether it stands at the right edge
   */
  record Line(List<Span> spans, boolean end) implements Block {
    /** Takes its own copy of the list. */
    public Line {
      spans = List.copyOf(spans);
    }

    /** Returns a line at the left edge. */
    public static Line of(Span... spans) {
      return new Line(List.of(spans), false);
    }

    /** Returns a formula at the left edge. */
    public static Line of(Formula formula) {
      return new Line(formula.spans(), false);
    }

    /** Returns a formula at the right edge, where sums stand. */
    public static Line atEnd(Formula formula) {
      return new Line(formula.spans(), true);
    }

    @Override
    public Line leading(UnaryOperator<Link> way) {
      return new Line(spans.stream().map(span -> Block.leading(span, way)).toList(), end);
    }

    /** Returns the text without its tones, as it is spoken. */
    public String text() {
      return String.join("", spans.stream().map(Span::text).toList());
    }
  }

  /**
   * Boxes with signs between them: w − step = new w.
   *
   * @param boxes two or more
   * @param signs what stands between neighbours, one fewer than the boxes
   */
  record Equation(List<Box> boxes, List<String> signs) implements Block {
    /** Takes its own copy of the lists. */
    public Equation {
      boxes = List.copyOf(boxes);
      signs = List.copyOf(signs);
    }

    /** Returns the numbers of the boxes with the signs between them. */
    public String sum() {
      var line = new StringBuilder();
      for (int i = 0; i < boxes.size(); i++) {
        String number = boxes.get(i).number().text();
        boolean bracketed = i > 0 && number.startsWith("−") && !signs.get(i - 1).equals("=");
        line.append(i == 0 ? "" : " " + signs.get(i - 1) + " ")
            .append(bracketed ? "(" + number + ")" : number);
      }
      return line.toString();
    }
  }

  /**
   * A number with its name over it and where it comes from under it.
   *
   * @param name its symbol
   * @param number the value
   * @param note under it
   * @param fill what it is about
   */
  record Box(List<Span> name, Span number, String note, Tone fill) {
    /** Takes its own copy of the list. */
    public Box {
      name = List.copyOf(name);
    }

    /** Returns the symbol without its tones. */
    public String symbol() {
      return String.join("", name.stream().map(Span::text).toList());
    }
  }

  /**
   * A table. The first column holds names, the others numbers, at the right of their columns.
   *
   * @param columns what stands over them
   * @param rows all rows
   * @param sum the row under the rule, when there is one
   * @param shown how many rows stand there before the rest is asked for
   */
  record Table(List<Column> columns, List<Row> rows, Optional<Row> sum, int shown)
      implements Block {
    /** Takes its own copy of the lists. */
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A column of a table.
   *
   * @param title over the column
   * @param share of the width, beside the other columns' shares
   * @param words whether it holds words, which begin at its left, rather than numbers
   */
  record Column(String title, double share, boolean words) {
    /** A column of numbers. */
    public Column(String title, double share) {
      this(title, share, false);
    }

    /** A column of words. */
    public static Column ofWords(String title, double share) {
      return new Column(title, share, true);
    }
  }

  /**
   * A row of a table.
   *
   * @param cells one a column
   * @param lit whether it is the one on the screen everywhere
   * @param target what a click selects
   */
  record Row(List<Span> cells, boolean lit, Optional<Link> target) {
    /** Takes its own copy of the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    private Row leading(UnaryOperator<Link> way) {
      return new Row(
          cells.stream().map(cell -> Block.leading(cell, way)).toList(), lit, target.map(way));
    }

    /** Returns a row that leads nowhere. */
    public static Row of(Span... cells) {
      return new Row(List.of(cells), false, Optional.empty());
    }

    /**
     * Returns the line under a table of products.
     *
     * @param adds whether the digits above add up to the sum
     * @param blanks how many cells stay empty before it
     * @param sum what they make
     */
    public static Row sum(boolean adds, int blanks, Span sum) {
      List<Span> cells = new ArrayList<>();
      cells.add(Span.formula(adds ? "Σ" : "Σ ≈"));
      cells.addAll(Collections.nCopies(blanks, Span.formula("")));
      cells.add(sum);
      return new Row(cells, false, Optional.empty());
    }
  }

  /**
   * A number over time.
   *
   * @param values one a step, at least two
   * @param firstLabel under the first
   * @param lastLabel under the last
   * @param tone of the line
   */
  record Sparkline(List<Double> values, String firstLabel, String lastLabel, Tone tone)
      implements Block {
    /** Takes its own copy of the list. */
    public Sparkline {
      values = List.copyOf(values);
    }

    /** Returns the numbers it begins and ends with, in words. */
    public String ends() {
      var figures = Figures.of(values.getFirst(), values.getLast());
      return "%s: %s, %s: %s"
          .formatted(
              firstLabel,
              figures.plain(values.getFirst()),
              lastLabel,
              figures.plain(values.getLast()));
    }
  }

  /**
   * A paragraph of words.
   *
   * @param text wraps
   */
  record Note(String text) implements Block {}
}
