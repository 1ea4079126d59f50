package downhill.picture.data;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.data.SamplesPicture.Column;
import downhill.picture.data.SamplesPicture.Row;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws samples as a table; features without room are left out, and a column says how many. */
public final class SamplesPainter {
  private static final double ROW = 22;
  private static final double HEAD = 40;
  private static final double FOOT = 24;
  private static final double PADDING = 12;
  private static final double WIDEST = 240;
  private static final String WRONG = "≠ ";
  private static final TextStyle TITLE = TextStyle.NAME.withSize(12);

  private final Surface surface;
  private final SamplesPicture picture;
  private final Palette palette;

  private SamplesPainter(Surface surface, SamplesPicture picture, Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.palette = palette;
  }

  /** Returns how many samples have room in a height. */
  public static int room(double height) {
    return (int) Math.max(1, Math.floor((height - HEAD - FOOT) / ROW));
  }

  /** Draws the table. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      SamplesPicture picture,
      Palette palette,
      Words words) {
    new SamplesPainter(surface, picture, palette).paint(width, height, words);
  }

  private void paint(double width, double height, Words words) {
    List<Integer> shown = shown(width);
    boolean wrong = picture.rows().stream().anyMatch(Row::wrong);
    double table = shown.stream().mapToDouble(this::wide).sum();
    double end = Math.min(width, table);
    surface.line(0, HEAD - 0.5, end, HEAD - 0.5, Stroke.of(palette.line2(), 1));
    for (int i = 0; i < picture.rows().size(); i++) {
      if (picture.rows().get(i).lit()) {
        surface.fillRect(0, HEAD + i * ROW, end, ROW, 0, Fill.of(palette.accentSoft()));
      }
    }
    double right = 0;
    for (int column : shown) {
      double left = right;
      right = Math.min(width, right + wide(column));
      column(column, left, right);
    }
    boolean lit = picture.rows().stream().anyMatch(Row::lit);
    int more = picture.total() - picture.rows().size();
    int hidden = picture.columns().size() - shown.size();
    String foot =
        Stream.of(
                more > 0 ? words.text("samples.more", Numbers.count(more)) : "",
                hidden > 0 ? words.text("samples.hidden", Numbers.count(hidden)) : "",
                lit ? words.text("samples.lit") : "",
                wrong ? words.text("samples.wrong", WRONG.strip()) : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    double baseline = HEAD + picture.rows().size() * ROW + FOOT - 8;
    if (!foot.isEmpty() && baseline + 3 <= height) {
      text(
          foot,
          0,
          Math.min(width, Math.max(end, WIDEST * 3)),
          baseline,
          TextStyle.CAPTION,
          palette.ink3());
    }
  }

  /** Chooses the columns that have room: of the features the first ones. */
  private List<Integer> shown(double width) {
    int all = picture.columns().size();
    int last = all - SamplesPicture.LAST;
    double room = width;
    for (int column = last; column < all; column++) {
      room -= wide(column);
    }
    List<Integer> shown = new ArrayList<>();
    for (int column = 0; column < last && (column == 0 || room >= wide(column)); column++) {
      shown.add(column);
      room -= wide(column);
    }
    for (int column = last; column < all; column++) {
      shown.add(column);
    }
    return shown;
  }

  private double wide(int column) {
    Column head = picture.columns().get(column);
    double widest =
        Math.max(
            TextMetrics.width(head.title(), TITLE),
            TextMetrics.width(head.unit(), TextStyle.CAPTION));
    for (Row row : picture.rows()) {
      widest = Math.max(widest, TextMetrics.width(cell(row, column), TextStyle.NUMBER));
    }
    return Math.min(WIDEST, Math.ceil(widest)) + 2 * PADDING;
  }

  private String cell(Row row, int column) {
    boolean marked = row.wrong() && column == picture.columns().size() - 1;
    return marked ? WRONG + row.cells().get(column) : row.cells().get(column);
  }

  private void column(int column, double left, double right) {
    Column head = picture.columns().get(column);
    double x = right - PADDING;
    double room = right - left - 2 * PADDING;
    end(head.title(), x, room, head.unit().isEmpty() ? 25 : 15, TITLE, palette.ink());
    end(head.unit(), x, room, 32, TextStyle.CAPTION, palette.ink3());
    boolean last = column == picture.columns().size() - 1;
    for (int i = 0; i < picture.rows().size(); i++) {
      Row row = picture.rows().get(i);
      int rgb =
          column == 0 ? palette.ink3() : last && row.wrong() ? palette.danger() : palette.ink();
      double baseline = TextStyle.NUMBER.baseline(HEAD + (i + 0.5) * ROW);
      end(cell(row, column), x, room, baseline, TextStyle.NUMBER, rgb);
    }
  }

  private void end(
      String text, double right, double room, double baseline, TextStyle style, int rgb) {
    String fitting = TextMetrics.fit(text, room, style);
    if (!fitting.isEmpty()) {
      surface.text(fitting, right, baseline, style, Anchor.END, Fill.of(rgb));
    }
  }

  private void text(
      String text, double left, double right, double baseline, TextStyle style, int rgb) {
    String fitting = TextMetrics.fit(text, right - left, style);
    if (!fitting.isEmpty()) {
      surface.text(fitting, left, baseline, style, Anchor.START, Fill.of(rgb));
    }
  }
}
