package downhill.picture.network;

import java.util.ArrayList;
import java.util.List;

/** Divides a picture's area among the columns, and a column's height among its nodes. */
final class ColumnRuler {
  static final double HEADER = 48;
  static final double FOOTER = 44;
  static final double CAPTION_ROW = 20;

  /** Room under a heat map for its number. */
  static final double NUMBER_UNDER = 18;

  private static final double MOST_GAP = 360;
  private static final double MOST_SPACING = 104;
  private static final double MOST_SPACING_OF_MAPS = 92;
  private static final double LEAST_SPACING = 22;
  private static final double MOST_BIAS_GAP = 28;
  private static final double LEAST_BIAS = 10;
  private static final int MOST_SHOWN = 24;
  private static final double RADIUS = 28;
  private static final double OUTPUT_RADIUS = 36;
  private static final double HALF_MAP = 24;

  private final NetworkShape shape;
  private final double edge;
  private final double firstX;
  private final double gap;
  private final double top;
  private final double height;
  private final double biasY;
  private final double biasRadius;

  ColumnRuler(NetworkShape shape, double width, double height) {
    this.shape = shape;
    double room = Math.max(60, width - shape.left() - shape.right());
    this.edge = Math.min(shape.maps() ? HALF_MAP : OUTPUT_RADIUS, room / 6);
    int gaps = shape.columns() - 1;
    this.gap = Math.min(Math.max(MOST_GAP, 0.38 * width), (room - 2 * edge) / gaps);
    double used = shape.left() + shape.right() + 2 * edge + gap * gaps;
    this.firstX = Math.max(0, (width - used) / 2) + shape.left() + edge;
    double bottom = height - FOOTER - CAPTION_ROW * shape.captions();
    this.biasRadius = Math.clamp((bottom - HEADER) / 14, 9, shape.maps() ? 12 : 22);
    double lowest = bottom - biasRadius - 4;
    double free = Math.max(LEAST_SPACING, lowest - biasRadius - 6 - HEADER - 4);
    this.height = Math.min(free, mostSpacing() * Math.min(MOST_SHOWN, longestColumn()));
    // In a tall area the biases stay near the nodes; what is left goes above and below.
    double air = free - this.height;
    double above = air - Math.min(MOST_BIAS_GAP, 0.4 * air);
    this.top = HEADER + 4 + 0.4 * above;
    this.biasY = lowest - 0.6 * above;
  }

  private double mostSpacing() {
    return shape.maps() ? MOST_SPACING_OF_MAPS : MOST_SPACING;
  }

  private int longestColumn() {
    int longest = 1;
    for (int column = 0; column < shape.columns(); column++) {
      longest = Math.max(longest, shape.nodes(column));
    }
    return longest;
  }

  double gap() {
    return gap;
  }

  ColumnPlace column(int column) {
    int all = shape.nodes(column);
    int slots = Math.clamp((int) (height / LEAST_SPACING), 1, MOST_SHOWN);
    int shown = all <= slots ? all : Math.max(1, slots - 1);
    int used = all <= slots ? all : shown + 1;
    double spacing = Math.min(mostSpacing(), height / used);
    double radius = radius(column, spacing);
    double x = firstX + gap * column;
    double first = top + (height - spacing * used) / 2 + spacing / 2;
    double lift = hasNumbersUnder(radius, spacing) ? NUMBER_UNDER / 2 : 0;
    List<NodePlace> nodes = new ArrayList<>();
    // Of many the first ones are shown and, where there is room below, the last.
    int more = all == shown ? all : shown < 2 ? shown : shown - 1;
    for (int i = 0; i < shown; i++) {
      int unit = i < more ? i : all - 1;
      double y = first + (i < more ? i : i + 1) * spacing - lift;
      nodes.add(new NodePlace(target(column, unit), x, y, radius, shape.maps()));
    }
    return new ColumnPlace(x, gap, spacing, nodes, all - shown, first + more * spacing);
  }

  private boolean hasNumbersUnder(double half, double spacing) {
    return shape.maps() && spacing >= 2 * half + NUMBER_UNDER;
  }

  private double radius(int column, double spacing) {
    double most;
    if (shape.maps()) {
      double withNumber = (spacing - NUMBER_UNDER - 4) / 2;
      most = withNumber >= 14 ? withNumber : (spacing - 6) / 2;
      most = Math.min(most, HALF_MAP);
    } else {
      boolean output = column == shape.columns() - 1 && shape.nodes(column) == 1;
      most = Math.min((spacing - 8) / 2, output ? OUTPUT_RADIUS : RADIUS);
    }
    return Math.max(3, Math.min(most, Math.min(edge, gap * 0.3)));
  }

  private static SelectionTarget target(int column, int unit) {
    return column == 0
        ? new SelectionTarget.Input(unit)
        : new SelectionTarget.Node(column - 1, unit);
  }

  /** Where units are small, so is the 1 beside them, as long as it can be read. */
  private double besideUnits() {
    double least = LEAST_BIAS;
    for (int column = 0; column < shape.columns() - 1; column++) {
      least = Math.max(least, column(column).nodes().getFirst().radius());
    }
    return least;
  }

  BiasPlace bias(int layer) {
    double radius = Math.max(3, Math.min(Math.min(biasRadius, gap * 0.25), besideUnits()));
    return new BiasPlace(layer, firstX + gap * layer, biasY, radius);
  }
}
