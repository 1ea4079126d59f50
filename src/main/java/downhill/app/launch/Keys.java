package downhill.app.launch;

import downhill.app.keyboard.Shortcut;
import downhill.app.shell.FileDialogs;
import downhill.lab.session.Intent;
import downhill.lab.session.StepUnit;
import downhill.words.Language;
import java.util.List;

/** The keys of the window, in the order of their list. */
final class Keys {
  private Keys() {}

  static List<Shortcut> of(AppContext app, FileDialogs files) {
    var transport = app.transport();
    return List.of(
        Shortcut.of("keys.play", transport::playOrPause, "Space"),
        Shortcut.of("keys.back", () -> transport.stepBack(StepUnit.BATCH), "Left"),
        Shortcut.of("keys.forward", () -> transport.stepForward(StepUnit.BATCH), "Right"),
        Shortcut.of("keys.epochBack", () -> transport.stepBack(StepUnit.EPOCH), "Shift+Left"),
        Shortcut.of(
            "keys.epochForward", () -> transport.stepForward(StepUnit.EPOCH), "Shift+Right"),
        Shortcut.of("keys.rewind", transport::rewind, "Home"),
        Shortcut.of("keys.latest", transport::toLatest, "End"),
        Shortcut.of("keys.network", () -> app.labs().open(0), "1"),
        Shortcut.of("keys.descent", () -> app.labs().open(1), "2"),
        Shortcut.of("keys.softmax", () -> app.labs().open(2), "3"),
        Shortcut.of("keys.compare", () -> app.labs().open(3), "4"),
        Shortcut.of("keys.values", () -> toggleValues(app), "V"),
        Shortcut.of("keys.language", () -> nextLanguage(app), "L"),
        Shortcut.of("keys.theme", app.themes()::toggle, "T"),
        Shortcut.of("keys.unselect", () -> unselect(app), "Esc"),
        Shortcut.of("keys.undo", () -> app.document().send(new Intent.Undo()), "Shortcut+Z"),
        Shortcut.of("keys.open", files::open, "Shortcut+O"),
        Shortcut.of("keys.save", files::saveAs, "Shortcut+S"),
        Shortcut.of("keys.list", app::showKeys, "F1", "Shift+Slash"));
  }

  private static void unselect(AppContext app) {
    app.labs()
        .openProperty()
        .get()
        .ownSelection()
        .ifPresentOrElse(own -> own.setValue(false), app.viewing()::clearSelection);
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
