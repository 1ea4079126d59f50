package downhill.picture.softmax;

import downhill.lab.explain.softmax.Encoding;
import downhill.lab.explain.softmax.LabelTable;
import downhill.picture.Marker;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws labels as a table: the label, its number, the one-hot row, and the way back. */
public final class LabelPainter {
  private static final double HEAD = 46;
  private static final double MOST_ROW = 44;
  private static final double MOST_CELL = 56;
  private static final double LEAST_DIGIT = 11;
  private static final double SAMPLE = 0.09;
  private static final double LABEL = 0.31;
  private static final double NUMBER = 0.4;
  private static final double BACK = 0.83;

  private final Surface surface;
  private final double width;
  private final double height;
  private final LabelTable table;
  private final Optional<Encoding> encoded;
  private final int columns;
  private final int depth;
  private final Palette palette;
  private final Words words;

  private LabelPainter(
      Surface surface,
      double width,
      double height,
      LabelTable table,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.width = width;
    this.height = height;
    this.table = table;
    this.encoded = table.encoded();
    int samples = table.labels().size();
    boolean twice = table.way() == LabelTable.Way.TWICE;
    this.depth = twice ? encoded.map(row -> row.shape().getLast()).orElse(1) : 1;
    this.columns =
        encoded.map(row -> row.values().size() / samples / depth).orElseGet(table::classes);
    this.palette = palette;
    this.words = words;
  }

  /** Draws the table in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      LabelTable table,
      Palette palette,
      Words words) {
    new LabelPainter(surface, width, height, table, palette, words).paint();
  }

  /** Returns where the label of a sample stands, for hands. */
  public static Box label(LabelTable table, double width, double height, int sample) {
    double row = row(table, height);
    return new Box(0, HEAD + sample * row, LABEL * width, row);
  }

  private static double row(LabelTable table, double height) {
    return Math.min(MOST_ROW, (height - HEAD) / table.labels().size());
  }

  private double cell() {
    return Math.min(MOST_CELL, (BACK - NUMBER - 0.04) * width / columns);
  }

  private double left() {
    return (NUMBER + 0.03) * width;
  }

  private void paint() {
    heads();
    double row = row(table, height);
    for (int i = 0; i < table.labels().size(); i++) {
      double top = HEAD + i * row;
      line(top);
      sample(i, top + row / 2);
      if (encoded.isPresent()) {
        cells(encoded.get(), i, top, row);
        back(encoded.get(), i, top + row / 2);
      } else {
        plain(i, top, row);
      }
    }
    line(HEAD + table.labels().size() * row);
  }

  private void line(double y) {
    double crisp = Math.floor(y) + 0.5;
    surface.line(0, crisp, width, crisp, Stroke.of(palette.line(), 1));
  }

  private void heads() {
    head(words.text("labels.sample"), 0, Anchor.START);
    head(words.text("labels.label"), SAMPLE * width + 22, Anchor.START);
    head(words.text("labels.number"), NUMBER * width, Anchor.END);
    head(words.text("labels.back"), width, Anchor.END);
    List<Integer> dead = encoded.map(this::dead).orElse(List.of());
    for (int c = 0; c < columns; c++) {
      boolean lost = dead.contains(c);
      TextStyle style = TextStyle.NUMBER.withSize(Math.min(12, cell() * 0.7));
      surface.text(
          Integer.toString(c),
          left() + (c + 0.5) * cell(),
          36,
          style,
          Anchor.MIDDLE,
          Fill.of(lost ? palette.danger() : palette.ink2()));
    }
    String over = words.text("labels.columns");
    double room = columns * cell();
    TextStyle style = TextStyle.CAPTION;
    String fitting = TextMetrics.fit(over, Math.max(room, (BACK - NUMBER - 0.05) * width), style);
    surface.text(fitting, left(), 14, style, Anchor.START, Fill.of(palette.ink2()));
  }

  private List<Integer> dead(Encoding rows) {
    return table.way() == LabelTable.Way.TWICE ? List.of() : rows.deadColumns();
  }

  private void head(String word, double x, Anchor anchor) {
    surface.text(word, x, 36, TextStyle.CAPTION, anchor, Fill.of(palette.ink2()));
  }

