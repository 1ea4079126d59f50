package downhill.picture.network;

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
import java.util.function.DoubleToIntFunction;

/** Draws nodes: circles with their value, or heat maps with the value under them. */
final class NodePainter {
  private static final double CORNER = 8;
  private static final double RING = 5;
  private static final double RING_ABOVE_NUMBER = 3;

  private final Surface surface;
  private final NetworkLayout layout;
  private final NetworkPicture picture;
  private final Palette palette;

  NodePainter(Surface surface, NetworkLayout layout, NetworkPicture picture, Palette palette) {
    this.surface = surface;
    this.layout = layout;
    this.picture = picture;
    this.palette = palette;
  }

  void paint() {
    for (int column = 0; column < layout.columns().size(); column++) {
      double largest = largest(column);
      for (NodePlace node : layout.columns().get(column).nodes()) {
        int i = node.index();
        if (node.square() && picture.maps().isPresent()) {
          map(node, column, i, picture.maps().get());
        } else {
          circle(node, column, i, largest);
        }
        ring(node);
      }
    }
    layout.biases().forEach(this::bias);
  }

  private void circle(NodePlace node, int column, int unit, double largest) {
    boolean last = column == layout.columns().size() - 1;
    boolean named = last && node.radius() >= 30;
    double value = value(column, unit);
    boolean slope = column > 0 && picture.slopes().isPresent();
    int fill = slope ? palette.surface() : last && named ? palette.posSoft() : palette.surface();
    boolean small = node.radius() < 17;
    if (small && !slope && !Double.isNaN(value) && largest > 0) {
      fill = Shades.activation(palette, value / largest);
    }
    surface.fillCircle(node.x(), node.y(), node.radius(), Fill.of(fill));
    surface.strokeCircle(
        node.x(), node.y(), node.radius(), Stroke.of(palette.ink2(), small ? 1 : 1.5));
    if (small || Double.isNaN(value)) {
      return;
    }
    TextStyle style = named ? TextStyle.RESULT : TextStyle.VALUE;
    if (node.radius() < 22) {
      style = style.withSize(11);
    }
    String text = fitting(value, 2 * node.radius() - (named ? 16 : 8), style, !last || slope);
    double middle = named ? node.y() + 8 : node.y();
    if (named) {
      surface.text(
          symbol(), node.x(), node.y() - 8, TextStyle.BODY, Anchor.MIDDLE, Fill.of(palette.ink2()));
    }
    surface.text(
        text,
        node.x(),
        style.baseline(middle),
        style,
        Anchor.MIDDLE,
        Fill.of(slope ? palette.gradient() : palette.ink()));
  }

  private String symbol() {
    return picture.slopes().map(Slopes::symbol).orElse("ŷ");
  }

  /** Writes a value with as many decimals, at most two, as a width holds. */
  static String fitting(double value, double width, TextStyle style, boolean sign) {
    for (int decimals = 2; decimals >= 0; decimals--) {
      String text = sign ? Numbers.signed(value, decimals) : Numbers.fixed(value, decimals);
      if (TextMetrics.width(text, style) <= width) {
        return text;
      }
    }
    return Numbers.scientific(value, 0);
  }

  private void map(NodePlace node, int column, int unit, NodeMaps maps) {
    int pixels = Math.max(2, (int) Math.round(2 * node.radius()));
    double corner = Math.min(CORNER, node.radius() / 3);
    Box box = node.bounds();
    surface.image(
        HeatMap.of(
            maps.values()[column][unit], maps.size(), pixels, corner, colour(column, unit, maps)),
        box.x(),
        box.y(),
        box.width(),
        box.height());
    surface.strokeRect(
        box.x(), box.y(), box.width(), box.height(), corner, Stroke.of(palette.ink2(), 1.5));
    if (!Double.isNaN(maps.sampleX())) {
      double x = box.x() + Math.clamp(maps.sampleX(), 0, 1) * box.width();
      double y = box.y() + Math.clamp(maps.sampleY(), 0, 1) * box.height();
      double dot = Math.min(3, node.radius() / 5);
      surface.fillCircle(x, y, dot + 1, Fill.of(palette.surface()));
      surface.fillCircle(x, y, dot, Fill.of(palette.ink()));
    }
    numberUnder(node, column, unit);
  }

