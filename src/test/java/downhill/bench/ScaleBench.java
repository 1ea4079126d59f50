package downhill.bench;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adam;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.lab.session.Recording;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures how cost grows with rows, parameters, steps and the size of a file, and writes the
 * tables into {@code docs/performance.md}. Run by hand on a quiet machine; it takes some minutes
 * and 3 GB of heap.
 */
public final class ScaleBench {
  private static final Path PAGE = Path.of("docs/performance.md");
  private static final String BEGIN = "<!-- tables of ScaleBench -->";
  private static final String END = "<!-- end of the tables -->";
  private static final int WINDOWS = 5;
  private static final long WINDOW_NANOS = 600_000_000L;
  private static final long WARM_NANOS = 1_500_000_000L;
  private static final int SEEKS = 100;

  private final StringBuilder page = new StringBuilder();

  private ScaleBench() {}

  /** Measures everything and rewrites the tables. */
  public static void main(String[] args) throws Exception {
    var bench = new ScaleBench();
    bench.rows();
    bench.parameters();
    bench.steps();
    bench.file();
    bench.write();
  }

  private void line(String line) {
    System.out.println(line);
    page.append(line).append('\n');
  }

  private void rows() {
    line("### Rows");
    line("");
    line("8-16-1 and 2-4-2-1, tanh, and one linear unit, Adam, batch 32, shuffled.");
    line("");
    line("| network | rows | samples/s | of those with 1,000 rows | heap held |");
    line("|---|---:|---:|---:|---:|");
    rows("8-16-1", network(8, 16));
    rows("2-4-2-1", network(2, 4, 2));
    rows("3-1", network(3));
    line("");
  }

