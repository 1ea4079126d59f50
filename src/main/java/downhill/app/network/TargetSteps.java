package downhill.app.network;

import downhill.picture.network.EdgePlace;
import downhill.picture.network.NetworkLayout;
import downhill.picture.network.NodePlace;
import downhill.picture.network.SelectionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an arrow key leads from a node or an edge. */
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

  /** Steps between what {@code layout} shows. */
  TargetSteps(NetworkLayout layout) {
    this.layout = layout;
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
      case SelectionTarget.Edge(int layer, int input, int unit) -> incoming(layer, unit);
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
      case SelectionTarget.Input _, SelectionTarget.BiasEdge _ -> Optional.empty();
      case SelectionTarget.Node(int layer, int unit) -> incoming(layer, unit).stream().findFirst();
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          Optional.of(
              layer == 0
                  ? new SelectionTarget.Input(input)
                  : new SelectionTarget.Node(layer - 1, input));
    };
  }

  private Optional<SelectionTarget> right(SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Input(int feature) -> leaving(0, feature);
      case SelectionTarget.Node(int layer, int unit) -> leaving(layer + 1, unit);
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          Optional.of(new SelectionTarget.Node(layer, unit));
      case SelectionTarget.BiasEdge(int layer, int unit) ->
          Optional.of(new SelectionTarget.Node(layer, unit));
    };
  }

  private Optional<SelectionTarget> leaving(int layer, int input) {
    return layer < layout.shape().model().layerCount()
        ? Optional.of(new SelectionTarget.Edge(layer, input, 0))
        : Optional.empty();
  }
}
