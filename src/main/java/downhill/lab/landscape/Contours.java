package downhill.lab.landscape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of equal loss on a grid, by marching squares: along each side of a cell the loss
 * is taken to rise evenly, and in a saddle the mean of the four corners says which are joined.
 *
 * <p>Cells with a corner that is not finite have no line.
 */
public final class Contours {
  private final LossGrid grid;
  private final double level;

  /** The points of the lines by the side of a cell that they lie on. */
  private final Map<Integer, Crossing> crossings = new LinkedHashMap<>();

  private static final class Crossing {
    private final double x;
    private final double y;
    private @Nullable Crossing one;
    private @Nullable Crossing other;
    private boolean drawn;

    Crossing(double x, double y) {
      this.x = x;
      this.y = y;
    }

    void join(Crossing next) {
      if (one == null) {
        one = next;
      } else {
        other = next;
      }
    }

    boolean isEnd() {
      return one == null || other == null;
    }

    @Nullable Crossing following() {
      if (one != null && !one.drawn) {
        return one;
      }
      return other != null && !other.drawn ? other : null;
    }
  }

  private Contours(LossGrid grid, double level) {
    this.grid = grid;
    this.level = level;
  }

  /** Returns all lines along which the loss is {@code level}. */
  public static List<ContourLine> of(LossGrid grid, double level) {
    return new Contours(grid, level).lines();
  }

  private List<ContourLine> lines() {
    for (int row = 0; row + 1 < grid.side(); row++) {
      for (int column = 0; column + 1 < grid.side(); column++) {
        cell(column, row);
      }
    }
    List<ContourLine> lines = new ArrayList<>();
    crossings.values().stream().filter(Crossing::isEnd).forEach(end -> follow(end, lines));
    crossings.values().forEach(any -> follow(any, lines));
    return lines;
  }

  private void cell(int column, int row) {
    double a = grid.loss(column, row);
    double b = grid.loss(column + 1, row);
    double c = grid.loss(column + 1, row + 1);
    double d = grid.loss(column, row + 1);
    double sum = a + b + c + d;
    if (!Double.isFinite(sum)) {
      return;
    }
    int above = (a > level ? 1 : 0) | (b > level ? 2 : 0) | (c > level ? 4 : 0);
    above |= d > level ? 8 : 0;
    int bottom = side(column, row, false);
    int right = side(column + 1, row, true);
    int top = side(column, row + 1, false);
    int left = side(column, row, true);
    switch (above) {
      case 1, 14 -> join(left, bottom);
      case 2, 13 -> join(bottom, right);
      case 3, 12 -> join(left, right);
      case 4, 11 -> join(right, top);
      case 6, 9 -> join(bottom, top);
      case 7, 8 -> join(left, top);
      case 5, 10 -> {
        // A saddle: opposite corners are above, and joined when the middle is above as well.
        boolean cutsOffBottomRight = sum / 4 > level == (above == 5);
        join(left, cutsOffBottomRight ? top : bottom);
        join(right, cutsOffBottomRight ? bottom : top);
      }
      default -> {}
    }
  }

  /** Numbers the side that starts at a place and goes upwards or to the right. */
  private int side(int column, int row, boolean upwards) {
    return 2 * (row * grid.side() + column) + (upwards ? 1 : 0);
  }

  private void join(int from, int to) {
    Crossing one = crossings.computeIfAbsent(from, this::crossing);
    Crossing other = crossings.computeIfAbsent(to, this::crossing);
    one.join(other);
    other.join(one);
  }

  private Crossing crossing(int side) {
    int place = side / 2;
    int column = place % grid.side();
    int row = place / grid.side();
    boolean upwards = side % 2 == 1;
    double here = grid.loss(column, row);
    double there = upwards ? grid.loss(column, row + 1) : grid.loss(column + 1, row);
    double share = (level - here) / (there - here);
    double x = grid.x(column);
    double y = grid.y(row);
    return upwards
        ? new Crossing(x, y + share * (grid.y(row + 1) - y))
        : new Crossing(x + share * (grid.x(column + 1) - x), y);
  }

  private static void follow(Crossing from, List<ContourLine> lines) {
    if (from.drawn) {
      return;
    }
    List<Crossing> line = new ArrayList<>();
    for (Crossing at = from; at != null; at = at.following()) {
      at.drawn = true;
      line.add(at);
    }
    if (!from.isEnd()) {
      line.add(from);
    }
    if (line.size() >= 2) {
      lines.add(
          new ContourLine(
              line.stream().mapToDouble(at -> at.x).toArray(),
              line.stream().mapToDouble(at -> at.y).toArray()));
    }
  }
}