  private void sample(int i, double middle) {
    int k = table.labels().get(i);
    String number = Integer.toString(table.numbers().get(i));
    text(Numbers.sample(i), 0, middle, TextStyle.NUMBER, Anchor.START, palette.ink2());
    double x = SAMPLE * width;
    Marker.ofClass(k).paint(surface, x + 8, middle, 5, Fill.of(Shades.ofClass(palette, k)));
    String name = table.names().isEmpty() ? number : table.names().get(k);
    String fitting = TextMetrics.fit(name, (LABEL - SAMPLE) * width - 26, TextStyle.NAME);
    text(fitting, x + 22, middle, TextStyle.NAME, Anchor.START, palette.ink());
    text(number, NUMBER * width, middle, TextStyle.VALUE, Anchor.END, palette.ink());
  }

  private void cells(Encoding rows, int i, double top, double row) {
    int k = table.labels().get(i);
    List<Integer> dead = dead(rows);
    for (int c = 0; c < columns; c++) {
      double x = left() + c * cell();
      if (dead.contains(c)) {
        box(x, top, cell(), row, Fill.of(palette.dangerSoft()));
      }
      double part = (cell() - (depth > 1 ? 4 : 0)) / depth;
      for (int d = 0; d < depth; d++) {
        boolean one = rows.values().get((i * columns + c) * depth + d) == 1;
        int ink = depth > 1 ? palette.ink2() : Shades.ofClass(palette, k);
        double at = x + (depth > 1 ? 2 : 0) + d * part;
        if (one) {
          box(at, top, part, row, new Fill(ink, 0.22));
        }
        digit(one, at + part / 2, top + row / 2, part);
      }
      if (depth > 1) {
        double inset = Math.min(5, row * 0.12);
        surface.strokeRect(
            x + 1, top + inset, cell() - 2, row - 2 * inset, 4, Stroke.of(palette.line3(), 1));
      }
    }
  }

  private void box(double x, double top, double wide, double row, Fill fill) {
    double inset = Math.min(5, row * 0.12);
    surface.fillRect(x + 1, top + inset, Math.max(1, wide - 2), row - 2 * inset, 4, fill);
  }

  private void digit(boolean one, double x, double middle, double room) {
    TextStyle style = new TextStyle(one ? Face.MONO_BOLD : Face.MONO, Math.min(13, room * 0.9));
    if (style.size() >= LEAST_DIGIT * 0.7) {
      text(one ? "1" : "0", x, middle, style, Anchor.MIDDLE, one ? palette.ink() : palette.ink3());
    } else if (one) {
      surface.fillCircle(x, middle, Math.max(1, room * 0.3), Fill.of(palette.ink()));
    }
  }

  /** A number that has no column is an error; then no row is made at all. */
  private void plain(int i, double top, double row) {
    boolean outside = table.numbers().get(i) >= columns;
    for (int c = 0; c < columns; c++) {
      double inset = Math.min(5, row * 0.12);
      surface.strokeRect(
          left() + c * cell() + 1,
          top + inset,
          cell() - 2,
          row - 2 * inset,
          4,
          Stroke.dashed(palette.line2(), 1, Dash.GUIDE));
    }
    if (outside) {
      TextStyle style = TextStyle.NUMBER;
      text("IndexError", width, top + row / 2, style, Anchor.END, palette.danger());
    }
  }

  private void back(Encoding rows, int i, double middle) {
    List<Integer> found = rows.argmax();
    boolean twice = depth > 1;
    String text =
        twice
            ? found.subList(i * columns, (i + 1) * columns).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "))
            : name(found.get(i));
    double room = (1 - BACK) * width - 6;
    TextStyle style = twice ? TextStyle.NUMBER : TextStyle.NAME;
    double wide = TextMetrics.width(text, style);
    TextStyle fitting = twice && wide > room ? style.withSize(style.size() * room / wide) : style;
    String fitted = twice ? text : TextMetrics.fit(text, room, style);
    int ink = twice ? palette.danger() : palette.ink();
    text(fitted, width, middle, fitting, Anchor.END, ink);
  }

  private String name(int number) {
    int first = table.numbers().getFirst() - table.labels().getFirst();
    List<String> names = table.names();
    return names.isEmpty() ? Integer.toString(number) : names.get(number - first);
  }

  private void text(String text, double x, double middle, TextStyle style, Anchor anchor, int ink) {
    surface.text(text, x, style.baseline(middle), style, anchor, Fill.of(ink));
  }
}
