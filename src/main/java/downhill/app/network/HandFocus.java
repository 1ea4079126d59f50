package downhill.app.network;

import downhill.lab.explain.Parameter;
import downhill.lab.explain.backward.Part;
import downhill.lab.explain.backward.Stop;
import downhill.picture.network.SelectionTarget;
import java.util.Optional;

/** Which node or edge a stop of a walk is about: at a whole layer the selected one, if it fits. */
final class HandFocus {
  private HandFocus() {}

  /** Returns the node or edge of a stop; empty at the inputs. */
  static Optional<SelectionTarget> target(Stop stop) {
    if (stop.part() == Part.INPUT) {
      return Optional.empty();
    }
    if (!stop.isEdge()) {
      return Optional.of(new SelectionTarget.Node(stop.layer(), stop.unit()));
    }
    return Optional.of(
        stop.isBias()
            ? new SelectionTarget.BiasEdge(stop.layer(), stop.unit())
            : new SelectionTarget.Edge(stop.layer(), stop.input(), stop.unit()));
  }

  /** Returns the stop, at the selected node or edge where a whole layer was done. */
  static Stop of(Stop stop, Optional<SelectionTarget> selected) {
    if (!stop.whole() || selected.isEmpty()) {
      return stop;
    }
    return switch (selected.get()) {
      case SelectionTarget.Node(int layer, int unit) when layer == stop.layer() ->
          new Stop(stop.part(), layer, unit, stop.input(), true);
      case SelectionTarget.Edge(int layer, int input, int unit) when layer == stop.layer() ->
          new Stop(stop.part(), layer, unit, stop.isEdge() ? input : 0, true);
      case SelectionTarget.BiasEdge(int layer, int unit) when layer == stop.layer() ->
          new Stop(stop.part(), layer, unit, stop.isEdge() ? Parameter.BIAS : 0, true);
      default -> stop;
    };
  }

  /** Returns the edge that is checked: the selected one wherever it is, else that of the stop. */
  static Stop edge(Stop stop, Optional<SelectionTarget> selected) {
    if (selected.isPresent() && (stop.whole() || !stop.isEdge())) {
      if (selected.get() instanceof SelectionTarget.Edge(int layer, int input, int unit)) {
        return new Stop(Part.GRADIENT, layer, unit, input, false);
      }
      if (selected.get() instanceof SelectionTarget.BiasEdge(int layer, int unit)) {
        return new Stop(Part.GRADIENT, layer, unit, Parameter.BIAS, false);
      }
    }
    Stop focus = of(stop, selected);
    return new Stop(
        Part.GRADIENT, focus.layer(), focus.unit(), focus.isEdge() ? focus.input() : 0, false);
  }
}
