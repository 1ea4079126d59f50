package downhill.picture.descent;

import downhill.picture.Palette;
import downhill.picture.chart.ChartFrame;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The rows above the curve: what the axis is, what rings and dots mean. */
final class DescentLegend {
  private static final double ROW = 18;
  private static final double SAMPLE = 22;
  private static final double GAP = 16;

  private enum Sign {
    AXIS,
    RING,
    DOTS
  }

  private record Item(Sign sign, String text, double x, int row) {}

  private DescentLegend() {}

  static double height(DescentPicture picture, double width, Words words) {
    return 12 + ROW * (items(picture, width, words).getLast().row() + 1);
  }

  private static List<Item> items(DescentPicture picture, double width, Words words) {
    List<Item> items = new ArrayList<>();
    String axis = words.text(picture.isLogarithmic() ? "descent.loss.log" : "descent.loss");
    items.add(new Item(Sign.AXIS, axis, 2, 0));
    double x = 2 + TextMetrics.width(axis, TextStyle.CAPTION) + GAP;
    int row = 0;
    for (Sign sign : new Sign[] {Sign.RING, Sign.DOTS}) {
      if (sign == Sign.RING ? picture.path().isEmpty() : picture.batch().isEmpty()) {
        continue;
      }
      String text = words.text(sign == Sign.RING ? ringKey(picture) : "descent.batch");
      double used = SAMPLE + TextMetrics.width(text, TextStyle.CAPTION);
      if (x + used > width) {
        x = 2;
        row++;
      }
      items.add(new Item(sign, text, x, row));
      x += used + GAP;
    }
    return items;
  }

  private static String ringKey(DescentPicture picture) {
    return picture.isPathAtItsLoss() ? "descent.path.then" : "descent.path.moved";
  }

  static void paint(
      Surface surface, DescentPicture picture, double width, Palette palette, Words words) {
    for (Item item : items(picture, width, words)) {
      double y = 8 + ROW * item.row();
      switch (item.sign()) {
        case RING -> surface.strokeCircle(item.x() + 8, y, 4.5, Stroke.of(palette.ink2(), 1.5));
        case DOTS ->
            surface.line(
                item.x(),
                ChartFrame.crisp(y),
                item.x() + 16,
                ChartFrame.crisp(y),
                Stroke.dashed(palette.ink3(), 1.5, Dash.BATCH));
        case AXIS -> {}
      }
      double x = item.x() + (item.sign() == Sign.AXIS ? 0 : SAMPLE);
      surface.text(
          TextMetrics.fit(item.text(), width - x, TextStyle.CAPTION),
          x,
          TextStyle.CAPTION.baseline(y),
          TextStyle.CAPTION,
          Anchor.START,
          Fill.of(palette.ink2()));
    }
  }
}
