package downhill.lab.code;

import downhill.engine.model.Sequential;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code model.summary()} prints before {@code fit}, as a table
 * (keras/src/utils/summary_utils.py). Sizes are those of Keras' 32-bit numbers.
 *
 * @param layers one row a Dense layer; the input is no row, as in Keras
 * @param parameters of all layers
 */
public record KerasSummary(List<Row> layers, long parameters) {
  private static final int BYTES_OF_FLOAT32 = 4;
  private static final int SCALE = 1024;
  private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB");

  /**
   * A layer.
   *
   * @param layer from 0
   * @param name as Keras numbers it: {@code dense}, {@code dense_1}
   * @param outputShape for example {@code (None, 3)}
   * @param parameters inputs times units, and a bias for each unit
   */
  public record Row(int layer, String name, String outputShape, long parameters) {}

  /** Takes its own copy. */
  public KerasSummary {
    layers = List.copyOf(layers);
  }

  /** Makes the table of a network. */
  public static KerasSummary of(Sequential model) {
    List<Row> rows = new ArrayList<>();
    for (int layer = 0; layer < model.layerCount(); layer++) {
      int units = model.layers().get(layer).units();
      rows.add(
          new Row(
              layer,
              layer == 0 ? "dense" : "dense_" + layer,
              "(None, " + units + ")",
              (model.inputsOf(layer) + 1L) * units));
    }
    return new KerasSummary(rows, rows.stream().mapToLong(Row::parameters).sum());
  }

  /** Returns a number of parameters as Keras writes it, with commas. */
  public static String count(long parameters) {
    return String.format(Locale.ROOT, "%,d", parameters);
  }

  /** Returns for example {@code 16.00 B}: the room that parameters take as 32-bit numbers. */
  public static String size(long parameters) {
    double size = (double) parameters * BYTES_OF_FLOAT32;
    int unit = 0;
    while (size >= SCALE && unit < UNITS.size() - 1) {
      size /= SCALE;
      unit++;
    }
    return String.format(Locale.ROOT, "%.2f %s", size, UNITS.get(unit));
  }
}
