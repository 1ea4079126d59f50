package downhill.app.document;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.message.Message;
import downhill.data.CancelledException;
import downhill.data.Progress;
import downhill.export.ExportKind;
import downhill.export.ExportMoment;
import downhill.export.ExportSource;
import downhill.export.Exporter;
import downhill.lab.session.SessionState;
import downhill.scenario.Branch;
import downhill.scenario.Scenario;
import downhill.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Writes the open run as code or tables, beside the window's thread. */
public final class Exporting {
  private final Document document;
  private final Supplier<Scenario> current;
  private final Consumer<Message> messages;
  private final Executor writers;
  private final LocalWords words;
  private final ReadOnlyObjectWrapper<Optional<Reading>> writing =
      new ReadOnlyObjectWrapper<>(this, "writing", Optional.empty());

  /**
   * Writes what {@code document} holds.
   *
   * @param current the scenario with the settings that the run has now
   * @param messages hears how it went, on the JavaFX thread
   * @param writers runs the writing
   */
  public Exporting(
      Document document,
      Supplier<Scenario> current,
      Consumer<Message> messages,
      Executor writers,
      Localization localization) {
    this.document = document;
    this.current = current;
    this.messages = messages;
    this.writers = writers;
    this.words = localization.beside(Exporting.class);
  }

  /** What is being written now, if anything. */
  public ReadOnlyObjectProperty<Optional<Reading>> writingProperty() {
    return writing.getReadOnlyProperty();
  }

  /** A file name to begin with, made from the title: {@code Ice-cream-sales-keras.py}. */
  public String suggestedName(ExportKind kind, Language language) {
    String title = document.current().title(language).strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
    String what = kind.name().toLowerCase(Locale.ROOT).replaceAll("_.*", "");
    return title + "-" + what + kind.ending();
  }

  /** Writes to {@code file}: whole, or not at all. Code begins at the start of the run. */
  public void export(ExportKind kind, Path file) {
    export(kind, file, source());
  }

  /** Writes code that goes on from this moment of the run. */
  public void exportFromNow(ExportKind kind, Path file) {
    export(kind, file, source().from(ExportMoment.of(document.state())));
  }

  private void export(ExportKind kind, Path file, ExportSource source) {
    Path target = file.toAbsolutePath();
    if (Exporter.isTooLarge(kind, source)) {
      messages.accept(
          Message.problem(
              language -> words.text("document.exportTooLarge", Exporter.MOST_NUMBERS)));
      return;
    }
    if (writing.get().isPresent()) {
      String other = writing.get().get().name();
      messages.accept(Message.problem(language -> words.text("document.exportBusy", other)));
      return;
    }
    var progress = new Writing();
    String name = String.valueOf(target.getFileName());
    writing.set(Optional.of(new Reading(name, progress.progressProperty(), progress::stop)));
    writers.execute(() -> {
      Message message = written(kind, source, target, progress);
      Platform.runLater(() -> {
        writing.set(Optional.empty());
        messages.accept(message);
      });
    });
  }

  private ExportSource source() {
    SessionState state = document.state();
    Scenario scenario = current.get();
    var running = new Branch("", scenario.compile(), scenario.fit());
    return new ExportSource(
        state.experiment().of(running),
        document.current().title(words.language()),
        words.language(),
        state.snapshot().weights(),
        state.curves(),
        Optional.empty());
  }

  private Message written(ExportKind kind, ExportSource source, Path target, Progress progress) {
    try {
      Exporter.write(kind, source, target, progress);
      return new Message(
          false, language -> words.text("document.exported", target), Optional.empty());
    } catch (CancelledException e) {
      return new Message(
          false, language -> words.text("document.exportStopped", target), Optional.empty());
    } catch (IOException e) {
      String why = e.getClass().getSimpleName();
      return Message.problem(language -> words.text("document.notSaved", target, why));
    } catch (OutOfMemoryError e) {
      return Message.problem(
          language -> words.text("document.exportTooLarge", Exporter.MOST_NUMBERS));
    }
  }
}
