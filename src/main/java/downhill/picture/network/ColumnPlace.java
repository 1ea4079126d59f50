package downhill.picture.network;

import java.util.List;

/**
 * One column of nodes.
 *
 * @param x middle
 * @param width room until the neighbours' room begins
 * @param spacing from node to node
 * @param nodes the shown nodes from the top; where some are hidden, the last one stands under the
 *     line that says so
 * @param hidden how many more there are
 * @param moreY middle of the line that says so
 */
public record ColumnPlace(
    double x, double width, double spacing, List<NodePlace> nodes, int hidden, double moreY) {

  /** Takes its own copy of the list. */
  public ColumnPlace {
    nodes = List.copyOf(nodes);
  }
}
