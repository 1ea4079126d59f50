package downhill;

import downhill.app.launch.LabTour;
import downhill.app.launch.WindowLauncher;
import downhill.app.picture.CanvasPngWriter;
import downhill.cli.Commands;
import downhill.cli.PictureWriter;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Starts Downhill: the window, or a command. */
public final class Main {
  private Main() {}

  /** Runs the command named in {@code args}, or opens the window when there is none. */
  public static void main(String[] args) {
    if (args.length == 1 && args[0].equals("--version")) {
      // Before anything else is loaded, so that it answers at once.
      System.out.println("downhill " + Version.current());
      return;
    }
    PrintStream out = speaking(FileDescriptor.out, System.out.charset());
    PrintStream err = speaking(FileDescriptor.err, System.err.charset());
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    var window = new WindowLauncher(err);
    var commands =
        new Commands(
            window::open,
            Optional.of(pictures()),
            Optional.of((language, opened) -> new LabTour().walk(language, opened)),
            out,
            err,
            terminal);
    int status = commands.run(args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Returns what draws for {@code render}; the toolkit is loaded only when a PNG is written. */
  private static PictureWriter pictures() {
    return new ScenePictures(
        (out, width, height, background, drawing) ->
            new CanvasPngWriter().write(out, width, height, background, drawing),
        (width, height, background, drawing) ->
            new CanvasPngWriter().make(width, height, background, drawing));
  }

  /** Returns a stream that can say everything in every language, whatever the system's charset. */
  private static PrintStream speaking(FileDescriptor to, Charset system) {
    boolean speaks = system.canEncode() && system.newEncoder().canEncode("가━°");
    FileOutputStream stream = new FileOutputStream(to);
    return new PrintStream(
        new BufferedOutputStream(stream, 1 << 13), false, speaks ? system : StandardCharsets.UTF_8);
  }
}
