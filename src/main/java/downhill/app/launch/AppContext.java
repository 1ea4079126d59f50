package downhill.app.launch;

import downhill.app.document.Document;
import downhill.app.document.Exporting;
import downhill.app.document.OpenScenario;
import downhill.app.document.Opening;
import downhill.app.document.ReadingBar;
import downhill.app.document.Revisions;
import downhill.app.document.Saving;
import downhill.app.i18n.Localization;
import downhill.app.keras.KerasDrawer;
import downhill.app.keyboard.ShortcutDialog;
import downhill.app.keyboard.Shortcuts;
import downhill.app.message.Message;
import downhill.app.message.MessageBar;
import downhill.app.page.ViewLinks;
import downhill.app.preset.PresetNote;
import downhill.app.pulse.Pulse;
import downhill.app.shell.FileDialogs;
import downhill.app.shell.Labs;
import downhill.app.shell.Shell;
import downhill.app.table.TableDesk;
import downhill.app.taking.PictureMenu;
import downhill.app.theme.Style;
import downhill.app.theme.ThemeSwitch;
import downhill.app.time.DivergenceNotice;
import downhill.app.time.FailureNotice;
import downhill.app.time.TimeBar;
import downhill.app.time.Transport;
import downhill.app.view.Lab;
import downhill.app.view.Viewing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Makes the parts of the window and gives each what it needs. Nothing else knows them all. */
public final class AppContext implements AutoCloseable {
  private final ObjectProperty<Optional<Message>> message =
      new SimpleObjectProperty<>(Optional.empty());
  private final Localization localization;
  private final ThemeSwitch themes;
  private final Viewing viewing;
  private final Document document;
  private final Pulse pulse;
  private final Opening opening;
  private final Revisions revisions;
  private final Saving saving;
  private final Exporting exporting;
  private final TableDesk tables;
  private final FileDialogs files;
  private final Transport transport;
  private final TimeBar timeBar;
  private final KerasDrawer drawer;
  private final Labs labs;
  private final Shortcuts shortcuts;
  private final PictureMenu pictures;
  private final Scene scene;

  /** The window as {@code preferences} say, with {@code first} open. */
  public AppContext(Preferences preferences, OpenScenario first) {
    this(preferences, first, new Localization(preferences.language()));
  }

  AppContext(Preferences preferences, OpenScenario first, Localization localization) {
    this.localization = localization;
    themes = new ThemeSwitch(preferences.theme(), Features.WITH_SHEETS);
    viewing = new Viewing(localization, themes);
    document = new Document(first);
    pulse = new Pulse(document::state, viewing::settings);
    opening = new Opening(document::replace, messages(), AppContext::read, localization);
    revisions = new Revisions(document, opening);
    transport = new Transport(document::state, document::send);
    drawer = new KerasDrawer(viewing, localization, revisions, preferences.drawer());
    labs = new Labs(Features.labs(this), Features.place(first.scenario().lab()));
    timeBar = new TimeBar(transport, localization, by -> Features.fork(this, by));
    timeBar.onAsk(new ViewLinks(viewing));
    CodeLinks.timeline(viewing, timeBar.timeline());
    saving = new Saving(document, messages(), localization);
    exporting =
        new Exporting(document, revisions::current, messages(), AppContext::write, localization);
    tables = new TableDesk(opening, localization);
    files = new FileDialogs(this::open, saving, exporting, localization);
    shortcuts = new Shortcuts(Keys.of(this, files));
    var shell =
        new Shell(
            labs,
            viewing,
            themes,
            localization,
            new Shell.Files(document, opening, files, tables::create, DataLinks.of(this)::paste),
            new Shell.Bars(
                Features.summary(this),
                new VBox(
                    new MessageBar(message, localization),
                    ReadingBar.of(opening, localization),
                    ReadingBar.of(exporting, localization)),
                tables,
                drawer.body(),
                bottom()),
            this::showKeys);
    scene = new Scene(shell, preferences.width(), preferences.height());
    drawer.meantProperty().bind(Features.showsCode(this));
    themes.dress(scene);
    shortcuts.listenOn(scene);
    pictures = new PictureMenu(themes, messages(), localization);
    pictures.listenOn(scene);
    files.acceptDrops(scene);
    pulse.onChange(shell);
    pulse.onChange((state, settings) -> labs.openProperty().get().show(state, settings));
    labs.openProperty()
        .subscribe((before, opened) -> opened.show(document.state(), viewing.settings()));
    document
        .currentProperty()
        .subscribe((before, opened) -> {
          if (opened.continues(before)) {
            return;
          }
          if (opened.revises(before)) {
            message.set(Optional.empty());
            viewing.keepWhatFits(opened.session().state().experiment());
          } else {
            begin(opened);
          }
        });
    begin(document.current());
  }

