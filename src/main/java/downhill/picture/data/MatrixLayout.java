package downhill.picture.data;

import downhill.picture.surface.Box;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;

/** Where the cells of a confusion matrix are. */
record MatrixLayout(double left, double top, double cell, double height, int classes) {
  private static final double CAPTION = 20;
  private static final double LABELS = 22;
  private static final double WIDEST = 240;
  private static final double HIGHEST = 120;
  private static final double MARKER = 18;

  static MatrixLayout of(MatrixPicture picture, double width, double height) {
    int classes = picture.classes().size();
    double widest = 0;
    for (String label : picture.classes()) {
      widest = Math.max(widest, TextMetrics.width(label, TextStyle.BODY));
    }
    double left = Math.min(0.3 * width, Math.ceil(widest) + MARKER + 12);
    double top = 2 * CAPTION + LABELS;
    double cell = Math.min(WIDEST, (width - left - 2) / classes);
    double cellHeight = Math.min(HIGHEST, (height - top - 4) / classes);
    return new MatrixLayout(left, top, cell, cellHeight, classes);
  }

  Box box(int truth, int decision) {
    return new Box(left + decision * cell, top + truth * height, cell, height);
  }

  double labelsMiddle() {
    return top - LABELS / 2;
  }
}
