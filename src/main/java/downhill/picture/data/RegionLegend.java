package downhill.picture.data;

import downhill.picture.Marker;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** The classes beside the regions: how many rows of each are right, how many are not. */
final class RegionLegend {
  private static final double ENTRY = 40;
  private static final double SHORT_ENTRY = 22;
  private static final double ACCURACY = 36;
  private static final double SIGN = 20;
  private static final double LEAST_PICTURE = 260;
  private static final TextStyle SHARE = new TextStyle(Face.MONO_MEDIUM, 15);

  private RegionLegend() {}

  /** Returns the width the legend takes, 0 where the picture is too small for it. */
  static double width(DataPicture.Regions picture, double width, Words words) {
    if (width < LEAST_PICTURE) {
      return 0;
    }
    double widest = TextMetrics.width(words.text("data.wrong"), TextStyle.BODY);
    for (String label : picture.classes()) {
      widest = Math.max(widest, TextMetrics.width(label, TextStyle.BODY));
    }
    widest = Math.max(widest, TextMetrics.width("0000/0000", TextStyle.NUMBER));
    return Math.min(Math.ceil(widest) + SIGN, 0.3 * width);
  }

  static void paint(
      Surface surface,
      DataPicture.Regions picture,
      Plot plot,
      double width,
      Palette palette,
      Words words) {
    double room = width(picture, width, words);
    if (room == 0) {
      return;
    }
    int classes = picture.classes().size();
    int[] right = new int[classes];
    int[] all = new int[classes];
    int correct = 0;
    int judged = 0;
    for (int i = 0; i < picture.truths().length; i++) {
      if (picture.points().heldBack(i)) {
        continue;
      }
      boolean hit = picture.truths()[i] == picture.decisions()[i];
      judged++;
      all[picture.truths()[i]]++;
      right[picture.truths()[i]] += hit ? 1 : 0;
      correct += hit ? 1 : 0;
    }
    Column column = new Column(surface, palette, plot.area(), room, classes + 1);
    boolean counted = true;
    for (int i = 0; i < classes; i++) {
      counted &= column.fits(picture.classes().get(i), right[i] + "/" + all[i]);
    }
    for (int i = 0; i < classes && column.roomFor(column.entry); i++) {
      Marker.ofClass(i)
          .paint(surface, column.x + 7, column.y, 5, Fill.of(Shades.ofClass(palette, i)));
      column.entry(picture.classes().get(i), counted ? right[i] + "/" + all[i] : "");
    }
    if (column.roomFor(column.entry)) {
      int wrong = judged - correct;
      surface.strokeCircle(column.x + 7, column.y, 6, Stroke.of(palette.danger(), 1.25));
      column.entry(words.text("data.wrong"), words.text("data.rows", Numbers.count(wrong)));
    }
    if (column.roomFor(ACCURACY) && !picture.points().thinned()) {
      accuracy(surface, column, (double) correct / judged, palette, words);
    }
  }

  private static void accuracy(
      Surface surface, Column column, double accuracy, Palette palette, Words words) {
    String caption = words.text("data.accuracy");
    surface.text(
        TextMetrics.fit(caption, column.room, TextStyle.CAPTION),
        column.x,
        column.bottom - 22,
        TextStyle.CAPTION,
        Anchor.START,
        Fill.of(palette.ink2()));
    surface.text(
        Numbers.fixed(100 * accuracy, 1) + "%",
        column.x,
        column.bottom - 3,
        SHARE,
        Anchor.START,
        Fill.of(palette.ink()));
  }

  /** Entries one under the other, name over number; both on one line where that is too high. */
  private static final class Column {
    private final Surface surface;
    private final Palette palette;
    private final double x;
    private final double room;
    private final double bottom;
    private final double entry;
    private double y;

    Column(Surface surface, Palette palette, Box beside, double room, int entries) {
      this.surface = surface;
      this.palette = palette;
      this.x = beside.right() + 12;
      this.room = room;
      this.bottom = beside.bottom();
      this.y = beside.y() + 10;
      this.entry = roomFor(entries * ENTRY + ACCURACY) ? ENTRY : SHORT_ENTRY;
    }

    boolean roomFor(double height) {
      return y + height <= bottom + 8;
    }

    void entry(String name, String value) {
      surface.text(
          TextMetrics.fit(name, room - SIGN, TextStyle.BODY),
          x + SIGN,
          TextStyle.BODY.baseline(y),
          TextStyle.BODY,
          Anchor.START,
          Fill.of(palette.ink()));
      if (entry == ENTRY) {
        number(TextMetrics.fit(value, room - SIGN, TextStyle.NUMBER), x + SIGN, y + 17);
      } else {
        if (fits(name, value)) {
          number(value, x + room - TextMetrics.width(value, TextStyle.NUMBER), y);
        }
      }
      y += entry;
    }

    /** Whether name and number have room in what an entry takes. */
    boolean fits(String name, String value) {
      double both =
          TextMetrics.width(name, TextStyle.BODY) + 6 + TextMetrics.width(value, TextStyle.NUMBER);
      return entry == ENTRY || both <= room - SIGN;
    }

    private void number(String value, double x, double y) {
      surface.text(
          value,
          x,
          TextStyle.NUMBER.baseline(y),
          TextStyle.NUMBER,
          Anchor.START,
          Fill.of(palette.ink2()));
    }
  }
}
