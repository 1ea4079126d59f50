package downhill.app.link;

import downhill.picture.network.SelectionTarget;
import java.util.Optional;

/** Where a number or a row of a table leads: the next answer to "why?". */
public sealed interface Link {
  /** Returns the part of the network that this is about, which lights up; empty for none. */
  default Optional<SelectionTarget> about() {
    return switch (this) {
      case Part(var target) -> Optional.of(target);
      case Card(Topic topic) -> about(topic);
      case Row _, Column _ -> Optional.empty();
    };
  }

  private static Optional<SelectionTarget> about(Topic topic) {
    return switch (topic) {
      case Topic.Value(var node, int _, boolean _) -> Optional.of(node);
      case Topic.Slope(int layer, int unit, int _) ->
          Optional.of(new SelectionTarget.Node(layer, unit));
      case Topic.Weight(var edge) -> Optional.of(edge);
      case Topic.Then(long _, Topic then) -> about(then);
      case Topic.There(var _, Topic there) -> about(there);
      default -> Optional.empty();
    };
  }

  /**
   * To a node or an edge.
   *
   * @param target is selected
   */
  record Part(SelectionTarget target) implements Link {}

  /**
   * To a row of the data.
   *
   * @param row goes through the network, from 0
   */
  record Row(int row) implements Link {}

  /**
   * To another column of the desk.
   *
   * @param place of the column, from 0
   */
  record Column(int place) implements Link {}

  /**
   * To the card of a number.
   *
   * @param topic what is asked about
   */
  record Card(Topic topic) implements Link {}
}
