package downhill.cli;

import downhill.data.CsvException;
import downhill.data.CsvOptions;
import downhill.data.CsvReader;
import downhill.data.Dataset;
import downhill.data.Progress;
import downhill.data.Standardization;
import downhill.scenario.Experiment;
import downhill.scenario.Problem;
import downhill.scenario.ScenarioException;
import downhill.words.Phrase;
import downhill.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code downhill validate}: says of each file whether it can be used, a line each. */
final class ValidateCommand implements Command {
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");

  @Override
  public String name() {
    return "validate";
  }

  @Override
  public List<String> options() {
    return List.of();
  }

  @Override
  public boolean severalFiles() {
    return true;
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, CommandException {
    List<Path> files = arguments.files();
    String firstProblem = "";
    int broken = 0;
    for (Path file : files) {
      try {
        console.result(file + ": " + verdict(file, console.words()));
      } catch (ScenarioException e) {
        String sentence = e.problem().sentence(console.words().language());
        console.result(sentence);
        firstProblem = broken == 0 ? sentence : firstProblem;
        broken++;
      }
    }
    if (broken > 0) {
      throw new CommandException("validate.failed", broken, files.size(), firstProblem);
    }
    return 0;
  }

  private static String verdict(Path file, Words words) throws ScenarioException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return TABLES.stream().anyMatch(name::endsWith) ? table(file, words) : scenario(file, words);
  }

  private static String scenario(Path file, Words words) throws ScenarioException {
    Experiment experiment = Loading.experiment(file);
    String text =
        words.text(
            "validate.scenario",
            experiment.dataset().size(),
            experiment.dataset().features().size(),
            experiment.model().layerCount(),
            experiment.model().parameterCount());
    List<Integer> constant =
        Standardization.constantColumns(
            experiment.dataset().rows(), 0, experiment.training().size());
    if (constant.isEmpty()) {
      return text;
    }
    boolean standardized = experiment.scenario().data().standardize();
    return text
        + words.text(
            standardized ? "validate.constantStandardized" : "validate.constant",
            names(experiment.dataset(), constant));
  }

  private static String table(Path file, Words words) throws ScenarioException {
    Dataset dataset;
    try {
      dataset = CsvReader.read(file, CsvOptions.ANY, Progress.NONE);
    } catch (CsvException e) {
      throw new ScenarioException(Problem.of(file.toString(), e.problem()));
    }
    Object target =
        dataset.classes().isEmpty()
            ? Phrase.of("validate.number", dataset.target())
            : Phrase.of("validate.classes", dataset.target(), dataset.classes().size());
    String text = words.text("validate.table", dataset.size(), dataset.features().size(), target);
    List<Integer> constant = Standardization.constantColumns(dataset.rows(), 0, dataset.size());
    return constant.isEmpty()
        ? text
        : text + words.text("validate.constant", names(dataset, constant));
  }

  private static String names(Dataset dataset, List<Integer> columns) {
    return columns.stream().map(dataset.features()::get).collect(Collectors.joining(", "));
  }
}
