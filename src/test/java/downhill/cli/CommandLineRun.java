package downhill.cli;

import downhill.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command that was run inside the test.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 * @param opened what the window was opened with, in order
 */
record CommandLineRun(int status, String out, String err, List<Opened> opened) {
  /** What the window was opened with. */
  record Opened(Optional<Path> file, Optional<Language> language) {}

  static CommandLineRun of(String... args) {
    return of(Optional.empty(), false, args);
  }

  static CommandLineRun onTerminal(String... args) {
    return of(Optional.empty(), true, args);
  }

  static CommandLineRun of(PictureWriter pictures, SelfTest labs, String... args) {
    return of(Optional.of(pictures), Optional.of(labs), false, args);
  }

  static CommandLineRun of(Optional<PictureWriter> pictures, boolean terminal, String... args) {
    return of(pictures, Optional.empty(), terminal, args);
  }

  private static CommandLineRun of(
      Optional<PictureWriter> pictures, Optional<SelfTest> labs, boolean terminal, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    List<Opened> opened = new ArrayList<>();
    Window window =
        (scenario, language) -> {
          opened.add(new Opened(scenario, language));
          return 0;
        };
    Commands commands =
        new Commands(
            window,
            pictures,
            labs,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal);
    int status = commands.run(args);
    return new CommandLineRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), opened);
  }
}
