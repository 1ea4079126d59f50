package downhill.picture.network;

import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.surface.Cubic;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.StrokedCurve;
import downhill.picture.surface.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws edges: hue and dash say the sign, width the size. */
final class EdgePainter {
  private static final double BAND = 18;
  private static final double DIMMED = 0.35;

  /** Pulses cost too: only this many edges, those of the strongest emphasis first, carry one. */
  private static final int MOST_PULSES = 60;

  private final Surface surface;
  private final NetworkPicture picture;
  private final List<EdgeScale> scales;
  private final EdgeSelection selection;
  private final Palette palette;

  EdgePainter(
      Surface surface,
      NetworkPicture picture,
      List<EdgeScale> scales,
      EdgeSelection selection,
      Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.scales = scales;
    this.selection = selection;
    this.palette = palette;
  }

  void paint() {
    List<EdgePlace> edges = selection.edges();
    for (EdgePlace edge : edges) {
      band(edge);
    }
    List<StrokedCurve> strokes = new ArrayList<>(edges.size());
    for (Emphasis emphasis : List.of(Emphasis.DIMMED, Emphasis.PLAIN, Emphasis.STRONG)) {
      for (EdgePlace edge : edges) {
        if (Emphasis.of(picture.view(), edge) == emphasis) {
          strokes.add(new StrokedCurve(edge.path(), stroke(edge, emphasis)));
        }
      }
    }
    surface.curves(strokes);
    Optional<ChangeMark> change = picture.view().change();
    change.ifPresent(mark -> pulses(edges, mark));
  }

  private void band(EdgePlace edge) {
    boolean selected = picture.view().selected().filter(edge.target()::equals).isPresent();
    boolean hovered = picture.view().hovered().filter(edge.target()::equals).isPresent();
    if (selected || hovered) {
      double width = selected ? BAND : BAND - 6;
      surface.curve(edge.path(), Stroke.of(palette.accentSoft(), width));
    }
  }

  private Stroke stroke(EdgePlace edge, Emphasis emphasis) {
    EdgeScale scale = scales.get(edge.layer());
    double weight = picture.weights().get(edge.weightIndex());
    Dash negative = scale.dense() ? Dash.NEGATIVE_DENSE : Dash.NEGATIVE;
    // In a crowd the weak ones stand back; alone, every edge is worth its full colour.
    double share = scale.share(weight);
    double crowd = scale.dense() ? Math.min(1, 0.35 + 1.1 * share) : 1;
    if (!picture.view().isFrozen(edge.weightIndex())) {
      crowd *= selection.presence(share);
    }
    double opacity =
        switch (emphasis) {
          case STRONG -> 1;
          case PLAIN -> crowd;
          case DIMMED -> crowd * DIMMED;
        };
    return new Stroke(
        Shades.ofSign(palette, weight),
        opacity,
        scale.width(weight),
        weight < 0 ? negative : Dash.SOLID);
  }

  private void pulses(List<EdgePlace> edges, ChangeMark mark) {
    int drawn = 0;
    for (EdgePlace edge : edges) {
      double change =
          picture.weights().get(edge.weightIndex()) - mark.before().get(edge.weightIndex());
      if (change == 0 || Double.isNaN(change)) {
        continue;
      }
      if (mark.still()) {
        outline(edge);
      } else {
        pulse(edge, mark.phase(), change > 0);
      }
      if (++drawn == MOST_PULSES) {
        return;
      }
    }
  }

  private void outline(EdgePlace edge) {
    double width = scales.get(edge.layer()).width(picture.weights().get(edge.weightIndex())) + 4;
    Cubic path = edge.path();
    surface.curve(path, new Stroke(palette.accent(), 0.45, width, Dash.SOLID));
    surface.curve(path, stroke(edge, Emphasis.STRONG));
  }

  private void pulse(EdgePlace edge, double phase, boolean forward) {
    double weight = picture.weights().get(edge.weightIndex());
    int rgb = Shades.ofSign(palette, weight);
    Cubic path = edge.path();
    double eased = 1 - (1 - phase) * (1 - phase);
    double at = forward ? eased : 1 - eased;
    double tail = Math.clamp(forward ? at - 0.09 : at + 0.09, 0, 1);
    surface.line(
        path.x(tail), path.y(tail), path.x(at), path.y(at), Stroke.of(palette.surface(), 2));
    double radius = scales.get(edge.layer()).dense() ? 3.5 : 5;
    surface.fillCircle(path.x(at), path.y(at), radius, Fill.of(palette.surface()));
    surface.strokeCircle(path.x(at), path.y(at), radius, Stroke.of(rgb, 2));
  }
}
