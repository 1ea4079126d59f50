package downhill.scenario.edit;

import downhill.data.Dataset;
import java.util.Arrays;
import java.util.BitSet;
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
