package downhill.app.launch;

import downhill.app.message.Message;
import downhill.words.Words;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * What happens to an exception nobody caught: one calm sentence in the window, all of it on err.
 */
final class CalmHandler implements Thread.UncaughtExceptionHandler {
  private final Consumer<Message> messages;
  private final PrintStream err;

  /** Where exceptions came from: what fails in every frame is said once. */
  private final Set<String> heard = ConcurrentHashMap.newKeySet();

  CalmHandler(Consumer<Message> messages, PrintStream err) {
    this.messages = messages;
    this.err = err;
  }

  /** The kind and where it came from; the machine leaves out the trace of some that come often. */
  private static String placeOf(Throwable exception) {
    return exception.getClass().getName() + List.of(exception.getStackTrace());
  }

  @Override
  public void uncaughtException(Thread thread, Throwable exception) {
    if (!heard.add(placeOf(exception))) {
      return;
    }
    exception.printStackTrace(err);
    err.flush();
    Platform.runLater(() ->
        messages.accept(
            Message.problem(language ->
                new Words(CalmHandler.class, language)
                    .text("launch.unexpected", exception.getClass().getSimpleName()))));
  }
}
