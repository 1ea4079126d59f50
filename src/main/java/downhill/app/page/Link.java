package downhill.app.page;

import downhill.picture.network.SelectionTarget;

/** Where a row of a table leads: the next answer to "why?". */
public sealed interface Link {
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
}
