package downhill.scenario.edit;

import downhill.data.Dataset;
import downhill.scenario.Data;
import downhill.scenario.Model;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes of what is learned: how a made set is drawn, what is held back, single rows. */
public final class DataEdits {
  private DataEdits() {}

  /** Returns the scenario on so many rows of a set that comes with Downhill. */
  public static Scenario withRows(Scenario scenario, Data.Builtin set, int rows) {
    return with(scenario, set, rows, set.noise(), set.seed(), set.classes());
  }

  /** Returns the scenario on a set with other noise. */
  public static Scenario withNoise(Scenario scenario, Data.Builtin set, double noise) {
    return with(scenario, set, set.rows(), noise, set.seed(), set.classes());
  }

  /** Returns the scenario on a set drawn from another seed. */
  public static Scenario withSeed(Scenario scenario, Data.Builtin set, long seed) {
    return with(scenario, set, set.rows(), set.noise(), seed, set.classes());
  }

  /**
   * Returns the scenario on a set with so many classes. The last layer gets an output for each; one
   * sigmoid can only tell two apart and gives way to a softmax.
   */
  public static Scenario withClasses(Scenario scenario, Data.Builtin set, int classes) {
    Scenario changed = with(scenario, set, set.rows(), set.noise(), set.seed(), classes);
    if (ClassOutputs.fit(scenario, classes)) {
      return changed;
    }
    Model bare = ClassOutputs.layers(scenario, classes).bare();
    return Branches.follow(
        scenario,
        changed.withModel(bare).withCompile(ClassOutputs.compile(scenario)),
        new ArrayList<>());
  }

  private static Scenario with(
      Scenario scenario, Data.Builtin set, int rows, double noise, long seed, int classes) {
    return scenario.withData(
        new Data.Builtin(
            set.name(),
            rows,
            noise,
            seed,
            classes,
            set.features(),
            set.units(),
            set.standardize()));
  }

  /** Returns the scenario with another share of the last rows held back. */
  public static Scenario withSplit(Scenario scenario, double share) {
    Scenario changed = scenario.withFit(scenario.fit().withValidationSplit(share));
    return Branches.follow(scenario, changed, new ArrayList<>());
  }

  /** Returns the scenario with its features standardised, or as they are. */
  public static Scenario withStandardize(Scenario scenario, boolean chosen) {
    return scenario.withData(scenario.data().withStandardize(chosen));
  }

  /** Returns the scenario with a row more, after all others. */
  public static Scenario withRowAdded(Scenario scenario, Dataset now, double[] row) {
    return with(scenario, EditableRows.of(now).added(row));
  }

  /**
   * Takes rows away. At least one stays, and one of each class that rows have.
   *
   * @param gone the rows, of which those beyond the last mean nothing
   */
  public static Edit withRowsRemoved(Scenario scenario, Dataset now, BitSet gone) {
    EditableRows kept = EditableRows.of(now).removed(gone);
    int left = kept.dataset().size();
    if (left == 0) {
      return refused(
          now.size() == 1 ? Phrase.of("cell.lastRow") : Phrase.of("rows.all", now.size()));
    }
    BitSet emptied = used(now);
    emptied.andNot(used(kept.dataset()));
    if (!emptied.isEmpty()) {
      String names =
          emptied.stream().mapToObj(now.classes()::get).collect(Collectors.joining(", "));
      return refused(Phrase.of("rows.emptied", names));
    }
    return new Edit.Changed(with(scenario, kept), List.of());
  }

  /** Returns the classes that rows have; none where the target is a number. */
  private static BitSet used(Dataset rows) {
    var used = new BitSet();
    if (!rows.classes().isEmpty()) {
      Arrays.stream(rows.targets()).forEach(target -> used.set((int) target));
    }
    return used;
  }

  private static Edit.Refused refused(Phrase why) {
    return new Edit.Refused(new Problem("", 0, 0, "", why.key(), why.args()), Optional.empty());
  }

  /** Returns the scenario with a row at another place. */
  public static Scenario withRow(Scenario scenario, Dataset now, int row, double[] values) {
    return with(scenario, EditableRows.of(now).replaced(row, values));
  }

  /**
   * Writes a rectangle of cells over those of the table, and adds rows where it reaches beyond the
   * last; then it must have all columns. A class that is new gets an output of its own.
   */
  public static Edit withCells(
      Scenario scenario, Dataset now, int row, int column, TypedCells.Taken cells) {
    EditableRows written = EditableRows.of(now).written(row, column, cells);
    Scenario changed = with(scenario, written);
    Dataset rows = written.dataset();
    List<String> added = rows.classes().subList(now.classes().size(), rows.classes().size());
    return added.isEmpty()
        ? new Edit.Changed(changed, List.of())
        : ClassOutputs.added(changed, rows, added);
  }

  private static Scenario with(Scenario scenario, EditableRows rows) {
    return scenario.withData(rows.inline(scenario.data().standardize()));
  }
}