  private void rows(String name, Sequential model) {
    double thousand = 0;
    List<double[]> found = new ArrayList<>();
    for (int rows : new int[] {100, 1_000, 10_000, 100_000, 1_000_000}) {
      long empty = usedBytes();
      Trainer trainer = trainer(model, rows);
      double rate = stepsPerSecond(trainer) * samplesPerStep(trainer, rows);
      thousand = rows == 1_000 ? rate : thousand;
      found.add(new double[] {rows, rate, (usedBytes() - empty) / 1048576.0});
      trainer.step();
    }
    for (double[] each : found) {
      line(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f | %.2f | %.1f MB |",
              name,
              each[0],
              each[1],
              each[1] / thousand,
              each[2]));
    }
  }

  private void parameters() {
    line("### Parameters");
    line("");
    line(
        "1,000 rows of 8 features, two equal tanh layers (one for the first line), Adam, batch 32.");
    line("");
    line("| network | parameters | steps/s | samples/s | ns for a sample and parameter |");
    line("|---|---:|---:|---:|---:|");
    for (int[] units : new int[][] {{1}, {6, 6}, {27, 27}, {95, 95}, {311, 311}, {995, 995}}) {
      Sequential model = network(8, units);
      Trainer trainer = trainer(model, 1_000);
      double rate = stepsPerSecond(trainer);
      double samples = rate * samplesPerStep(trainer, 1_000);
      int parameters = model.parameterCount();
      String name = "8-" + String.join("-", Arrays.stream(units).mapToObj(u -> "" + u).toList());
      line(
          String.format(
              Locale.ROOT,
              "| %s-1 | %,d | %,.0f | %,.0f | %.2f |",
              name,
              parameters,
              rate,
              samples,
              1e9 / samples / parameters));
    }
    line("");
  }

  /** Seeking goes to the nearest moment that is kept, and trains from there. */
  private void steps() {
    line("### Steps");
    line("");
    line(
        String.format(
            Locale.ROOT,
            "2-8-8-1 (105 parameters), Adam, 500 rows, batch 10: %d seeks to random steps.",
            SEEKS));
    line("");
    line("| steps | recording them | seek, mean | seek, worst | heap held |");
    line("|---:|---:|---:|---:|---:|");
    for (int steps : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
      FitSettings fit = new FitSettings(steps / 50, 10, true, 0, 1);
      Experiment experiment = TestExperiments.circle(Adam.DEFAULTS, fit, 500, 8, 8);
      long empty = usedBytes();
      var recording = new Recording(experiment);
      long begin = System.nanoTime();
      recording.seek(steps);
      double recorded = (System.nanoTime() - begin) / 1e9;
      double held = (usedBytes() - empty) / 1048576.0;
      SeededGenerator random = new SeededGenerator(2);
      double sum = 0;
      double worst = 0;
      for (int i = 0; i < SEEKS; i++) {
        long to = random.nextIndex(steps);
        long start = System.nanoTime();
        recording.seek(to);
        double millis = (System.nanoTime() - start) / 1e6;
        sum += millis;
        worst = Math.max(worst, millis);
      }
      line(
          String.format(
              Locale.ROOT,
              "| %,d | %.2f s | %.2f ms | %.2f ms | %.1f MB |",
              steps,
              recorded,
              sum / SEEKS,
              worst,
              held));
    }
    line("");
  }

  private void file() throws Exception {
    line("### A file");
    line("");
    line("CSV, 1,000,000 rows and 20 columns of numbers, the second of three runs.");
    line("");
    line("| | |");
    line("|---|---:|");
    ImportBench.Figures found = ImportBench.measure();
    line(String.format(Locale.ROOT, "| size | %.0f MB |", found.megabytes()));
    line(String.format(Locale.ROOT, "| looking through it | %.2f s |", found.lookSeconds()));
    line(String.format(Locale.ROOT, "| opening it | %.2f s |", found.openSeconds()));
    line(String.format(Locale.ROOT, "| heap held by the rows | %d MB |", found.heldMegabytes()));
    line(
        String.format(Locale.ROOT, "| times that progress is told | %,d |", found.progressCalls()));
    line(
        String.format(
            Locale.ROOT, "| longest silence of progress | %.0f ms |", found.silenceMillis()));
    line(String.format(Locale.ROOT, "| from cancel to its end | %.1f ms |", found.cancelMillis()));
  }

  private static Sequential network(int inputs, int... units) {
    List<Dense> layers = new ArrayList<>();
    for (int count : units) {
      layers.add(new Dense(count, new Tanh()));
    }
    layers.add(new Dense(1, new Linear()));
    return new Sequential(inputs, layers);
  }

  private static Trainer trainer(Sequential model, int rows) {
    SeededGenerator random = new SeededGenerator(7);
    double[][] features = new double[rows][model.inputs()];
    double[][] targets = new double[rows][1];
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < model.inputs(); i++) {
        features[r][i] = random.nextNormal();
      }
      targets[r][0] = Math.sin(features[r][0]) * features[r][1];
    }
    return new Trainer(
        model,
        Adam.DEFAULTS,
        new MeanSquaredError(),
        new Samples(features, targets),
        32,
        true,
        42,
        Weights.initialized(model, 42));
  }

  private static double samplesPerStep(Trainer trainer, int rows) {
    return (double) rows / trainer.stepsPerEpoch();
  }

  /** The median of some windows, each of whole epochs where they are short. */
  private static double stepsPerSecond(Trainer trainer) {
    window(trainer, WARM_NANOS);
    double[] rates = new double[WINDOWS];
    Arrays.setAll(rates, _ -> window(trainer, WINDOW_NANOS));
    Arrays.sort(rates);
    return rates[WINDOWS / 2];
  }

  private static double window(Trainer trainer, long nanos) {
    long begin = System.nanoTime();
    long from = trainer.steps();
    long piece = Math.min(trainer.stepsPerEpoch(), 1_000);
    while (System.nanoTime() - begin < nanos) {
      for (long i = 0; i < piece; i++) {
        trainer.step();
      }
    }
    return (trainer.steps() - from) / ((System.nanoTime() - begin) / 1e9);
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void write() throws IOException {
    String text = Files.readString(PAGE);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (end < begin) {
      throw new IOException(PAGE + " must hold the lines " + BEGIN + " and " + END);
    }
    Files.writeString(PAGE, text.substring(0, begin) + "\n\n" + page + "\n" + text.substring(end));
  }
}
