package downhill.picture.entropy;

import downhill.picture.surface.Box;
import java.util.OptionalInt;

/**
 * Where so many balls lie in a box: as large as fit, resting on its floor. Balls large enough for a
 * letter lie row on row; smaller ones column by column, so that each colour is one patch.
 *
 * @param inside of the box
 * @param balls how many, at least 1
 * @param columns how many lie side by side
 * @param cell the room of one, in pixels
 */
record BallGrid(Box inside, int balls, int columns, double cell) {
  /** The largest room of a ball. */
  private static final double MOST = 50;

  /** The least room in which a letter can be read. */
  private static final double LEAST_LETTER = 15;

  static BallGrid of(Box inside, int balls) {
    int best = 1;
    double size = 0;
    int rows = balls;
    for (int columns = 1; columns <= balls; columns++) {
      int high = (balls + columns - 1) / columns;
      double cell = Math.min(MOST, Math.min(inside.width() / columns, inside.height() / high));
      if (cell > size || (cell == size && high < rows)) {
        best = columns;
        size = cell;
        rows = high;
      }
    }
    return new BallGrid(inside, balls, best, size);
  }

  int rows() {
    return (balls + columns - 1) / columns;
  }

  boolean lettered() {
    return cell >= LEAST_LETTER;
  }

  double radius() {
    return lettered() ? 0.46 * cell : Math.max(0.8, 0.42 * cell);
  }

  private int column(int ball) {
    return lettered() ? ball % columns : ball / rows();
  }

  private int row(int ball) {
    return lettered() ? ball / columns : ball % rows();
  }

  double x(int ball) {
    return inside.centerX() + (column(ball) + 0.5 - columns / 2.0) * cell;
  }

  double y(int ball) {
    return inside.bottom() - (row(ball) + 0.5) * cell;
  }

  /** Returns the ball at a place. */
  OptionalInt at(double x, double y) {
    for (int ball = 0; ball < balls; ball++) {
      if (Math.abs(x - x(ball)) <= cell / 2 && Math.abs(y - y(ball)) <= cell / 2) {
        return OptionalInt.of(ball);
      }
    }
    return OptionalInt.empty();
  }
}
