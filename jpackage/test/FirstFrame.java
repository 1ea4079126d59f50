import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures on Linux how long an image takes from its start to the first frame on the screen, with
 * the start-up cache and without it, by turns; the memory of the window then; and how long a
 * command takes.
 *
 * <pre>
 *   xvfb-run --server-args='-screen 0 1440x900x24' java jpackage/test/FirstFrame.java IMAGE [10]
 * </pre>
 */
final class FirstFrame {
  /** Where the window has its title, on a screen without a window manager. */
  private static final Rectangle LOOKED_AT = new Rectangle(0, 0, 320, 60);

  private static final int BLACK = 0xff000000;
  private static final int COLOURS_OF_A_FRAME = 12;

  /** Short enough to measure, long enough not to take the processor from what is measured. */
  private static final int PAUSE_MILLISECONDS = 15;

  private static final long PATIENCE_SECONDS = 60;
  private static final List<String> COMMAND =
      List.of("explain", "softmax", "--logits", "2,1,0.1", "--format", "json");

  private final Robot robot;
  private final Path home;

  private FirstFrame(Robot robot, Path home) {
    this.robot = robot;
    this.home = home;
  }

  public static void main(String[] args) throws Exception {
    Path image = Path.of(args[0]).toAbsolutePath();
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    Path folder = Files.createTempDirectory("first-frame");
    Path without = folder.resolve("without");
    copy(image, without);
    Files.delete(without.resolve("lib/downhill.aot"));
    var measuring = new FirstFrame(new Robot(), Files.createDirectory(folder.resolve("home")));
    double[][] splashes = new double[2][runs];
    double[][] frames = new double[2][runs];
    double[][] processor = new double[2][runs];
    double[][] memory = new double[2][runs];
    double[][] commands = new double[2][runs];
    // Once unmeasured, so that the files have been read from the disk.
    measuring.window(image);
    measuring.window(without);
    for (int run = 0; run < runs; run++) {
      for (int variant = 0; variant < 2; variant++) {
        Path program = variant == 0 ? image : without;
        double[] window = measuring.window(program);
        splashes[variant][run] = window[3];
        frames[variant][run] = window[0];
        processor[variant][run] = window[1];
        memory[variant][run] = window[2];
        commands[variant][run] = measuring.command(program);
      }
    }
    print("window, with the icon, s", splashes);
    print("first frame of the labs, s", frames);
    print("processor time to it, s", processor);
    print("memory 2 s later, MB", memory);
    print("explain softmax, s", commands);
    delete(folder);
  }

  private static void print(String what, double[][] measured) {
    double with = median(measured[0]);
    double without = median(measured[1]);
    System.out.printf(
        Locale.ROOT,
        "%s: with the cache %.3f %s, without %.3f %s: %.0f %%%n",
        what,
        with,
        Arrays.toString(measured[0]),
        without,
        Arrays.toString(measured[1]),
        100 * with / without);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private ProcessBuilder start(Path image, List<String> arguments) {
    var command = new java.util.ArrayList<String>();
    command.add(image.resolve("bin/downhill").toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().put("HOME", home.toString());
    return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /**
   * Returns seconds to the first frame of the labs, seconds of all processors up to it, the
   * resident memory two seconds later in MB, and seconds to the first frame of all, which is the
   * icon.
   */
  private double[] window(Path image) throws Exception {
    while (colours() > 1) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    long begin = System.nanoTime();
    Process process = start(image, List.of()).start();
    try {
      double splash = 0;
      while (colours() < COLOURS_OF_A_FRAME) {
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
      return new double[] {seconds, processor, megabytes(process.pid()), splash};
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** A machine that has other things to do lets a program wait; this does not count that. */
  private static double processorSeconds(Process process) {
    return process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(Double.NaN);
  }

  private double command(Path image) throws Exception {
    long begin = System.nanoTime();
    int status = start(image, COMMAND).start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("expected exit status 0, found " + status);
    }
    return rounded((System.nanoTime() - begin) / 1e9);
  }

  private int colours() {
    BufferedImage seen = robot.createScreenCapture(LOOKED_AT);
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < seen.getHeight(); y += 3) {
      for (int x = 0; x < seen.getWidth(); x += 3) {
        colours.add(seen.getRGB(x, y));
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
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
