package downhill.scenario;

import downhill.data.Dataset;
import downhill.data.table.TablePlan;
import downhill.engine.activation.Activation;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Sgd;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a scenario of a table by the recipe its target asks for: a number is learned by a linear
 * unit with mean squared error, two classes by a sigmoid, more by a softmax; features are
 * standardised.
 */
public final class TableScenario {
  private static final double LEARNING_RATE = 0.01;
  private static final int EPOCHS = 10;
  private static final int BATCH = 32;

  private TableScenario() {}

  /**
   * Makes it.
   *
   * @param plan of the table, without a problem
   * @param file the file of the table, or empty
   */
  public static Scenario of(TablePlan plan, Dataset rows, Optional<Path> file) {
    Data data =
        plan.carried().isEmpty() && file.isPresent()
            ? csv(plan, rows, file.get())
            : inline(rows, true);
    return of(data, rows.classes().size());
  }

  /** Makes a scenario of data with so many classes; 0 for a number. */
  public static Scenario of(Data data, int classes) {
    return new Scenario(
        Map.of(),
        Lab.NETWORK,
        data,
        new Model(
            List.of(new Dense(classes > 2 ? classes : 1, activation(classes))), Optional.empty()),
        new Compile(
            new Sgd(LEARNING_RATE),
            loss(classes),
            classes == 0 ? List.of() : List.of(Compile.ACCURACY)),
        new FitSettings(EPOCHS, BATCH, true, 0, 0),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Activation activation(int classes) {
    return switch (classes) {
      case 0 -> new Linear();
      case 2 -> new Sigmoid();
      default -> new Softmax();
    };
  }

  private static Loss loss(int classes) {
    return switch (classes) {
      case 0 -> new MeanSquaredError();
      case 2 -> new BinaryCrossentropy();
      default -> new CategoricalCrossentropy();
    };
  }

  private static Data csv(TablePlan plan, Dataset rows, Path file) {
    boolean numbered = plan.choices().classes() && plan.target().countsFromZero();
    boolean last = plan.choices().target() == plan.found().columns().size() - 1;
    boolean all = plan.choices().features().size() == plan.found().columns().size() - 1;
    return new Data.Csv(
        String.valueOf(file.getFileName()),
        Optional.empty(),
        all ? List.of() : rows.features(),
        last ? Optional.empty() : Optional.of(rows.target()),
        Map.of(),
        numbered ? List.of() : rows.classes(),
        true);
  }

  /** Returns the same rows written in the scenario itself. */
  public static Data.Inline inline(Dataset dataset, boolean standardize) {
    int features = dataset.features().size();
    boolean labelled = !dataset.classes().isEmpty();
    double[][] rows = new double[dataset.size()][];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = Arrays.copyOf(dataset.rows()[r], labelled ? features : features + 1);
      if (!labelled) {
        rows[r][features] = dataset.targets()[r];
      }
    }
    List<String> labels =
        labelled
            ? Arrays.stream(dataset.targets())
                .mapToObj(k -> dataset.classes().get((int) k))
                .toList()
            : List.of();
    return new Data.Inline(
        dataset.features(),
        dataset.target(),
        dataset.units(),
        dataset.classes(),
        standardize,
        rows,
        labels);
  }
}
