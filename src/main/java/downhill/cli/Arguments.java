package downhill.cli;

import downhill.data.DecimalText;
import downhill.scenario.FitSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What was typed behind the name of a command, checked against what the command takes. */
final class Arguments {
  private static final int LONGEST_WORD = 60;

  private final ParseResult parsed;

  private Arguments(ParseResult parsed) {
    this.parsed = parsed;
  }

  /**
   * Parses the words behind a command's name.
   *
   * @throws UsageException when there is an option too many, a value too few or no file
   */
  static Arguments of(Command command, List<String> words) throws UsageException {
    CommandSpec spec = CommandSpec.create().name(command.name());
    for (String option : command.options()) {
      spec.addOption(OptionSpec.builder(option).type(String.class).arity("1").build());
    }
    spec.addOption(OptionSpec.builder("--lang").type(String.class).arity("1").build());
    for (String option : command.switches()) {
      spec.addOption(OptionSpec.builder(option).type(boolean.class).arity("0").build());
    }
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .build());
    CommandLine parser = new CommandLine(spec);
    parser.setExpandAtFiles(false);
    try {
      Arguments arguments = new Arguments(parser.parseArgs(words.toArray(String[]::new)));
      arguments.requireFiles(command);
      return arguments;
    } catch (CommandLine.UnmatchedArgumentException e) {
      throw new UsageException("usage.unknownOption", shortened(e.getUnmatched().getFirst()));
    } catch (CommandLine.OverwrittenOptionException e) {
      throw new UsageException("usage.twice", name(e.getOverwritten()));
    } catch (CommandLine.MissingParameterException e) {
      throw new UsageException("usage.noValue", name(e.getMissing().getFirst()));
    } catch (ParameterException e) {
      throw new UsageException("usage.wrong", String.join(" ", words));
    }
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : "FILE";
  }

  private void requireFiles(Command command) throws UsageException {
    List<String> files = words();
    for (String file : files) {
      if (file.startsWith("-") && file.length() > 1) {
        throw new UsageException("usage.unknownOption", shortened(file));
      }
    }
    if (!command.takesFile()) {
      if (!files.isEmpty()) {
        throw new UsageException("usage.surplus", shortened(files.getFirst()));
      }
      return;
    }
    if (files.isEmpty()) {
      throw new UsageException("usage.noFile");
    }
    if (!command.severalFiles() && files.size() > 1) {
      throw new UsageException("usage.oneFile", files.size());
    }
  }

  private List<String> words() {
    return parsed.matchedPositionalValue(0, List.of());
  }

  /** Returns the files named. */
  List<Path> files() throws UsageException {
    List<Path> files = new ArrayList<>();
    for (String word : words()) {
      files.add(path(word));
    }
    return files;
  }

  /** Returns the only file named. */
  Path file() throws UsageException {
    return files().getFirst();
  }

  /** Returns a file by what was typed. */
  static Path path(String word) throws UsageException {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new UsageException("usage.path", shortened(word));
    }
  }

  boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  Optional<String> text(String option) {
    return Optional.ofNullable(parsed.matchedOptionValue(option, null));
  }

  String required(String option) throws UsageException {
    Optional<String> text = text(option);
    if (text.isEmpty()) {
      throw new UsageException("usage.noOption", option);
    }
    return text.get();
  }

  Optional<Path> path(String option, String absent) throws UsageException {
    Optional<String> text = text(option);
    return text.isEmpty() ? Optional.empty() : Optional.of(path(text.orElse(absent)));
  }

  /** Returns one of some known words; the first where the option is absent. */
  String choice(String option, List<String> known) throws UsageException {
    String chosen = text(option).orElse(known.getFirst());
    if (!known.contains(chosen)) {
      throw new UsageException("usage.choice", option, String.join(", ", known), shortened(chosen));
    }
    return chosen;
  }

  /** Returns a number of epochs. */
  Optional<Integer> epochs(String option, int least) throws UsageException {
    Optional<String> text = text(option);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of((int) whole(option, text.get(), least, FitSettings.MAX_EPOCHS));
  }

  /** Returns a whole number in a range. */
  static long whole(String option, String text, long least, long most) throws UsageException {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers out of range.
    }
    throw new UsageException("usage.whole", option, least, most, shortened(text));
  }

  /** Returns numbers separated by commas. */
  double[] numbers(String option) throws UsageException {
    String[] cells = required(option).split(",", -1);
    double[] numbers = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      numbers[i] = DecimalText.parse(cells[i].strip());
      if (!Double.isFinite(numbers[i])) {
        throw new UsageException("usage.numbers", option, shortened(cells[i]));
      }
    }
    return numbers;
  }

  private static String shortened(String word) {
    String plain = word.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= LONGEST_WORD ? plain : plain.substring(0, LONGEST_WORD) + "…";
  }
}
