package downhill.picture.network;

import java.util.Optional;

/** How strongly an edge is drawn beside the others. */
enum Emphasis {
  /** It, or the node it leads to, is selected or under the mouse. */
  STRONG,
  /** Nothing special. */
  PLAIN,
  /** Another unit of its layer is selected. */
  DIMMED;

  static Emphasis of(NetworkView view, EdgePlace edge) {
    if (view.highlights(edge.target())) {
      return STRONG;
    }
    Emphasis byHover = byNode(view.hovered(), edge);
    return byHover == STRONG ? STRONG : byNode(view.selected(), edge);
  }

  private static Emphasis byNode(Optional<SelectionTarget> target, EdgePlace edge) {
    if (target.isPresent() && target.get() instanceof SelectionTarget.Node node) {
      if (node.layer() == edge.layer()) {
        return node.unit() == unit(edge) ? STRONG : DIMMED;
      }
    }
    return PLAIN;
  }

  private static int unit(EdgePlace edge) {
    return switch (edge.target()) {
      case SelectionTarget.Edge e -> e.unit();
      case SelectionTarget.BiasEdge e -> e.unit();
      case SelectionTarget.Node n -> n.unit();
      case SelectionTarget.Input i -> i.feature();
    };
  }
}
