import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures on Linux how long an image takes from its start to the first frame of a lab on the
 * screen, with the start-up cache and without it, by turns; when the icon was there before; the
 * memory of the window; and how long a command takes. Prints a table of medians.
 *
 * <pre>
 *   sh jpackage/test/first-frame.sh [IMAGE] [10]
 * </pre>
 */
final class FirstFrame {
  /** Where the window has its name and the rail, on a screen without a window manager. */
  private static final Rectangle LOOKED_AT = new Rectangle(0, 0, 320, 60);

  /** Where every lab has its pictures. */
  private static final Rectangle LAB = new Rectangle(200, 160, 600, 400);

  private static final int BLACK = 0xff000000;
  private static final int COLOURS_OF_A_FRAME = 12;
  private static final int LINES = 8;

  /** Short enough to measure, long enough not to take the processor from what is measured. */
  private static final int PAUSE_MILLISECONDS = 15;

  private static final long PATIENCE_SECONDS = 60;
  private static final List<String> COMMAND =
      List.of("explain", "softmax", "--logits", "2,1,0.1", "--format", "json");
  private static final List<String> MEASURED =
      List.of(
          "The window, with the icon, s",
          "The first frame of a lab, s",
          "Processor time up to it, s",
          "`downhill explain softmax`, s",
          "Processor time of it, s",
          "Memory of the window two seconds later, MB");

  private final Robot robot;
  private final Path home;

  private FirstFrame(Robot robot, Path home) {
    this.robot = robot;
    this.home = home;
  }

  public static void main(String[] args) throws Exception {
    Path image = Path.of(args[0]).toAbsolutePath();
    int runs = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("first-frame");
    Path without = folder.resolve("without");
    copy(image, without);
    Files.delete(without.resolve("lib/downhill.aot"));
    var measuring = new FirstFrame(new Robot(), Files.createDirectory(folder.resolve("home")));
    double[][][] all = new double[2][MEASURED.size()][runs];
    // Once unmeasured, so that the files have been read from the disk.
    measuring.once(image);
    measuring.once(without);
    for (int run = 0; run < runs; run++) {
      for (int variant = 0; variant < 2; variant++) {
        double[] measured = measuring.once(variant == 0 ? image : without);
        for (int each = 0; each < measured.length; each++) {
          all[variant][each][run] = measured[each];
        }
      }
    }
    System.out.printf("Medians of %d starts each, by turns.%n%n", runs);
    System.out.println("| | With the start-up cache | Without | Share |");
    System.out.println("|---|---|---|---|");
    for (int each = 0; each < MEASURED.size(); each++) {
      double with = median(all[0][each]);
      double other = median(all[1][each]);
      String form = each == MEASURED.size() - 1 ? "%.0f" : "%.2f";
      System.out.printf(
          Locale.ROOT,
          "| %s | " + form + " | " + form + " | %.0f %% |%n",
          MEASURED.get(each),
          with,
          other,
          100 * with / other);
    }
    System.out.printf("%nFirst frames with: %s%n", Arrays.toString(all[0][1]));
    System.out.printf("First frames without: %s%n", Arrays.toString(all[1][1]));
    delete(folder);
  }

  /** Returns what {@link #MEASURED} names. */
  private double[] once(Path program) throws Exception {
    double[] window = window(program);
    double[] command = command(program);
    return new double[] {window[0], window[1], window[2], command[0], command[1], window[3]};
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private ProcessBuilder start(Path image, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(image.resolve("bin/downhill").toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().put("HOME", home.toString());
    return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /**
   * Returns seconds to the first frame of all, which is the icon, seconds to the first that shows a
   * lab, seconds of all processors up to it, and the resident memory two seconds later in MB.
   */
  private double[] window(Path image) throws Exception {
    while (colours(LOOKED_AT) > 1) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    long begin = System.nanoTime();
    Process process = start(image, List.of()).start();
    try {
      double splash = 0;
      while (colours(LOOKED_AT) < COLOURS_OF_A_FRAME || colours(LAB) < COLOURS_OF_A_FRAME) {
        if (splash == 0
            && robot.getPixelColor(LOOKED_AT.width, LOOKED_AT.height).getRGB() != BLACK) {
          splash = rounded((System.nanoTime() - begin) / 1e9);
        }
        if (!process.isAlive() || System.nanoTime() - begin > PATIENCE_SECONDS * 1_000_000_000L) {
          throw new IllegalStateException("no frame from " + image);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
      }
      double seconds = rounded((System.nanoTime() - begin) / 1e9);
      double processor = processorSeconds(process);
      TimeUnit.SECONDS.sleep(2);
      return new double[] {splash, seconds, processor, megabytes(process.pid())};
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** A machine that has other things to do lets a program wait; this does not count that. */
  private static double processorSeconds(Process process) {
    return process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(Double.NaN);
  }

  /** Returns the seconds that a command takes, and those of all processors. */
  private double[] command(Path image) throws Exception {
    // What the shell knows of a child that has ended, Java does not.
    var builder = start(image, List.of());
    builder.command(
        Stream.concat(
                Stream.of("sh", "-c", "\"$0\" \"$@\" >/dev/null 2>&1 || exit; times"),
                Stream.concat(Stream.of(builder.command().getFirst()), COMMAND.stream()))
            .toList());
    builder.redirectOutput(ProcessBuilder.Redirect.PIPE);
    long begin = System.nanoTime();
    Process process = builder.start();
    String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    double seconds = rounded((System.nanoTime() - begin) / 1e9);
    if (status != 0) {
      throw new IllegalStateException("expected exit status 0, found " + status);
    }
    String[] children = times.strip().lines().toList().getLast().split("[ms ]+");
    double processor =
        60 * Double.parseDouble(children[0])
            + Double.parseDouble(children[1])
            + 60 * Double.parseDouble(children[2])
            + Double.parseDouble(children[3]);
    return new double[] {seconds, rounded(processor)};
  }

  /**
   * Counts colours on a few lines only: to look at all points again and again would take a good
   * part of a processor from the program that is measured.
   */
  private int colours(Rectangle where) {
    Set<Integer> colours = new HashSet<>();
    for (int line = 0; line < LINES; line++) {
      int y = where.y + where.height * (2 * line + 1) / (2 * LINES);
      BufferedImage seen = robot.createScreenCapture(new Rectangle(where.x, y, where.width, 1));
      for (int x = 0; x < seen.getWidth(); x++) {
        colours.add(seen.getRGB(x, 0));
      }
    }
    return colours.size();
  }

  private static double megabytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> rounded(Long.parseLong(line.replaceAll("\\D", "")) / 1000.0))
        .findFirst()
        .orElseThrow();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    if (!to.resolve("bin/downhill").toFile().setExecutable(true)
        || !to.resolve("lib/runtime/bin/java").toFile().setExecutable(true)
        || !to.resolve("lib/runtime/lib/jspawnhelper").toFile().setExecutable(true)) {
      throw new IOException("cannot make the copy executable");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
