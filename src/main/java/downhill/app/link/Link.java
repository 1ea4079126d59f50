package downhill.app.link;

import downhill.picture.network.SelectionTarget;
import java.util.Optional;

/** Where a number or a row of a table leads: the next answer to "why?". */
public sealed interface Link {
  /** Returns the part of the network that this is about, which lights up; empty for none. */
  default Optional<SelectionTarget> about() {
    return switch (this) {
      case Part(var target) -> Optional.of(target);
      case Card(Topic.Value(var node, int _, boolean _)) -> Optional.of(node);
      case Card(Topic.Slope(int layer, int unit, int _)) ->
          Optional.of(new SelectionTarget.Node(layer, unit));
      case Row _, Card _ -> Optional.empty();
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
   * To the card of a number.
   *
   * @param topic what is asked about
   */
  record Card(Topic topic) implements Link {}
}
