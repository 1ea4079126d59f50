package downhill.app.launch;

import static downhill.scenario.Lab.COMPARE;
import static downhill.scenario.Lab.DESCENT;
import static downhill.scenario.Lab.ENTROPY;
import static downhill.scenario.Lab.NETWORK;
import static downhill.scenario.Lab.SOFTMAX;

import downhill.app.keyboard.Shortcut;
import downhill.app.shell.FileDialogs;
import downhill.app.view.Hand;
import downhill.app.view.Lab;
import downhill.app.view.Steps;
import downhill.lab.session.Intent;
import downhill.lab.session.StepUnit;
import downhill.words.Language;
import java.util.List;

/** The keys of the window, in the order of their list. */
final class Keys {
  private Keys() {}

  static List<Shortcut> of(AppContext app, FileDialogs files) {
    return List.of(
        Shortcut.of("keys.play", () -> steps(app).playOrPause(), "Space"),
        Shortcut.of("keys.back", () -> steps(app).stepBack(StepUnit.BATCH), "Left"),
        Shortcut.of("keys.forward", () -> steps(app).stepForward(StepUnit.BATCH), "Right"),
        Shortcut.of("keys.epochBack", () -> steps(app).stepBack(StepUnit.EPOCH), "Shift+Left"),
        Shortcut.of(
            "keys.epochForward", () -> steps(app).stepForward(StepUnit.EPOCH), "Shift+Right"),
        Shortcut.of("keys.rewind", () -> steps(app).rewind(), "Home"),
        Shortcut.of("keys.latest", () -> steps(app).toLatest(), "End"),
        Shortcut.of("keys.network", () -> open(app, NETWORK), "1"),
        Shortcut.of("keys.descent", () -> open(app, DESCENT), "2"),
        Shortcut.of("keys.softmax", () -> open(app, SOFTMAX), "3"),
        Shortcut.of("keys.entropy", () -> open(app, ENTROPY), "4"),
        Shortcut.of("keys.compare", () -> open(app, COMPARE), "5"),
        Shortcut.of("keys.fork", app.timeBar()::askFork, "F"),
        Shortcut.of("keys.keras", app.drawer()::toggle, "K"),
        Shortcut.of("keys.handOn", () -> openLab(app).hand().ifPresent(Hand::on), "Period"),
        Shortcut.of("keys.handBack", () -> openLab(app).hand().ifPresent(Hand::back), "Comma"),
        Shortcut.of("keys.handTurn", () -> openLab(app).hand().ifPresent(Hand::turn), "B"),
        Shortcut.of("keys.values", () -> toggleValues(app), "V"),
        Shortcut.of("keys.language", () -> nextLanguage(app), "L"),
        Shortcut.of("keys.theme", app.themes()::toggle, "T"),
        Shortcut.of("keys.unselect", () -> unselect(app), "Esc"),
        Shortcut.of("keys.undo", () -> undo(app), "Shortcut+Z"),
        Shortcut.of("keys.redo", () -> redo(app), "Shortcut+Shift+Z", "Shortcut+Y"),
        Shortcut.of("keys.copyPicture", app::copyPicture, "Shortcut+C"),
        Shortcut.of("keys.open", files::open, "Shortcut+O"),
        Shortcut.of("keys.save", files::saveAs, "Shortcut+S"),
        Shortcut.of("keys.list", app::showKeys, "F1", "Shift+Slash"));
  }

  private static void open(AppContext app, downhill.scenario.Lab lab) {
    app.labs().open(Features.place(lab));
  }

  private static Lab openLab(AppContext app) {
    return app.labs().openProperty().get();
  }

  /** In a lab with runs of its own the keys move those. */
  private static Steps steps(AppContext app) {
    return openLab(app).steps().orElse(app.transport());
  }

  /** Takes back what was done last: in the open lab, in the run, to the document. */
  static void undo(AppContext app) {
    if (openLab(app).undo() || app.revisions().stop()) {
      return;
    }
    // What was done to a run was done after the document became what it is.
    if (app.document().state().undoable().isPresent()) {
      app.document().send(new Intent.Undo());
    } else {
      app.revisions().undo();
    }
  }

  /** Makes again what was taken back last. */
  static void redo(AppContext app) {
    if (openLab(app).redo() || app.revisions().isUnderWay()) {
      return;
    }
    if (app.document().state().redoable().isPresent()) {
      app.document().send(new Intent.Redo());
    } else {
      app.revisions().redo();
    }
  }

  /**
   * Takes a table away; else closes the inspector, and where it is closed, the drawer: first what
   * was clicked in it.
   */
  private static void unselect(AppContext app) {
    if (app.tables().dismiss()) {
      return;
    }
    var own = openLab(app).ownSelection();
    if (own.isPresent()) {
      own.get().setValue(false);
    } else if (app.viewing().selectionProperty().get().isPresent()
        || app.viewing().askedProperty().get().isPresent()) {
      app.viewing().clearSelection();
    } else if (!app.viewing().unpin()) {
      app.drawer().openProperty().set(false);
    }
  }

  private static void toggleValues(AppContext app) {
    var values = app.viewing().valuesProperty();
    values.set(!values.get());
  }

  private static void nextLanguage(AppContext app) {
    var language = app.localization().languageProperty();
    language.set(language.get() == Language.EN ? Language.KO : Language.EN);
  }
}
