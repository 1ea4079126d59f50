package downhill.app.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in one line of a formula.
 *
 * @param pieces from left to right
 */
record FormulaLine(List<SpanText> pieces) {

  /** Returns the lines that pieces make in a room of a width in pixels. */
  static List<FormulaLine> broken(List<SpanText> pieces, double room) {
    List<FormulaLine> lines = new ArrayList<>();
    List<SpanText> line = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < pieces.size(); ) {
      int end = wordEnd(pieces, i);
      double wide = width(pieces.subList(i, end));
      boolean space = isSpace(pieces.get(i));
      if (!space && !line.isEmpty() && x + wide > room) {
        lines.add(new FormulaLine(line));
        line = new ArrayList<>();
        x = 0;
      }
      for (SpanText piece : pieces.subList(i, end)) {
        double width = width(List.of(piece));
        if (!space && !line.isEmpty() && x + width > room) {
          lines.add(new FormulaLine(line));
          line = new ArrayList<>();
          x = 0;
        }
        line.add(piece);
        x += width;
      }
      i = end;
    }
    lines.add(new FormulaLine(line));
    return lines;
  }

  /** Returns where the pieces end that no space divides. */
  private static int wordEnd(List<SpanText> pieces, int from) {
    int end = from + 1;
    if (!isSpace(pieces.get(from))) {
      while (end < pieces.size() && !isSpace(pieces.get(end))) {
        end++;
      }
      // A relation stands at the beginning of what it leads to, not alone at the end of a line.
      if (end == from + 1 && isRelation(pieces.get(from)) && end + 1 < pieces.size()) {
        end = wordEnd(pieces, end + 1);
      }
    }
    return end;
  }

  private static boolean isRelation(SpanText piece) {
    return piece.getText().equals("=") || piece.getText().equals("≈");
  }

  private static boolean isSpace(SpanText piece) {
    return piece.getText().isBlank();
  }

  private static double width(List<SpanText> some) {
    double sum = 0;
    for (SpanText piece : some) {
      sum += piece.getLayoutBounds().getWidth();
    }
    return sum;
  }

  /** Returns the width without the spaces at the end. */
  double width() {
    int end = pieces.size();
    while (end > 0 && isSpace(pieces.get(end - 1))) {
      end--;
    }
    return width(pieces.subList(0, end));
  }

  /** Returns how far the highest letters reach above the line they stand on. */
  double ascent() {
    return pieces.stream().mapToDouble(piece -> -piece.getLayoutBounds().getMinY()).max().orElse(0);
  }

  /** Returns the height from the highest to the lowest letters. */
  double height() {
    return ascent()
        + pieces.stream().mapToDouble(piece -> piece.getLayoutBounds().getMaxY()).max().orElse(0);
  }
}
