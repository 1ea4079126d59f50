package downhill.cli;

import downhill.scenario.BuiltinScenarios;
import downhill.scenario.ScenarioWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code downhill self-test}: opens every lab without a display and runs every command once, so
 * that an installation can be checked where nobody watches.
 *
 * <p>The files that the commands need lie in a temporary folder that is removed again.
 */
final class SelfTestCommand implements Command {
  private final SelfTest labs;
  private final Calling calling;

  /** Runs one call of the command line in silence. */
  @FunctionalInterface
  interface Calling {
    /** Returns what was said on standard error, empty when the exit status is 0. */
    String fault(List<String> words);
  }

  SelfTestCommand(SelfTest labs, Calling calling) {
    this.labs = labs;
    this.calling = calling;
  }

  @Override
  public String name() {
    return "self-test";
  }

  @Override
  public List<String> options() {
    return List.of();
  }

  @Override
  public boolean takesFile() {
    return false;
  }

  @Override
  public int run(Arguments arguments, Console console) throws CommandException, IOException {
    try {
      labs.run(console.words().language(), lab -> say(console, lab));
    } catch (IOException e) {
      throw new CommandException("selfTest.lab", String.valueOf(e.getMessage()));
    }
    Path folder = Files.createTempDirectory("downhill");
    try {
      for (List<String> call : calls(folder)) {
        String typed = String.join(" ", call).replace(folder + File.separator, "");
        String fault = calling.fault(call);
        if (!fault.isEmpty()) {
          throw new CommandException("selfTest.command", typed, fault);
        }
        say(console, typed);
      }
    } finally {
      remove(folder);
    }
    return 0;
  }

  private static void say(Console console, String checked) {
    console.result(console.words().text("selfTest.done", checked));
  }

  private static List<List<String>> calls(Path folder) throws IOException {
    Path scenario = folder.resolve("ice-cream.downhill");
    Files.writeString(scenario, ScenarioWriter.write(BuiltinScenarios.start().scenario()));
    String file = scenario.toString();
    return List.of(
        List.of("train", file, "--epochs", "2", "--report", folder.resolve("report").toString()),
        List.of("analyze", file, "--format", "json"),
        List.of("explain", "softmax", "--logits", "2,1,0.1", "--target", "0"),
        List.of("explain", "softmax", "--logits", "2,1,0.1", "--format", "json"),
        List.of("explain", "entropy", "--truth", "5,1", "--prediction", "3,3"),
        List.of("explain", "step", file, "--step", "1"),
        List.of("predict", file, "--input", "33,60,0.2"),
        render(file, "network", folder.resolve("network.svg")),
        render(file, "descent", folder.resolve("descent.png")),
        List.of("export", file, "--to", "keras", "--out", folder.resolve("run.py").toString()),
        List.of("validate", file));
  }

  private static List<String> render(String file, String view, Path out) {
    return List.of("render", file, "--view", view, "--step", "3", "--out", out.toString());
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
