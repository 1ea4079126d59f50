package downhill.cli;

import downhill.cli.RenderRequest.StepRange;
import downhill.data.Progress;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code downhill render}: draws what the screen draws into a file, without a display. */
final class RenderCommand implements Command {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
  private static final String MOVING = ".gif";
  private static final int LEAST_PIXELS = 64;
  private static final int MOST_PIXELS = 8192;

  private final PictureWriter pictures;

  RenderCommand(PictureWriter pictures) {
    this.pictures = pictures;
  }

  @Override
  public String name() {
    return "render";
  }

  @Override
  public List<String> options() {
    return List.of("--view", "--out", "--step", "--size", "--theme");
  }

  @Override
  public int run(Arguments arguments, Console console)
      throws UsageException, ScenarioException, CommandException, IOException {
    arguments.required("--view");
    String view = arguments.choice("--view", pictures.views());
    String theme = arguments.choice("--theme", pictures.themes());
    Path out = out(arguments);
    Optional<StepRange> steps = steps(arguments, isMoving(out));
    Matcher size = SIZE.matcher(arguments.text("--size").orElse("1280x720"));
    if (!size.matches()) {
      throw new UsageException("usage.size", size.replaceAll("$0"));
    }
    int width = (int) Arguments.whole("--size", size.group(1), LEAST_PIXELS, MOST_PIXELS);
    int height = (int) Arguments.whole("--size", size.group(2), LEAST_PIXELS, MOST_PIXELS);
    var scenario = ScenarioReader.open(arguments.file());
    Path parent = out.toAbsolutePath().getParent();
    if (Files.isDirectory(out) || (parent != null && !Files.isDirectory(parent))) {
      throw new CommandException("failure.report", out);
    }
    RenderRequest request =
        new RenderRequest(
            scenario,
            Experiment.prepare(scenario, Progress.NONE),
            view,
            out,
            steps,
            width,
            height,
            console.words().language(),
            theme);
    if (steps.isPresent() && steps.get().to() > request.plannedSteps()) {
      throw new CommandException("failure.step", request.plannedSteps(), steps.get().to());
    }
    pictures.write(request);
    return 0;
  }

  private static boolean isMoving(Path out) {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(MOVING);
  }

  private Path out(Arguments arguments) throws UsageException {
    String text = arguments.required("--out");
    String lower = text.toLowerCase(Locale.ROOT);
    if (pictures.endings().stream().noneMatch(lower::endsWith)) {
      throw new UsageException("usage.ending", String.join(", ", pictures.endings()), text);
    }
    return arguments.path("--out", "").orElseThrow();
  }

  private static Optional<StepRange> steps(Arguments arguments, boolean moving)
      throws UsageException {
    Optional<String> text = arguments.text("--step");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] ends = text.get().split("\\.\\.", -1);
    if (ends.length > (moving ? 2 : 1)) {
      throw new UsageException(moving ? "usage.steps" : "usage.step", text.get());
    }
    long from = Arguments.whole("--step", ends[0], 0, Long.MAX_VALUE);
    long to = Arguments.whole("--step", ends[ends.length - 1], from, Long.MAX_VALUE);
    return Optional.of(new StepRange(from, to));
  }
}