  private void numberUnder(NodePlace node, int column, int unit) {
    boolean last = column == layout.columns().size() - 1;
    double value = value(column, unit);
    double spacing = layout.columns().get(column).spacing();
    boolean slope = column > 0 && picture.slopes().isPresent();
    if ((last && !slope)
        || Double.isNaN(value)
        || spacing < 2 * node.radius() + ColumnRuler.NUMBER_UNDER) {
      return;
    }
    surface.text(
        fitting(value, 52, TextStyle.NUMBER, true),
        node.x(),
        node.y() + node.radius() + 14,
        TextStyle.NUMBER,
        Anchor.MIDDLE,
        Fill.of(slope ? palette.gradient() : palette.ink2()));
  }

  private DoubleToIntFunction colour(int column, int unit, NodeMaps maps) {
    boolean last = column == layout.columns().size() - 1;
    if (last) {
      switch (picture.output()) {
        case OutputSide.Classes classes -> {
          int rgb = Shades.ofClass(palette, unit);
          return value -> Shades.mix(palette.surface(), rgb, 0.9 * Math.clamp(value, 0, 1));
        }
        case OutputSide.TwoClasses classes -> {
          return value ->
              Shades.mix(
                  palette.surface(),
                  Shades.ofClass(palette, value < 0.5 ? 0 : 1),
                  0.9 * Math.min(1, Math.abs(2 * value - 1)));
        }
        case OutputSide.OneNumber number -> {}
      }
    }
    double scale = scale(maps.values()[column]);
    return value -> Shades.activation(palette, value / scale);
  }

  /** Activations beyond -1..1 are shown beside the largest of their layer. */
  private static double scale(float[][] maps) {
    double largest = 1;
    for (float[] map : maps) {
      for (float value : map) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }

  private void ring(NodePlace node) {
    boolean selected = picture.view().selected().filter(node.target()::equals).isPresent();
    boolean hovered = picture.view().hovered().filter(node.target()::equals).isPresent();
    if (!selected && !hovered) {
      return;
    }
    double out = Math.min(node.square() ? RING_ABOVE_NUMBER : RING, node.radius() / 3);
    Stroke stroke = new Stroke(palette.accent(), selected ? 1 : 0.5, 2, Dash.SOLID);
    if (node.square()) {
      Box box = node.bounds().grown(out);
      double corner = Math.min(CORNER, node.radius() / 3) + out;
      surface.strokeRect(box.x(), box.y(), box.width(), box.height(), corner, stroke);
    } else {
      surface.strokeCircle(node.x(), node.y(), node.radius() + out, stroke);
    }
  }

  private void bias(BiasPlace bias) {
    surface.fillCircle(bias.x(), bias.y(), bias.radius(), Fill.of(palette.inset()));
    surface.strokeCircle(
        bias.x(), bias.y(), bias.radius(), Stroke.dashed(palette.line3(), 1.5, Dash.GUIDE));
    if (bias.radius() >= 7) {
      TextStyle style = new TextStyle(Face.MONO, bias.radius() >= 16 ? 13 : 11);
      surface.text(
          "1", bias.x(), style.baseline(bias.y()), style, Anchor.MIDDLE, Fill.of(palette.ink()));
    }
  }

  private double value(int column, int unit) {
    if (column > 0 && picture.slopes().isPresent()) {
      return picture.slopes().get().nodes()[column - 1][unit];
    }
    return picture.sample().map(sample -> sample.columns()[column][unit]).orElse(Double.NaN);
  }

  private double largest(int column) {
    double largest = 0;
    for (NodePlace node : layout.columns().get(column).nodes()) {
      double size = Math.abs(value(column, node.index()));
      largest = size > largest ? size : largest;
    }
    return largest;
  }
}
