package downhill.app.shell;

import downhill.app.document.Exporting;
import downhill.app.document.Saving;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.export.ExportKind;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for files: by the system's dialogs, or by dropping one onto the window. */
public final class FileDialogs {
  private final Consumer<Path> opening;
  private final Saving saving;
  private final Exporting exporting;
  private final LocalWords words;
  private Optional<File> folder = Optional.empty();

  /**
   * Asks for files in the language of the window.
   *
   * @param opening opens a file
   * @param saving writes the scenario
   * @param exporting writes the run as code or tables
   */
  public FileDialogs(
      Consumer<Path> opening, Saving saving, Exporting exporting, Localization localization) {
    this.opening = opening;
    this.saving = saving;
    this.exporting = exporting;
    this.words = localization.beside(FileDialogs.class);
  }

  /** Asks which file to open, and opens it. */
  public void open() {
    var chooser = chooser("shell.open.title");
    chooser
        .getExtensionFilters()
        .setAll(
            filter("shell.files.both", "*.downhill", "*.csv", "*.tsv", "*.txt"),
            filter("shell.files.scenario", "*.downhill"),
            filter("shell.files.csv", "*.csv", "*.tsv", "*.txt"));
    chosen(chooser.showOpenDialog(window())).ifPresent(opening);
  }

  /** Asks where to write the scenario, and writes it. */
  public void saveAs() {
    var chooser = chooser("shell.saveAs.title");
    chooser.getExtensionFilters().setAll(filter("shell.files.scenario", "*.downhill"));
    chooser.setInitialFileName(saving.suggestedName(words.language()));
    chosen(chooser.showSaveDialog(window())).ifPresent(saving::save);
  }

  /** Asks where to write the run in one of its forms, and writes it. */
  public void export(ExportKind kind) {
    export(kind, exporting::export);
  }

  /** Asks where to write code that goes on from this moment, and writes it. */
  void exportFromNow(ExportKind kind) {
    export(kind, exporting::exportFromNow);
  }

  private void export(ExportKind kind, BiConsumer<ExportKind, Path> write) {
    var chooser = chooser("shell.export.title");
    String ending = "*" + kind.ending();
    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(ending, ending));
    chooser.setInitialFileName(exporting.suggestedName(kind, words.language()));
    chosen(chooser.showSaveDialog(window())).ifPresent(file -> write.accept(kind, file));
  }

  /** Lets a file that is dropped onto {@code scene} be opened. */
  public void acceptDrops(Scene scene) {
    scene.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    scene.setOnDragDropped(event -> {
      List<File> files = event.getDragboard().getFiles();
      event.setDropCompleted(!files.isEmpty());
      event.consume();
      if (!files.isEmpty()) {
        opening.accept(files.getFirst().toPath());
      }
    });
  }

  private @Nullable Window window() {
    return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
  }

  private FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(words.text(title));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private FileChooser.ExtensionFilter filter(String key, String... patterns) {
    return new FileChooser.ExtensionFilter(words.text(key), patterns);
  }

  private Optional<Path> chosen(@Nullable File file) {
    Optional<File> chosen = Optional.ofNullable(file);
    chosen.map(File::getParentFile).ifPresent(parent -> folder = Optional.of(parent));
    return chosen.map(File::toPath);
  }
}
