package downhill.data.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What of a table is learned, and from what.
 *
 * @param target the column that is predicted
 * @param classes whether its values are classes; otherwise they are numbers
 * @param features the columns it is predicted from, ascending, without the target
 * @param leaveOut whether rows that cannot be used whole are left out; otherwise the table is
 *     refused because of them
 */
public record TableChoices(int target, boolean classes, List<Integer> features, boolean leaveOut) {
  /** Columns with more words among their numbers than this share are not used unasked. */
  private static final double FEW_WORDS = 0.05;

  /** Takes its own copy. */
  public TableChoices {
    features = List.copyOf(features);
  }

  /** Returns what to begin with: the last column from all others that are numbers and vary. */
  public static TableChoices usual(TableFound found) {
    int target = found.columns().size() - 1;
    List<Integer> features = new ArrayList<>();
    for (int column = 0; column < target; column++) {
      if (suits(found.columns().get(column))) {
        features.add(column);
      }
    }
    return new TableChoices(target, isClass(found.columns().get(target)), features, true);
  }

  private static boolean suits(ColumnFound column) {
    boolean known = column.missing() <= column.numbers();
    boolean numbers = column.words() <= FEW_WORDS * (column.numbers() + column.words());
    return column.numbers() > 0 && known && numbers && !column.constant();
  }

  private static boolean isClass(ColumnFound column) {
    return column.words() > column.numbers()
        || (column.labels().equals(List.of("0", "1")) && column.words() == 0);
  }

  /** Returns the same with another target, which is a feature no more; the last one becomes one. */
  public TableChoices withTarget(TableFound found, int column) {
    List<Integer> others = new ArrayList<>(features);
    others.remove(Integer.valueOf(column));
    if (target != column && suits(found.columns().get(target)) && !others.contains(target)) {
      others.add(target);
    }
    return new TableChoices(
        column, isClass(found.columns().get(column)), others.stream().sorted().toList(), leaveOut);
  }

  /** Returns the same with a column as a feature, or without. */
  public TableChoices withFeature(int column, boolean used) {
    BitSet all = new BitSet();
    features.forEach(all::set);
    all.set(column, used && column != target);
    return new TableChoices(target, classes, all.stream().boxed().toList(), leaveOut);
  }

  /** Returns the same with a target of classes, or of numbers. */
  public TableChoices withClasses(boolean chosen) {
    return new TableChoices(target, chosen, features, leaveOut);
  }

  /** Returns the same with rows left out, or refused. */
  public TableChoices withLeaveOut(boolean chosen) {
    return new TableChoices(target, classes, features, chosen);
  }
}