  private VBox bottom() {
    labs.openProperty().subscribe(lab -> timeBar.setNamed(lab.steps().isPresent()));
    var notice = new DivergenceNotice(transport, localization);
    pulse.onChange(timeBar);
    pulse.onChange(drawer);
    var failure = new FailureNotice(transport, localization);
    pulse.onChange(notice);
    pulse.onChange(failure);
    return new VBox(outsideDescent(notice.view()), failure.view(), drawer.bar(), timeBar);
  }

  /** In the Descent lab the verdict says it, and the curves need the room. */
  private Region outsideDescent(Region notice) {
    var place = new VBox(notice);
    var other =
        labs.openProperty()
            .map(lab -> labs.place() != Features.place(downhill.scenario.Lab.DESCENT));
    place.visibleProperty().bind(other);
    place.managedProperty().bind(other);
    return place;
  }

  /** What a new document changes: it says what to watch, nothing is selected, its lab opens. */
  private void begin(OpenScenario opened) {
    tables.dismiss();
    message.set(PresetNote.of(opened));
    viewing.startOver();
    labs.open(Features.place(opened.scenario().lab()));
  }

  /** Puts the window on {@code stage} and shows it. */
  public void open(Stage stage) {
    stage.setScene(scene);
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    stage
        .titleProperty()
        .bind(
            localization
                .beside(AppContext.class)
                .computed(
                    () -> document.current().title(localization.language()) + " - Downhill",
                    document.currentProperty()));
    pulse.start();
    stage.show();
    // Where a newcomer begins: Enter and Space alike start the run.
    scene.lookup("." + Style.PLAY.css()).requestFocus();
  }

  /** Shows the list of keys. */
  public void showKeys() {
    new ShortcutDialog(shortcuts, themes, localization).show(scene.getWindow());
  }

  /** Copies the picture that has the focus. */
  void copyPicture() {
    pictures.copyFocused(scene);
  }

  /** The language of the window. */
  public Localization localization() {
    return localization;
  }

  /** Light or dark. */
  public ThemeSwitch themes() {
    return themes;
  }

  /** How the session is shown. */
  public Viewing viewing() {
    return viewing;
  }

  /** What is open. */
  public Document document() {
    return document;
  }

  /** The one clock. */
  public Pulse pulse() {
    return pulse;
  }

  /** What opens documents. */
  public Opening opening() {
    return opening;
  }

  /** What changes the document so that it can be taken back. */
  public Revisions revisions() {
    return revisions;
  }

  /** What writes documents. */
  public Saving saving() {
    return saving;
  }

  /** What writes runs as code and tables. */
  public Exporting exporting() {
    return exporting;
  }

  /** Opens a file; a table is looked at first. */
  public void open(Path file) {
    if (TableDesk.isTable(file)) {
      tables.look(file);
    } else {
      opening.open(file);
    }
  }

  /** What asks for files. */
  FileDialogs files() {
    return files;
  }

  /** Where tables are looked at. */
  public TableDesk tables() {
    return tables;
  }

  /** What moves time. */
  public Transport transport() {
    return transport;
  }

  /** What shows and moves the session's time. */
  public TimeBar timeBar() {
    return timeBar;
  }

  /** The code of the session. */
  public KerasDrawer drawer() {
    return drawer;
  }

  /** The labs and which is open. */
  public Labs labs() {
    return labs;
  }

  /** The window without its frame. */
  public Scene scene() {
    return scene;
  }

  /** Hears what is to be said to the user. */
  public Consumer<Message> messages() {
    return said -> message.set(Optional.of(said));
  }

  /** What the next start is to remember. */
  public Preferences preferences() {
    return new Preferences(
        localization.language(),
        themes.theme(),
        scene.getWidth(),
        scene.getHeight(),
        drawer.remembered());
  }

  /** Stops the clock and ends the session. */
  @Override
  public void close() {
    pulse.stop();
    labs.made().forEach(Lab::close);
    document.close();
  }

  /** Writes beside the window's thread; the end of the window waits for it. */
  static void write(Runnable work) {
    Thread.ofPlatform().name("writer").start(work);
  }

  /** Reads beside the window's thread. */
  static void read(Runnable work) {
    Thread.ofPlatform().daemon().name("reader").start(work);
  }
}
