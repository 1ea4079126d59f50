package downhill.picture.softmax;

import downhill.lab.explain.softmax.BinaryDesk;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The desk of one output as it is shown.
 *
 * @param desk what lies on it
 * @param names the names of class 0 and class 1
 * @param revealed how many columns can be seen, 1 to 6
 * @param appeared how much of the last of them has come, 0 to 1
 * @param selected what the inspector is about
 * @param lit the class that stands out, 0 or 1
 * @param reach the score at the end of the bar
 */
public record BinaryPicture(
    BinaryDesk desk,
    List<String> names,
    int revealed,
    double appeared,
    Optional<BinaryPart> selected,
    OptionalInt lit,
    double reach) {
  private static final double USUAL_REACH = 10;

  /** Takes its own copy. */
  public BinaryPicture {
    names = List.copyOf(names);
  }

  /** Returns how far the bar of a score reaches: 10, or further for a larger score. */
  public static double reach(BinaryDesk desk) {
    return Math.max(USUAL_REACH, 1.25 * Math.abs(desk.z()));
  }

  /** Returns whether a column can be seen. */
  public boolean shows(BinaryPart column) {
    return column.place() < revealed;
  }
}
