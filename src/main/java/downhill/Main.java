package downhill;

/** Starts Downhill: the window, or a command. */
public final class Main {
  private Main() {}

  /** Runs the command named in {@code args}, or opens the window when there is none. */
  public static void main(String[] args) {
    if (args.length == 1 && args[0].equals("--version")) {
      System.out.println("downhill " + Version.current());
    }
  }
}
