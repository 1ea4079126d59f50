package downhill.picture.network;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a network: columns of nodes, edges by sign and size, numbers, names and shapes. */
public final class NetworkPainter {
  private NetworkPainter() {}

  /**
   * Lays a picture's network out. Worth keeping from frame to frame: it changes with the model, the
   * names, the language and the size alone.
   */
  public static NetworkLayout layout(
      NetworkPicture picture, double width, double height, Words words) {
    return NetworkLayout.of(NetworkGutters.shape(picture, width, words), width, height);
  }

  /** Lays the network out in an area and draws it. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      NetworkPicture picture,
      Palette palette,
      Words words) {
    paint(surface, layout(picture, width, height, words), picture, palette, words);
  }

  /**
   * Draws the network.
   *
   * @param layout made by {@link #layout} from a picture with the same model, names and sample
   */
  public static void paint(
      Surface surface, NetworkLayout layout, NetworkPicture picture, Palette palette, Words words) {
    List<EdgeScale> scales = scales(picture);
    EdgeSelection selection = EdgeSelection.of(layout, picture, scales);
    List<EdgePlace> edges = selection.edges();
    new EdgePainter(surface, picture, scales, selection, palette).paint();
    new NodePainter(surface, layout, picture, palette).paint();
    List<NumberPill> pills = NumberPills.of(layout, edges, picture, scales);
    for (NumberPill pill : pills) {
      paint(surface, pill, picture, scales.get(pill.edge().layer()).dense(), palette);
    }
    FrozenMarks.paint(surface, edges, pills, picture, palette);
    new NetworkLabelPainter(surface, layout, picture, palette, words).paint();
    new OutputLabelPainter(surface, layout, picture, palette, words).paint();
  }

  /** Returns the edge whose number stands at a point; empty where none does. */
  public static Optional<SelectionTarget> numberAt(
      NetworkLayout layout, NetworkPicture picture, double x, double y) {
    List<EdgeScale> scales = scales(picture);
    List<EdgePlace> edges = EdgeSelection.of(layout, picture, scales).edges();
    return NumberPills.of(layout, edges, picture, scales).reversed().stream()
        .filter(pill -> pill.box().contains(x, y))
        .map(pill -> pill.edge().target())
        .findFirst();
  }

  private static List<EdgeScale> scales(NetworkPicture picture) {
    List<EdgeScale> scales = new ArrayList<>();
    for (int layer = 0; layer < picture.model().layerCount(); layer++) {
      scales.add(EdgeScale.of(picture.weights(), layer));
    }
    return scales;
  }

  private static void paint(
      Surface surface, NumberPill pill, NetworkPicture picture, boolean dense, Palette palette) {
    Box box = pill.box();
    boolean lit = Emphasis.of(picture.view(), pill.edge()) == Emphasis.STRONG;
    surface.fillRect(box.x(), box.y(), box.width(), box.height(), 6, Fill.of(palette.surface()));
    surface.strokeRect(
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        6,
        lit ? Stroke.of(palette.accent(), 1.5) : Stroke.of(palette.line(), 1));
    TextStyle style = NumberPills.style(dense);
    surface.text(
        Numbers.weight(pill.value()),
        box.centerX(),
        style.baseline(box.centerY()),
        style,
        Anchor.MIDDLE,
        Fill.of(pill.gradient() ? palette.gradient() : Shades.signText(palette, pill.value())));
  }
}
