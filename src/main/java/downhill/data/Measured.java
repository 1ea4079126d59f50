package downhill.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The measured data sets, read from the assets; their README names source and licence. */
final class Measured {
  private Measured() {}

  static Dataset iris(int rows, Draws draws) {
    List<String[]> lines = lines("iris.csv");
    List<String> species =
        lines.stream().skip(1).map(line -> line[line.length - 1]).distinct().sorted().toList();
    return dataset(lines, "cm", "", species, draws.order(lines.size() - 1), rows);
  }

  static Dataset penguins(int rows, Draws draws) {
    List<String[]> lines = lines("penguins.csv");
    return dataset(lines, "mm", "g", List.of(), draws.order(lines.size() - 1), rows);
  }

  private static Dataset dataset(
      List<String[]> lines,
      String featureUnit,
      String targetUnit,
      List<String> classes,
      int[] order,
      int rows) {
    String[] header = lines.getFirst();
    int columns = header.length - 1;
    double[][] features = new double[rows][columns];
    double[] targets = new double[rows];
    for (int r = 0; r < rows; r++) {
      String[] cells = lines.get(order[r] + 1);
      for (int c = 0; c < columns; c++) {
        features[r][c] = Double.parseDouble(cells[c]);
      }
      String last = cells[columns];
      targets[r] = classes.isEmpty() ? Double.parseDouble(last) : classes.indexOf(last);
    }
    List<String> names = Arrays.asList(header).subList(0, columns);
    Map<String, String> units = new HashMap<>();
    names.forEach(name -> units.put(name, featureUnit));
    if (!targetUnit.isEmpty()) {
      units.put(header[columns], targetUnit);
    }
    return new Dataset(names, header[columns], units, features, targets, classes);
  }

  private static List<String[]> lines(String file) {
    List<String[]> lines = new ArrayList<>();
    try (InputStream in = Measured.class.getResourceAsStream("/downhill/assets/datasets/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the data set " + file + " is missing from the assets");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader.lines().forEach(line -> lines.add(line.split(",", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the data set " + file, e);
    }
    return lines;
  }
}
