package downhill.picture.softmax;

import downhill.lab.explain.softmax.ScoreDesk;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The desk at a moment.
 *
 * @param desk its numbers
 * @param revealed how many columns can be seen, 1 to 8
 * @param appeared how far the last of them has come from the one before it, 0 to 1
 * @param selected the column the inspector is about
 * @param lit the class the mouse is on, here or in a formula
 * @param reach the score at the end of the bars of z, which begin at its negative
 */
public record DeskPicture(
    ScoreDesk desk,
    int revealed,
    double appeared,
    Optional<DeskColumn> selected,
    OptionalInt lit,
    double reach) {
  private static final double USUAL_REACH = 5;

  /** Returns all of a desk, nothing selected. */
  public static DeskPicture of(ScoreDesk desk) {
    return new DeskPicture(
        desk, DeskColumn.values().length, 1, Optional.empty(), OptionalInt.empty(), reach(desk));
  }

  /** Returns a round score that no score of a desk goes beyond, 5 at least. */
  public static double reach(ScoreDesk desk) {
    double largest = USUAL_REACH;
    for (double z : desk.logits()) {
      largest = Math.max(largest, Math.abs(z));
    }
    double reach = USUAL_REACH;
    for (int step = 0; reach < largest; step++) {
      reach *= step % 2 == 0 ? 2 : 5;
    }
    return reach;
  }

  /** Returns whether a column can be seen. */
  public boolean shows(DeskColumn column) {
    return column.place() < revealed;
  }
}
