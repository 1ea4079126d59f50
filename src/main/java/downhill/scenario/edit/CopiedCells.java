package downhill.scenario.edit;

import downhill.data.Dataset;
import downhill.data.table.TablePlan;
import downhill.scenario.Problem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Rows as a spreadsheet takes them from the clipboard, and {@link TypedCells} too: features and
 * target with all their digits, tabs between them, a line for each row.
 */
public final class CopiedCells {
  private CopiedCells() {}

  /** Returns the text of some rows. */
  public static String text(Dataset rows, BitSet chosen) {
    return chosen.stream().mapToObj(row -> line(rows, row)).collect(Collectors.joining());
  }

  /** Says why so many rows cannot be copied: a spreadsheet would take long, or not take them. */
  public static Optional<Problem> tooMany(Dataset rows, int count) {
    long numbers = count * (rows.features().size() + 1L);
    return numbers <= TablePlan.MOST_CARRIED
        ? Optional.empty()
        : Optional.of(
            new Problem("", 0, 0, "", "rows.copy", List.of(numbers, TablePlan.MOST_CARRIED)));
  }

  private static String line(Dataset rows, int row) {
    double target = rows.targets()[row];
    String last = rows.classes().isEmpty() ? ShortNumber.of(target) : name(rows, (int) target);
    DoubleStream features = Arrays.stream(rows.rows()[row]);
    return Stream.concat(features.mapToObj(ShortNumber::of), Stream.of(last))
        .collect(Collectors.joining("\t", "", "\n"));
  }

  /** A tab or a line break in a name would end its cell. */
  private static String name(Dataset rows, int index) {
    return rows.classes().get(index).replaceAll("\\s", " ");
  }
}
