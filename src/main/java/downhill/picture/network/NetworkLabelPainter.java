package downhill.picture.network;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextRow;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.List;

/** Writes the words around a network: column headers, input names, shapes, captions. */
final class NetworkLabelPainter {
  private final Surface surface;
  private final NetworkLayout layout;
  private final NetworkPicture picture;
  private final Palette palette;
  private final Words words;

  NetworkLabelPainter(
      Surface surface, NetworkLayout layout, NetworkPicture picture, Palette palette, Words words) {
    this.surface = surface;
    this.layout = layout;
    this.picture = picture;
    this.palette = palette;
    this.words = words;
  }

  void paint() {
    new ColumnHeaders(layout, picture.standardized(), words).paint(surface, palette);
    inputs();
    bias();
    more();
    footer();
    captions();
  }

  private void inputs() {
    ColumnPlace column = layout.columns().getFirst();
    boolean two = column.spacing() >= 36;
    for (NodePlace node : column.nodes()) {
      InputLabel label = picture.label(node.index());
      boolean raw = two && !label.raw().isEmpty();
      double right = node.x() - node.radius() - NetworkGutters.GAP;
      double middle = raw ? node.y() - 9 : node.y();
      left(label.name(), right, middle, TextStyle.NAME, palette.ink());
      if (raw) {
        left(label.raw(), right, node.y() + 10, TextStyle.NUMBER, palette.ink2());
      }
    }
  }

  private void bias() {
    BiasPlace bias = layout.biases().getFirst();
    double right = bias.x() - bias.radius() - NetworkGutters.GAP;
    if (bias.radius() >= 16) {
      left(words.text("network.bias"), right, bias.y() - 9, TextStyle.NAME, palette.ink());
      left(words.text("network.bias.one"), right, bias.y() + 10, TextStyle.CAPTION, palette.ink3());
    } else {
      left(words.text("network.bias"), right, bias.y(), TextStyle.CAPTION, palette.ink2());
    }
  }

  private void left(String text, double right, double middle, TextStyle style, int rgb) {
    surface.text(
        TextMetrics.fit(text, Math.max(0, right), style),
        right,
        style.baseline(middle),
        style,
        Anchor.END,
        Fill.of(rgb));
  }

  private void more() {
    TextStyle style = TextStyle.CAPTION;
    for (ColumnPlace column : layout.columns()) {
      if (column.hidden() > 0) {
        String text = words.text("network.more", Numbers.count(column.hidden()));
        double half = TextMetrics.width(text, style) / 2;
        if (2 * half <= column.width()) {
          double x = Math.max(half, column.x());
          double middle = column.moreY();
          // Edges to the last node pass here.
          surface.fillRect(
              x - half - 4, middle - 9, 2 * half + 8, 18, 6, Fill.of(palette.surface()));
          surface.text(
              text, x, style.baseline(middle), style, Anchor.MIDDLE, Fill.of(palette.ink2()));
        }
      }
    }
  }

  private void footer() {
    TextRow shapes = new TextRow(layout.width(), TextStyle.NUMBER);
    TextRow counts = new TextRow(layout.width(), TextStyle.NUMBER);
    boolean single = picture.model().layerCount() == 1;
    for (int column = 0; column < layout.columns().size(); column++) {
      double x = layout.columns().get(column).x();
      String shape = shapeOf(column);
      shapes.add(single && column == 1 ? shapeOf(0) + " → " + shape : shape, x);
      if (column > 0) {
        String sum = parameters(column - 1);
        counts.add(single ? words.text("network.parameters", sum) : sum, x);
      }
    }
    double first = layout.height() - 44 - 20.0 * layout.shape().captions() + 18;
    if (shapes.fits() && counts.fits()) {
      shapes.paint(surface, first, Fill.of(palette.ink2()));
      counts.paint(surface, first + 18, Fill.of(palette.ink2()));
    } else {
      summary(first + 9);
    }
  }

  private void summary(double baseline) {
    StringBuilder chain = new StringBuilder();
    for (int column = 0; column < layout.columns().size(); column++) {
      chain.append(column == 0 ? "" : " → ").append(layout.shape().nodes(column));
    }
    String count = Numbers.count(picture.model().parameterCount());
    String text = words.text("network.parameters", count);
    TextStyle style = TextStyle.NUMBER;
    double room = layout.width() - 8 - TextMetrics.width(" · " + text, style);
    surface.text(
        TextMetrics.fit(chain.toString(), room, style) + " · " + text,
        layout.width() / 2,
        baseline,
        style,
        Anchor.MIDDLE,
        Fill.of(palette.ink2()));
  }

  private String shapeOf(int column) {
    return "(None, " + layout.shape().nodes(column) + ")";
  }

  private String parameters(int layer) {
    long inputs = layout.shape().nodes(layer);
    long units = layout.shape().nodes(layer + 1);
    return inputs + "·" + units + " + " + units + " = " + Numbers.count(inputs * units + units);
  }

  private void captions() {
    List<String> lines = NetworkGutters.captions(picture, layout.width(), words);
    double baseline = layout.height() - 20.0 * lines.size() + 14;
    for (String line : lines) {
      surface.text(
          TextMetrics.fit(line, layout.width(), TextStyle.CAPTION),
          0,
          baseline,
          TextStyle.CAPTION,
          Anchor.START,
          Fill.of(palette.ink3()));
      baseline += 20;
    }
  }
}
