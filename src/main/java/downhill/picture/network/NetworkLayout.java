package downhill.picture.network;

import downhill.picture.surface.Box;
import downhill.picture.surface.Cubic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where every node and edge of a network stands in an area. Depends on the shape alone, not on the
 * weights, so nothing moves while the network learns.
 */
public final class NetworkLayout {
  private static final double EDGE_REACH = 6;
  private static final double NODE_REACH = 4;

  private final NetworkShape shape;
  private final double width;
  private final double height;
  private final double gap;
  private final List<ColumnPlace> columns = new ArrayList<>();
  private final List<BiasPlace> biases = new ArrayList<>();
  private final List<EdgePlace> edges = new ArrayList<>();

  private NetworkLayout(NetworkShape shape, double width, double height) {
    this.shape = shape;
    this.width = width;
    this.height = height;
    ColumnRuler ruler = new ColumnRuler(shape, width, height);
    this.gap = ruler.gap();
    for (int column = 0; column < shape.columns(); column++) {
      columns.add(ruler.column(column));
    }
    for (int layer = 0; layer < shape.model().layerCount(); layer++) {
      biases.add(ruler.bias(layer));
      connect(layer);
    }
  }

  /** Lays a network out in an area of a size in pixels. */
  public static NetworkLayout of(NetworkShape shape, double width, double height) {
    return new NetworkLayout(shape, width, height);
  }

  private void connect(int layer) {
    int inputs = shape.nodes(layer);
    int units = shape.nodes(layer + 1);
    int start = 0;
    for (int before = 0; before < layer; before++) {
      start += (shape.nodes(before) + 1) * shape.nodes(before + 1);
    }
    List<NodePlace> targets = columns.get(layer + 1).nodes();
    BiasPlace bias = biases.get(layer);
    for (NodePlace target : targets) {
      int unit = target.index();
      for (NodePlace source : columns.get(layer).nodes()) {
        int input = source.index();
        edges.add(
            new EdgePlace(
                new SelectionTarget.Edge(layer, input, unit),
                layer,
                start + input * units + unit,
                path(source, target, units == 1)));
      }
      NodePlace one = new NodePlace(target.target(), bias.x(), bias.y(), bias.radius(), false);
      edges.add(
          new EdgePlace(
              new SelectionTarget.BiasEdge(layer, unit),
              layer,
              start + inputs * units + unit,
              path(one, target, units == 1)));
    }
  }

  private static Cubic path(NodePlace from, NodePlace to, boolean straight) {
    if (straight) {
      double dx = to.x() - from.x();
      double dy = to.y() - from.y();
      double length = Math.hypot(dx, dy);
      double start = from.rim(dx, dy) / length;
      double end = 1 - to.rim(dx, dy) / length;
      return Cubic.straight(
          from.x() + dx * start, from.y() + dy * start, from.x() + dx * end, from.y() + dy * end);
    }
    double x1 = from.x() + from.radius();
    double x2 = to.x() - to.radius();
    double middle = (x1 + x2) / 2;
    return new Cubic(x1, from.y(), middle, from.y(), middle, to.y(), x2, to.y());
  }

  /** Returns what was laid out. */
  public NetworkShape shape() {
    return shape;
  }

  /** Returns the width of the area in pixels. */
  public double width() {
    return width;
  }

  /** Returns the height of the area in pixels. */
  public double height() {
    return height;
  }

  /** Returns the distance between neighbouring columns. */
  public double gap() {
    return gap;
  }

  /** Returns the columns from the inputs to the outputs. */
  public List<ColumnPlace> columns() {
    return List.copyOf(columns);
  }

  /** Returns the constant 1 of every layer. */
  public List<BiasPlace> biases() {
    return List.copyOf(biases);
  }

  /** Returns the edges between shown nodes, layer by layer. */
  public List<EdgePlace> edges() {
    return List.copyOf(edges);
  }

  /** Returns the shown nodes, column by column. */
  public List<NodePlace> nodes() {
    return columns.stream().flatMap(column -> column.nodes().stream()).toList();
  }

  /** Returns the node at a point, or empty. */
  public Optional<SelectionTarget> nodeAt(double x, double y) {
    for (ColumnPlace column : columns) {
      for (NodePlace node : column.nodes()) {
        if (node.bounds().grown(Math.min(NODE_REACH, column.spacing() / 8)).contains(x, y)) {
          return Optional.of(node.target());
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the edge nearest to a point, or empty when none is within a few pixels. */
  public Optional<SelectionTarget> edgeAt(double x, double y) {
    double best = EDGE_REACH;
    Optional<SelectionTarget> nearest = Optional.empty();
    for (EdgePlace edge : edges) {
      Cubic path = edge.path();
      if (x < path.x1() - EDGE_REACH || x > path.x2() + EDGE_REACH) {
        continue;
      }
      double distance = path.distance(x, y);
      if (distance < best) {
        best = distance;
        nearest = Optional.of(edge.target());
      }
    }
    return nearest;
  }

  /** Returns what is at a point: a node before an edge. */
  public Optional<SelectionTarget> at(double x, double y) {
    Optional<SelectionTarget> node = nodeAt(x, y);
    return node.isPresent() ? node : edgeAt(x, y);
  }

  /** Returns where a shown target can be focused, or empty when it is not shown. */
  public Optional<Box> bounds(SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Input input -> nodeBounds(0, input.feature());
      case SelectionTarget.Node node -> nodeBounds(node.layer() + 1, node.unit());
      case SelectionTarget.Edge edge -> edgeHandle(edge);
      case SelectionTarget.BiasEdge edge -> edgeHandle(edge);
    };
  }

  private Optional<Box> nodeBounds(int column, int unit) {
    if (column >= columns.size()) {
      return Optional.empty();
    }
    return columns.get(column).nodes().stream()
        .filter(node -> node.index() == unit)
        .findFirst()
        .map(NodePlace::bounds);
  }

  /** Returns the place in the flat order of an edge's weight; empty when it is not shown. */
  public OptionalInt weightIndex(SelectionTarget target) {
    return edges.stream()
        .filter(edge -> edge.target().equals(target))
        .mapToInt(EdgePlace::weightIndex)
        .findFirst();
  }

  private Optional<Box> edgeHandle(SelectionTarget target) {
    return edges.stream()
        .filter(edge -> edge.target().equals(target))
        .findFirst()
        .map(EdgePlace::handle);
  }
}
