package downhill.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import downhill.data.Dataset;
import downhill.engine.model.Weights;
import downhill.lab.code.Python;
import downhill.lab.timeline.Curves;
import downhill.lab.timeline.EpochSeries;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes tables as CSV with a header line: commas, line feeds, numbers with all their digits. */
final class CsvText {
  private CsvText() {}

  private static CsvWriter to(Writer out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
  }

  /** Writes rows as they were found, in file order; the target last, classes by their labels. */
  static void data(Dataset data, Writer out, Count count) {
    CsvWriter csv = to(out);
    List<String> cells = new ArrayList<>(data.features());
    cells.add(data.target());
    csv.writeRecord(cells);
    for (int r = 0; r < data.size(); r++) {
      cells.clear();
      for (double value : data.rows()[r]) {
        cells.add(Python.number(value));
      }
      double target = data.targets()[r];
      cells.add(
          data.classes().isEmpty() ? Python.number(target) : data.classes().get((int) target));
      csv.writeRecord(cells);
      count.add(cells.size());
    }
  }

  /**
   * Writes a weight a line: {@code layer,array,input,unit,value}, counted from 0 as in Keras. A
   * bias has no input.
   */
  static void weights(Weights weights, Writer out, Count count) {
    CsvWriter csv = to(out);
    csv.writeRecord("layer", "array", "input", "unit", "value");
    for (int layer = 0; layer < weights.layerCount(); layer++) {
      String l = Integer.toString(layer);
      for (int i = 0; i < weights.inputs(layer); i++) {
        for (int u = 0; u < weights.units(layer); u++) {
          String value = Python.number(weights.kernel(layer, i, u));
          csv.writeRecord(l, "kernel", Integer.toString(i), Integer.toString(u), value);
        }
        count.add(weights.units(layer));
      }
      for (int u = 0; u < weights.units(layer); u++) {
        csv.writeRecord(l, "bias", "", Integer.toString(u), Python.number(weights.bias(layer, u)));
      }
      count.add(weights.units(layer));
    }
  }

  /**
   * Writes an epoch a line, under Keras' names; {@code end_loss} and {@code end_accuracy} are those
   * of all training rows at the end of the epoch, epoch 0 the moment before any step.
   */
  static void history(Curves curves, Writer out) {
    Map<String, EpochSeries> columns = new LinkedHashMap<>();
    columns.put("loss", curves.kerasLoss());
    columns.put("accuracy", curves.kerasAccuracy());
    columns.put("val_loss", curves.validationLoss());
    columns.put("val_accuracy", curves.validationAccuracy());
    columns.put("end_loss", curves.endLoss());
    columns.put("end_accuracy", curves.endAccuracy());
    columns.values().removeIf(EpochSeries::isEmpty);
    var epochs = new TreeSet<Long>();
    List<Function<Long, String>> cells = new ArrayList<>();
    for (EpochSeries series : columns.values()) {
      Map<Long, String> values = new LinkedHashMap<>();
      for (int point = 0; point < series.size(); point++) {
        values.put(series.epoch(point), number(series.value(point)));
      }
      epochs.addAll(values.keySet());
      cells.add(epoch -> values.getOrDefault(epoch, ""));
    }
    CsvWriter csv = to(out);
    List<String> line = new ArrayList<>(List.of("epoch"));
    line.addAll(columns.keySet());
    csv.writeRecord(line);
    for (Long epoch : epochs) {
      line.clear();
      line.add(epoch.toString());
      cells.forEach(cell -> line.add(cell.apply(epoch)));
      csv.writeRecord(line);
    }
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Python.number(value) : Double.toString(value);
  }
}
