package downhill.app.launch;

import downhill.app.document.ScenarioFiles;
import downhill.app.picture.HeadlessToolkit;
import downhill.app.picture.ToolkitSettings;
import downhill.app.shell.Labs;
import downhill.lab.session.Intent;
import downhill.picture.Theme;
import downhill.picture.network.SelectionTarget;
import downhill.words.Language;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Subscription;

/**
 * Opens the window without a display, in both languages and themes, and in it one lab after
 * another; each is drawn and looked at.
 */
public final class LabTour {
  private static final int STEPS = 12;
  private static final int FRAMES = 12;
  private static final int FEWEST_COLOURS = 16;

  private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

  /** A tour of all labs. */
  public LabTour() {}

  /**
   * Opens every lab.
   *
   * @param language of the first window, which is light; the second one speaks the other, in the
   *     dark
   * @param opened hears the name of each lab when it has been drawn
   * @throws IOException when a lab cannot be opened or drawn; the message says which and why
   */
  public void walk(Language language, Consumer<String> opened) throws IOException {
    AllClasses.load();
    ToolkitSettings.prepare();
    HeadlessToolkit.start();
    var before = Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
    Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> uncaught.add(exception));
    try {
      Language other = language == Language.EN ? Language.KO : Language.EN;
      walk(new Preferences(language, Theme.LIGHT, 1280, 720), opened);
      walk(new Preferences(other, Theme.DARK, 1280, 720), opened);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before.orElse(null));
    }
  }

  private void walk(Preferences preferences, Consumer<String> opened) throws IOException {
    AppContext app = HeadlessToolkit.await(open(preferences));
    try {
      app.document().send(new Intent.Seek(STEPS));
      List<Labs.Entry> labs = app.labs().entries();
      for (int place = 0; place < labs.size(); place++) {
        HeadlessToolkit.await(frames(app, place));
        Labs.Entry lab = labs.get(place);
        String name = HeadlessToolkit.call(() -> lab.title().getValue());
        check(name, HeadlessToolkit.call(() -> colours(app.scene().snapshot(null))));
        opened.accept(name);
      }
    } finally {
      HeadlessToolkit.call(() -> close(app));
    }
  }

  /** Opens the window as a user does, from the icon on. */
  private static CompletableFuture<AppContext> open(Preferences preferences) throws IOException {
    var opened = new CompletableFuture<AppContext>();
    HeadlessToolkit.call(() -> {
      var stage = new Stage();
      Beginning.show(
          stage,
          preferences,
          () -> {
            try {
              Beginning.window(
                      stage,
                      preferences,
                      app -> Platform.runLater(() -> opened.complete(look(app))),
                      ScenarioFiles::start)
                  .open();
            } catch (RuntimeException e) {
              opened.completeExceptionally(e);
            }
          });
      return true;
    });
    return opened;
  }

  /** Opens what lies beside the labs. */
  private static AppContext look(AppContext app) {
    app.drawer().openProperty().set(true);
    app.viewing().select(new SelectionTarget.Edge(0, 0, 0));
    return app;
  }

  private static boolean close(AppContext app) {
    app.scene().getWindow().hide();
    app.close();
    return true;
  }

  /** Opens a lab; the future ends when the clock of the window has shown it for some frames. */
  private static CompletableFuture<Boolean> frames(AppContext app, int lab) throws IOException {
    var shown = new CompletableFuture<Boolean>();
    var left = new AtomicInteger(FRAMES);
    Subscription counting =
        HeadlessToolkit.call(() -> {
          app.labs().open(lab);
          return app.pulse()
              .onFrame(now -> {
                if (left.decrementAndGet() == 0) {
                  shown.complete(true);
                }
              });
        });
    return shown.whenComplete((done, failed) -> counting.unsubscribe());
  }

  private void check(String lab, int colours) throws IOException {
    Throwable failed = uncaught.poll();
    if (failed != null) {
      throw new IOException(lab + ": " + failed, failed);
    }
    if (colours < FEWEST_COLOURS) {
      throw new IOException(
          lab + ": expected at least " + FEWEST_COLOURS + " colours, found " + colours);
    }
  }

  /** Counts the colours of a picture, on every third point of every third line. */
  private static int colours(WritableImage picture) {
    Set<Integer> found = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += 3) {
      for (int x = 0; x < picture.getWidth(); x += 3) {
        found.add(picture.getPixelReader().getArgb(x, y));
      }
    }
    return found.size();
  }
}
