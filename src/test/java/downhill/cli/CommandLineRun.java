package downhill.cli;

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
record CommandLineRun(int status, String out, String err, List<Optional<Path>> opened) {
  static CommandLineRun of(String... args) {
    return of(Optional.empty(), false, args);
  }

  static CommandLineRun onTerminal(String... args) {
    return of(Optional.empty(), true, args);
  }

  static CommandLineRun of(Optional<PictureWriter> pictures, boolean terminal, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    List<Optional<Path>> opened = new ArrayList<>();
    Window window =
        scenario -> {
          opened.add(scenario);
          return 0;
        };
    Commands commands =
        new Commands(
            window,
            pictures,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal);
    int status = commands.run(args);
    return new CommandLineRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), opened);
  }
}
