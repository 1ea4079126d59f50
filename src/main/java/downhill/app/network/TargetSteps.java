package downhill.app.network;

import downhill.picture.network.EdgePlace;
import downhill.picture.network.NetworkLayout;
import downhill.picture.network.NodePlace;
import downhill.picture.network.SelectionTarget;
import downhill.picture.surface.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where an arrow key leads from a node or an edge. Left and right go from nodes to edges to nodes,
 * up and down through the nodes of a column or the edges into a unit.
 */
final class TargetSteps {
  /** The four arrow keys. */
  enum Direction {
    /** Towards the inputs. */
    LEFT,
    /** Towards the outputs. */
    RIGHT,
    /** To the neighbour above. */
    UP,
    /** To the neighbour below. */
    DOWN
  }

  private final NetworkLayout layout;
  private final boolean overEdges;

  /**
   * Steps between what {@code layout} shows.
   *
   * @param overEdges whether the way from node to node leads over the edges
   */
  TargetSteps(NetworkLayout layout, boolean overEdges) {
    this.layout = layout;
    this.overEdges = overEdges;
  }

  /** Returns where the way begins: the first input. */
  Optional<SelectionTarget> first() {
    return layout.nodes().stream().findFirst().map(NodePlace::target);
  }

  /** Returns the neighbour in a direction; empty at the rim. */
  Optional<SelectionTarget> from(SelectionTarget target, Direction direction) {
    return switch (direction) {
      case UP -> beside(target, -1);
      case DOWN -> beside(target, 1);
      case LEFT -> left(target);
      case RIGHT -> right(target);
    };
  }

  private Optional<SelectionTarget> beside(SelectionTarget target, int step) {
    List<SelectionTarget> row = siblings(target);
    int place = row.indexOf(target) + step;
    return place >= 0 && place < row.size() ? Optional.of(row.get(place)) : Optional.empty();
  }

  private List<SelectionTarget> siblings(SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Input _ -> column(0);
      case SelectionTarget.Node(int layer, int unit) -> column(layer + 1);
      case SelectionTarget.Edge(int layer, int _, int unit) -> incoming(layer, unit);
      case SelectionTarget.BiasEdge(int layer, int unit) -> incoming(layer, unit);
    };
  }

  private List<SelectionTarget> column(int column) {
    return layout.columns().get(column).nodes().stream().map(NodePlace::target).toList();
  }

  /** The edges into a unit from the top to the bias. */
  private List<SelectionTarget> incoming(int layer, int unit) {
    List<SelectionTarget> edges = new ArrayList<>();
    for (EdgePlace edge : layout.edges()) {
      switch (edge.target()) {
        case SelectionTarget.Edge e when e.layer() == layer && e.unit() == unit ->
            edges.add(edge.target());
        case SelectionTarget.BiasEdge e when e.layer() == layer && e.unit() == unit ->
            edges.add(edge.target());
        default -> {}
      }
    }
    return edges;
  }

  private Optional<SelectionTarget> left(SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Input _ -> Optional.empty();
      case SelectionTarget.Node(int layer, int unit) ->
          overEdges ? incoming(layer, unit).stream().findFirst() : nearest(layer, target);
      case SelectionTarget.Edge(int layer, int input, int _) ->
          Optional.of(
              layer == 0
                  ? new SelectionTarget.Input(input)
                  : new SelectionTarget.Node(layer - 1, input));
      // The constant 1 can not be selected; it stands under the last node of its column.
      case SelectionTarget.BiasEdge(int layer, int _) -> Optional.of(column(layer).getLast());
    };
  }

  private Optional<SelectionTarget> right(SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Input(int feature) -> leaving(0, feature, target);
      case SelectionTarget.Node(int layer, int unit) -> leaving(layer + 1, unit, target);
      case SelectionTarget.Edge(int layer, int _, int unit) ->
          Optional.of(new SelectionTarget.Node(layer, unit));
      case SelectionTarget.BiasEdge(int layer, int unit) ->
          Optional.of(new SelectionTarget.Node(layer, unit));
    };
  }

  private Optional<SelectionTarget> leaving(int layer, int input, SelectionTarget from) {
    if (layer == layout.shape().model().layerCount()) {
      return Optional.empty();
    }
    return overEdges
        ? Optional.of(new SelectionTarget.Edge(layer, input, 0))
        : nearest(layer + 1, from);
  }

  /** Returns the node of a column that stands most nearly at the height of another node. */
  private Optional<SelectionTarget> nearest(int column, SelectionTarget from) {
    double height = layout.bounds(from).map(Box::centerY).orElse(0.0);
    return layout.columns().get(column).nodes().stream()
        .min(Comparator.comparingDouble(node -> Math.abs(node.y() - height)))
        .map(NodePlace::target);
  }
}
