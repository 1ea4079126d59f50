package downhill.cli;

import downhill.data.Progress;
import downhill.export.ExportKind;
import downhill.export.ExportSource;
import downhill.export.Exporter;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import downhill.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code downhill export}: writes a run as code that reproduces it, or its data as CSV. */
final class ExportCommand implements Command {
  private static final List<String> FORMS = List.of("keras", "pytorch", "notebook", "csv");

  @Override
  public String name() {
    return "export";
  }

  @Override
  public List<String> options() {
    return List.of("--to", "--out");
  }

  @Override
  public int run(Arguments arguments, Console console)
      throws UsageException, ScenarioException, CommandException, IOException {
    arguments.required("--to");
    ExportKind kind = kind(arguments.choice("--to", FORMS));
    arguments.required("--out");
    Path out = arguments.path("--out", "").orElseThrow();
    var scenario = ScenarioReader.open(arguments.file());
    Path parent = out.toAbsolutePath().getParent();
    if (Files.isDirectory(out) || (parent != null && !Files.isDirectory(parent))) {
      throw new CommandException("failure.report", out);
    }
    Language language = console.words().language();
    String title = scenario.scenario().titleIn(language, scenario.shortName());
    Experiment experiment = Experiment.prepare(scenario, Progress.NONE);
    ExportSource source = ExportSource.atStart(experiment, title, language);
    if (Exporter.isTooLarge(kind, source)) {
      throw new CommandException("failure.exportSize", Exporter.MOST_NUMBERS);
    }
    Exporter.write(kind, source, out, Progress.NONE);
    return 0;
  }

  private static ExportKind kind(String form) {
    return switch (form) {
      case "keras" -> ExportKind.KERAS_SCRIPT;
      case "pytorch" -> ExportKind.PYTORCH_SCRIPT;
      case "notebook" -> ExportKind.KERAS_NOTEBOOK;
      default -> ExportKind.DATA;
    };
  }
}
