package downhill.bench;

import downhill.data.CancelledException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How long a table of a million rows and 20 columns takes: to look through, and to open. */
public final class ImportBench {
  private static final int ROWS = 1_000_000;
  private static final int COLUMNS = 20;

  private ImportBench() {}

  /**
   * What was measured.
   *
   * @param progressCalls how often the progress was told while the file was opened
   * @param silenceMillis the longest time between two such calls
   * @param cancelMillis from the wish to stop until the reading had ended
   */
  record Figures(
      double megabytes,
      double lookSeconds,
      double openSeconds,
      long heldMegabytes,
      long progressCalls,
      double silenceMillis,
      double cancelMillis) {}

  /** Prints what was measured. */
  public static void main(String[] args) throws Exception {
    System.out.println(measure());
  }

  /** Measures three times and returns the second. */
  static Figures measure() throws Exception {
    Path file = Files.createTempFile("import", ".csv");
    try {
      write(file);
      List<Figures> runs = new ArrayList<>();
      for (int run = 0; run < 3; run++) {
        runs.add(measure(file));
      }
      return runs.get(1);
    } finally {
      Files.delete(file);
    }
  }

  private static Figures measure(Path file) throws Exception {
    long start = System.nanoTime();
    TableFound found = TableSurvey.of(new TableSource.OfFile(file), Progress.NONE);
    long looked = System.nanoTime();
    TablePlan plan = TablePlan.of(found, TableChoices.usual(found));
    var watch = new Watch(Long.MAX_VALUE);
    Dataset rows = TableRead.rows(plan, watch);
    long read = System.nanoTime();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long held = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    if (rows.size() != ROWS) {
      throw new IllegalStateException("rows must number " + ROWS + ". Received: " + rows.size());
    }
    return new Figures(
        Files.size(file) / 1e6,
        (looked - start) / 1e9,
        (read - looked) / 1e9,
        held,
        watch.calls,
        watch.longest / 1e6,
        cancelMillis(plan, Files.size(file)));
  }

  private static double cancelMillis(TablePlan plan, long size) throws Exception {
    var watch = new Watch(size / 2);
    try {
      TableRead.rows(plan, watch);
      throw new IllegalStateException("the reading was cancelled and went on");
    } catch (CancelledException stopped) {
      return (System.nanoTime() - watch.wished) / 1e6;
    }
  }

  /** Hears progress, and wishes to stop after some bytes. */
  private static final class Watch implements Progress {
    private final long enough;
    private long calls;
    private long longest;
    private long last = System.nanoTime();
    private long wished;

    Watch(long enough) {
      this.enough = enough;
    }

    @Override
    public void at(long done, long total) {
      long now = System.nanoTime();
      longest = Math.max(longest, now - last);
      last = now;
      calls++;
      if (done > enough && wished == 0) {
        wished = now;
      }
    }

    @Override
    public boolean cancelled() {
      return wished > 0;
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
