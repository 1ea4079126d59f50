package downhill.bench;

import downhill.data.Dataset;
import downhill.data.Progress;
import downhill.data.table.TableChoices;
import downhill.data.table.TableFound;
import downhill.data.table.TablePlan;
import downhill.data.table.TableRead;
import downhill.data.table.TableSource;
import downhill.data.table.TableSurvey;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** How long a table of a million rows and 20 columns takes: to look through, and to open. */
public final class ImportBench {
  private static final int ROWS = 1_000_000;
  private static final int COLUMNS = 20;

  private ImportBench() {}

  /** Prints seconds and the memory of the rows. */
  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("import", ".csv");
    try {
      write(file);
      System.out.printf("file %.0f MB%n", Files.size(file) / 1e6);
      for (int run = 0; run < 3; run++) {
        long start = System.nanoTime();
        TableFound found = TableSurvey.of(new TableSource.OfFile(file), Progress.NONE);
        long looked = System.nanoTime();
        TablePlan plan = TablePlan.of(found, TableChoices.usual(found));
        Dataset rows = TableRead.rows(plan, Progress.NONE);
        long read = System.nanoTime();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
            "look %.2f s, open %.2f s, %d rows, %d MB held%n",
            (looked - start) / 1e9,
            (read - looked) / 1e9,
            rows.size(),
            (runtime.totalMemory() - runtime.freeMemory()) >> 20);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void write(Path file) throws IOException {
    var random = new Random(1);
    try (Writer out = Files.newBufferedWriter(file)) {
      var line = new StringBuilder();
      for (int column = 0; column < COLUMNS; column++) {
        line.append(column == 0 ? "" : ",").append("x").append(column);
      }
      out.append(line.append('\n'));
      for (int row = 0; row < ROWS; row++) {
        line.setLength(0);
        for (int column = 0; column < COLUMNS; column++) {
          line.append(column == 0 ? "" : ",").append(Math.round(random.nextGaussian() * 1e6) / 1e6);
        }
        out.append(line.append('\n'));
      }
    }
  }
}
