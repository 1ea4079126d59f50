package downhill.app.batches;

import downhill.picture.Numbers;
import downhill.picture.surface.Box;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where everything in the strip stands.
 *
 * @param folded whether there is room for one line only
 * @param window which batches have a box
 * @param boxes a box for each of them, in pixels
 * @param labels the row numbers of the current batch that there is room for
 * @param hiddenRows how many rows of the batch have no number
 */
record BatchStripLayout(
    boolean folded, BatchWindow window, List<Box> boxes, List<RowLabel> labels, int hiddenRows) {
  /** Below this height the strip is one line. */
  static final double FOLD_BELOW = 104;

  /** The height of the one line. */
  static final double FOLDED_HEIGHT = 44;

  /** The height with everything. */
  static final double FULL_HEIGHT = 120;

  static final double PADDING = 16;
  static final TextStyle NUMBER = TextStyle.NUMBER;
  private static final double GAP = 6;
  private static final double SMALLEST_BOX = 28;
  private static final double FOLDED_BOX = 24;
  private static final double ROW_LINE = 20;
  private static final double ROW_GAP = 12;

  /**
   * The number of a row.
   *
   * @param row from 0
   * @param box around the number, in pixels
   */
  record RowLabel(int row, Box box) {}

  /** Takes its own copies. */
  BatchStripLayout {
    boxes = List.copyOf(boxes);
    labels = List.copyOf(labels);
  }

  /**
   * Lays the strip out.
   *
   * @param titleWidth what stands before the boxes in a folded strip
   * @param captionWidth what stands before the row numbers
   * @param moreWidth what stands after them when some have no place
   */
  static BatchStripLayout of(
      BatchStripPicture picture,
      BatchWindow wanted,
      double width,
      double height,
      double titleWidth,
      double captionWidth,
      double moreWidth) {
    boolean folded = height < FOLD_BELOW;
    double left = folded ? PADDING + titleWidth + 2 * GAP : PADDING;
    double boxWidth = boxWidth(picture.batches());
    int room = (int) Math.floor((width - PADDING - left + GAP) / (boxWidth + GAP));
    BatchWindow window = wanted.within(room, picture.batches());
    double boxHeight = folded ? FOLDED_BOX : SMALLEST_BOX;
    double top = folded ? (height - boxHeight) / 2 : 44;
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < window.count(); i++) {
      boxes.add(new Box(left + i * (boxWidth + GAP), top, boxWidth, boxHeight));
    }
    List<RowLabel> labels =
        folded
            ? List.of()
            : rowLabels(picture, width, height, PADDING + captionWidth + ROW_GAP, moreWidth);
    return new BatchStripLayout(
        folded, window, boxes, labels, picture.rows().length - labels.size());
  }

  private static double boxWidth(int batches) {
    return Math.max(
        SMALLEST_BOX, Math.ceil(TextMetrics.width(Integer.toString(batches), NUMBER)) + 12);
  }

  private static List<RowLabel> rowLabels(
      BatchStripPicture picture, double width, double height, double left, double moreWidth) {
    List<RowLabel> labels = new ArrayList<>();
    double right = width - PADDING;
    double y = 84;
    double x = left;
    for (int row : picture.rows()) {
      double wide = Math.ceil(TextMetrics.width(Numbers.sample(row), NUMBER));
      boolean lastLine = y + 2 * ROW_LINE > height - PADDING / 2;
      boolean lastOne = labels.size() == picture.rows().length - 1;
      if (x + wide + (lastLine && !lastOne ? ROW_GAP + moreWidth : 0) > right) {
        if (lastLine) {
          break;
        }
        y += ROW_LINE;
        x = left;
      }
      labels.add(new RowLabel(row, new Box(x, y, wide, ROW_LINE)));
      x += wide + ROW_GAP;
    }
    return labels;
  }

  /** Returns the batch whose box is at a point, counted from 1. */
  OptionalInt batchAt(double x, double y) {
    for (int i = 0; i < boxes.size(); i++) {
      if (boxes.get(i).grown(GAP / 2).contains(x, y)) {
        return OptionalInt.of(window.first() + i);
      }
    }
    return OptionalInt.empty();
  }

  /** Returns the row whose number is at a point, from 0. */
  OptionalInt rowAt(double x, double y) {
    return labels.stream()
        .filter(label -> label.box().grown(ROW_GAP / 2).contains(x, y))
        .mapToInt(RowLabel::row)
        .findFirst();
  }
}
