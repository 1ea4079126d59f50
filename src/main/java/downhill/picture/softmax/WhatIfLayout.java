package downhill.picture.softmax;

import downhill.picture.surface.Box;
import downhill.picture.surface.TextBlock;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the columns of a what-if stand.
 *
 * @param names width of the names of the classes, in pixels
 * @param columns width of each column of numbers
 * @param heads the lines of each column's head
 * @param size at which every number leaves a gap to its neighbour
 */
record WhatIfLayout(double names, List<Double> columns, List<List<String>> heads, double size) {
  /** The least gap between columns. */
  static final double GAP = 4;

  /** The height of a row of numbers. */
  static final double ROW = 19;

  /** The height of the scales with what is out of reach. */
  static final double FLOOR = 56;

  private static final double BETWEEN = 20;
  private static final double HEAD_LINE = 14;
  private static final double MOST_NAMES = 0.26;
  private static final double LEAST_NAMES = 44;
  private static final int LEAST_LETTERS = 4;
  private static final double MOST_SIZE = 12;

  /** Width of a figure of the numbers for each pixel of their size. */
  private static final double LETTER = 0.6;

  static WhatIfLayout of(WhatIfPicture picture, double width) {
    double names = names(picture, width);
    List<Integer> letters =
        IntStream.range(0, picture.heads().size()).mapToObj(i -> letters(picture, i)).toList();
    // Longer numbers have more of the width; each has a gap of a letter.
    double all = letters.stream().mapToDouble(count -> count + 1).sum();
    List<Double> columns =
        letters.stream().map(count -> (width - names) * (count + 1) / all).toList();
    List<List<String>> heads =
        IntStream.range(0, columns.size())
            .mapToObj(i ->
                TextBlock.lines(picture.heads().get(i), columns.get(i) - GAP, TextStyle.CAPTION))
            .toList();
    double size =
        IntStream.range(0, columns.size())
            .mapToDouble(i -> (columns.get(i) - GAP) / (letters.get(i) * LETTER))
            .min()
            .orElse(MOST_SIZE);
    return new WhatIfLayout(names, columns, heads, Math.min(MOST_SIZE, size));
  }

  private static double names(WhatIfPicture picture, double width) {
    double widest =
        picture.labels().stream()
            .mapToDouble(label -> 24 + TextMetrics.width(label, TextStyle.CAPTION))
            .max()
            .orElse(0);
    return Math.clamp(widest, LEAST_NAMES, Math.max(LEAST_NAMES, MOST_NAMES * width));
  }

  /** Returns how many characters of a column stand side by side. */
  private static int letters(WhatIfPicture picture, int column) {
    int longest = LEAST_LETTERS;
    for (List<String> row : picture.rows()) {
      longest = Math.max(longest, row.get(column).length());
    }
    return picture.sum().isEmpty()
        ? longest
        : Math.max(longest, picture.sum().get(column + 1).length());
  }

  /** Returns the right edge of a column. */
  double right(int column) {
    return names + columns.subList(0, column + 1).stream().mapToDouble(each -> each).sum();
  }

  /** Returns a cell of a column of numbers; the row after the last class is that of the sums. */
  Box cell(int row, int column) {
    double width = columns.get(column);
    return new Box(right(column) - width, head() + row * ROW, width, ROW);
  }

  /** Returns where a scale stands, the first or the second, below so many rows. */
  static Box scale(double below, double width, int which) {
    double each = (width - BETWEEN) / 2;
    return new Box(which * (each + BETWEEN), below, each, FLOOR);
  }

  /** Returns the height of the heads. */
  double head() {
    int most = heads.stream().mapToInt(List::size).max().orElse(1);
    return ROW + HEAD_LINE * (Math.max(1, most) - 1);
  }
}
