package downhill.app.onehot;

import downhill.lab.explain.softmax.LabelTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked about beside the rows of the table, whose places come first. */
enum LabelPart {
  /** How many rows and columns there are. */
  SHAPE,
  /** The loss of the target written one-hot. */
  HOT_LOSS,
  /** The loss of the target written as a label. */
  SPARSE_LOSS,
  /** The probabilities both losses take. */
  P;

  private static final List<LabelPart> ALL = List.of(values());

  /** Returns its place, after those of all rows. */
  int place() {
    return LabelTable.MOST_SAMPLES + ALL.indexOf(this);
  }

  /** Returns what is at a place; empty for a row of the table. */
  static Optional<LabelPart> at(int place) {
    return Arrays.stream(values()).filter(part -> part.place() == place).findFirst();
  }
}
