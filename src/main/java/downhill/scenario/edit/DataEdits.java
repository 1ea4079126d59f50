package downhill.scenario.edit;

import downhill.data.Dataset;
import downhill.engine.activation.Activation;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.scenario.Compile;
import downhill.scenario.Data;
import downhill.scenario.Model;
import downhill.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<Dense> layers = new ArrayList<>(scenario.model().layers());
    Dense last = layers.removeLast();
    boolean single = last.units() == 1;
    if (single && classes == 2) {
      return changed;
    }
    Activation activation = single ? new Softmax() : last.activation();
    layers.add(new Dense(classes, activation, last.kernelInitializer(), last.biasInitializer()));
    Compile compile = scenario.compile();
    Loss loss =
        single && last.activation() instanceof Sigmoid
            ? new CategoricalCrossentropy()
            : compile.loss();
    Scenario wide =
        changed
            .withModel(new Model(layers, Optional.empty()))
            .withCompile(new Compile(compile.optimizer(), loss, compile.metrics()));
    return Branches.follow(scenario, wide, new ArrayList<>());
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

  /** Returns the scenario without a row; the last one stays. */
  public static Scenario withRowRemoved(Scenario scenario, Dataset now, int row) {
    return now.size() < 2 ? scenario : with(scenario, EditableRows.of(now).removed(row));
  }

  /**
   * Returns the scenario with another number in a cell.
   *
   * @param column a feature, or after the last one the target: its number or the index of its class
   */
  public static Scenario withCell(
      Scenario scenario, Dataset now, int row, int column, double value) {
    return with(scenario, EditableRows.of(now).changed(row, column, value));
  }

  /** Returns the scenario with a row at another place. */
  public static Scenario withRow(Scenario scenario, Dataset now, int row, double[] values) {
    return with(scenario, EditableRows.of(now).replaced(row, values));
  }

  /**
   * Returns the scenario with a rectangle of cells written over, and with more rows where it
   * reaches beyond the last; then it must have all columns.
   *
   * @param block [row][column] of numbers and indices of classes
   */
  public static Scenario withBlock(
      Scenario scenario, Dataset now, int row, int column, double[][] block) {
    EditableRows rows = EditableRows.of(now);
    return with(scenario, rows.written(row, column, block));
  }

  private static Scenario with(Scenario scenario, EditableRows rows) {
    return scenario.withData(rows.inline(scenario.data().standardize()));
  }
}
