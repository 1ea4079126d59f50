package downhill.lab.explain;

import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.scenario.Experiment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a batch size costs: memory while a batch is worked on, and how often an epoch moves the
 * weights.
 *
 * <pre>
 *   bytes   = 8 · B · (inputs + units + units)    features, activation values, their gradients
 *   updates = ⌈rows / B⌉
 * </pre>
 *
 * @param size rows of a full batch, B
 * @param updates an epoch makes
 * @param bytes in double precision; weights and their gradients, the same for every size, are not
 *     in it
 * @param chosen whether it is the size of the run
 */
public record BatchCost(int size, int updates, long bytes, boolean chosen) {
  private static final int BYTES = 8;
  private static final List<Integer> SIZES = List.of(1, 8, 32, 128, 1024);

  /** Returns the costs of some sizes, up to all rows at once; that of the run is among them. */
  public static List<BatchCost> of(Experiment experiment) {
    int rows = experiment.training().size();
    int chosen = Math.min(rows, experiment.scenario().fit().batchSize());
    return IntStream.concat(
            SIZES.stream().mapToInt(Integer::intValue).filter(size -> size < rows),
            IntStream.of(chosen, rows))
        .sorted()
        .distinct()
        .mapToObj(size ->
            new BatchCost(
                size,
                Math.ceilDiv(rows, size),
                (long) BYTES * size * numbersOfRow(experiment.model()),
                size == chosen))
        .toList();
  }

  /** Returns how many units all layers have. */
  public static int units(Sequential model) {
    return model.layers().stream().mapToInt(Dense::units).sum();
  }

  /** Returns how many numbers a row needs: its features, and two for each unit. */
  public static int numbersOfRow(Sequential model) {
    return model.inputs() + 2 * units(model);
  }
}
