package downhill.picture.entropy;

import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Contents.Balls;
import downhill.lab.explain.entropy.Side;
import downhill.picture.surface.Box;
import java.util.OptionalInt;

/**
 * Where a box and its table are.
 *
 * @param width of both, in pixels
 * @param height of both, in pixels
 * @param colours how many rows the table has
 * @param hands whether there is room for the signs that put balls in and out, and below the box for
 *     the line in which its balls are typed
 */
public record BoxLayout(double width, double height, int colours, boolean hands) {
  /** The height of the line in which balls are typed, with its gap. */
  public static final double FIELD = 36;

  static final double HEAD = 34;
  static final double SUM = 22;
  private static final double GAP = 18;
  private static final double MOST_ROW = 54;
  private static final double LEAST_ROW = 16;
  private static final double MARGIN = 8;
  private static final double SIGN = 16;
  private static final double COUNT = 31;
  private static final double BALL = 21;
  private static final double[] SHARES = {1, 1.1, 1.35};

  /** Returns the box itself. */
  public Box box() {
    double wide = Math.clamp(0.36 * width - 20, 96, 320);
    return new Box(1, 4, wide, Math.max(20, height - 6 - (hands ? FIELD : 0)));
  }

  /** Returns where its balls are typed. */
  public Box field() {
    Box box = box();
    return new Box(0, height - FIELD + 8, box.width() + 2, FIELD - 8);
  }

  private Box inside() {
    Box box = box();
    double margin = Math.min(MARGIN, box.width() / 12);
    return new Box(box.x() + margin, box.y(), box.width() - 2 * margin, box.height() - margin);
  }

  /** Returns where the balls of a box lie; shares that no balls have lie nowhere. */
  BallGrid balls(Balls balls) {
    return BallGrid.of(inside(), balls.total());
  }

  /** Returns the part of the box that shares fill as layers. */
  Box layers() {
    Box inside = inside();
    double top = inside.height() * 0.2;
    return new Box(inside.x(), inside.y() + top, inside.width(), inside.height() - top);
  }

  /** Returns the colour of the ball at a place. */
  public OptionalInt ballAt(BallBoxes boxes, Side side, double x, double y) {
    if (!(boxes.contents(side) instanceof Contents.Balls balls)) {
      return OptionalInt.empty();
    }
    OptionalInt ball = balls(balls).at(x, y);
    return ball.isEmpty() ? ball : OptionalInt.of(colour(balls, ball.getAsInt()));
  }

  /** Returns the colour of a ball: they lie sorted. */
  static int colour(Balls balls, int ball) {
    int k = 0;
    int first = 0;
    while (ball >= first + balls.counts().get(k)) {
      first += balls.counts().get(k);
      k++;
    }
    return k;
  }

  double left() {
    return box().right() + GAP;
  }

  double row() {
    double room = (height - HEAD - SUM - 2) / colours;
    return Math.clamp(room, LEAST_ROW, MOST_ROW);
  }

  /** Returns the row of a colour over the width of the table. */
  public Box row(int k) {
    return new Box(left(), HEAD + k * row(), width - left(), row());
  }

  /** Returns the part of a row with the ball and the count: what hands and keys change. */
  public Box count(int k) {
    return new Box(left(), HEAD + k * row(), names(), row());
  }

  double names() {
    return BALL + COUNT + (hands ? 2 * SIGN : 0);
  }

  /** Returns the ball that stands for a colour. */
  public Box ball(int k) {
    return new Box(left(), HEAD + k * row(), BALL, row());
  }

  /** Returns the sign that takes a ball out. */
  public Box fewer(int k) {
    return new Box(left() + BALL, HEAD + k * row(), SIGN, row());
  }

  /** Returns the number of balls. */
  public Box number(int k) {
    double x = left() + BALL + (hands ? SIGN : 0);
    return new Box(x, HEAD + k * row(), COUNT, row());
  }

  /** Returns the sign that puts a ball in. */
  public Box more(int k) {
    return new Box(left() + BALL + SIGN + COUNT, HEAD + k * row(), SIGN, row());
  }

  /** Returns a column from its name to its sum. */
  public Box column(Quantity column) {
    int place = column.place() % 3;
    double from = left() + names();
    double unit = (width - from) / (SHARES[0] + SHARES[1] + SHARES[2]);
    for (int before = 0; before < place; before++) {
      from += SHARES[before] * unit;
    }
    return new Box(from, 0, SHARES[place] * unit, HEAD + colours * row() + SUM);
  }

  /** Returns the name of a column. */
  public Box head(Quantity column) {
    Box box = column(column);
    return new Box(box.x(), 0, box.width(), HEAD);
  }

  Box sums() {
    return new Box(left(), HEAD + colours * row(), width - left(), SUM);
  }

  /** Returns the size of numbers, in pixels. */
  double textSize() {
    double most = row() < 20 ? 12 : row() < 34 ? 13 : 15;
    // "0.8333" and a margin; a mono letter is 0.6 of its size wide.
    return Math.clamp((column(Quantity.Y).width() - 8) / 3.6, 7, most);
  }

  /** Returns the colour whose row is at a place. */
  public OptionalInt colourAt(double y) {
    int k = (int) Math.floor((y - HEAD) / row());
    return k >= 0 && k < colours ? OptionalInt.of(k) : OptionalInt.empty();
  }

  /** Returns whether a place is in the table. */
  public boolean inTable(double x) {
    return x >= left();
  }
}
