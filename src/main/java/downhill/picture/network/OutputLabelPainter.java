package downhill.picture.network;

import downhill.picture.Marker;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.List;

/** Writes what the outputs say beside the last column. */
final class OutputLabelPainter {
  static final List<String> NUMBER_ROWS =
      List.of("network.predicted", "network.true", "network.error");

  private static final double ROW = 20;

  private final Surface surface;
  private final NetworkLayout layout;
  private final NetworkPicture picture;
  private final Palette palette;
  private final Words words;

  OutputLabelPainter(
      Surface surface, NetworkLayout layout, NetworkPicture picture, Palette palette, Words words) {
    this.surface = surface;
    this.layout = layout;
    this.picture = picture;
    this.palette = palette;
    this.words = words;
  }

  void paint() {
    ColumnPlace column = layout.columns().getLast();
    switch (picture.output()) {
      case OutputSide.OneNumber number -> number(column.nodes().getFirst(), number);
      case OutputSide.TwoClasses two -> twoClasses(column.nodes().getFirst(), two);
      case OutputSide.Classes classes -> classes(column, classes);
    }
  }

  private double left(NodePlace node) {
    return node.x() + node.radius() + NetworkGutters.GAP;
  }

  private double room() {
    return layout.shape().right() - NetworkGutters.GAP;
  }

  private void number(NodePlace node, OutputSide.OneNumber number) {
    double x = left(node);
    double right = x + room();
    if (picture.sample().filter(SampleValues::arrived).isEmpty()) {
      name(number.target(), x, node.y(), room());
      return;
    }
    SampleValues sample = picture.sample().get();
    double predicted = sample.outputs()[0];
    boolean known = sample.truth().isPresent();
    double truth = sample.truth().orElse(0.0);
    int decimals = decimals(Math.max(Math.abs(predicted), Math.abs(truth)));
    double top = node.y() - (known ? 36 : 12);
    name(number.target(), x, top, room());
    row(NUMBER_ROWS.get(0), shown(predicted, decimals), x, right, top + 22, palette.ink());
    if (!known) {
      return;
    }
    row(NUMBER_ROWS.get(1), shown(truth, decimals), x, right, top + 22 + ROW, palette.ink());
    double rule = top + 22 + 1.5 * ROW + 1;
    surface.line(x, rule, right, rule, Stroke.of(palette.line2(), 1));
    // The difference of what is shown, so that the three numbers add up.
    double error = rounded(predicted, decimals) - rounded(truth, decimals);
    row(
        NUMBER_ROWS.get(2),
        shown(error, decimals),
        x,
        right,
        top + 24 + 2 * ROW,
        palette.gradient());
  }

  private void row(String key, String value, double x, double right, double middle, int rgb) {
    TextStyle caption = TextStyle.CAPTION;
    TextStyle style = TextStyle.NUMBER;
    double free = right - x - TextMetrics.width(value, style) - 6;
    surface.text(
        TextMetrics.fit(words.text(key), free, caption),
        x,
        caption.baseline(middle),
        caption,
        Anchor.START,
        ink(palette.ink3()));
    surface.text(value, right, style.baseline(middle), style, Anchor.END, ink(rgb));
  }

  private void twoClasses(NodePlace node, OutputSide.TwoClasses two) {
    double x = left(node);
    double right = x + room();
    if (picture.sample().filter(SampleValues::arrived).isEmpty()) {
      name(two.target(), x, node.y(), room());
      return;
    }
    SampleValues sample = picture.sample().get();
    double second = sample.outputs()[0];
    boolean known = sample.truth().isPresent();
    double top = node.y() - (known ? 34 : 22);
    name(two.target(), x, top, room());
    share(0, two.labels(), 1 - second, x, right, top + 22);
    share(1, two.labels(), second, x, right, top + 22 + ROW);
    if (known) {
      double middle = top + 26 + 2 * ROW;
      int truth = (int) Math.round(sample.truth().get());
      TextStyle caption = TextStyle.CAPTION;
      surface.text(
          words.text("network.true"),
          x,
          caption.baseline(middle),
          caption,
          Anchor.START,
          ink(palette.ink3()));
      String label = TextMetrics.fit(two.labels().get(truth), room() / 2, TextStyle.NAME);
      double width = TextMetrics.width(label, TextStyle.NAME);
      surface.text(
          label, right, caption.baseline(middle), TextStyle.NAME, Anchor.END, ink(palette.ink()));
      marker(truth, right - width - 10, middle);
    }
  }

  private void share(
      int index, List<String> labels, double probability, double x, double right, double middle) {
    marker(index, x + 5, middle);
    TextStyle style = TextStyle.NUMBER;
    String value = Numbers.fixed(probability, 3);
    double room = right - x - 16 - TextMetrics.width(value, style) - 6;
    surface.text(
        TextMetrics.fit(labels.get(index), room, TextStyle.CAPTION),
        x + 16,
        TextStyle.CAPTION.baseline(middle),
        TextStyle.CAPTION,
        Anchor.START,
        ink(palette.ink2()));
    surface.text(
        value,
        right,
        style.baseline(middle),
        style,
        Anchor.END,
        ink(Shades.classText(palette, index)));
  }

  private void classes(ColumnPlace column, OutputSide.Classes classes) {
    for (NodePlace node : column.nodes()) {
      double x = left(node);
      boolean two = column.spacing() >= 40;
      int output = node.index();
      String value =
          picture
              .sample()
              .filter(SampleValues::arrived)
              .map(sample -> Numbers.fixed(sample.outputs()[output], 3))
              .orElse("");
      double middle = two && !value.isEmpty() ? node.y() - 9 : node.y();
      marker(output, x + 5, middle);
      double room = room() - 16 - (two || value.isEmpty() ? 0 : 46);
      name(
          TextMetrics.fit(classes.labels().get(output), room, TextStyle.NAME),
          x + 16,
          middle,
          room);
      TextStyle style = TextStyle.NUMBER;
      surface.text(
          value,
          two ? x : x + room(),
          style.baseline(two ? node.y() + 10 : node.y()),
          style,
          two ? Anchor.START : Anchor.END,
          ink(Shades.classText(palette, output)));
    }
  }

  private void marker(int index, double x, double y) {
    Marker.ofClass(index).paint(surface, x, y, 4.5, Fill.of(Shades.ofClass(palette, index)));
  }

  private void name(String text, double x, double middle, double room) {
    TextStyle style = TextStyle.NAME;
    surface.text(
        TextMetrics.fit(text, room, style),
        x,
        style.baseline(middle),
        style,
        Anchor.START,
        ink(palette.ink()));
  }

  private static int decimals(double largest) {
    return largest >= 100 ? 1 : largest >= 10 ? 2 : 3;
  }

  private static String shown(double value, int decimals) {
    return Math.abs(value) < 1e6 ? Numbers.fixed(value, decimals) : Numbers.scientific(value, 1);
  }

  private static double rounded(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.abs(value) < 1e6 ? Math.rint(value * scale) / scale : value;
  }

  private static Fill ink(int rgb) {
    return Fill.of(rgb);
  }
}
