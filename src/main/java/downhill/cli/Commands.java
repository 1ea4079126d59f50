package downhill.cli;

import downhill.scenario.ScenarioException;
import downhill.words.Language;
import downhill.words.Phrase;
import downhill.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command line: finds the command that was called and runs it.
 *
 * <p>Exit status: 0 done, 1 the work could not be done (one line says why and what next), 2 wrong
 * usage. Results go to {@code out}, messages to {@code err}.
 */
public final class Commands {
  private static final String ENDING = ".downhill";
  private static final String HELP = "--help";
  private static final int NAME_WIDTH = 17;
  private static final String LANG = "--lang";

  private final List<Command> commands = new ArrayList<>();
  private final Window window;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;

  /**
   * Puts the commands together.
   *
   * @param window opens the window
   * @param pictures draws pictures; empty while nobody does, and {@code render} is then not listed
   * @param labs opens every lab; empty while nobody does, and {@code self-test} is then not listed
   * @param out receives results
   * @param err receives messages
   * @param terminal whether {@code out} is a terminal
   */
  public Commands(
      Window window,
      Optional<PictureWriter> pictures,
      Optional<SelfTest> labs,
      PrintStream out,
      PrintStream err,
      boolean terminal) {
    this.window = window;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    commands.add(new TrainCommand());
    commands.add(new AnalyzeCommand());
    commands.add(new ExplainSoftmaxCommand());
    commands.add(new ExplainEntropyCommand());
    commands.add(new ExplainStepCommand());
    commands.add(new PredictCommand());
    pictures.ifPresent(writer -> commands.add(new RenderCommand(writer)));
    commands.add(new ExportCommand());
    commands.add(new BenchCommand());
    commands.add(new ValidateCommand());
    labs.ifPresent(
        test -> commands.add(new SelfTestCommand(test, words -> fault(pictures, words))));
  }

  /** Runs a command whose result nobody wants; returns why it failed, or nothing. */
  private static String fault(Optional<PictureWriter> pictures, List<String> words) {
    var said = new ByteArrayOutputStream();
    var err = new PrintStream(said, true, StandardCharsets.UTF_8);
    var out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Window none = (file, language) -> 1;
    int status =
        new Commands(none, pictures, Optional.empty(), out, err, false)
            .run(words.toArray(String[]::new));
    return status == 0 ? "" : status + " " + said.toString(StandardCharsets.UTF_8).strip();
  }

  /** Runs what was typed; returns the exit status. */
  public int run(String... args) {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    Console console = console(Language.ofSystem());
    try {
      Optional<Language> language = language(words);
      if (language.isPresent()) {
        console = console(language.get());
      }
      return dispatch(words, language, console);
    } catch (UsageException e) {
      console.message("usage", e.why());
      return 2;
    }
  }

  private Console console(Language language) {
    return new Console(new Words(Commands.class, language), out, err, terminal);
  }

  /** Finds the language first, so that every later message speaks it. */
  private static Optional<Language> language(List<String> words) throws UsageException {
    for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
      String word = words.get(i);
      if (word.equals(LANG) || word.startsWith(LANG + "=")) {
        boolean apart = word.equals(LANG);
        if (apart && i + 1 == words.size()) {
          throw new UsageException("usage.noValue", LANG);
        }
        String code = apart ? words.get(i + 1) : word.substring(LANG.length() + 1);
        Optional<Language> language = Language.of(code);
        if (language.isEmpty()) {
          throw new UsageException("usage.choice", LANG, "en, ko", code);
        }
        return language;
      }
    }
    return Optional.empty();
  }

  private int dispatch(List<String> words, Optional<Language> language, Console console)
      throws UsageException {
    List<String> rest = withoutLeadingLanguage(words);
    if (rest.isEmpty()) {
      return window.open(Optional.empty(), language);
    }
    String first = rest.getFirst();
    Optional<Command> command =
        commands.stream().filter(known -> begins(rest, known.name())).findFirst();
    if (command.isPresent()) {
      int called = wordsOf(command.get().name()).size();
      return run(command.get(), rest.subList(called, rest.size()), console);
    }
    if (first.equals(HELP) || first.equals("-h")) {
      console.result(help(console.words()));
      return 0;
    }
    if (first.toLowerCase(Locale.ROOT).endsWith(ENDING)
        && withoutLeadingLanguage(rest.subList(1, rest.size())).isEmpty()) {
      return window.open(Optional.of(Arguments.path(first)), language);
    }
    List<Command> family = family(first);
    if (family.isEmpty()) {
      throw new UsageException("usage.unknownCommand", first);
    }
    if (rest.contains(HELP) || rest.contains("-h")) {
      family.forEach(member -> console.result(help(member, console.words())));
      return 0;
    }
    String members =
        family.stream()
            .map(member -> wordsOf(member.name()).getLast())
            .collect(Collectors.joining(", "));
    throw new UsageException("usage.member", first, members);
  }

  private static List<String> wordsOf(String name) {
    return List.of(name.split(" "));
  }

  private static boolean begins(List<String> typed, String name) {
    List<String> called = wordsOf(name);
    return typed.size() >= called.size() && typed.subList(0, called.size()).equals(called);
  }

  /** Returns the commands of two words that begin with this one. */
  private List<Command> family(String first) {
    return commands.stream().filter(known -> known.name().startsWith(first + " ")).toList();
  }

  private static String help(Command command, Words words) {
    return words.text("help." + command.name().replace(' ', '.'));
  }

  private static List<String> withoutLeadingLanguage(List<String> words) {
    int skipped = 0;
    if (!words.isEmpty() && words.getFirst().startsWith(LANG)) {
      skipped = words.getFirst().equals(LANG) ? 2 : 1;
    }
    return words.subList(skipped, words.size());
  }

  private String help(Words words) {
    StringBuilder lines = new StringBuilder(words.text("help"));
    for (Command command : commands) {
      lines
          .append("\n  ")
          .append(command.name())
          .append(" ".repeat(NAME_WIDTH - command.name().length()))
          .append(words.text("summary." + command.name().replace(' ', '.')));
    }
    return lines.append("\n\n").append(words.text("help.more")).toString();
  }

  private static int run(Command command, List<String> words, Console console)
      throws UsageException {
    if (words.contains(HELP) || words.contains("-h")) {
      console.result(help(command, console.words()));
      return 0;
    }
    try {
      int status = command.run(Arguments.of(command, words), console);
      console.out().flush();
      return status;
    } catch (ScenarioException e) {
      console.complain(e.problem().sentence(console.words().language()));
    } catch (CommandException e) {
      console.message("failure", e.why());
    } catch (IOException e) {
      console.message("failure", Phrase.of("failure.write", reason(e)));
    } catch (UncheckedIOException e) {
      console.message("failure", Phrase.of("failure.write", String.valueOf(e.getCause())));
    } catch (RuntimeException e) {
      // A mistake of the program's own: still one line, with what a report of it needs.
      console.message("failure", Phrase.of("failure.unexpected", e));
    } catch (OutOfMemoryError e) {
      console.message("failure", Phrase.of("failure.memory"));
    }
    return 1;
  }

  private static String reason(IOException e) {
    String message = e.getMessage() == null ? "" : " " + e.getMessage();
    return (e.getClass().getSimpleName() + message).lines().findFirst().orElse("");
  }
}
