import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the five workloads of ratios.sh into a folder: {@code java Workloads.java FOLDER}.
 *
 * <p>Each is a scenario with its CSV file, for the engine, and the same as a .network, for limit.c.
 * The rows are made with fixed seeds, so that every machine gets the same.
 */
final class Workloads {
  private record Layer(int units, String activation) {}

  private record Compiled(String loss, String optimizer, double rate, double momentum) {}

  /** A row: the features, then the target. */
  private record Workload(
      String name, List<Layer> layers, Compiled compiled, int batch, int epochs, double[][] rows) {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Workload workload : List.of(rings(), line(), spirals(), teacher(), strokes())) {
      Files.writeString(folder.resolve(workload.name() + ".downhill"), scenario(workload));
      Files.writeString(folder.resolve(workload.name() + ".csv"), table(workload));
      Files.writeString(folder.resolve(workload.name() + ".network"), network(workload));
    }
  }

  /** One class around the other: 2-4-2-1. */
  private static Workload rings() {
    Random random = new Random(1);
    double[][] rows = new double[500][];
    for (int r = 0; r < rows.length; r++) {
      int inside = r % 2;
      double radius = (inside == 1 ? 0 : 3.5) + random.nextDouble(inside == 1 ? 2.5 : 1.5);
      double angle = random.nextDouble(2 * Math.PI);
      rows[r] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle), inside};
    }
    List<Layer> layers =
        List.of(new Layer(4, "tanh"), new Layer(2, "tanh"), new Layer(1, "sigmoid"));
    Compiled compiled = new Compiled("binary_crossentropy", "sgd", 0.03, 0);
    return new Workload("w1-playground", layers, compiled, 10, 300, rows);
  }

  /** Sales of ice cream, standardized: 3-1. */
  private static Workload line() {
    Random random = new Random(2);
    double[][] rows = new double[512][];
    for (int r = 0; r < rows.length; r++) {
      double warmth = random.nextGaussian();
      double humidity = random.nextGaussian();
      double discount = random.nextGaussian();
      double noise = 0.05 * random.nextGaussian();
      double sales = 0.8 * warmth - 0.5 * humidity + 0.3 * discount + 0.2 + noise;
      rows[r] = new double[] {warmth, humidity, discount, sales};
    }
    Compiled compiled = new Compiled("mean_squared_error", "adam", 0.01, 0);
    return new Workload(
        "w2-ice-cream", List.of(new Layer(1, "linear")), compiled, 32, 60, rows);
  }

  /** Three arms of a spiral: 2-16-16-3. */
  private static Workload spirals() {
    Random random = new Random(3);
    double[][] rows = new double[1000][];
    for (int r = 0; r < rows.length; r++) {
      int arm = r % 3;
      double radius = 2.0 * r / rows.length;
      double angle = 2 * radius + arm * 2 * Math.PI / 3 + 0.15 * random.nextGaussian();
      rows[r] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle), arm};
    }
    List<Layer> layers =
        List.of(new Layer(16, "relu"), new Layer(16, "relu"), new Layer(3, "softmax"));
    Compiled compiled = new Compiled("categorical_crossentropy", "adam", 0.01, 0);
    return new Workload("w3-three-classes", layers, compiled, 32, 60, rows);
  }

  /** What another network of 64-24-10 says of random numbers: 64-128-128-10. */
  private static Workload teacher() {
    Random random = new Random(4);
    double[][] hidden = normal(random, 24, 64, 0.125);
    double[][] output = normal(random, 10, 24, 1);
    double[][] rows = new double[10_000][];
    for (int r = 0; r < rows.length; r++) {
      double[] x = normal(random, 1, 64, 1)[0];
      double[] seen = times(hidden, x);
      Arrays.setAll(seen, i -> Math.max(seen[i], 0));
      rows[r] = withTarget(x, largest(times(output, seen)));
    }
    List<Layer> layers =
        List.of(new Layer(128, "relu"), new Layer(128, "relu"), new Layer(10, "softmax"));
    Compiled compiled = new Compiled("categorical_crossentropy", "momentum", 0.02, 0.9);
    return new Workload("w4-big", layers, compiled, 64, 3, rows);
  }

  /** Ten patterns of 8 by 8 grey dots, each smudged, in the shape of handwritten digits: 64-64-10. */
  private static Workload strokes() {
    Random random = new Random(5);
    double[][] patterns = normal(random, 10, 64, 0.5);
    double[][] rows = new double[1797][];
    for (int r = 0; r < rows.length; r++) {
      int digit = random.nextInt(10);
      double[] x = new double[64];
      Arrays.setAll(
          x, i -> Math.clamp(patterns[digit][i] + 0.35 * random.nextGaussian(), 0.0, 1.0));
      rows[r] = withTarget(x, digit);
    }
    List<Layer> layers = List.of(new Layer(64, "relu"), new Layer(10, "softmax"));
    Compiled compiled = new Compiled("categorical_crossentropy", "adam", 0.001, 0);
    return new Workload("w5-digits", layers, compiled, 32, 20, rows);
  }

  private static double[][] normal(Random random, int rows, int columns, double spread) {
    double[][] numbers = new double[rows][columns];
    for (double[] row : numbers) {
      Arrays.setAll(row, i -> Math.rint(1e4 * spread * random.nextGaussian()) / 1e4);
    }
    return numbers;
  }

  private static double[] times(double[][] matrix, double[] x) {
    return Arrays.stream(matrix)
        .mapToDouble(row -> IntStream.range(0, x.length).mapToDouble(i -> row[i] * x[i]).sum())
        .toArray();
  }

  private static int largest(double[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    return best;
  }

  private static double[] withTarget(double[] x, double target) {
    double[] row = Arrays.copyOf(x, x.length + 1);
    row[x.length] = target;
    return row;
  }

  private static String scenario(Workload of) {
    Compiled compiled = of.compiled();
    boolean adam = compiled.optimizer().equals("adam");
    String layers =
        of.layers().stream()
            .map(
                layer ->
                    "{\"type\":\"dense\",\"units\":%d,\"activation\":\"%s\"}"
                        .formatted(layer.units(), layer.activation()))
            .collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        """
        {"format":"downhill-scenario","version":1,"title":{"en":"%s"},
         "data":{"source":"csv","file":"%s.csv","target":"y"},
         "model":{"layers":[%s]},
         "compile":{"optimizer":{"name":"%s","learning_rate":%s,%s},"loss":"%s"},
         "fit":{"epochs":%d,"batch_size":%d,"shuffle":true,"seed":42}}
        """,
        of.name(),
        of.name(),
        layers,
        adam ? "adam" : "sgd",
        compiled.rate(),
        adam ? "\"epsilon\":1e-8" : "\"momentum\":" + compiled.momentum(),
        compiled.loss(),
        of.epochs(),
        of.batch());
  }

  private static String table(Workload of) {
    List<String> lines = new ArrayList<>();
    int inputs = of.rows()[0].length - 1;
    lines.add(
        IntStream.range(0, inputs).mapToObj(i -> "x" + i).collect(Collectors.joining(",")) + ",y");
    for (double[] row : of.rows()) {
      lines.add(numbers(row, of, ","));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String network(Workload of) {
    Compiled compiled = of.compiled();
    StringBuilder text = new StringBuilder();
    text.append(of.rows()[0].length - 1).append(' ').append(of.layers().size());
    for (Layer layer : of.layers()) {
      text.append(' ').append(layer.units()).append(' ').append(layer.activation());
    }
    text.append(' ').append(compiled.loss()).append(' ').append(compiled.optimizer());
    text.append(' ').append(compiled.rate()).append(' ').append(compiled.momentum());
    text.append(' ').append(of.batch()).append(' ').append(of.epochs());
    text.append(' ').append(of.rows().length).append('\n');
    for (double[] row : of.rows()) {
      text.append(numbers(row, of, " ")).append('\n');
    }
    return text.toString();
  }

  /** Writes a row; a class or a yes and no as a whole number. */
  private static String numbers(double[] row, Workload of, String between) {
    boolean real = of.compiled().loss().equals("mean_squared_error");
    String features =
        Arrays.stream(row, 0, row.length - 1)
            .mapToObj(Double::toString)
            .collect(Collectors.joining(between));
    double target = row[row.length - 1];
    return features + between + (real ? Double.toString(target) : Integer.toString((int) target));
  }
}
