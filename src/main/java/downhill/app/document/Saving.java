package downhill.app.document;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.message.Message;
import downhill.scenario.Data;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioWriter;
import downhill.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the open scenario to a file. */
public final class Saving {
  private final Document document;
  private final Consumer<Message> messages;
  private final LocalWords words;

  /** Writes what {@code document} holds; {@code messages} hears how it went. */
  public Saving(Document document, Consumer<Message> messages, Localization localization) {
    this.document = document;
    this.messages = messages;
    this.words = localization.beside(Saving.class);
  }

  /** A file name to begin with, made from the title. */
  public String suggestedName(Language language) {
    String title = document.current().title(language);
    return title.strip().replaceAll("[^\\p{L}\\p{N}]+", "-") + ScenarioFiles.EXTENSION;
  }

  /** Writes the scenario to {@code file}: whole, or not at all. */
  public void save(Path file) {
    Path target = file.toAbsolutePath();
    Optional<Scenario> movable = movedTo(target);
    if (movable.isEmpty()) {
      messages.accept(
          Message.problem(
              language -> words.text("document.besideData", document.current().dataFile())));
      return;
    }
    try {
      write(ScenarioWriter.write(movable.get()), target);
      messages.accept(
          new Message(false, language -> words.text("document.saved", target), Optional.empty()));
    } catch (IOException e) {
      String why = e.getClass().getSimpleName();
      messages.accept(Message.problem(language -> words.text("document.notSaved", target, why)));
    }
  }

  /** The scenario with the path of its CSV file as seen from {@code target}, if it can be seen. */
  private Optional<Scenario> movedTo(Path target) {
    Scenario scenario = document.current().scenario();
    if (!(scenario.data() instanceof Data.Csv csv)) {
      return Optional.of(scenario);
    }
    Path data = document.current().dataFile();
    Path folder = Optional.ofNullable(target.getParent()).orElse(target);
    if (!data.startsWith(folder)) {
      return Optional.empty();
    }
    String path = folder.relativize(data).toString().replace('\\', '/');
    return Optional.of(
        scenario.withData(
            new Data.Csv(
                path,
                csv.sha256(),
                csv.features(),
                csv.target(),
                csv.units(),
                csv.classes(),
                csv.standardize())));
  }

  private static void write(String text, Path target) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
