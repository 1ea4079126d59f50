package downhill.app.document;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.message.Message;
import downhill.data.CancelledException;
import downhill.data.Progress;
import downhill.scenario.DrawnScenario;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;

/**
 * Opens scenarios and CSV files. They are read beside the window's thread, with progress and a way
 * to stop; only what was read whole takes the place of the document.
 */
public final class Opening {
  private final Consumer<OpenScenario> opened;
  private final Consumer<Message> messages;
  private final Executor readers;
  private final LocalWords words;
  private final ReadOnlyObjectWrapper<Optional<Reading>> reading =
      new ReadOnlyObjectWrapper<>(this, "reading", Optional.empty());

  /**
   * Opens for {@code opened}.
   *
   * @param opened hears what was read, on the JavaFX thread
   * @param messages hears what went wrong
   * @param readers runs the reading
   */
  public Opening(
      Consumer<OpenScenario> opened,
      Consumer<Message> messages,
      Executor readers,
      Localization localization) {
    this.opened = opened;
    this.messages = messages;
    this.readers = readers;
    this.words = localization.beside(Opening.class);
  }

  /** The scenarios that come with the program, in the order of the menu, read from it. */
  public List<Builtin> builtins() {
    return ScenarioFiles.builtins();
  }

  /** What is being read now, if anything. */
  public ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Opens one of the {@link #builtins}. */
  public void open(Builtin builtin) {
    start(builtin.title(words.language()), progress -> ScenarioFiles.open(builtin));
  }

  /** Opens a few samples to draw more. */
  public void open(DrawnScenario drawn) {
    ScenarioFile file = drawn.file();
    start(
        file.scenario().titleIn(words.language(), file.shortName()),
        progress -> OpenScenario.start(file, Experiment.prepare(file, progress), Optional.empty()));
  }

  /** Opens a scenario or, by its name, a CSV file. */
  public void open(Path file) {
    start(String.valueOf(file.getFileName()), progress -> ScenarioFiles.read(file, progress));
  }

  /**
   * Opens {@code before} with another scenario in it, from step 0, under the same name.
   *
   * @param then hears it in the place of who hears what is opened
   */
  void revise(OpenScenario before, Scenario scenario, Consumer<OpenScenario> then) {
    start(
        before.title(words.language()),
        progress -> ScenarioFiles.revised(before, scenario, progress),
        then);
  }

  /** Stops what is being read; returns whether anything was. */
  boolean stop() {
    Optional<Reading> now = reading.get();
    now.ifPresent(Reading::cancel);
    return now.isPresent();
  }

  /**
   * Something that takes a while to read.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Source<T> {
    /** Reads beside the window's thread. */
    T read(Progress progress) throws ScenarioException;
  }

  /** Opens what {@code source} reads, which is called {@code name}. */
  public void open(String name, Source<OpenScenario> source) {
    start(name, source);
  }

  /**
   * Reads something with progress and a way to stop, in the place of what is being read.
   *
   * @param then hears what was read, on the JavaFX thread
   */
  public <T> void read(String name, Source<T> source, Consumer<T> then) {
    start(name, new ReadTask<>(source), then);
  }

  private void start(String name, Source<OpenScenario> source) {
    start(name, source, opened);
  }

  private void start(String name, Source<OpenScenario> source, Consumer<OpenScenario> then) {
    start(name, new OpenTask(source), then);
  }

  private <T> void start(String name, ReadTask<T> task, Consumer<T> then) {
    reading.get().ifPresent(Reading::cancel);
    var started = new Reading(name, task.progressProperty(), task::cancel);
    reading.set(Optional.of(started));
    task.setOnSucceeded(event -> finish(started, () -> then.accept(task.getValue())));
    task.setOnCancelled(event -> finish(started, () -> {}));
    task.setOnFailed(event -> finish(started, () -> messages.accept(why(task, name))));
    readers.execute(task);
  }

  /** Runs {@code end} unless another reading has taken the place of {@code started}. */
  private void finish(Reading started, Runnable end) {
    if (reading.get().filter(started::equals).isPresent()) {
      try {
        end.run();
      } finally {
        reading.set(Optional.empty());
      }
    }
  }

  private Message why(Task<?> task, String name) {
    return switch (task.getException()) {
      case ScenarioException broken -> Message.problem(broken.problem()::sentence);
      case OutOfMemoryError tooLarge ->
          Message.problem(language -> words.text("document.tooLarge", name));
      case Throwable other -> {
        Thread.currentThread()
            .getUncaughtExceptionHandler()
            .uncaughtException(Thread.currentThread(), other);
        yield Message.problem(language -> words.text("document.failed", name));
      }
    };
  }

  /** A read document that nobody waits for any more is closed again. */
  private static final class OpenTask extends ReadTask<OpenScenario> {
    OpenTask(Source<OpenScenario> source) {
      super(source);
    }

    @Override
    protected OpenScenario call() throws ScenarioException {
      OpenScenario read = super.call();
      if (isCancelled()) {
        read.session().close();
        throw new CancelledException();
      }
      return read;
    }
  }

  private static class ReadTask<T> extends Task<T> {
    private final Source<T> source;

    ReadTask(Source<T> source) {
      this.source = source;
    }

    @Override
    protected T call() throws ScenarioException {
      return source.read(
          new Progress() {
            @Override
            public void at(long done, long total) {
              updateProgress(done, total);
            }

            @Override
            public boolean cancelled() {
              return isCancelled();
            }
          });
    }
  }
}
